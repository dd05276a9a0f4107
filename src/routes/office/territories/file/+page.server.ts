import { error, fail, redirect } from '@sveltejs/kit';
import { findCity } from '#catalogue/city.server.ts';
import {
  findAreas,
  matchDistricts,
  takeAreas,
  TAKEN_AS,
  territoriesFrom
} from '#flow/dispatch/territories.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { boxOf } from '#places/district.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { numberInWords } from '#ui/dates.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { territoriesTexts } from '#ui/texts/territories.ts';
import { isRefusal } from '#world/refusal.ts';
import { drawnOf, marksOf } from '#routes/office/territories/outlines.ts';
import type { Actions, PageServerLoad } from './$types';
import { isId } from '#world/key.ts';

function idIn(url: URL): string {
  const id = url.searchParams.get('id') ?? '';
  if (!isId(id)) error(404, 'areas-gone');
  return id;
}

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const areas = await findAreas(here, person, idIn(event.url));
  if (!areas) error(404, 'areas-gone');
  const day = todayIn(here, here.world.now()).toString();
  const city = (await findCity(here.world.db, day)) ?? here.city;
  const texts = territoriesTexts[lang].file;
  const as = territoriesFrom(city, areas);
  const districtOf = (one: (typeof areas)[number]) => matchDistricts(city, [one]).exact[0]?.name[lang];
  const { exact, without } = matchDistricts(city, areas);
  const nameOf = (code: string) => city.districts.find((d) => d.code === code)?.name[lang] ?? code;
  return {
    rows: areas.map((area, n) => ({
      name: `${n + 1}. ${area.name}`,
      points: numberInWords(area.outline.flat(2).length, lang),
      territory: as[n]!.known ? texts.known(as[n]!.territory.code) : texts.new(as[n]!.territory.code),
      district: districtOf(area) ?? texts.noDistrict
    })),
    crosses: areas
      .filter((area) => area.crosses)
      .map(({ name }) => name)
      .join(', '),
    without: without.map(nameOf).join(', '),
    districts: exact.length,
    box: boxOf(areas.flatMap(({ outline }) => outline)),
    outline: drawnOf(areas.map(({ outline }) => outline)),
    points: marksOf(areas)
  };
};

export const actions: Actions = {
  default: async (event) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const id = idIn(event.url);
    const form = await event.request.formData();
    const as = TAKEN_AS.find((one) => one === form.get('as')) ?? 'territories';
    const done = await takeAreas(here, person, id, as);
    if (isRefusal(done)) return fail(400, { faults: [{ text: refusalWords(done, lang) }] });
    redirect(303, '/office/territories?done=taken');
  }
};

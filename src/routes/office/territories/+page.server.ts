import { fail, redirect } from '@sveltejs/kit';
import { findCity } from '#catalogue/city.server.ts';
import { bringAreas, joinDistricts } from '#flow/dispatch/territories.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { mayAdminister } from '#people/person.ts';
import { boxOf } from '#places/district.ts';
import { areaOf } from '#places/territory.ts';
import { changesOf } from '#routes/office/changes.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import type { Lang } from '#ui/lang.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { territoriesTexts } from '#ui/texts/territories.ts';
import { isFaults, isRefusal, type Refusal } from '#world/refusal.ts';
import { drawnOf, marksOf } from './outlines.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const day = todayIn(here, here.world.now()).toString();
  const city = (await findCity(here.world.db, day)) ?? here.city;
  const texts = territoriesTexts[lang];
  const districtName = (code: string) => city.districts.find((d) => d.code === code)?.name[lang] ?? code;
  const areas = city.territories.map((territory) => ({
    name: territory.name[lang],
    outline: areaOf(city, territory.code)?.outline ?? []
  }));
  const coarse = city.districts.filter((d) => d.coarse).map((d) => d.name[lang]);
  return {
    rows: city.territories.map((territory, n) => ({
      name: `${n + 1}. ${territory.name[lang]}`,
      code: territory.code,
      covers: [
        territory.outline
          ? texts.points(territory.outline.flat(2).length)
          : (territory.districts ?? []).map(districtName).join(', '),
        ...(territory.coarse ? [texts.coarse] : [])
      ].join(', '),
      rules: city.rules
        .filter((rule) => rule.territory === territory.code)
        .map(({ code }) => code)
        .join(', ')
    })),
    coarse: coarse.join(', '),
    box: boxOf(city.profile.map.outline),
    outline: drawnOf([...city.districts.map((d) => d.outline), ...areas.map(({ outline }) => outline)]),
    points: marksOf(areas),
    districts: city.districts.map(({ code, name }) => ({ value: code, label: name[lang] })),
    changes: await changesOf(event.locals, ['territory', 'district']),
    may: mayAdminister(person),
    done: (['taken', 'joined'] as const).find((done) => done === event.url.searchParams.get('done'))
  };
};

function refused(at: 'bring' | 'join', refusals: readonly Refusal[], lang: Lang, typed = NOTHING) {
  return fail(400, {
    at,
    typed,
    faults: refusals.map((one) => ({
      text: refusalWords(one, lang),
      ...(one.field === undefined ? {} : { field: one.field })
    }))
  });
}

const NOTHING = { name: '', nameEn: '', nameUk: '', districts: [] as string[] };

export const actions: Actions = {
  bring: async (event) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const file = (await event.request.formData()).get('file');
    const id = await bringAreas(here, person, file instanceof File ? file : undefined);
    if (isFaults(id)) return refused('bring', id.faults, lang);
    if (isRefusal(id)) return refused('bring', [id], lang);
    redirect(303, `/office/territories/file?id=${id}`);
  },
  join: async (event) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const text = (name: string) =>
      String(form.get(name) ?? '')
        .trim()
        .slice(0, 120);
    const typed = {
      name: text('name'),
      nameEn: text('nameEn'),
      nameUk: text('nameUk'),
      districts: form.getAll('districts').map(String)
    };
    const { name: pl, nameEn: en, nameUk: uk, districts } = typed;
    const done = await joinDistricts(here, person, { name: { pl, en, uk }, districts });
    if (isFaults(done)) return refused('join', done.faults, lang, typed);
    if (isRefusal(done)) return refused('join', [done], lang, typed);
    redirect(303, '/office/territories?done=joined');
  }
};

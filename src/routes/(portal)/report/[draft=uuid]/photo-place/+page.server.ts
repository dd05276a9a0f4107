import { fail, redirect } from '@sveltejs/kit';
import { photoPlace, type DraftChange } from '#reports/draft.ts';
import { districtAt, metresBetween } from '#places/district.ts';
import { numberInWords } from '#ui/dates.ts';
import { placeTexts } from '#ui/texts/place.ts';
import { word } from '#routes/(portal)/report/typed.ts';
import {
  goOn,
  keep,
  lookNear,
  openStep,
  stepAddress,
  type Opened
} from '#routes/(portal)/report/[draft=uuid]/open.server.ts';
import { wayAt } from '#routes/(portal)/report/[draft=uuid]/way.ts';
import type { Actions, PageServerLoad } from './$types';

/** Rounded as people say it: 80 m, 1,2 km. */
function metresInWords(metres: number, lang: Opened['lang']): string {
  const far = metres >= 1000;
  const number = far
    ? numberInWords(metres / 1000, lang, 1)
    : numberInWords(Math.round(metres / 10) * 10, lang);
  const unit = lang === 'uk' ? (far ? 'км' : 'м') : far ? 'km' : 'm';
  return `${number}\u00A0${unit}`;
}

/** Where the last photo was taken, beside what was said before; without such a photo there is nothing to ask. */
export const load: PageServerLoad = async (event) => {
  const opened = await openStep(event, 'details');
  const { here, lang, draft, category } = opened;
  const point = photoPlace(draft, category, here.city);
  if (!point) return goOn(opened, draft);
  const texts = placeTexts[lang].photoPlace;
  const district = (at: typeof point) => {
    const found = districtAt(here.city.districts, at);
    return found && texts.district(found.name[lang]);
  };
  const where = district(point) ?? texts.noDistrict;
  const pinned = draft.point && (district(draft.point) ?? placeTexts[lang].place.pinKept);
  return {
    way: wayAt(category, 'details', lang),
    where: draft.point
      ? `${where}, ${texts.away(metresInWords(metresBetween(draft.point, point), lang))}`
      : where,
    before: draft.address.trim() || pinned,
    point,
    map: here.world.settings.MAP_STYLE
  };
};

/** The question is answered: the photo's place is taken over or let go. */
async function answer(opened: Opened, take: boolean) {
  const { draft } = opened;
  const taken: DraftChange = take ? { point: draft.photoPoint, district: '' } : {};
  return keep(opened, { ...taken, photoPoint: undefined });
}

export const actions: Actions = {
  next: async (event) => {
    const opened = await openStep(event, 'details');
    const choice = word(await event.request.formData(), 'take');
    if (choice !== 'yes' && choice !== 'no') {
      const text = placeTexts[opened.lang].photoPlace.fault;
      return fail(400, { faults: [{ field: 'take', text }] });
    }
    const draft = await answer(opened, choice === 'yes');
    return choice === 'yes' ? lookNear(opened, draft) : goOn(opened, draft);
  },
  back: async (event) => {
    const { at, lang } = await openStep(event, 'details');
    redirect(303, stepAddress(at.id, 'details', lang));
  }
};

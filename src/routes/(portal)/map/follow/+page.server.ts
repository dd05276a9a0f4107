import { fail } from '@sveltejs/kit';
import { circleFrom, filterFrom, METRES } from '#cases/publishing/filter.ts';
import { askToFollowArea, type Area } from '#flow/publishing/areas.server.ts';
import { numberInWords } from '#ui/dates.ts';
import { address } from '#ui/addresses.ts';
import { areaTexts } from '#ui/texts/areas.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

/** A form with a district to choose, or around the place an address names. */
export const load: PageServerLoad = ({ locals: { here, lang }, url }) => {
  const { circle, district } = filterFrom(url.searchParams, here.city);
  return {
    circle,
    district,
    districts: [
      { value: '', text: areaTexts[lang].choose },
      ...here.city.districts.map(({ code, name }) => ({ value: code, text: name[lang] }))
    ],
    radii: METRES.map((metres) => ({
      value: String(metres),
      text: areaTexts[lang].within(`${numberInWords(metres, lang)}\u00A0m`)
    })),
    back: address('/map', lang)
  };
};

function areaIn(form: FormData): Area | undefined {
  const fields = [...form].flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []));
  const query = new URLSearchParams(fields);
  const circle = circleFrom(query);
  const district = query.get('district') ?? '';
  return circle ? { circle } : district === '' ? undefined : { district };
}

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const { here, lang, address: from } = locals;
    const form = await request.formData();
    const email = form.get('email');
    const typed = { email: typeof email === 'string' ? email : '' };
    const done = await askToFollowArea(here, areaIn(form), typed.email, lang, from);
    return isRefusal(done)
      ? fail(done.refusal === 'follow-tries-used' ? 429 : 400, {
          ...typed,
          fault: { field: done.field ?? 'email', text: refusalWords(done, lang) }
        })
      : { asked: true };
  }
};

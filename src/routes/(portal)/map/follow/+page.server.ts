import { fail } from '@sveltejs/kit';
import { circleFrom, filterFrom, METRES } from '#cases/publishing/filter.ts';
import { askingFor, mayAsk } from '#flow/sending/asking.server.ts';
import { askToFollowArea, type Area } from '#flow/publishing/areas.server.ts';
import { numberInWords } from '#ui/dates.ts';
import { address } from '#ui/addresses.ts';
import { areaTexts } from '#ui/texts/areas.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import { askedIn } from '#routes/(portal)/asking.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** A form with a district to choose, or around the place an address names. */
export const load: PageServerLoad = async ({ locals: { here, lang }, url }) => {
  const { circle, district } = filterFrom(url.searchParams, here.city);
  return {
    asking: await askingFor(here),
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
    const asked = askedIn(form, from);
    const doubt = await mayAsk(here, asked);
    const done = doubt ?? (await askToFollowArea(here, areaIn(form), typed.email, lang, from));
    if (!isRefusal(done)) return { asked: true };
    const often = doubt !== undefined || done.refusal === 'follow-tries-used';
    return fail(often ? 429 : 400, {
      ...typed,
      waited: doubt?.waited ?? asked.waited,
      fault: { field: done.field ?? 'email', text: refusalWords(done, lang) }
    });
  }
};

import { fail, type RequestEvent } from '@sveltejs/kit';
import { refuse } from '#world/refusal.ts';
import { doneWith, stepFaults, type DraftChange } from '#reports/draft.ts';
import { redirect } from '@sveltejs/kit';
import { pointSchema } from '#places/place.ts';
import { word } from '#routes/(portal)/report/typed.ts';
import { backAddress, keep, lookNear, openStep } from '#routes/(portal)/report/[draft=uuid]/open.server.ts';
import { faultsInWords } from '#routes/(portal)/report/[draft=uuid]/faults.ts';
import { wayAt } from '#routes/(portal)/report/[draft=uuid]/way.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { here, lang, draft, category } = await openStep(event, 'place');
  const { profile, districts } = here.city;
  return {
    way: wayAt(category, 'place', lang),
    kind: category.kind,
    required: category.place === 'required',
    typed: {
      address: draft.address,
      detail: draft.detail,
      district: draft.district,
      point: draft.point
    },
    districts: districts.map(({ code, name }) => ({ value: code, text: name[lang] })),
    map: {
      style: here.world.settings.MAP_STYLE,
      centre: profile.map.centre,
      zoom: profile.map.zoom,
      outline: { type: 'MultiPolygon' as const, coordinates: profile.map.outline }
    }
  };
};

/** Six decimals are eleven centimetres. */
const rounded = (degrees: number) => Number(degrees.toFixed(6));

/** The pin's two fields: both empty when there is none; anything else that is no point is a forged field. */
function typedPoint(form: FormData): { point: DraftChange['point'] } | 'wrong' {
  const [lat, lng] = [word(form, 'lat').trim(), word(form, 'lng').trim()];
  if (lat === '' && lng === '') return { point: undefined };
  const read = pointSchema.safeParse({
    lat: lat === '' ? NaN : rounded(Number(lat)),
    lng: lng === '' ? NaN : rounded(Number(lng))
  });
  return read.success ? { point: read.data } : 'wrong';
}

async function typedPlace(event: RequestEvent) {
  const form = await event.request.formData();
  const words = {
    address: word(form, 'address'),
    detail: word(form, 'detail'),
    district: word(form, 'district')
  };
  const point = typedPoint(form);
  return { words, change: { ...words, ...(point === 'wrong' ? {} : point) }, wrong: point === 'wrong' };
}

export const actions: Actions = {
  next: async (event) => {
    const opened = await openStep(event, 'place');
    const { category, here, lang } = opened;
    const { words, change, wrong } = await typedPlace(event);
    const found = stepFaults({ ...opened.draft, ...change }, 'place', category, here.city, 0);
    // A pin that cannot be read is one fault, not also a missing place.
    const faults = wrong
      ? [refuse('point-wrong', 'point'), ...found.filter(({ refusal }) => refusal !== 'place-missing')]
      : found;
    const draft = await keep(opened, change, (typed) =>
      faults.length === 0 ? doneWith(typed, 'place') : typed
    );
    if (faults.length > 0) return fail(400, { typed: words, faults: faultsInWords(faults, lang) });
    return lookNear(opened, draft);
  },
  back: async (event) => {
    const opened = await openStep(event, 'place');
    await keep(opened, (await typedPlace(event)).change);
    redirect(303, backAddress(opened, 'place'));
  },
  unpin: async (event) => {
    const opened = await openStep(event, 'place');
    await keep(opened, { ...(await typedPlace(event)).words, point: undefined });
  },
  keep: async (event) => {
    const opened = await openStep(event, 'place');
    await keep(opened, (await typedPlace(event)).change);
  }
};

import { json } from '@sveltejs/kit';
import { districtAt, liesIn } from '#places/district.ts';
import { pointSchema } from '#places/place.ts';
import { placeFaults } from '#reports/check.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { searchesTooOften } from '#routes/(portal)/search/often.server.ts';
import type { RequestHandler } from './$types';

/** Which district a pin stands in, or a clear word that it stands outside the city. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { here, lang } = locals;
  if (await searchesTooOften(here, locals.address)) return json({}, { status: 429 });
  const given = ['lat', 'lng'].map((name) => [name, Number(url.searchParams.get(name) ?? NaN)]);
  const point = pointSchema.safeParse(Object.fromEntries(given));
  if (!point.success) return json({ fault: refusalWords({ refusal: 'point-wrong' }, lang) }, { status: 400 });
  if (!liesIn(here.city.profile.map.outline, point.data)) {
    const [fault] = placeFaults({ point: point.data }, 'optional', here.city);
    return json({ fault: fault && refusalWords(fault, lang) });
  }
  return json({ district: districtAt(here.city.districts, point.data)?.code ?? '' });
};

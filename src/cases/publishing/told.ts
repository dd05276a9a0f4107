/** Times of cases as everybody is told them. */
import type { City } from '#catalogue/city.ts';
import type { Precision } from '#catalogue/category.ts';

/**
 * When something happened to a case, as files, feeds and the API tell it: to the day where its place is only rough, so
 * that nobody who saw somebody report, or a letter come, finds theirs by its minute.
 */
export function toldAt(c: { precision: Precision }, instant: string, city: City): string {
  if (c.precision === 'exact') return instant;
  const { timezone } = city.profile;
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timezone).startOfDay().toInstant().toString();
}

/** Times as Open311 writes and reads them: ISO 8601 with a zone, to the second. */
import { toldAt } from '#cases/publishing/told.ts';
import type { City } from '#catalogue/city.ts';
import { refuse, type Refusal } from '#world/refusal.ts';

/** `2026-11-20T11:13:27Z`, without the fraction of a second: clients' checks allow none. */
export function toTheSecond(instant: string): string {
  return `${instant.slice(0, 19)}Z`;
}

/** When something happened to a case: to the second, or to the day where its place is told roughly, as on the public map. */
export function toldTime({ rough }: { rough: boolean }, instant: string, city: City): string {
  return toTheSecond(toldAt({ precision: rough ? 'near' : 'exact' }, instant, city));
}

/** The last second of a day in the city, as an instant: a promised day is kept until it is over. */
export function endOfDay(day: string, timezone: string): string {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timezone);
  return next.toInstant().subtract({ seconds: 1 }).toString();
}

const DAY = /^[1-9]\d{3}-\d\d-\d\d$/;
const MOMENT = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/;

/**
 * An instant a program names, or the refusal `not-a-time`.
 *
 * A time needs its zone (Open311 GeoReport v2, Date/time format). A day alone means the city's day: its
 * first moment, or with `until` its last. A `+` that came through a query as a space is put back, because
 * many clients forget to encode it. There is no year 0 for the database, and nobody means one before 1000.
 */
export function instantFrom(
  text: string,
  field: string,
  timezone: string,
  until = false
): Temporal.Instant | Refusal {
  const mended = text.replace(/ (?=\d\d:?\d\d$)/, '+').toUpperCase();
  try {
    if (DAY.test(mended)) {
      const begins = Temporal.PlainDate.from(mended, { overflow: 'reject' });
      const moment = (until ? begins.add({ days: 1 }) : begins).toZonedDateTime(timezone).toInstant();
      return until ? moment.subtract({ milliseconds: 1 }) : moment;
    }
    if (MOMENT.test(mended)) return Temporal.Instant.from(mended);
  } catch {
    return refuse('not-a-time', field);
  }
  return refuse('not-a-time', field);
}

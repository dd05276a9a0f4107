/** The units a case is given to without anybody's hand: decided by the table of dispatch, each with its day. */
import type { Category } from '#catalogue/category.ts';
import type { City } from '#catalogue/city.ts';
import type { Units } from '#cases/receive.ts';
import { unitsFor } from '#dispatch/units.ts';
import type { Place } from '#places/place.ts';
import { promisedFor } from '#flow/here.server.ts';

/** Nothing where the desk keeps the case. A unit's own deadline counts from `today`. */
export function unitsGiven(
  city: City,
  category: Category,
  place: Place,
  today: Temporal.PlainDate
): Units | undefined {
  const decision = unitsFor(category, city, place, today.toString());
  if (!decision) return undefined;
  const { deadlines, ...units } = decision;
  if (deadlines.length === 0) return units;
  const dues = deadlines.map(({ unit, deadline }) => {
    return [unit, { dueOn: promisedFor(city, deadline, today).dueOn, period: deadline }] as const;
  });
  return { ...units, dues: Object.fromEntries(dues) };
}

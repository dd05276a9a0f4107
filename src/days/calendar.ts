/** A calendar: which days are working days, by law and by the city's own closures. */
import { z } from 'zod';
import { saidSchema, type Said } from '#ui/said.ts';
import { easterSunday } from './easter.ts';

const monthDay = z.string().regex(/^\d\d-\d\d$/, 'expected MM-DD');
const day = z.iso.date();

/**
 * A calendar as a city writes it down.
 *
 * `off` are days that return every year: fixed (`on: "11-11"`) or counted from Easter Sunday
 * (`easter: 60` is Corpus Christi), each from the year it became a day off. `closures` are single days
 * the city adds. `weekend` holds ISO weekdays (6 Saturday, 7 Sunday).
 */
export const calendarSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z-]*$/),
  name: saidSchema,
  weekend: z.array(z.int().min(1).max(7)),
  off: z.array(
    z.union([
      z.strictObject({ on: monthDay, name: saidSchema, from: z.int().optional() }),
      z.strictObject({ easter: z.int(), name: saidSchema, from: z.int().optional() })
    ])
  ),
  closures: z.array(z.strictObject({ day, name: saidSchema })).default([]),
  source: z.string(),
  verified: z.boolean()
});
export type Calendar = z.infer<typeof calendarSchema>;

/** Why a day is off: the name of the holiday or closure, or `weekend`. */
export type DayOff = { day: string; why: Said | 'weekend' };

/** The named days off of each year, worked out once: a calendar does not change, a new one is another. */
const known = new WeakMap<Calendar, Map<number, ReadonlyMap<string, Said>>>();

function daysOffIn(calendar: Calendar, year: number): ReadonlyMap<string, Said> {
  const years = known.get(calendar) ?? new Map<number, ReadonlyMap<string, Said>>();
  known.set(calendar, years);
  const found = years.get(year);
  if (found) return found;
  const easter = easterSunday(year);
  const named = calendar.off
    .filter((o) => o.from === undefined || year >= o.from)
    .map(
      (o) =>
        [
          'on' in o ? `${String(year).padStart(4, '0')}-${o.on}` : easter.add({ days: o.easter }).toString(),
          o.name
        ] as const
    );
  // Of two names for one day the first holds, and a closure of the city's own holds before any.
  const days = new Map([
    ...named.toReversed(),
    ...calendar.closures.map(({ day, name }) => [day, name] as const)
  ]);
  years.set(year, days);
  return days;
}

/** The named day off that falls on `date`, if the calendar has one: a holiday or the city's own closure. */
export function holidayOn(calendar: Calendar, date: Temporal.PlainDate): Said | undefined {
  return daysOffIn(calendar, date.year).get(date.toString());
}

/** Why `date` is not a working day, or nothing if it is one. A named holiday wins over the weekend. */
export function dayOff(calendar: Calendar, date: Temporal.PlainDate): DayOff | undefined {
  const holiday = holidayOn(calendar, date);
  if (holiday) return { day: date.toString(), why: holiday };
  return calendar.weekend.includes(date.dayOfWeek) ? { day: date.toString(), why: 'weekend' } : undefined;
}

export function isWorkingDay(calendar: Calendar, date: Temporal.PlainDate): boolean {
  return dayOff(calendar, date) === undefined;
}

/** The first working day on or after `date`. */
export function nextWorkingDay(calendar: Calendar, date: Temporal.PlainDate): Temporal.PlainDate {
  let next = date;
  while (!isWorkingDay(calendar, next)) next = next.add({ days: 1 });
  return next;
}

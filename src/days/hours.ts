/** Opening hours: when the hotline and the counters answer, by their calendar. */
import { z } from 'zod';
import { saidSchema, type Said } from '#ui/said.ts';
import { dayOff, nextWorkingDay, type Calendar } from './calendar.ts';

/** A time of day as a city writes it down. */
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time as HH:MM');

/**
 * Hours of one place or line. `from` and `to` are local times of each working day of `calendar`;
 * without them it is open day and night.
 */
export const hoursSchema = z.strictObject({
  what: saidSchema,
  phone: z.string().optional(),
  calendar: z.string().optional(),
  from: timeSchema.optional(),
  to: timeSchema.optional(),
  verified: z.boolean().optional()
});
export type Hours = z.infer<typeof hoursSchema>;

/** What opening needs to know of a place: its two times. The hotline of a city's profile has them too. */
export type Times = { readonly from?: string | undefined; readonly to?: string | undefined };

/** The next time somebody answers. `inDays` is 0 today, 1 tomorrow. */
export type Next = { day: string; from: string; to: string; inDays: number };

/**
 * What stands on the board for one place at one moment, to be put into words by the page.
 *
 * `always`: day and night. `open`: until `to`. `before`: opens later today. `after`: was open today.
 * `off`: not today, because of a named holiday or closure, or the weekend.
 */
export type Opening =
  | { state: 'always' }
  | { state: 'open'; from: string; to: string }
  | { state: 'before'; from: string; to: string; next: Next }
  | { state: 'after'; from: string; to: string; next: Next }
  | { state: 'off'; why: Said | 'weekend'; next: Next };

/** What one day is like at a place: open all day, open between two times, or closed and why. */
export type DayHours =
  { state: 'always' } | { state: 'open'; from: string; to: string } | { state: 'off'; why: Said | 'weekend' };

/** The hours of a whole day, for the line "tomorrow, 11 November: closed". */
export function hoursOn(times: Times, calendar: Calendar, date: Temporal.PlainDate): DayHours {
  if (times.from === undefined || times.to === undefined) return { state: 'always' };
  const off = dayOff(calendar, date);
  return off ? { state: 'off', why: off.why } : { state: 'open', from: times.from, to: times.to };
}

/**
 * Is the place open at this moment of the city's own clock, and if not, why not and when next?
 *
 * The closing minute itself is closed: "to 15.30" means the last call is taken at 15.29.
 */
export function openingOn(times: Times, calendar: Calendar, now: Temporal.ZonedDateTime): Opening {
  const { from, to } = times;
  if (from === undefined || to === undefined) return { state: 'always' };
  const today = now.toPlainDate();
  const off = dayOff(calendar, today);
  if (off) return { state: 'off', why: off.why, next: nextFrom(1) };
  const clock = now.toPlainTime();
  if (Temporal.PlainTime.compare(clock, from) < 0) return { state: 'before', from, to, next: nextFrom(0) };
  if (Temporal.PlainTime.compare(clock, to) < 0) return { state: 'open', from, to };
  return { state: 'after', from, to, next: nextFrom(1) };

  function nextFrom(days: number): Next {
    const day = nextWorkingDay(calendar, today.add({ days }));
    return { day: day.toString(), from: from!, to: to!, inDays: today.until(day).days };
  }
}

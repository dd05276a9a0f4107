/** When things happen in a story: told from today backwards, in working days and hours of the city. */
import type { Deadline } from '#dispatch/deadline.ts';
import { promiseFor } from '#dispatch/promise/promise.ts';
import type { Period } from '#catalogue/period.ts';
import { isWorkingDay, nextWorkingDay, type Calendar } from '#days/calendar.ts';
import type { Calendars } from '#days/worktime.ts';

/** A day of receipt: so many working days ago, or chosen so that the promised day lies just there. */
export type Received =
  | { minutesAgo: number }
  | { daysAgo: number; at: string }
  | { lateBy: number; at: string }
  | { dueIn: number; at: string };

/** A step: so many working days after receipt (0 is the same day), before today, or minutes ago. */
export type When = { after: number; at: string } | { daysAgo: number; at: string } | { minutesAgo: number };

/** Today, the clock and the calendars a story is told by. */
export type Clock = Calendars & { readonly now: Temporal.Instant };

const known = new WeakMap<Clock, Map<string, unknown>>();

/** What was worked out once for a clock: thousands of made-up reports share their days. */
function once<T>(clock: Clock, key: string, work: () => T): T {
  let worked = known.get(clock);
  if (!worked) known.set(clock, (worked = new Map()));
  if (!worked.has(key)) worked.set(key, work());
  return worked.get(key) as T;
}

/**
 * The deadline of a period that begins on this day, in the morning; `named` when the resident can be told.
 */
export function deadlineOn(clock: Clock, period: Period, from: Temporal.PlainDate, named: boolean): Deadline {
  return once(clock, `${JSON.stringify(period)} from ${from.toString()} ${named}`, () =>
    promiseFor(period, instantOf(clock, from, clock.office.from), clock, { named })
  );
}

/** The morning of the first working day on or after this one. */
export function officeDay(clock: Clock, day: Temporal.PlainDate): Temporal.ZonedDateTime {
  return once(clock, `office ${day.toString()}`, () =>
    nextWorkingDay(clock.working, day).toZonedDateTime(clock.timezone)
  );
}

export function dayOf(clock: Clock, at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(clock.timezone).toPlainDate();
}

/** The working day `steps` after `day`; before it when negative. Nought is the day itself. */
export function workingDays(calendar: Calendar, day: Temporal.PlainDate, steps: number): Temporal.PlainDate {
  const way = Math.sign(steps);
  let at = day;
  for (let left = Math.abs(steps); left > 0;) {
    at = at.add({ days: way });
    if (isWorkingDay(calendar, at)) left -= 1;
  }
  return at;
}

function instantOf(clock: Clock, day: Temporal.PlainDate, at: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: clock.timezone, plainTime: at }).toInstant();
}

/** The latest working day before today whose promise ends on `wanted` or earlier. */
function promisedBy(
  clock: Clock,
  period: Period,
  named: boolean,
  wanted: Temporal.PlainDate
): Temporal.PlainDate {
  let day = workingDays(clock.working, dayOf(clock, clock.now), -1);
  while (deadlineOn(clock, period, day, named).promised.dueOn > wanted.toString()) {
    day = workingDays(clock.working, day, -1);
  }
  return day;
}

export function receivedAt(
  clock: Clock,
  received: Received,
  period: Period,
  named: boolean
): Temporal.Instant {
  const today = dayOf(clock, clock.now);
  if ('minutesAgo' in received) return clock.now.subtract({ minutes: received.minutesAgo });
  if ('daysAgo' in received)
    return instantOf(clock, workingDays(clock.working, today, -received.daysAgo), received.at);
  const wanted = workingDays(clock.working, today, 'lateBy' in received ? -received.lateBy : received.dueIn);
  return instantOf(clock, promisedBy(clock, period, named, wanted), received.at);
}

/** The instant of a step. Throws when it would be told before it happens: the story is wrong then. */
export function happenedAt(clock: Clock, when: When, received: Temporal.Instant): Temporal.Instant {
  const at = instantFor(clock, when, received);
  if (Temporal.Instant.compare(at, clock.now) > 0)
    throw new Error(`${JSON.stringify(when)} is still to come.`);
  return at;
}

function instantFor(clock: Clock, when: When, received: Temporal.Instant): Temporal.Instant {
  if ('minutesAgo' in when) return clock.now.subtract({ minutes: when.minutesAgo });
  const from = 'after' in when ? dayOf(clock, received) : dayOf(clock, clock.now);
  return instantOf(
    clock,
    workingDays(clock.working, from, 'after' in when ? when.after : -when.daysAgo),
    when.at
  );
}

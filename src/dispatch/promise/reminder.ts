/** Reminders: when a unit, its head and the desk are told that a task's time runs out. */
import {
  afterWorkTime,
  closingOn,
  dayIn,
  workTimeBetween,
  type Calendars,
  type Stop
} from '#days/worktime.ts';

/** At which shares of its time a task is reminded of: the officer, the unit's head, the desk. */
export const PERCENTS = [80, 100, 120] as const;
export type Percent = (typeof PERCENTS)[number];

/** What is told: that a task was not taken in time, or how much of the time to answer is over. */
export type Reminder = { of: 'accept' } | { of: 'answer'; percent: Percent };
export type Planned = Reminder & { at: Temporal.Instant };

/** A task as its reminders see it. `dueAt` is the promised instant where its day is counted in hours. */
export type Timed = {
  dispatchedAt: string;
  dueOn: string;
  dueAt?: string | null;
  acceptBy: string | null;
  acceptedAt: string | null;
};

/** How long after its hour a reminder still goes out, in working days: after an outage, not after a year. */
const STALE_DAYS = 10;

/** The length of an office day, in milliseconds: the least time a task is measured by. */
function officeDay({ office }: Calendars): number {
  return Temporal.PlainTime.from(office.from).until(office.to).total('milliseconds');
}

/**
 * When each reminder of a task is due, the earliest first.
 *
 * A task's time is office time from the minute it was given to the end of its day, without the time the resident
 * was asked, so that 80 % of three days is not a Sunday. A task given when its day was almost or quite over
 * has a day all the same: whoever got it this minute is not late.
 */
export function remindersOf(task: Timed, calendars: Calendars, stops: readonly Stop[]): Planned[] {
  const given = Temporal.Instant.from(task.dispatchedAt);
  const due = task.dueAt
    ? Temporal.Instant.from(task.dueAt)
    : closingOn(Temporal.PlainDate.from(task.dueOn), calendars);
  const whole = Math.max(workTimeBetween(given, due, calendars, stops), officeDay(calendars));
  const after = (milliseconds: number) => afterWorkTime(given, milliseconds, calendars, stops).at;
  const answer = PERCENTS.map((percent) => ({
    of: 'answer' as const,
    percent,
    at: after(Math.round((whole * percent) / 100))
  }));
  if (task.acceptBy === null || task.acceptedAt !== null) return answer;
  const until = workTimeBetween(
    given,
    closingOn(Temporal.PlainDate.from(task.acceptBy), calendars),
    calendars
  );
  const accept = { of: 'accept' as const, at: after(Math.max(until, 1)) };
  return [...answer, accept].toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

/** What was told of a task before, since it was given: up to which percent, and that it was not taken. */
export type ToldOf = { percent: number; accept: boolean };

function isTold(one: Reminder, told: ToldOf): boolean {
  return one.of === 'accept' ? told.accept : one.percent <= told.percent;
}

/**
 * What is to be told now: that it was not taken, and of several shares that are over only the last.
 *
 * One that should have gone out more than ten working days ago is let go: a list shows what is late, and a
 * letter about it after a year is noise.
 */
export function remindersNow(
  planned: readonly Planned[],
  told: ToldOf,
  now: Temporal.Instant,
  calendars: Calendars
): Reminder[] {
  const stale = STALE_DAYS * officeDay(calendars);
  const due = planned.filter(
    (one) => !isTold(one, told) && Temporal.Instant.compare(one.at, now) <= 0 && since(one.at) <= stale
  );
  const answer = due.findLast((one) => one.of === 'answer');
  const accept = due.find((one) => one.of === 'accept');
  return [...(accept ? [accept] : []), ...(answer ? [answer] : [])].map(({ at: _, ...one }) => one);

  function since(at: Temporal.Instant): number {
    const far = dayIn(at, calendars).until(dayIn(now, calendars), { largestUnit: 'days' }).days;
    return far > 10 * STALE_DAYS ? Infinity : workTimeBetween(at, now, calendars);
  }
}

/** When the clock has to look at a task again: at the first reminder that is still to come; never when none is. */
export function nextReminder(
  planned: readonly Planned[],
  told: ToldOf,
  now: Temporal.Instant
): Temporal.Instant | undefined {
  return planned.find((one) => !isTold(one, told) && Temporal.Instant.compare(one.at, now) > 0)?.at;
}

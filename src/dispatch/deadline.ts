/** The deadline: by which day the resident is answered, and how it was counted. */
import type { Period } from '#catalogue/period.ts';
import { dayOff, nextWorkingDay, type Calendar, type DayOff } from '#days/calendar.ts';
import { afterWorkTime, dayIn, type Calendars, type Stop } from '#days/worktime.ts';
import type { Promised } from '#cases/entry.ts';

/**
 * Day by day from the one after receipt to the promised one; `nth` counts the days that count, `off` says why
 * one is left out: a day off, or `stopped` because the resident was asked. Hours begin on the day of receipt
 * itself, and `counted` is what the day gave to them, in milliseconds.
 */
export type CountedDay = {
  day: string;
  nth: number | null;
  off: DayOff['why'] | 'stopped' | null;
  counted?: number;
};
export type Deadline = {
  readonly promised: Readonly<Promised>;
  readonly days: readonly Readonly<CountedDay>[];
};

/** Days on which a clock stood still: from the first to the one before `to`, each YYYY-MM-DD. */
type StoppedDays = { from: string; to: string };

function isStopped(stops: readonly StoppedDays[], day: string): boolean {
  return stops.some(({ from, to }) => from <= day && day < to);
}

/** How many days after `from` a clock stood still until a count of calendar days that ends on `end` is over. */
function stood(stops: readonly StoppedDays[], from: Temporal.PlainDate, end: Temporal.PlainDate): number {
  let last = end;
  let days = 0;
  for (
    let day = from.add({ days: 1 });
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (!isStopped(stops, day.toString())) continue;
    days += 1;
    last = last.add({ days: 1 });
  }
  return days;
}

/** The working day on which so many of them are counted. */
function afterWorkingDays(
  wanted: number,
  from: Temporal.PlainDate,
  working: Calendar,
  stops: readonly StoppedDays[]
): Temporal.PlainDate {
  let day = from;
  for (let left = wanted; left > 0;) {
    day = day.add({ days: 1 });
    if (!dayOff(working, day) && !isStopped(stops, day.toString())) left -= 1;
  }
  return day;
}

/**
 * The promised day for a period that begins with what happened on `from`, days in `stops` left out.
 *
 * The day of the event is not counted (KPA art. 57 §1). Working days leave out the days off of the
 * `working` calendar. Calendar days count every day; months end on the day of the same number, or on the last
 * one of a month that has no such day (KPA art. 57 §3); and an end of either on a Saturday or a day off by
 * law moves to the next day that is neither (KPA art. 57 §4): the `statutory` calendar decides. Hours are
 * counted from an instant and not from a day: `deadlineFrom`.
 */
export function deadlineFor(
  period: Period,
  from: Temporal.PlainDate,
  working: Calendar,
  statutory: Calendar,
  stops: readonly StoppedDays[] = []
): Deadline {
  if ('working_hours' in period) throw new Error('Hours are counted from an instant.');
  if ('working_days' in period) {
    const end = afterWorkingDays(period.working_days, from, working, stops);
    return counted(period, from, { last: end, end }, working, stops, true);
  }
  const plain =
    'calendar_months' in period
      ? from.add({ months: period.calendar_months })
      : from.add({ days: period.calendar_days });
  const last = plain.add({ days: stood(stops, from, plain) });
  const end = nextWorkingDay(statutory, last);
  return counted(period, from, { last, end }, statutory, stops, false);
}

/** Every day to the end with what it was to the count; after `last` nothing counts any more. */
function counted(
  period: Period,
  from: Temporal.PlainDate,
  { last, end }: { last: Temporal.PlainDate; end: Temporal.PlainDate },
  calendar: Calendar,
  stops: readonly StoppedDays[],
  byWork: boolean
): Deadline {
  const days: CountedDay[] = [];
  let nth = 0;
  for (
    let day = from.add({ days: 1 });
    Temporal.PlainDate.compare(day, end) <= 0;
    day = day.add({ days: 1 })
  ) {
    const off = dayOff(calendar, day)?.why ?? null;
    const stopped = isStopped(stops, day.toString());
    const counts = !stopped && !(byWork && off) && Temporal.PlainDate.compare(day, last) <= 0;
    if (counts) nth += 1;
    days.push({ day: day.toString(), nth: counts ? nth : null, off: stopped && !off ? 'stopped' : off });
  }
  return { promised: { dueOn: end.toString(), from: from.toString(), period }, days };
}

const HOUR = 3_600_000;

/** Hours within the office's hours, from the minute it happened. */
function hoursFrom(
  period: { working_hours: number },
  at: Temporal.Instant,
  calendars: Calendars,
  stops: readonly Stop[]
): Deadline {
  const done = afterWorkTime(at, period.working_hours * HOUR, calendars, stops);
  const off = (day: string) => dayOff(calendars.working, Temporal.PlainDate.from(day))?.why ?? null;
  const promised = {
    dueOn: dayIn(done.at, calendars).toString(),
    from: dayIn(at, calendars).toString(),
    period,
    dueAt: done.at.toString(),
    fromAt: at.toString()
  };
  let nth = 0;
  const days = done.days.map(({ day, counted: part }) => ({
    day,
    nth: part > 0 ? (nth += 1) : null,
    off: off(day),
    counted: part
  }));
  return { promised, days };
}

/** The days of a stop, in the city's time. */
export function stoppedDays({ from, to }: Stop, calendars: Pick<Calendars, 'timezone'>): StoppedDays {
  const day = (at: string) => dayIn(Temporal.Instant.from(at), calendars).toString();
  return { from: day(from), to: day(to) };
}

/** Cases of one day and one period have one deadline: each is counted once while the calendars are the same. */
const KNOWN = 1000;
const deadlines = new WeakMap<Calendars, Map<string, Deadline>>();

function known(calendars: Calendars, key: string, count: () => Deadline): Deadline {
  const counted = deadlines.get(calendars) ?? new Map<string, Deadline>();
  deadlines.set(calendars, counted);
  if (counted.size >= KNOWN) counted.clear();
  const deadline = counted.get(key) ?? count();
  counted.set(key, deadline);
  return deadline;
}

/**
 * The deadline of a period that begins at an instant.
 *
 * Times in `stops` do not count: of hours to the minute, of days from the day the resident was asked to the
 * one before they answered, so that whoever works on it has the day of the answer.
 */
export function deadlineFrom(
  period: Period,
  at: Temporal.Instant,
  calendars: Calendars,
  stops: readonly Stop[] = []
): Deadline {
  if ('working_hours' in period) return hoursFrom(period, at, calendars, stops);
  const { working, statutory } = calendars;
  const from = dayIn(at, calendars);
  if (stops.length === 0)
    return known(calendars, `${JSON.stringify(period)} ${from.toString()}`, () =>
      deadlineFor(period, from, working, statutory)
    );
  const stopped = stops.map((stop) => stoppedDays(stop, calendars));
  return deadlineFor(period, from, working, statutory, stopped);
}

/** The days off a count left out, holidays by name; weekends go without saying. */
export function leftOut(deadline: Deadline): { day: string; why: DayOff['why'] }[] {
  return deadline.days.flatMap(({ day, nth, off }) =>
    nth === null && off !== null && off !== 'stopped' ? [{ day, why: off }] : []
  );
}

/** How long a unit may look at a task before it takes it or gives it back, in working days. */
const ACCEPT_DAYS = { urgent: 1, other: 2 } as const;

/**
 * Until which day a unit takes a task given on `from`, or gives it back: the next working day for hazards and
 * defects (P1, P2), the one after it for everything else. What lies in the wrong hands loses days.
 */
export function acceptByFor(priority: string, from: Temporal.PlainDate, working: Calendar): string {
  const wanted = priority === 'P1' || priority === 'P2' ? ACCEPT_DAYS.urgent : ACCEPT_DAYS.other;
  return afterWorkingDays(wanted, from, working, []).toString();
}

/**
 * A day somebody fixed, moved by the days its clock stood still, onto a working day.
 *
 * For days no period leads to any more: one the city moved, or one of a unit. A question asked and answered on
 * the same day moves nothing, and one asked when the day was over neither.
 */
export function movedBy(
  dueOn: string,
  stoppedOn: Temporal.PlainDate,
  goesOnOn: Temporal.PlainDate,
  working: Calendar
): string {
  const days = stoppedOn.until(goesOnOn, { largestUnit: 'days' }).days;
  if (days <= 0 || dueOn < stoppedOn.toString()) return dueOn;
  return nextWorkingDay(working, Temporal.PlainDate.from(dueOn).add({ days })).toString();
}

/** Is the promised day over while the case is open? A stopped clock is never late. */
export function isLate(
  c: { dueOn: string | null; stoppedAt: string | null; closedAt: string | null },
  today: Temporal.PlainDate
): boolean {
  return c.closedAt === null && c.stoppedAt === null && c.dueOn !== null && c.dueOn < today.toString();
}

/** How many working days a promised day is over on `today`; 0 while it is not. */
export function workingDaysLate(dueOn: string, today: Temporal.PlainDate, working: Calendar): number {
  let late = 0;
  let day = Temporal.PlainDate.from(dueOn).add({ days: 1 });
  for (; Temporal.PlainDate.compare(day, today) <= 0; day = day.add({ days: 1 })) {
    if (!dayOff(working, day)) late += 1;
  }
  return late;
}

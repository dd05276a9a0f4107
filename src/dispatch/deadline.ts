/** The deadline: by which day the resident is answered, and how it was counted. */
import type { Period } from '#catalogue/category.ts';
import { dayOff, nextWorkingDay, type Calendar, type DayOff } from '#days/calendar.ts';
import type { Entry, Promised } from '#cases/entry.ts';

/** Day by day from the one after receipt to the promised one; `nth` counts the days that count. */
export type CountedDay = { day: string; nth: number | null; off: DayOff['why'] | null };
export type Deadline = { promised: Promised; days: CountedDay[] };

/**
 * The promised day for a period that begins with what happened on `from`.
 *
 * The day of the event is not counted (KPA art. 57 §1). Working days leave out the days off of the
 * `working` calendar. Calendar days count every day, and an end on a Saturday or a day off by law moves
 * to the next day that is neither (KPA art. 57 §4): the `statutory` calendar decides.
 */
export function deadlineFor(
  period: Period,
  from: Temporal.PlainDate,
  working: Calendar,
  statutory: Calendar
): Deadline {
  const byWork = 'working_days' in period;
  const calendar = byWork ? working : statutory;
  const wanted = byWork ? period.working_days : period.calendar_days;
  const days: CountedDay[] = [];
  let day = from;
  let counted = 0;
  while (counted < wanted) {
    day = day.add({ days: 1 });
    const off = dayOff(calendar, day);
    if (!byWork || !off) counted += 1;
    days.push({ day: day.toString(), nth: !byWork || !off ? counted : null, off: off?.why ?? null });
  }
  const end = byWork ? day : nextWorkingDay(calendar, day);
  while (!day.equals(end)) {
    day = day.add({ days: 1 });
    days.push({ day: day.toString(), nth: null, off: dayOff(calendar, day)?.why ?? null });
  }
  return { promised: { dueOn: end.toString(), from: from.toString(), period }, days };
}

/** The days off a count left out, holidays by name; weekends go without saying. */
export function leftOut(deadline: Deadline): { day: string; why: DayOff['why'] }[] {
  return deadline.days.flatMap(({ day, nth, off }) =>
    nth === null && off !== null ? [{ day, why: off }] : []
  );
}

/**
 * The promised day moved by the days its clock stood still, onto a working day.
 *
 * A question asked and answered on the same day moves nothing.
 */
export function movedBy(
  dueOn: string,
  stoppedOn: Temporal.PlainDate,
  goesOnOn: Temporal.PlainDate,
  working: Calendar
): string {
  const stood = stoppedOn.until(goesOnOn, { largestUnit: 'days' }).days;
  if (stood <= 0) return dueOn;
  return nextWorkingDay(working, Temporal.PlainDate.from(dueOn).add({ days: stood })).toString();
}

/**
 * The promised day of a case whose category was wrong, as if it had been of this category all along.
 *
 * Counted from the day the report came, so that nobody gains time by a wrong category; of a contested case
 * from the day it was contested, because its first promise was kept. The days its clock stood still since
 * then are the resident's and count again. `timezone` is the city's, in which days begin and end.
 */
export function promisedAnew(
  journal: readonly Entry[],
  period: Period,
  { working, statutory }: { working: Calendar; statutory: Calendar },
  timezone: string
): Promised {
  const dayOf = ({ at }: Entry) => Temporal.Instant.from(at).toZonedDateTimeISO(timezone).toPlainDate();
  const begun = Math.max(
    0,
    journal.findLastIndex(({ kind }) => kind === 'contested')
  );
  const { promised } = deadlineFor(period, dayOf(journal[begun]!), working, statutory);
  let { dueOn } = promised;
  let asked: Entry | undefined;
  for (const entry of journal.slice(begun)) {
    if (entry.kind === 'asked') asked = entry;
    if (entry.kind === 'replied' && asked) dueOn = movedBy(dueOn, dayOf(asked), dayOf(entry), working);
  }
  return { ...promised, dueOn };
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

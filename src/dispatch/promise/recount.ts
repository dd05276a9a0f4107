/** Counting a running promise anew because a calendar changed under it. */
import type { Case } from '#cases/case.ts';
import { entry, type Entry, type NewEntry, type Promised, type TaskDue } from '#cases/entry.ts';
import { acceptAnew } from '#dispatch/accept.ts';
import type { Calendar } from '#days/calendar.ts';
import type { Calendars } from '#days/worktime.ts';
import { taskDues } from './dues.ts';
import { promiseOf } from './promise.ts';

function same(
  a: Pick<Promised, 'dueOn' | 'dueAt'>,
  b: { dueOn: string | null; dueAt: string | null }
): boolean {
  const instant = (at: string | null | undefined) =>
    at ? Temporal.Instant.from(at).epochMilliseconds : null;
  return a.dueOn === b.dueOn && instant(a.dueAt) === instant(b.dueAt);
}

function movedTasks(c: Case, dues: readonly TaskDue[]): boolean {
  return dues.some(({ unit, dueOn }) => c.tasks.some((t) => t.unit === unit && t.dueOn !== dueOn));
}

/** The days of tasks together with those until which they are taken; one without a day of its own has the case's. */
function withAccepts(
  dues: readonly TaskDue[],
  accepts: readonly { unit: string; acceptBy: string }[],
  dueOn: string
): TaskDue[] {
  const named = new Map(dues.map((due) => [due.unit, due]));
  for (const { unit, acceptBy } of accepts)
    named.set(unit, { ...(named.get(unit) ?? { unit, dueOn }), acceptBy });
  return [...named.values()];
}

/** What a calendar counts by; its names count nothing. */
function daysOf({ weekend, off, closures }: Calendar): string {
  const each = off.map((one) => ['on' in one ? one.on : one.easter, one.from ?? null]);
  return JSON.stringify([weekend, each, closures.map(({ day }) => day)]);
}

/** Do two sets of calendars lead every count to the same end? */
export function countsAlike(a: Calendars, b: Calendars): boolean {
  const hours = ({ office, timezone }: Calendars) => [office.from, office.to, timezone].join(' ');
  return (
    daysOf(a.working) === daysOf(b.working) &&
    daysOf(a.statutory) === daysOf(b.statutory) &&
    hours(a) === hours(b)
  );
}

/** Which calendar is not what it was: the city's working days before the law's days off. */
function changedCalendar(before: Calendars, now: Calendars): string {
  return daysOf(before.working) === daysOf(now.working) ? now.statutory.code : now.working.code;
}

/**
 * The entry that moves the promise of an open case, and the days of its units, to where the calendars lead now; nothing
 * when they lead where all lie already.
 *
 * Only what was counted by one of the calendars in `known` moves, so that a promise that came about in another
 * way is left alone, and a case that was counted anew already stays as it is. What is over, or would be over by
 * the new count, stays too: nobody becomes late because a day off was taken back. A clock that stands still is
 * counted by its answer.
 */
export function recountCase(
  c: Case,
  journal: readonly Entry[],
  known: readonly Calendars[],
  calendars: Calendars,
  today: string,
  now: Temporal.Instant
): NewEntry<'recounted'> | undefined {
  if (c.closedAt !== null || c.stoppedAt !== null || c.dueOn === null || c.dueOn < today) return undefined;
  const before = known.find((one) => same(promiseOf(journal, one), c));
  if (!before) return undefined;
  const promised = promiseOf(journal, calendars);
  if (promised.dueOn < today) return undefined;
  const tasks = taskDues(journal, c.tasks, promised.dueOn, calendars);
  const others = c.tasks.flatMap((t) =>
    t.status === 'open' &&
    t.dueOn !== null &&
    t.dueOn !== c.dueOn &&
    !tasks.some(({ unit }) => unit === t.unit)
      ? [{ unit: t.unit, dueOn: t.dueOn }]
      : []
  );
  const accepts = acceptAnew(journal, c.tasks, known, calendars, today);
  const stays = same(promised, c);
  if (stays && accepts.length === 0 && !movedTasks(c, [...tasks, ...others])) return undefined;
  const dues = withAccepts([...tasks, ...others], accepts, promised.dueOn);
  const old = known.find((one) => !countsAlike(one, calendars) && same(promiseOf(journal, one), c));
  return entry('recounted', { as: 'clock' }, now, {
    calendar: changedCalendar(old ?? before, calendars),
    promised,
    ...(dues.length > 0 ? { tasks: dues } : {}),
    ...(stays ? { of: 'tasks' as const } : {})
  });
}

/** Days of their own: until when units answer where a rule of dispatch gives them a period, and what moves that day. */
import type { Period } from '#catalogue/period.ts';
import { nextWorkingDay } from '#days/calendar.ts';
import type { Calendars, Stop } from '#days/worktime.ts';
import { follow, type Case } from '#cases/case.ts';
import type { Entry, NewEntry, TaskDue } from '#cases/entry.ts';
import { dispatchOf } from '#cases/task.ts';
import { deadlineFrom } from '#dispatch/deadline.ts';
import { afterStops, countOf, stopsOf } from './promise.ts';

/** Ways in which a task goes to another unit with the day it has. */
const WITH_ITS_DAY = new Set(['successor', 'passed-on']);

/** The dispatch a task counts from, and the units that had it since, the latest first. */
function lineOf(
  journal: readonly Entry[],
  unit: string
): { given: Entry<'dispatched'>; units: string[] } | undefined {
  const given = dispatchOf(journal, unit);
  if (!given) return undefined;
  const { why, from, period } = given.body;
  if (!WITH_ITS_DAY.has(why) || from === undefined || period === undefined) return { given, units: [unit] };
  const earlier = lineOf(
    journal.filter(({ seq }) => seq < given.seq),
    from
  );
  return earlier ? { ...earlier, units: [unit, ...earlier.units] } : { given, units: [unit] };
}

/**
 * The entry that opened a task again with a count of its own: the case was reopened, or left another with a day
 * counted anew.
 */
function againIn(journal: readonly Entry[], units: readonly string[], since: number): Entry | undefined {
  return journal.findLast((e) => {
    if (e.seq <= since || (e.kind !== 'reopened' && e.kind !== 'unmerged')) return false;
    const counts = 'promised' in e.body && countOf(journal.filter(({ seq }) => seq <= e.seq)) === e;
    return counts && e.body.tasks.some((unit) => units.includes(unit));
  });
}

/**
 * The period of a unit's own and where its count begins: when it got the task, or when that opened again. `units` are
 * those that had the task since it was first given, the latest first.
 */
export function countedFrom(
  journal: readonly Entry[],
  unit: string
): { period: Period; from: Entry; units: readonly string[] } | undefined {
  const { given, units } = lineOf(journal, unit) ?? {};
  const period = given?.body.period;
  if (!given || !units || !period) return undefined;
  return { period, from: againIn(journal, units, given.seq) ?? given, units };
}

/**
 * A unit's own deadline: counted by its own period from when it got the task, and never later than the case's.
 *
 * What a rule of dispatch gives to a unit is time within the promise, not beyond it.
 */
export function ownDueOn(
  period: Period,
  at: Temporal.Instant,
  caseDueOn: string,
  calendars: Calendars,
  stops: readonly Stop[] = []
): string {
  const { dueOn } = deadlineFrom(period, at, calendars, stops).promised;
  return dueOn < caseDueOn ? dueOn : caseDueOn;
}

/**
 * The day an extension gave to a unit since its count began, moved by what the clock stood after it; nothing where
 * none did. An extension another unit asked for is not this one's, and a day it left alone neither.
 */
function extendedTo(
  journal: readonly Entry[],
  units: readonly string[],
  since: number,
  calendars: Calendars,
  now?: Temporal.Instant
): string | undefined {
  const found = journal.findLast(
    (e): e is Entry<'extended'> =>
      e.kind === 'extended' && e.seq > since && (e.body.unit === null || units.includes(e.body.unit))
  );
  if (!found) return undefined;
  const { promised, tasks = [] } = found.body;
  const before = journal.filter(({ seq }) => seq < found.seq);
  const holder = units.find((unit) => dispatchOf(before, unit));
  const told = tasks.find(({ unit }) => unit === holder)?.dueOn ?? promised.dueOn;
  if (told !== promised.dueOn) return undefined;
  const day = nextWorkingDay(calendars.working, Temporal.PlainDate.from(told)).toString();
  return afterStops(day, stopsOf(journal, found.seq, now), calendars);
}

/**
 * The days of open tasks when the case's promise becomes `dueOn`: a unit with a period of its own is counted
 * anew with the same stops, every other one shares the case's day. What the city gave to a unit by an extension is
 * not taken from it by a new count, within the promise.
 */
export function taskDues(
  journal: readonly Entry[],
  tasks: readonly { unit: string; status: string }[],
  dueOn: string,
  calendars: Calendars,
  now?: Temporal.Instant
): TaskDue[] {
  return tasks.flatMap(({ unit, status }) => {
    const counted = status === 'open' ? countedFrom(journal, unit) : undefined;
    if (!counted) return [];
    const { period, from, units } = counted;
    const stops = stopsOf(journal, from.seq, now);
    const own = ownDueOn(period, Temporal.Instant.from(from.at), dueOn, calendars, stops);
    const given = extendedTo(journal, units, from.seq, calendars, now) ?? own;
    return [{ unit, dueOn: [dueOn, given > own ? given : own].toSorted()[0]! }];
  });
}

/**
 * An entry that moves the promise, with the days of tasks that have a period of their own: they move by their own
 * count and not with the case's.
 */
export function withDues<E extends NewEntry>(
  c: Case,
  journal: readonly Entry[],
  one: E,
  calendars: Calendars
): E {
  if (!('promised' in one.body)) return one;
  const next = follow(c, [one]);
  const { dueOn } = one.body.promised;
  const dues = taskDues([...journal, ...next.entries], next.case.tasks, dueOn, calendars);
  if (dues.length === 0) return one;
  switch (one.kind) {
    case 'replied':
    case 'recategorised':
    case 'requalified':
      return { ...one, body: { ...one.body, tasks: dues } };
    case 'reopened':
      return { ...one, body: { ...one.body, dues } };
    case 'unmerged':
      return one.body.dueOn === undefined ? one : { ...one, body: { ...one.body, dues } };
    default:
      return one;
  }
}

/** Accepting: until when a unit takes what it is given, or gives it back. */
import type { Entry, NewEntry } from '#cases/entry.ts';
import { dispatchOf, type Task } from '#cases/task.ts';
import { dayIn, type Calendars } from '#days/worktime.ts';
import { acceptByFor } from './deadline.ts';

/**
 * Entries that follow, each dispatch with the day until which its unit takes it.
 *
 * One place for every way a case goes to a unit, so that none is given without a clock of its own. `priority`
 * is the case's before them; a change of category among them brings its own.
 */
export function toAccept(
  entries: readonly NewEntry[],
  priority: string,
  calendars: Calendars
): readonly NewEntry[] {
  let urgency = priority;
  return entries.map((one) => {
    if (one.kind === 'recategorised') urgency = one.body.priority;
    if (one.kind !== 'dispatched' || one.body.acceptBy !== undefined) return one;
    const from = dayIn(Temporal.Instant.from(one.at), calendars);
    return { ...one, body: { ...one.body, acceptBy: acceptByFor(urgency, from, calendars.working) } };
  });
}

/** How urgent the case was when this entry was made. */
function urgencyAt(journal: readonly Entry[], seq: number): string | undefined {
  return journal.findLast(
    (e): e is Entry<'submitted' | 'recategorised'> =>
      e.seq < seq && (e.kind === 'submitted' || e.kind === 'recategorised')
  )?.body.priority;
}

/**
 * Until when units take their tasks, where a calendar that changed leads to another day.
 *
 * Only of open tasks nobody took yet, and only where the day was counted by one of the calendars in `known` and is not
 * over, neither as it lies nor by the new count: nobody is late because a day off was taken back.
 */
export function acceptAnew(
  journal: readonly Entry[],
  tasks: readonly Task[],
  known: readonly Calendars[],
  calendars: Calendars,
  today: string
): { unit: string; acceptBy: string }[] {
  return tasks.flatMap(({ unit, status, acceptBy, acceptedAt }) => {
    const given = status === 'open' && acceptedAt === null ? dispatchOf(journal, unit) : undefined;
    const urgency = given && urgencyAt(journal, given.seq);
    if (!given || urgency === undefined || acceptBy === null || acceptBy < today) return [];
    const by = (one: Calendars) =>
      acceptByFor(urgency, dayIn(Temporal.Instant.from(given.at), one), one.working);
    const anew = by(calendars);
    const counted = known.some((one) => by(one) === acceptBy);
    return counted && anew !== acceptBy && anew >= today ? [{ unit, acceptBy: anew }] : [];
  });
}

/** Reminders of a case no unit works on: it waits at the desk, and its promise runs out all the same. */
import type { Case } from '#cases/case.ts';
import type { Entry } from '#cases/entry.ts';
import type { Calendars } from '#days/worktime.ts';
import { stopsOf } from './promise.ts';
import { remindersNow, remindersOf, type Percent } from './reminder.ts';

/** Entries with which the time to answer begins, or begins anew. */
const BEGINNINGS = new Set<Entry['kind']>(['submitted', 'contested', 'reopened']);

/** Of which percent the desk was told since the promise last moved. */
function toldOf(journal: readonly Entry[]): number {
  const moved = journal.findLast((e) => 'promised' in e.body)?.seq ?? 0;
  const told = journal.flatMap((e) =>
    e.kind === 'reminded' && e.body.unit === null && e.seq > moved ? e.body.percent : []
  );
  return Math.max(0, ...told);
}

/**
 * The share of its time of which the desk is to be reminded now; nothing where a unit works on it, where the resident is
 * asked, and where it was told before. Units are reminded of their own tasks: this is what lies between them, answered
 * by all and not by the desk, given back, or given to nobody yet.
 */
export function remindingDesk(
  c: Pick<Case, 'status' | 'dueOn' | 'dueAt' | 'stoppedAt' | 'receivedAt' | 'tasks'>,
  journal: readonly Entry[],
  calendars: Calendars,
  now: Temporal.Instant
): Percent | undefined {
  const busy = c.tasks.some(({ status }) => status === 'open');
  if (c.dueOn === null || c.stoppedAt !== null || c.status === 'closed' || busy) return undefined;
  const dispatchedAt = journal.findLast(({ kind }) => BEGINNINGS.has(kind))?.at ?? c.receivedAt;
  const timed = { dispatchedAt, dueOn: c.dueOn, dueAt: c.dueAt, acceptBy: null, acceptedAt: null };
  const stops = stopsOf(journal).filter(({ to }) => to > dispatchedAt);
  const planned = remindersOf(timed, calendars, stops);
  const [due] = remindersNow(planned, { percent: toldOf(journal), accept: false }, now, calendars);
  return due?.of === 'answer' ? due.percent : undefined;
}

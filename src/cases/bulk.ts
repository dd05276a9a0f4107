/** One deed for many cases: what can be meant by it, which cases it leaves out, and how it is undone. */
import { z } from 'zod';
import { refuse, type Refusal } from '#world/refusal.ts';
import { follow, replay, type Case } from './case.ts';
import { ANSWERS, entry, QUIET, type By, type Entry, type NewEntry } from './entry.ts';
import { TEXT_MAX } from './work.ts';

/** The most cases one deed is for: as many as a person can still answer for, and the database does in a moment. */
export const BULK_MAX = 500;

/**
 * For how many minutes a deed can be undone. Its letters wait for that long; whoever reads them could not be
 * made to forget.
 */
export const UNDO_MINUTES = 10;

/** What is done to all of them: given to the same units, made one with a case among them, answered alike. */
export const intentSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('dispatch'), units: z.array(z.string().max(60)).min(1).max(20) }),
  z.strictObject({ what: z.literal('merge'), into: z.uuid() }),
  z.strictObject({
    what: z.literal('close'),
    outcome: z.enum(ANSWERS),
    text: z.string().min(1).max(TEXT_MAX)
  })
]);
export type Intent = z.infer<typeof intentSchema>;
export const INTENTS = ['close', 'dispatch', 'merge'] as const;

/**
 * What keeps a case out of a deed for many although it could be done to it alone.
 *
 * A case whose resident is asked something is not closed among others: we would answer a person whom we asked
 * a question a moment ago, without having read what they say.
 */
export function leftOutOf(what: Intent['what'], c: Case): Refusal | undefined {
  return what === 'close' && c.stoppedAt !== null && c.status !== 'closed'
    ? refuse('resident-is-asked')
    : undefined;
}

/** Nobody worked on the case since entry `after`; letters that went out and notes are no work on it. */
export function isUntouched(journal: readonly Entry[], after: number): boolean {
  return !journal.some((e) => e.seq > after && e.by.as !== 'clock' && !QUIET.has(e.kind));
}

/**
 * A deed is undone on one case: the entry that takes back what was done between `before` and `after`.
 *
 * A closed case opens as it was, with the tasks that were open; units that got a case lose it, also one that
 * got a task it had already and has it again as it was, and units that took over from them since. Those it was
 * taken from have it again, and whoever had answered it or given it back before still has. Refused with
 * `touched-since` when somebody worked on it since, because what they did was done on the case as they saw it,
 * and when it was closed, or opened again, by whomever.
 */
export function undoCase(
  what: 'close' | 'dispatch',
  c: Case,
  journal: readonly Entry[],
  done: { before: number; after: number },
  by: By,
  now: Temporal.Instant
): NewEntry | Refusal {
  if (!isUntouched(journal, done.after)) return refuse('touched-since');
  const was = replay(c.id, journal.slice(0, done.before));
  const open = was.tasks.filter((t) => t.status === 'open').map((t) => t.unit);
  if (what === 'close') {
    if (c.status !== 'closed') return refuse('touched-since');
    return entry('reopened', by, now, { reason: '', undo: true, tasks: open });
  }
  if (c.status === 'closed') return refuse('touched-since');
  const given = journal
    .slice(done.before, done.after)
    .flatMap((e) => (e.kind === 'dispatched' ? e.body.unit : []));
  const heirs = c.tasks.flatMap((t) => (t.status === 'open' && !open.includes(t.unit) ? t.unit : []));
  const taken = [...new Set([...given, ...heirs])];
  // What the clock and quiet entries did since holds for the tasks as they would stand without the deed.
  const since = journal.slice(done.after).filter(({ kind }) => kind !== 'dispatched');
  const before = [...follow(was, since).case.tasks];
  return entry('recalled', by, now, { units: taken, tasks: open, lead: was.lead, before });
}

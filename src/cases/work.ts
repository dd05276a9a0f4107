/** What units and the desk decide about a case: give back, answer, change its category, close it. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Category } from '#catalogue/category.ts';
import type { Case } from './case.ts';
import {
  entry,
  QUIET,
  type By,
  type Entry,
  type NewEntry,
  type Outcome,
  type Promised,
  type WhyDispatched
} from './entry.ts';
import { dispatchTo, type Units } from './receive.ts';
import { openTask } from './task.ts';
import { said } from '#reports/words.ts';

/** The longest answer, question or reason, in characters. */
export const TEXT_MAX = 5000;

/**
 * The case somebody is looking at is the case as it stands; `seen` is the version they opened.
 *
 * Refused when a person added an entry since: two people may not answer one case past each other. What
 * they typed stays in the form. Entries of the clock (a letter went out) and notes of colleagues change
 * nothing anybody decides on, so they stand in nobody's way.
 */
export function unchanged(c: Case, journal: readonly Entry[], seen: number): Refusal | undefined {
  const known = Number.isInteger(seen) && seen >= 1 && seen <= c.version;
  const added = journal.some((e) => e.seq > seen && e.by.as !== 'clock' && !QUIET.has(e.kind));
  return known && !added ? undefined : refuse('changed-meanwhile');
}

/**
 * A unit gives a case back to the desk because it is not theirs.
 *
 * Once only. A case that comes back twice shows a hole in the rules of dispatch, so the second return is
 * refused and the unit talks to the desk. Refused without a reason, and when the unit has no open task.
 */
export function returnCase(
  c: Case,
  journal: readonly Entry[],
  unit: string,
  reason: string,
  by: By,
  now: Temporal.Instant
): NewEntry | Refusal {
  const why = said(reason, TEXT_MAX, 'reason');
  if (isRefusal(why)) return why;
  if (!openTask(c.tasks, unit)) return refuse('no-open-task');
  if (journal.some((e) => e.kind === 'returned' && e.body.unit === unit)) return refuse('returned-before');
  return entry('returned', by, now, { unit, reason: why });
}

/** A unit answers its part. Refused without words, and when the unit has no open task. */
export function answerTask(
  c: Case,
  unit: string,
  answer: { text: string; outcome: Outcome; photos: readonly string[] },
  by: By,
  now: Temporal.Instant
): NewEntry | Refusal {
  const text = said(answer.text, TEXT_MAX, 'text');
  if (isRefusal(text)) return text;
  if (!openTask(c.tasks, unit)) return refuse('no-open-task');
  return entry('answered', by, now, { unit, text, outcome: answer.outcome, photos: [...answer.photos] });
}

/** The desk gives an open case to units; open tasks of units not named end. Refused when it is closed. */
export function dispatchCase(
  c: Case,
  units: Units,
  by: By,
  now: Temporal.Instant,
  why: WhyDispatched = 'by-hand'
): NewEntry[] | Refusal {
  if (c.status === 'closed') return refuse('case-closed');
  if (c.stoppedAt !== null) return refuse('resident-is-asked');
  const named = [units.lead, ...units.further];
  if (new Set(named).size !== named.length) return refuse('unit-twice', 'unit');
  const instead = c.tasks.filter((t) => t.status === 'open' && !named.includes(t.unit)).map((t) => t.unit);
  return dispatchTo(
    units,
    c.dueOn ?? now.toZonedDateTimeISO('UTC').toPlainDate().toString(),
    why,
    by,
    now,
    instead
  );
}

/**
 * The desk changes what a case is about; answers to earlier questions stay.
 *
 * The promised day is counted anew by the new category, as if it had been of it all along, so that nobody
 * gains time by a wrong category.
 */
export function recategoriseCase(
  c: Case,
  category: Category,
  promised: Promised,
  by: By,
  now: Temporal.Instant
): NewEntry | Refusal {
  if (c.status === 'closed') return refuse('case-closed');
  if (c.category === category.code) return refuse('same-category', 'category');
  return entry('recategorised', by, now, {
    category: category.code,
    kind: category.kind,
    priority: category.priority,
    promised
  });
}

/** The desk gives the resident one answer and closes the case. Refused without words, or when closed. */
export function closeCase(
  c: Case,
  close: { outcome: Outcome; text: string; photos: readonly string[] },
  by: By,
  now: Temporal.Instant
): NewEntry | Refusal {
  const text = said(close.text, TEXT_MAX, 'text');
  if (isRefusal(text)) return text;
  if (c.status === 'closed') return refuse('case-closed');
  return entry('closed', by, now, { outcome: close.outcome, text, photos: [...close.photos] });
}

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
import { dispatchOf, openTask } from './task.ts';
import { saidWhole } from './templates/gap.ts';
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

/** A unit takes its task. Refused when it has no open one, and when it took it before. */
export function acceptTask(c: Case, unit: string, by: By, now: Temporal.Instant): NewEntry | Refusal {
  const task = openTask(c.tasks, unit);
  if (!task) return refuse('no-open-task');
  return task.acceptedAt === null ? entry('accepted', by, now, { unit }) : refuse('accepted-before');
}

/** Why a unit gives a case back, and which unit it thinks is the right one. */
export type Returning = { reason: string; suggestion?: string };

/**
 * A unit gives a case back to the desk because it is not theirs.
 *
 * Once only. A case that comes back twice from one unit shows a hole in the rules of dispatch, so the second
 * return is refused: the unit talks to the desk, or passes the case on to the unit it knows is the right one.
 * Refused without a reason, when the unit has no open task, and when it suggests itself.
 */
export function returnCase(
  c: Case,
  journal: readonly Entry[],
  unit: string,
  given: Returning,
  by: By,
  now: Temporal.Instant
): NewEntry | Refusal {
  const reason = said(given.reason, TEXT_MAX, 'reason');
  if (isRefusal(reason)) return reason;
  if (!openTask(c.tasks, unit)) return refuse('no-open-task');
  if (journal.some((e) => e.kind === 'returned' && e.body.unit === unit)) return refuse('returned-before');
  if (given.suggestion === unit) return refuse('own-unit', 'suggestion');
  const suggested = given.suggestion === undefined ? {} : { suggestion: given.suggestion };
  return entry('returned', by, now, { unit, reason, ...suggested });
}

/** Did this unit let go of the case itself: gave it back, or passed it on? */
function letGo(journal: readonly Entry[], unit: string): boolean {
  return journal.some(
    (e) =>
      (e.kind === 'returned' && e.body.unit === unit) ||
      (e.kind === 'dispatched' && e.body.why === 'passed-on' && e.body.from === unit)
  );
}

/**
 * A unit passes its task on to the unit whose it is, without a way round by the desk; the lead and the
 * promised day go along.
 *
 * A day of its own goes along with the period it was counted by. Never in a circle: a unit that let go of the case does not get it back from another one, and one that
 * works on it, or has answered, cannot be given it once more. The desk decides then. Refused besides
 * without a reason, without an open task, and while the resident is asked.
 */
export function passOnTask(
  c: Case,
  journal: readonly Entry[],
  unit: string,
  given: { to: string; reason: string },
  by: By,
  now: Temporal.Instant
): NewEntry | Refusal {
  const { to } = given;
  const reason = said(given.reason, TEXT_MAX, 'reason');
  if (isRefusal(reason)) return reason;
  const task = openTask(c.tasks, unit);
  if (!task) return refuse('no-open-task');
  if (c.stoppedAt !== null) return refuse('resident-is-asked');
  if (to === unit) return refuse('own-unit', 'to');
  if (c.tasks.some((t) => t.unit === to && (t.status === 'open' || t.status === 'answered')))
    return refuse('unit-has-task', 'to');
  if (letGo(journal, to)) return refuse('unit-let-go', 'to');
  const dueOn = task.dueOn ?? c.dueOn ?? now.toZonedDateTimeISO('UTC').toPlainDate().toString();
  const period = dispatchOf(journal, unit)?.body.period;
  return entry('dispatched', by, now, {
    unit: to,
    lead: task.lead,
    dueOn,
    why: 'passed-on',
    instead: [unit],
    from: unit,
    reason,
    ...(period === undefined ? {} : { period })
  });
}

/** A unit answers its part. Refused without words, and when the unit has no open task. */
export function answerTask(
  c: Case,
  unit: string,
  answer: { text: string; outcome: Outcome; photos: readonly string[] },
  by: By,
  now: Temporal.Instant
): NewEntry | Refusal {
  const text = saidWhole(answer.text, TEXT_MAX, 'text');
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
  const text = saidWhole(close.text, TEXT_MAX, 'text');
  if (isRefusal(text)) return text;
  if (c.status === 'closed') return refuse('case-closed');
  return entry('closed', by, now, { outcome: close.outcome, text, photos: [...close.photos] });
}

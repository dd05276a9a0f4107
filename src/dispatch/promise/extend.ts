/** Moving a promised day once, with a reason the resident is told. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { dayOff } from '#days/calendar.ts';
import { dayIn, type Calendars } from '#days/worktime.ts';
import type { Case } from '#cases/case.ts';
import { entry, type By, type Entry, type NewEntry, type TaskDue } from '#cases/entry.ts';
import { openTask } from '#cases/task.ts';
import { deadlineFrom } from '#dispatch/deadline.ts';
import { extensionOf } from '#dispatch/law/law.ts';
import { said } from '#reports/words.ts';
import { begunIn, CEILING, isNamed, promiseIn, stopsOf } from './promise.ts';

/** The longest reason, in characters: it is told to the resident. */
export const REASON_MAX = 2000;

/** The days an extension is measured by, each YYYY-MM-DD. */
export type Limits = {
  /** The last day it may be moved to. */
  last: string;
  /** The end of the month within which a resident we can reach is answered; nothing where nobody can be told. */
  ceiling?: string;
};

/**
 * How far the promised day of a case can be moved, and where the month ends after which the law wants words of
 * its own (KPA art. 36 §1 and art. 237 §4 for a complaint, art. 245 for a proposal).
 *
 * Both are counted from what the promise began with, and moved by the time the resident was asked.
 */
export function limitsOf(c: Case, journal: readonly Entry[], calendars: Calendars): Limits {
  const begun = c.regime === 'report' ? begunIn(journal) : journal[0]!;
  const end = (period: Parameters<typeof deadlineFrom>[0]) =>
    deadlineFrom(period, Temporal.Instant.from(begun.at), calendars, stopsOf(journal, begun.seq)).promised
      .dueOn;
  return { last: end(extensionOf(c.regime)), ...(isNamed(journal) ? { ceiling: end(CEILING) } : {}) };
}

/** Does a promise that ends on this day need the words of the law: the reason, and the new day (KPA art. 36 §1)? */
export function needsNotice(day: string, { ceiling }: Limits): boolean {
  return ceiling !== undefined && day > ceiling;
}

/** Why this day cannot be the new one; nothing when it can. */
export function dayFault(
  c: Case,
  day: Temporal.PlainDate | undefined,
  limits: Limits,
  { working }: Calendars
): Refusal | undefined {
  if (!day) return refuse('no-day', 'day');
  const typed = day.toString();
  if (typed <= (c.dueOn ?? '')) return refuse('extension-not-later', 'day', { day: c.dueOn ?? '' });
  if (typed > limits.last) return refuse('extension-too-far', 'day', { day: limits.last });
  if (dayOff(working, day)) return refuse('extension-day-off', 'day');
  return undefined;
}

/** Open tasks with a day of their own keep it, but for the unit that asked for more time. */
function duesAfter(c: Case, unit: string | null, dueOn: string): TaskDue[] {
  return c.tasks.flatMap((t) =>
    t.status === 'open' && t.unit !== unit && t.dueOn !== null && t.dueOn !== c.dueOn
      ? [{ unit: t.unit, dueOn: t.dueOn }]
      : [{ unit: t.unit, dueOn }]
  );
}

/**
 * The city moves the promised day, once, and says why.
 *
 * A second promise in a row is none, so there is no second extension. Refused when the case is closed or its
 * clock stands still (the resident moves the day then), when it was moved before, without a reason, and when
 * the day is no later than the promised one, beyond the limit, or a day off. A request for public information
 * must be moved while its time runs (act of 6.09.2001, art. 13 ust. 2). `unit` is the unit that asks for time,
 * nobody when it is the desk.
 */
export function extendCase(
  c: Case,
  journal: readonly Entry[],
  to: { unit: string | null; day: Temporal.PlainDate | undefined; reason: string },
  calendars: Calendars,
  by: By,
  now: Temporal.Instant
): NewEntry<'extended'> | Refusal {
  if (c.status === 'closed') return refuse('case-closed');
  if (c.stoppedAt !== null) return refuse('resident-is-asked');
  if (c.extended) return refuse('extended-before');
  if (to.unit !== null && !openTask(c.tasks, to.unit)) return refuse('no-open-task');
  const over = c.dueOn !== null && c.dueOn < dayIn(now, calendars).toString();
  if (c.regime === 'information' && over) return refuse('extension-too-late');
  const fault = dayFault(c, to.day, limitsOf(c, journal, calendars), calendars);
  if (fault) return fault;
  const reason = said(to.reason, REASON_MAX, 'reason');
  if (isRefusal(reason)) return reason;
  const { dueAt: _, ...promised } = promiseIn(journal)!;
  const dueOn = to.day!.toString();
  const tasks = duesAfter(c, to.unit, dueOn);
  return entry('extended', by, now, { unit: to.unit, reason, promised: { ...promised, dueOn }, tasks });
}

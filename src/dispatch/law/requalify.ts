/** A report turns out to be a matter of the law, or to be none after all. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Case } from '#cases/case.ts';
import { entry, type By, type NewEntry, type Promised, type Regime } from '#cases/entry.ts';
import { said } from '#reports/words.ts';

/** The longest reason, in characters: it is told to the resident. */
export const REASON_MAX = 2000;

/**
 * The desk finds that a report is a complaint, a proposal, a petition or a request for public information, or
 * that it is none: the clock of that kind counts from the day it came.
 *
 * Content and not form decides (KPA art. 222), so no footer of a portal turns a complaint into a report. Refused
 * without a reason, when it is that already, when the case is closed, and while the resident is asked: the day
 * is counted with the answer.
 */
export function requalifyCase(
  c: Case,
  to: { regime: Regime; reason: string; promised: Promised },
  by: By,
  now: Temporal.Instant
): NewEntry<'requalified'> | Refusal {
  const reason = said(to.reason, REASON_MAX, 'reason');
  if (c.status === 'closed') return refuse('case-closed');
  if (c.stoppedAt !== null) return refuse('resident-is-asked');
  if (c.regime === to.regime) return refuse('same-regime', 'regime');
  if (isRefusal(reason)) return reason;
  return entry('requalified', by, now, { regime: to.regime, was: c.regime, reason, promised: to.promised });
}

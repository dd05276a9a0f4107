/** Opening a sensitive case without the role for it: for how long, and with which reason. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { said } from '#reports/words.ts';

/** How long one opening lasts, for one person and one case. */
export const OPENING_MINUTES = 60;

/** What was being typed when the time ran out may still be sent this long. */
export const GRACE_MINUTES = 5;

/** A reason shorter than this says nothing to whoever looks it over. */
export const REASON_MIN = 10;
export const REASON_MAX = 500;

/** Until when an opening that begins now lasts. */
export function openUntil(now: Temporal.Instant): Temporal.Instant {
  return now.add({ minutes: OPENING_MINUTES });
}

/** The instant an opening must outlast to count: with grace, one that ended a moment ago still does. */
export function outlasting(now: Temporal.Instant, grace: boolean): Temporal.Instant {
  return grace ? now.subtract({ minutes: GRACE_MINUTES }) : now;
}

/** The reason as it is kept. Refused when it is too short to say anything, and as `said` refuses. */
export function reasonFor(text: string): string | Refusal {
  const reason = said(text, REASON_MAX, 'reason');
  if (isRefusal(reason)) return reason;
  return reason.length < REASON_MIN ? refuse('reason-short', 'reason', { min: REASON_MIN }) : reason;
}

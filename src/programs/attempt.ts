/** How often a delivery is tried, and what an answer means for it. */

/** After how many seconds an attempt that failed is repeated (Standard Webhooks, Retries); three days in all. */
export const PAUSES_SECONDS = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

/** When to try again after `attempts` attempts, or nothing when it is given up. */
export function nextAttempt(attempts: number, now: Temporal.Instant): Temporal.Instant | undefined {
  const seconds = PAUSES_SECONDS[attempts - 1];
  return seconds === undefined ? undefined : now.add({ seconds });
}

/**
 * What the other side made of it: `taken` by any 2xx; `gone` when it wants nothing more (410, Standard
 * Webhooks); else `not`, a redirect too, because nobody is sent on to where they were not checked.
 */
export function meaningOf(status: number): 'taken' | 'gone' | 'not' {
  if (status >= 200 && status < 300) return 'taken';
  return status === 410 ? 'gone' : 'not';
}

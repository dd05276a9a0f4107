/** A claim: somebody is answering a case right now, and others can see it. It warns and stops nobody. */

/** How long a claim lasts after the last sign of writing. */
export const CLAIM_MINUTES = 5;
/** A page that is written in says so again at most so often; several times before the claim ends. */
export const RENEW_SECONDS = 60;

/** Who holds a case until when; `takenFrom` is the person it was taken over from. */
export type Claim = { caseId: string; person: string; at: string; until: string; takenFrom: string | null };

/** What a claim means to whoever looks: nothing, their own, taken from them, or somebody else's. */
export type Standing = 'free' | 'mine' | 'taken' | 'theirs';

/** How a claim stands for a person at an instant. One that is over is none. */
export function standingOf(claim: Claim | undefined, person: string, now: Temporal.Instant): Standing {
  if (!claim || Temporal.Instant.compare(Temporal.Instant.from(claim.until), now) <= 0) return 'free';
  if (claim.person === person) return 'mine';
  return claim.takenFrom === person ? 'taken' : 'theirs';
}

/** Until when a claim made or renewed now lasts. */
export function claimUntil(now: Temporal.Instant): Temporal.Instant {
  return now.add({ minutes: CLAIM_MINUTES });
}

/** How often one may try to sign in, and what is kept when it was too often. */
import { refuse, type Refusal } from '#world/refusal.ts';
import { stoppedAt } from '#people/limit.server.ts';
import { networkOf } from '#people/network.ts';
import type { Here } from '#flow/here.server.ts';

/**
 * How often one may try: `max` times in `minutes`.
 *
 * Tightest for one address of mail from one place; looser for a place (an office shares one) and for an
 * address of mail wherever it is tried from, so that nobody is locked out of their account from afar by a handful of tries.
 * A second factor is guessed only by who has the password already, so its limit is for the person.
 */
export const LIMITS = {
  pair: { max: 5, minutes: 15 },
  place: { max: 60, minutes: 15 },
  email: { max: 50, minutes: 60 },
  factor: { max: 10, minutes: 15 },
  // A code is one of a million, three of which are good at a time: a guesser who has the password may look at few.
  factorDay: { max: 40, minutes: 1440 },
  prove: { max: 10, minutes: 15 },
  passkey: { max: 60, minutes: 15 },
  // A whole office comes in the morning, and beginning gives nobody anything.
  provider: { max: 600, minutes: 15 },
  // Each is a question of ours to the provider.
  artifact: { max: 120, minutes: 15 },
  letter: { max: 20, minutes: 60 },
  address: { max: 5, minutes: 1440 }
} as const;
export type Limit = keyof typeof LIMITS;

/** Under which a try is counted. */
export function tryKey({ world }: Here, limit: Limit, who: string): Buffer {
  return world.seal.keyed(`sign-in ${limit} ${who}`);
}

/**
 * Counts a try at each, before anything is compared; refused with `too-many-tries` when there were too many.
 *
 * The log keeps one line for a stop and not one for every try after it.
 */
export async function mayTry(
  here: Here,
  given: Partial<Record<Limit, string>>,
  { from, field, about }: { from: string; field: string; about?: string }
): Promise<void | Refusal> {
  const limits = (Object.entries(given) as [Limit, string][]).map(([what, who]) => ({
    ...LIMITS[what],
    ...{ what, who, from, about },
    key: tryKey(here, what, who)
  }));
  const stopped = await stoppedAt(here.world, limits, here.world.now());
  if (stopped) return refuse('too-many-tries', field, { minutes: stopped.minutes });
}

/** The place a request comes from, as limits name it. */
export const placeOf = networkOf;

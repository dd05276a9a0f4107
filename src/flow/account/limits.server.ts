/** How often one may try at a resident's account, counted in the database for all processes together. */
import { refuse, type Refusal } from '#world/refusal.ts';
import { stoppedAt } from '#people/limit.server.ts';
import { networkOf } from '#people/network.ts';
import { forgetTries, takeBackTry } from '#people/tries.server.ts';
import type { Here } from '#flow/here.server.ts';

type Limit = { max: number; minutes: number };

/**
 * What is counted, and how often it may be: for one address of mail and for one network.
 *
 * A number of a telephone, or the account that asks, stands in the place of the address where texts are counted.
 *
 * Letters are few, because each lands in somebody's mailbox who may not have asked. Codes and passwords are tightest
 * for one address from one place; looser for a place (an office, a library share one) and for an address wherever it
 * is tried from, so that nobody is locked out from afar by a handful of tries.
 */
export const LIMITS = {
  letter: { network: { max: 60, minutes: 60 }, email: { max: 5, minutes: 60 } },
  // Each text costs the city money and wakes somebody: few for a number, and for an account in a day.
  text: { network: { max: 20, minutes: 60 }, email: { max: 4, minutes: 60 } },
  'text-asked': { email: { max: 8, minutes: 24 * 60 } },
  code: { network: { max: 60, minutes: 15 }, email: { max: 15, minutes: 60 } },
  link: { network: { max: 30, minutes: 15 } },
  password: {
    network: { max: 60, minutes: 15 },
    pair: { max: 5, minutes: 15 },
    email: { max: 50, minutes: 60 }
  },
  passkey: { network: { max: 60, minutes: 15 } },
  // By the account, whose id stands for its address.
  export: { email: { max: 10, minutes: 60 } }
} as const satisfies Readonly<Record<string, Partial<Record<'email' | 'network' | 'pair', Limit>>>>;

export type Tried = { what: keyof typeof LIMITS; email?: string; from: string };

function keysOf({ world }: Here, { what, email = '', from }: Tried): (Limit & { key: Buffer })[] {
  const place = networkOf(from);
  const text = { email, network: place, pair: `${email} ${place}` };
  return (Object.entries(LIMITS[what]) as [keyof typeof text, Limit][]).map(([by, limit]) => ({
    ...limit,
    key: world.seal.keyed(`account ${what} ${by} ${text[by].toLowerCase()}`)
  }));
}

/**
 * Counts a try before anything is looked at. Refused with `too-many-tries` when there were too many; the log of
 * security is told once of each stop, not of every knock on a closed door.
 */
export async function countTries(here: Here, tried: Tried, field: string): Promise<Refusal | undefined> {
  const { what, from } = tried;
  const limits = keysOf(here, tried).map((one) => ({
    ...one,
    ...{ what: `account-${what}`, who: one.key.toString('hex'), from }
  }));
  const stopped = await stoppedAt(here.world, limits, here.world.now());
  return stopped && refuse('too-many-tries', field, { minutes: stopped.minutes });
}

/** Somebody has shown that it is theirs: their own tries are forgotten, the place's are one fewer. */
export async function forgiveTries(here: Here, tried: Tried): Promise<void> {
  const { db } = here.world;
  const now = here.world.now();
  for (const { key } of keysOf(here, { ...tried })) await takeBackTry(db, key, now);
  const { email = '', from, what } = tried;
  if ('pair' in LIMITS[what])
    await forgetTries(
      db,
      here.world.seal.keyed(`account ${what} pair ${`${email} ${networkOf(from)}`.toLowerCase()}`)
    );
}

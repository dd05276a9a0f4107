/** Signing in and out of the people who work here. */
import { refuse, type Refusal } from '#world/refusal.ts';
import { networkOf } from '#people/network.ts';
import { isPassword } from '#people/password.server.ts';
import { findPersonByEmail } from '#people/person.server.ts';
import { beginSession, endSession } from '#people/sessions/session.server.ts';
import type { Person } from '#people/person.ts';
import { countTry, forgetTries, takeBackTry, tooMany } from '#people/tries.server.ts';
import type { Here } from './here.server.ts';

/**
 * How often one may try: `max` times in `minutes`.
 *
 * Tightest for one address of mail from one place; looser for a place (an office shares one) and for an
 * address of mail wherever it is tried from, so that nobody is locked out of their account from afar by a handful of tries.
 */
const LIMITS = {
  pair: { max: 5, minutes: 15 },
  place: { max: 60, minutes: 15 },
  email: { max: 50, minutes: 60 }
} as const;

/** Nobody types a longer one; a longer one is not hashed. */
const TYPED_MAX = 1000;

/** Something an address can be: not endless, and no control characters (the database takes no NUL). */
function isTyped(email: string): boolean {
  return email.length <= TYPED_MAX && !/\p{Cc}/u.test(email);
}

export type SignedIn = { person: Person; token: string; expires: Temporal.Instant };

/**
 * Signs in with an address and a password, from the network address `from`.
 *
 * Refused in the same words and after the same time whether the address is unknown, the password wrong,
 * or the person one of the demo where there is none: the answer tells nobody who works here.
 */
export async function signIn(
  here: Here,
  given: { email: string; password: string; from: string }
): Promise<SignedIn | Refusal> {
  const { db, seal, settings } = here.world;
  const now = here.world.now();
  const email = given.email.trim().toLowerCase();
  const network = networkOf(given.from);
  const keys = {
    pair: seal.keyed(`sign-in pair ${email} ${network}`),
    place: seal.keyed(`sign-in place ${network}`),
    email: seal.keyed(`sign-in email ${email}`)
  };
  const counted = Object.entries(keys) as [keyof typeof keys, Buffer][];
  for (const [, key] of counted) await countTry(db, key, now);
  for (const [name, key] of counted) {
    const { max, minutes } = LIMITS[name];
    if (await tooMany(db, key, max, minutes, now)) return refuse('too-many-tries', 'password', { minutes });
  }
  const known = isTyped(email) ? await findPersonByEmail(db, email) : undefined;
  const right =
    given.password.length <= TYPED_MAX && (await isPassword(given.password, known?.password ?? undefined));
  if (!right || !known || known.absent || (known.demo && !settings.demo))
    return refuse('wrong-password', 'password');
  await forgetTries(db, keys.pair);
  await takeBackTry(db, keys.place, now);
  await takeBackTry(db, keys.email, now);
  const session = await beginSession(db, { person: known.id }, { factors: ['password'] }, now);
  const { password: _, demo: __, absent: ___, ...person } = known;
  return { person, ...session };
}

/** Signs out: the session is over wherever its token is. */
export async function signOut(here: Here, token: string | undefined): Promise<void> {
  if (token !== undefined) await endSession(here.world.db, token);
}

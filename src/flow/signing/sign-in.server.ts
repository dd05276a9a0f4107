/** Signing in and out of the people who work here: a password and a second factor, or a passkey. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { findFactors, hasFactor } from '#people/factors/factors.server.ts';
import { beginUsing, finishUsing } from '#people/factors/passkey.server.ts';
import { partyOf, type Party } from '#people/factors/party.ts';
import { isRecoveryCode, useRecoveryCode } from '#people/factors/recovery.server.ts';
import { useTotp } from '#people/factors/totp.server.ts';
import { isPassword } from '#people/password.server.ts';
import { beginPending, takePending, tryPending } from '#people/pending.server.ts';
import { findPerson, findPersonByEmail, personIn, type Known } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import { keepSecurity } from '#people/security.server.ts';
import { beginSession, endSession } from '#people/sessions/session.server.ts';
import { isWhole, type Factor } from '#people/sessions/session.ts';
import { forgetTries, isFirstTry, takeBackTry } from '#people/tries.server.ts';
import { FIRST_LANG } from '#ui/lang.ts';
import type { Here } from '#flow/here.server.ts';
import { leaveDesk } from '#flow/hotline/agent.server.ts';
import { LIMITS, mayTry, placeOf, tryKey } from './limits.server.ts';
import { tellChanged } from './tell.server.ts';

/** Nobody types a longer one; a longer one is not hashed. */
const TYPED_MAX = 1000;
/** How long the second factor is waited for, and how many codes may be tried meanwhile. */
export const FACTOR_MINUTES = 10;
const FACTOR_TRIES = 5;

/** Where somebody signs in from: the network address, their device in words, and when they proved who they are, if not now. */
export type Whence = { from: string; device?: string; provedAt?: string | undefined };

/** Signed in; `whole` when nothing more is asked of them, otherwise a second factor has to be set up first. */
export type SignedIn = { person: Person; token: string; expires: Temporal.Instant; whole: boolean };
/** The password was right, and a second factor is asked for: what the browser holds meanwhile. */
export type Waiting = { factor: string };

/** Something an address can be: not endless, and no control characters (the database takes no NUL). */
function isTyped(email: string): boolean {
  return email.length <= TYPED_MAX && !/\p{Cc}/u.test(email);
}

/** May they come in at all: neither suspended nor gone, nor one of the demo where there is none? */
function isWelcome({ world }: Here, known: Known | undefined): known is Known {
  return known !== undefined && !known.absent && (!known.demo || world.settings.demo);
}

/** The site passkeys are given to. */
export function partyHere({ world, city }: Here): Party {
  return partyOf(world.publicUrl, city.profile.centre.pl);
}

/** Begins their session and keeps how they came. */
export async function comeIn(
  { world }: Here,
  known: Known,
  factors: readonly Factor[],
  { from, device = '', provedAt }: Whence
): Promise<SignedIn> {
  const { db, newId } = world;
  const now = world.now();
  const session = await beginSession(db, { person: known.id }, { factors, device, provedAt }, now);
  const detail = { by: factors.join(' ') };
  await keepSecurity(db, newId(), { kind: 'signed-in', person: known.id, from, detail }, now);
  return { person: personIn(known), ...session, whole: known.demo || isWhole(factors) };
}

async function keepRefused(
  { world }: Here,
  known: Known | undefined,
  from: string,
  by: string
): Promise<void> {
  const { db, newId } = world;
  const entry = { kind: 'sign-in-refused', about: known?.id, from, detail: { by } } as const;
  await keepSecurity(db, newId(), entry, world.now());
}

/**
 * Signs in with an address and a password, from the network address `from`.
 *
 * Refused in the same words and after the same time whether the address is unknown, the password wrong, or the
 * person suspended, gone, or one of the demo where there is none: the answer tells nobody who works here. With the
 * right password a second factor is asked for; who has none yet must set one up before anything opens.
 */
export async function signIn(
  here: Here,
  given: { email: string; password: string } & Whence
): Promise<SignedIn | Waiting | Refusal> {
  const { db } = here.world;
  const now = here.world.now();
  const email = given.email.trim().toLowerCase();
  const place = placeOf(given.from);
  const pair = `${email} ${place}`;
  const stopped = await mayTry(here, { place, pair, email }, { from: given.from, field: 'password' });
  if (stopped) return stopped;
  const known = isTyped(email) ? await findPersonByEmail(db, email) : undefined;
  const right =
    given.password.length <= TYPED_MAX && (await isPassword(given.password, known?.password ?? undefined));
  if (!right || !isWelcome(here, known)) {
    await keepRefused(here, known, given.from, 'password');
    return refuse('wrong-password', 'password');
  }
  await forgetTries(db, tryKey(here, 'pair', pair));
  await takeBackTry(db, tryKey(here, 'place', place), now);
  await takeBackTry(db, tryKey(here, 'email', email), now);
  if (known.demo || !hasFactor(await findFactors(db, known.id)))
    return comeIn(here, known, ['password'], given);
  return waitForFactor(here, known.id, 'password');
}

/** Asks for the second factor of somebody who has shown the first one. */
export async function waitForFactor({ world }: Here, person: string, first: Factor): Promise<Waiting> {
  const begun = { kind: 'factor', owner: { person }, body: { first }, minutes: FACTOR_MINUTES } as const;
  return { factor: await beginPending(world.db, begun, world.now()) };
}

/** Which second factor this code is, if it is one; a used one is told from a wrong one in the log only. */
async function factorBy(here: Here, person: string, code: string): Promise<Factor | 'used' | 'wrong'> {
  const { db, seal } = here.world;
  if (isRecoveryCode(code)) return (await useRecoveryCode(db, person, code)) ? 'recovery' : 'wrong';
  const found = await useTotp(db, seal, { person, code }, here.world.now());
  return found === 'right' ? 'totp' : found;
}

/**
 * Signs in with the second factor: a code of their app, or one of those kept for the day the phone is lost.
 *
 * Refused with `factor-over` when nothing waits for it any more, with `factor-wrong` for a wrong or used code, and
 * after too many tries even with the right one.
 */
export async function signInWithCode(
  here: Here,
  given: { factor: string; code: string } & Whence
): Promise<SignedIn | Refusal> {
  const { db } = here.world;
  const pending = await tryPending(db, 'factor', given.factor, FACTOR_TRIES, here.world.now());
  const person = pending?.owner && 'person' in pending.owner ? pending.owner.person : undefined;
  if (person === undefined) return refuse('factor-over', 'code');
  const stopped = await mayTry(
    here,
    { factor: person, factorDay: person },
    { from: given.from, field: 'code', about: person }
  );
  const known = await findPerson(db, person);
  if (stopped) return stoppedFor(here, known, stopped);
  if (!isWelcome(here, known)) return refuse('factor-over', 'code');
  const code = given.code.slice(0, TYPED_MAX);
  const second = await factorBy(here, person, code);
  if (second === 'wrong' || second === 'used') {
    await keepRefused(here, known, given.from, second === 'used' ? 'used code' : 'code');
    return refuse('factor-wrong', 'code');
  }
  // Of two right codes sent at once one opens a session.
  if (!(await takePending(db, 'factor', given.factor, here.world.now())))
    return refuse('factor-over', 'code');
  await forgetFactorTries(here, person);
  const first = (pending?.body['first'] ?? 'password') as Factor;
  return comeIn(here, known, [first, second], given);
}

/** Guesses at somebody's codes count no more: they have shown one, or whoever guessed has their password no longer. */
export async function forgetFactorTries(here: Here, person: string): Promise<void> {
  for (const limit of ['factor', 'factorDay'] as const)
    await forgetTries(here.world.db, tryKey(here, limit, person));
}

/** Whose codes were guessed at for a day hears of it, once: somebody has their password. */
async function stoppedFor(here: Here, known: Known | undefined, stopped: Refusal): Promise<Refusal> {
  const { db, seal, now } = here.world;
  if (!known || stopped.fill?.['minutes'] !== LIMITS.factorDay.minutes) return stopped;
  const told = seal.keyed(`told guessed ${known.id}`);
  if (await isFirstTry(db, told, LIMITS.factorDay.minutes, now()))
    await db.transaction().execute((tx) => tellChanged(here, tx, known, 'guessed', FIRST_LANG));
  return stopped;
}

/** What a browser needs to sign in by passkey. Refused after too many from one place. */
export async function offerPasskey(here: Here, from: string) {
  const stopped = await mayTry(here, { passkey: placeOf(from) }, { from, field: 'passkey' });
  return stopped ?? (await beginUsing(here.world.db, partyHere(here), 'person', here.world.now()));
}

/** Signs in with a passkey alone: its device has verified its owner, which makes it both factors. */
export async function signInWithPasskey(
  here: Here,
  given: { answer: string } & Whence
): Promise<SignedIn | Refusal> {
  const { db } = here.world;
  const stopped = await mayTry(
    here,
    { passkey: placeOf(given.from) },
    { from: given.from, field: 'passkey' }
  );
  if (stopped) return stopped;
  const owner = await finishUsing(db, partyHere(here), 'person', given.answer, here.world.now());
  const known = !isRefusal(owner) && 'person' in owner ? await findPerson(db, owner.person) : undefined;
  if (!isWelcome(here, known)) {
    await keepRefused(here, known, given.from, 'passkey');
    return refuse('passkey-refused', 'passkey');
  }
  return comeIn(here, known, ['passkey'], given);
}

/** Signs out: the session is over wherever its token is. */
export async function signOut(here: Here, token: string | undefined): Promise<void> {
  const { world } = here;
  const owner = token === undefined ? undefined : await endSession(world.db, token);
  if (!owner) return;
  await keepSecurity(world.db, world.newId(), { kind: 'signed-out', ...owner }, world.now());
  if (!('person' in owner)) return;
  world.news.tell({ about: 'access', people: [owner.person] });
  await leaveDesk(here, owner.person);
}

/** Passkeys (WebAuthn level 3) of those who work here and of residents: added, used to come in, taken away. */
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON
} from '@simplewebauthn/server';
import { sql } from 'kysely';
import { refuse, type Refusal } from '#world/refusal.ts';
import type { Db, Tx } from '#world/database.server.ts';
import { beginPending, takePending } from '#people/pending.server.ts';
import type { Owner } from '#people/sessions/session.ts';
import { challengeOf, type Party } from './party.ts';

/** How long somebody may look for their key or finger. */
const MINUTES = 5;
/** The most passkeys one owner has. */
const PASSKEYS_MAX = 20;
const NAME_MAX = 60;
/** EdDSA, ES256 and RS256 (RFC 9053, RFC 8812): what devices have, and what every Node can verify. */
const ALGORITHMS = [-8, -7, -257];
/** No browser's answer is longer. */
const ANSWER_MAX = 30_000;

type PasskeyRow = { id: string; name: string; made_at: string; used_at: string | null };

const ofOwner = (owner: Owner) =>
  'person' in owner ? sql<boolean>`person = ${owner.person}` : sql<boolean>`account = ${owner.account}`;

/** Keeps a challenge under its own hash: the browser's signed answer carries it, so nothing else need be held. */
async function keepChallenge(
  db: Db | Tx,
  challenge: string,
  use: string,
  owner: Owner | undefined,
  now: Temporal.Instant
): Promise<void> {
  const given = { kind: 'passkey', token: challenge, body: { use }, minutes: MINUTES } as const;
  await beginPending(db, owner ? { ...given, owner } : given, now);
}

/** Takes the challenge an answer was made for; nothing when it was never given, is over, used, or for something else. */
async function takeChallenge(db: Db | Tx, answer: string, use: string, now: Temporal.Instant) {
  const response = answer.length > ANSWER_MAX ? undefined : challengeOf(answer);
  const pending = response && (await takePending(db, 'passkey', response.challenge, now));
  return pending?.body['use'] === use ? { ...response!, owner: pending.owner } : undefined;
}

function isSame(a: Owner | undefined, b: Owner): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

/** Begins to add a passkey: what the browser needs to make one. `who` is shown by the device when it asks which one. */
export async function beginAdding(
  db: Db | Tx,
  party: Party,
  owner: Owner,
  who: { email: string; name: string },
  now: Temporal.Instant
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await db.selectFrom('passkeys').select(['id', 'transports']).where(ofOwner(owner)).execute();
  const id = 'person' in owner ? owner.person : owner.account;
  const options = await generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userName: who.email,
    userDisplayName: who.name,
    userID: new Uint8Array(Buffer.from(id.replaceAll('-', ''), 'hex')),
    excludeCredentials: known,
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
  });
  await keepChallenge(db, options.challenge, 'add', owner, now);
  return options;
}

/**
 * Adds the passkey a browser made; its answer is the JSON as it came.
 *
 * Refused with `passkey-refused` when the answer was made for no challenge of ours to this owner, elsewhere, or
 * without its owner verified; with `passkeys-many` when there are too many.
 */
export async function finishAdding(
  db: Db | Tx,
  party: Party,
  owner: Owner,
  given: { answer: string; name: string },
  now: Temporal.Instant
): Promise<{ id: string } | Refusal> {
  const taken = await takeChallenge(db, given.answer, 'add', now);
  if (!taken || !isSame(taken.owner, owner)) return refuse('passkey-refused', 'passkey');
  const made = await verifyRegistrationResponse({
    response: taken.answer as RegistrationResponseJSON,
    expectedChallenge: taken.challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    supportedAlgorithmIDs: ALGORITHMS
  }).catch(() => undefined);
  if (!made?.verified) return refuse('passkey-refused', 'passkey');
  const { id, publicKey, counter, transports = [] } = made.registrationInfo.credential;
  const { count } = await db
    .selectFrom('passkeys')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(ofOwner(owner))
    .executeTakeFirstOrThrow();
  if (count >= PASSKEYS_MAX) return refuse('passkeys-many', 'passkey', { max: PASSKEYS_MAX });
  const added = await db
    .insertInto('passkeys')
    .values({
      id,
      person: null,
      account: null,
      ...owner,
      public_key: Buffer.from(publicKey),
      counter,
      transports: transports.slice(0, 10),
      name: given.name.trim().slice(0, NAME_MAX),
      made_at: now.toString(),
      used_at: null
    })
    .onConflict((at) => at.column('id').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n ? { id } : refuse('passkey-refused', 'passkey');
}

/**
 * Begins to use a passkey: to come in without saying who one is, or, with an owner, to prove that it is them still.
 *
 * The browser shows the passkeys it has for us; which of them are known is never told.
 */
export async function beginUsing(
  db: Db | Tx,
  party: Party,
  whose: 'person' | 'account' | Owner,
  now: Temporal.Instant
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const options = await generateAuthenticationOptions({ rpID: party.id, userVerification: 'required' });
  const owner = typeof whose === 'string' ? undefined : whose;
  await keepChallenge(db, options.challenge, useOf(whose), owner, now);
  return options;
}

function useOf(whose: 'person' | 'account' | Owner): string {
  return typeof whose === 'string' ? `come in ${whose}` : 'prove';
}

/**
 * Whose passkey made this answer to a challenge begun with the same `whose`; its counter moves on.
 *
 * Refused with `passkey-refused` for everything else: an answer used before, made elsewhere, without its owner
 * verified, by an unknown or copied key, by somebody else's.
 */
export async function finishUsing(
  db: Db | Tx,
  party: Party,
  whose: 'person' | 'account' | Owner,
  answer: string,
  now: Temporal.Instant
): Promise<Owner | Refusal> {
  const refused = refuse('passkey-refused', 'passkey');
  const taken = await takeChallenge(db, answer, useOf(whose), now);
  if (!taken || (typeof whose !== 'string' && !isSame(taken.owner, whose))) return refused;
  const row = await db.selectFrom('passkeys').selectAll().where('id', '=', taken.id).executeTakeFirst();
  const owner: Owner | undefined =
    row && (row.person === null ? { account: row.account! } : { person: row.person });
  if (!owner || (typeof whose === 'string' ? !(whose in owner) : !isSame(owner, whose))) return refused;
  const used = await verifyAuthenticationResponse({
    response: taken.answer as AuthenticationResponseJSON,
    expectedChallenge: taken.challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: {
      id: row!.id,
      publicKey: new Uint8Array(row!.public_key),
      counter: Number(row!.counter),
      transports: row!.transports
    }
  }).catch(() => undefined);
  if (!used?.verified) return refused;
  const { newCounter } = used.authenticationInfo;
  // Two answers at once may not both go by one counter; keys that do not count always say nought.
  const { numUpdatedRows } = await db
    .updateTable('passkeys')
    .set({ counter: newCounter, used_at: now.toString() })
    .where('id', '=', row!.id)
    .where(sql<boolean>`(counter < ${newCounter} or (counter = 0 and ${newCounter} = 0))`)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? owner : refused;
}

/** The passkeys of an owner, the oldest first. */
export async function listPasskeys(db: Db | Tx, owner: Owner): Promise<PasskeyRow[]> {
  return db
    .selectFrom('passkeys')
    .select(['id', 'name', 'made_at', 'used_at'])
    .where(ofOwner(owner))
    .orderBy('made_at')
    .orderBy('id')
    .execute();
}

/** Gives a passkey of this owner another name. */
export async function renamePasskey(db: Db | Tx, owner: Owner, id: string, name: string): Promise<void> {
  await db
    .updateTable('passkeys')
    .set({ name: name.trim().slice(0, NAME_MAX) })
    .where(ofOwner(owner))
    .where('id', '=', id)
    .execute();
}

/** Takes a passkey of this owner away. Says whether there was one. */
export async function removePasskey(db: Db | Tx, owner: Owner, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('passkeys')
    .where(ofOwner(owner))
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

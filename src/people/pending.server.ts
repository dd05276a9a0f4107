/** Things begun that one browser or letter must bring to their end, once: kept by the hash of what it holds. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import { hashOf, newToken } from '#world/seal.server.ts';
import type { Owner } from './sessions/session.ts';

/**
 * What can be begun: a challenge of a passkey, a second factor that is waited for, a round trip to a provider, a
 * code sent by letter or by text message, somebody hired who has not come yet, a new password, a form sent when its session was over.
 */
export type PendingKind =
  'passkey' | 'factor' | 'oidc' | 'saml' | 'letter' | 'text' | 'hired' | 'password' | 'typed';

export type Pending = { owner?: Owner; body: Readonly<Record<string, unknown>>; tries: number };

type Begin = {
  kind: PendingKind;
  /** What the browser or the letter holds; 256 bits of chance without it. */
  token?: string;
  owner?: Owner;
  body?: Readonly<Record<string, unknown>>;
  minutes: number;
};

/** Begins something, and gives what the browser or the letter holds. */
export async function beginPending(
  db: Db | Tx,
  { kind, token = newToken(), owner, body = {}, minutes }: Begin,
  now: Temporal.Instant
): Promise<string> {
  await db
    .insertInto('pendings')
    .values({
      token_hash: hashOf(token),
      kind,
      person: null,
      account: null,
      ...owner,
      body: sql`${JSON.stringify(body)}::jsonb`,
      expires_at: now.add({ minutes }).toString()
    })
    .execute();
  return token;
}

type Row = { person: string | null; account: string | null; body: object; tries: number };
const COLUMNS = ['person', 'account', 'body', 'tries'] as const;

function pendingFrom({ person, account, body, tries }: Row): Pending {
  const owner = person !== null ? { person } : account !== null ? { account } : undefined;
  return { ...(owner ? { owner } : {}), body: body as Pending['body'], tries };
}

/** What was begun with this token and waits still; looking ends nothing. */
export async function findPending(
  db: Db | Tx,
  kind: PendingKind,
  token: string,
  now: Temporal.Instant
): Promise<Pending | undefined> {
  const row = await db
    .selectFrom('pendings')
    .select(COLUMNS)
    .where('token_hash', '=', hashOf(token))
    .where('kind', '=', kind)
    .where('expires_at', '>', now.toString())
    .executeTakeFirst();
  return row && pendingFrom(row);
}

/** Takes what was begun, so that nobody takes it again; of two at once only one gets it. */
export async function takePending(
  db: Db | Tx,
  kind: PendingKind,
  token: string,
  now: Temporal.Instant
): Promise<Pending | undefined> {
  const row = await db
    .deleteFrom('pendings')
    .where('token_hash', '=', hashOf(token))
    .where('kind', '=', kind)
    .where('expires_at', '>', now.toString())
    .returning(COLUMNS)
    .executeTakeFirst();
  return row && pendingFrom(row);
}

/**
 * Counts one try before its code is looked at, and gives what waits; nothing when `max` tries were made.
 *
 * Counted first, so that of a hundred guesses sent at once only the allowed few are compared.
 */
export async function tryPending(
  db: Db | Tx,
  kind: PendingKind,
  token: string,
  max: number,
  now: Temporal.Instant
): Promise<Pending | undefined> {
  const row = await db
    .updateTable('pendings')
    .set({ tries: sql`tries + 1` })
    .where('token_hash', '=', hashOf(token))
    .where('kind', '=', kind)
    .where('expires_at', '>', now.toString())
    .where('tries', '<', max)
    .returning(COLUMNS)
    .executeTakeFirst();
  return row && pendingFrom(row);
}

/** Ends what was begun of this kind for an owner: a newer letter makes an older one worthless. */
export async function endPendings(db: Db | Tx, kinds: readonly PendingKind[], owner: Owner): Promise<void> {
  await db
    .deleteFrom('pendings')
    .where('kind', 'in', [...kinds])
    .where('person' in owner ? 'person' : 'account', '=', 'person' in owner ? owner.person : owner.account)
    .execute();
}

/** Sweeps away what nobody brought to its end. */
export async function sweepPendings(db: Db, now: Temporal.Instant): Promise<void> {
  await db.deleteFrom('pendings').where('expires_at', '<=', now.toString()).execute();
}

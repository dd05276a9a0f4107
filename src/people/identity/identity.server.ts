/** Who somebody is at a provider of identities, in the database. */
import { sql } from 'kysely';
import { refuse, type Refusal } from '#world/refusal.ts';
import type { Db, Tx } from '#world/database.server.ts';

import type { Owner } from '#people/sessions/session.ts';
import type { Lang } from '#ui/lang.ts';
import type { Grant } from './grant.ts';

/** Who they are there. */
export type Identity = { provider: string; subject: string };

/** Whoever comes first with an identity holds it until the transaction ends, so that nobody becomes two. */
export async function holdIdentity(tx: Tx, { provider, subject }: Identity): Promise<Owner | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`identity ${provider} ${subject}`}, 0))`.execute(
    tx
  );
  const row = await tx
    .selectFrom('identities')
    .select(['person', 'account'])
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .executeTakeFirst();
  if (!row) return undefined;
  return row.person === null ? { account: row.account! } : { person: row.person };
}

/** From now on this identity is theirs. */
export async function linkIdentity(
  tx: Tx,
  { provider, subject }: Identity,
  owner: Owner,
  now: Temporal.Instant
): Promise<void> {
  await tx
    .insertInto('identities')
    .values({ provider, subject, person: null, account: null, ...owner, first_at: now.toString() })
    .execute();
}

const ofOwner = (owner: Owner) =>
  'person' in owner ? sql<boolean>`person = ${owner.person}` : sql<boolean>`account = ${owner.account}`;

/** At which providers they are known, and since when. */
export async function listIdentities(
  db: Db | Tx,
  owner: Owner
): Promise<{ provider: string; first_at: string }[]> {
  return db
    .selectFrom('identities')
    .select(['provider', 'first_at'])
    .where(ofOwner(owner))
    .orderBy('first_at')
    .execute();
}

/** From now on this provider’s word opens nothing of theirs. */
export async function unlinkIdentity(tx: Tx, provider: string, owner: Owner): Promise<void> {
  await tx.deleteFrom('identities').where('provider', '=', provider).where(ofOwner(owner)).execute();
}

/** Have they another identity at this provider already? */
export async function hasIdentity(tx: Tx, provider: string, owner: Owner): Promise<boolean> {
  const row = await tx
    .selectFrom('identities')
    .select('subject')
    .where('provider', '=', provider)
    .where(ofOwner(owner))
    .executeTakeFirst();
  return row !== undefined;
}

/** Somebody the provider sends for the first time. Refused when the address is somebody's. */
export async function addSent(
  tx: Tx,
  given: { id: string; name: string; email: string } & Grant
): Promise<void | Refusal> {
  const added = await tx
    .insertInto('people')
    .values({ ...given, password: null })
    .onConflict((at) => at.expression(sql`lower(email)`).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n ? undefined : refuse('identity-email-taken');
}

/** Gives somebody the standing their provider says. */
export async function changeGrant(tx: Tx, id: string, grant: Grant): Promise<void> {
  await tx.updateTable('people').set(grant).where('id', '=', id).execute();
}

/** An account of somebody whose provider tells no address. */
export async function openUnaddressed(
  tx: Tx,
  { id, name, lang }: { id: string; name: string; lang: Lang },
  now: Temporal.Instant
): Promise<void> {
  const at = now.toString();
  await tx
    .insertInto('accounts')
    .values({
      id,
      name,
      lang,
      email: null,
      phone: null,
      password: null,
      hears_by: 'none',
      opened_at: at,
      seen_at: at
    })
    .execute();
}

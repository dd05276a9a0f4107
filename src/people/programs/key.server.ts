/** Keys of programs: shown once, kept as a hash, with what they open, until when, and when they were last used. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import { hashOf, newToken } from '#world/seal.server.ts';
import { scopesIn, type Program, type Scope } from './scope.ts';

/** Stands before every key, so that one that strayed into a file or a mail is recognised. */
export const KEY_MARK = 'hejnal_';

/** A program as its key says, and until when. */
export type KeyedProgram = Program & { endsAt: string | null };

/**
 * The program this key belongs to; none when it is unknown, over, or the demo's where there is no demo.
 *
 * That it was used is noted to the minute: within a minute nothing is written however often it is looked up.
 */
export async function findKey(
  db: Db | Tx,
  key: string,
  now: Temporal.Instant,
  demoAllowed = true
): Promise<KeyedProgram | undefined> {
  const row = await db
    .selectFrom('api_keys')
    .select(['name', 'demo', 'scopes', 'ends_at', 'used_at'])
    .where('key_hash', '=', hashOf(key))
    .executeTakeFirst();
  if (!row || (row.demo && !demoAllowed) || isOver(row.ends_at, now)) return undefined;
  const minute = now.round({ smallestUnit: 'minute', roundingMode: 'floor' }).toString();
  if (row.used_at === null || Temporal.Instant.compare(row.used_at, minute) < 0)
    await db.updateTable('api_keys').set({ used_at: minute }).where('key_hash', '=', hashOf(key)).execute();
  return { name: row.name, scopes: scopesIn(row.scopes), endsAt: row.ends_at };
}

/** Has the time of a key run out? */
export function isOver(endsAt: string | null, now: Temporal.Instant): boolean {
  return endsAt !== null && Temporal.Instant.compare(endsAt, now) <= 0;
}

export type NewKey = {
  name: string;
  scopes?: readonly Scope[];
  endsAt?: string | undefined;
  id?: string;
  by?: string;
};

/** Makes a key for a program. This is the only moment it can be read. */
export async function addKey(db: Db | Tx, { name, scopes, endsAt, id, by }: NewKey): Promise<string> {
  const key = KEY_MARK + newToken();
  await db
    .insertInto('api_keys')
    .values({
      key_hash: hashOf(key),
      name,
      ends_at: endsAt ?? null,
      made_by: by ?? null,
      ...(id === undefined ? {} : { id }),
      ...(scopes === undefined ? {} : { scopes: [...scopes] })
    })
    .execute();
  return key;
}

/** The demo town's key, which everybody knows; refused where there is no demo. */
export async function addDemoKey(db: Db, key: string): Promise<void> {
  await db
    .insertInto('api_keys')
    .values({ key_hash: hashOf(key), name: 'demo', demo: true })
    .onConflict((at) => at.column('key_hash').doNothing())
    .execute();
}

/** A key as a list shows it. */
export type ListedKey = {
  id: string;
  name: string;
  demo: boolean;
  scopes: Scope[];
  madeAt: string;
  madeBy: string | null;
  endsAt: string | null;
  usedAt: string | null;
};

/** Every key, those that open something first, by name. */
export async function listKeys(db: Db): Promise<ListedKey[]> {
  const rows = await db
    .selectFrom('api_keys')
    .leftJoin('people', 'people.id', 'api_keys.made_by')
    .select(['api_keys.id', 'api_keys.name', 'api_keys.demo', 'scopes', 'made_at as madeAt'])
    .select(['people.name as madeBy', 'ends_at as endsAt', 'used_at as usedAt'])
    .orderBy('api_keys.name')
    .orderBy('made_at', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, scopes: scopesIn(row.scopes) }));
}

/** Ends a key now; it stays in the list with when it was last used. Nothing when there is none that still opens something. */
export async function endKey(
  db: Db | Tx,
  id: string,
  now: Temporal.Instant
): Promise<{ name: string } | undefined> {
  return db
    .updateTable('api_keys')
    .set({ ends_at: now.toString() })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now.toString())]))
    .returning('name')
    .executeTakeFirst();
}

/** Takes away every key of this name, and says how many there were. */
export async function removeKeys(db: Db, name: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('api_keys').where('name', '=', name).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Forgets keys that ended so many days ago. */
export async function sweepKeys(db: Db, now: Temporal.Instant, days = 365): Promise<void> {
  await db
    .deleteFrom('api_keys')
    .where('ends_at', '<', sql<string>`${now.toString()}::timestamptz - make_interval(days => ${days})`)
    .execute();
}

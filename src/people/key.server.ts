/** Keys of programs that write through the API: shown once, kept as a hash. */
import type { Db, Tx } from '#world/database.server.ts';
import { hashOf, newToken } from '#world/seal.server.ts';

/** A program with a key, by the name its administrator gave it. */
export type Program = { name: string };

/** The program this key belongs to; none when it is unknown, or the demo's where there is no demo. */
export async function findKey(db: Db | Tx, key: string, demoAllowed = true): Promise<Program | undefined> {
  const row = await db
    .selectFrom('api_keys')
    .select(['name', 'demo'])
    .where('key_hash', '=', hashOf(key))
    .executeTakeFirst();
  return row && (demoAllowed || !row.demo) ? { name: row.name } : undefined;
}

/** Makes a key for a program. This is the only moment it can be read. */
export async function addKey(db: Db, name: string): Promise<string> {
  const key = newToken();
  await db
    .insertInto('api_keys')
    .values({ key_hash: hashOf(key), name })
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

export async function listKeys(db: Db): Promise<{ name: string; demo: boolean }[]> {
  return db.selectFrom('api_keys').select(['name', 'demo']).orderBy('name').execute();
}

/** Takes away every key of this name, and says how many there were. */
export async function removeKeys(db: Db, name: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('api_keys').where('name', '=', name).executeTakeFirst();
  return Number(numDeletedRows);
}

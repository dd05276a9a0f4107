/** The knowledge base between the city's folder and the database: loaded once where there is none. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { Given } from './content.ts';
import { addPublished } from './keep.server.ts';

/** Is there any article? Then the database is the truth, and the folder is not read. */
export async function hasArticles(db: Db | Tx): Promise<boolean> {
  return (await db.selectFrom('articles').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** What loading needs of the world. */
export type Loading = { newId: () => string; now: Temporal.Instant; zone: string };

/**
 * Loads articles into an empty knowledge base, all of them published, and gives how many. Where there are any
 * already nothing happens.
 */
export async function loadArticles(
  db: Db,
  given: readonly Given[],
  { newId, now, zone }: Loading
): Promise<number> {
  const at = now.toString();
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return db.transaction().execute(async (tx) => {
    // Two that start at once come one after the other.
    await sql`lock table articles in share row exclusive mode`.execute(tx);
    if (await hasArticles(tx)) return 0;
    await addPublished(tx, newId, given, today, { person: null, at });
    return given.length;
  });
}

/** The sets of synonyms in the database. They are read at every search, so that a change holds at once everywhere. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import { stemsOfSet } from './synonyms.ts';

export type SynonymSet = { id: string; words: string[]; keptBy: string | null; keptAt: string };

/** All sets, in the order of their first words. */
export async function listSynonyms(db: Db | Tx): Promise<SynonymSet[]> {
  return db
    .selectFrom('synonyms')
    .select(['id', 'words', 'kept_by as keptBy', 'kept_at as keptAt'])
    .orderBy('words')
    .execute();
}

/** Keeps a set, new or in the place of the one with this id. `now` is an instant. */
export async function keepSynonyms(
  tx: Tx | Db,
  { id, words }: { id?: string | undefined; words: readonly string[] },
  by: { person: string | null; now: string }
): Promise<string> {
  const row = { words: [...words], stems: stemsOfSet(words), kept_by: by.person, kept_at: by.now };
  const kept = id ?? randomUUID();
  await tx
    .insertInto('synonyms')
    .values({ id: kept, ...row })
    .onConflict((same) => same.column('id').doUpdateSet(row))
    .execute();
  return kept;
}

/** Lets a set go. */
export async function removeSynonyms(tx: Tx | Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('synonyms').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Keeps the sets of a folder where none are kept yet, and gives how many. */
export async function loadSynonyms(
  db: Db,
  sets: readonly (readonly string[])[],
  now: string
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await sql`lock table synonyms in share row exclusive mode`.execute(tx);
    if (await tx.selectFrom('synonyms').select('id').limit(1).executeTakeFirst()) return 0;
    for (const words of sets) await keepSynonyms(tx, { words }, { person: null, now });
    return sets.length;
  });
}

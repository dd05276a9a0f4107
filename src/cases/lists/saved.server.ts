/** Lists somebody narrowed and keeps under a name, in the database. */
import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';

/** `place` is `desk` or a unit's code; `narrowed` is what stands in the address, as it was when it was kept. */
export type SavedList = {
  id: string;
  person: string;
  place: string;
  name: string;
  shared: boolean;
  narrowed: Readonly<Record<string, string>>;
};

/** As many tabs as anybody can overlook. */
const SHOWN_MAX = 24;

/** One's own lists at a work place, and those shared there, as a part of a question. */
export function savedFor(person: RawBuilder<string>, place: RawBuilder<string>): RawBuilder<SavedList[]> {
  return sql`(select coalesce(jsonb_agg(to_jsonb(s) order by s.name, s.id), '[]') from (
    select id, person, place, name, shared, narrowed from saved_lists
    where place = ${place} and (person = ${person} or shared) order by name, id
    limit ${sql.lit(SHOWN_MAX)}) s)`;
}

/** The same, asked alone. */
export async function listSaved(db: Db, person: string, place: string): Promise<SavedList[]> {
  const { rows } = await sql<{
    saved: SavedList[];
  }>`select ${savedFor(sql`${person}::uuid`, sql`${place}::text`)} as saved`.execute(db);
  return rows[0]!.saved;
}

export async function countSaved(db: Db | Tx, person: string, place: string): Promise<number> {
  const row = await db
    .selectFrom('saved_lists')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('person', '=', person)
    .where('place', '=', place)
    .executeTakeFirstOrThrow();
  return row.n;
}

export async function recordSaved(db: Db | Tx, list: SavedList, now: Temporal.Instant): Promise<void> {
  const narrowed = JSON.stringify(list.narrowed);
  await db
    .insertInto('saved_lists')
    .values({ ...list, narrowed, saved_at: now.toString() })
    .execute();
}

/** Takes a list away; only whoever kept it may. Says whether there was one. */
export async function removeSaved(db: Db | Tx, id: string, person: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('saved_lists')
    .where('id', '=', id)
    .where('person', '=', person)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

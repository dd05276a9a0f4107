/** Lists somebody narrowed and keeps under a name, in the database. */
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

/** One's own lists at a work place, and those shared there. */
export function listSaved(db: Db, person: string, place: string): Promise<SavedList[]> {
  return db
    .selectFrom('saved_lists')
    .select(['id', 'person', 'place', 'name', 'shared', 'narrowed'])
    .where('place', '=', place)
    .where((is) => is.or([is('person', '=', person), is('shared', '=', true)]))
    .orderBy('name')
    .orderBy('id')
    .limit(SHOWN_MAX)
    .execute();
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

/** Call-backs in the database: asked for, due, settled. */
import type { Insertable, Selectable } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { ContactsTables } from '#world/tables/contacts.server.ts';

export type Callback = Selectable<ContactsTables['callbacks']>;

/** Adds a call-back. */
export async function addCallback(tx: Tx, row: Insertable<ContactsTables['callbacks']>): Promise<void> {
  await tx.insertInto('callbacks').values(row).execute();
}

export async function findCallback(db: Db | Tx, id: string): Promise<Callback | undefined> {
  return db.selectFrom('callbacks').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function holdCallback(tx: Tx, id: string): Promise<Callback | undefined> {
  return tx.selectFrom('callbacks').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Changes a held call-back; the version counts the changes. */
export async function changeCallback(
  tx: Tx,
  { id, version }: Pick<Callback, 'id' | 'version'>,
  change: Partial<Insertable<ContactsTables['callbacks']>>
): Promise<void> {
  await tx
    .updateTable('callbacks')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .execute();
}

/** Call-backs of the desk whose time has come, those that keep a place first. */
export async function listDueCallbacks(db: Db | Tx, now: Temporal.Instant): Promise<Callback[]> {
  return db
    .selectFrom('callbacks')
    .selectAll()
    .where('status', '=', 'open')
    .where('unit', 'is', null)
    .where('next_at', '<=', now.toString())
    .orderBy('keep_at')
    .orderBy('next_at')
    .limit(50)
    .execute();
}

/** Call-backs that are open: of the desk, or of a unit. The one that is promised soonest first. */
export async function listOpenCallbacks(
  db: Db | Tx,
  of: { unit: string } | 'desk' | 'all',
  limit = 200
): Promise<Callback[]> {
  return db
    .selectFrom('callbacks')
    .selectAll()
    .where('status', 'in', ['open', 'ringing'])
    .$if(of === 'desk', (q) => q.where('unit', 'is', null))
    .$if(typeof of === 'object', (q) => q.where('unit', '=', (of as { unit: string }).unit))
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Marks: how far a job of the clock that walks through cases has come. */
import type { Db, Tx } from '#world/database.server.ts';

/** The mark of a job; nothing before its first time. */
export async function findMark<T extends object>(db: Db | Tx, job: string): Promise<T | undefined> {
  const row = await db.selectFrom('marks').select('mark').where('job', '=', job).executeTakeFirst();
  return row?.mark as T | undefined;
}

export async function setMark(db: Db | Tx, job: string, mark: object, now: Temporal.Instant): Promise<void> {
  const row = { job, mark: JSON.stringify(mark), at: now.toString() };
  await db
    .insertInto('marks')
    .values(row)
    .onConflict((same) => same.column('job').doUpdateSet({ mark: row.mark, at: row.at }))
    .execute();
}

/** Batches in the database: their head, and their lines as they were typed. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import { headSchema, lineSchema, type BatchHead, type BatchLine } from './batch.ts';

export type Batch = {
  id: string;
  person: string;
  head: BatchHead;
  changedAt: string;
  recordedAt: string | null;
};

/** A line; `caseId` once it is a case. */
export type KeptLine = { id: string; typed: BatchLine; photos: string[]; caseId: string | null };

type Row = { id: string; person: string; head: object; changed_at: string; recorded_at: string | null };

function batchFrom(row: Row): Batch {
  return {
    id: row.id,
    person: row.person,
    head: headSchema.parse(row.head),
    changedAt: row.changed_at,
    recordedAt: row.recorded_at
  };
}

export async function addBatch(
  db: Db | Tx,
  id: string,
  person: string,
  head: BatchHead,
  now: Temporal.Instant
): Promise<void> {
  const at = now.toString();
  await db
    .insertInto('batches')
    .values({ id, person, head: JSON.stringify(head), begun_at: at, changed_at: at, recorded_at: null })
    .execute();
}

export async function findBatch(db: Db | Tx, id: string): Promise<Batch | undefined> {
  const row = await db.selectFrom('batches').selectAll().where('id', '=', id).executeTakeFirst();
  return row && batchFrom(row);
}

/** Locked until the transaction ends: whoever records twice waits, and then finds nothing left to record. */
export async function holdBatch(tx: Tx, id: string): Promise<Batch | undefined> {
  const row = await tx.selectFrom('batches').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && batchFrom(row);
}

/** A person's latest batches. */
export async function listBatches(db: Db, person: string, most: number): Promise<Batch[]> {
  const rows = await db
    .selectFrom('batches')
    .selectAll()
    .where('person', '=', person)
    .orderBy('changed_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(batchFrom);
}

/** Of each batch, how many lines are cases already and how many wait. */
export async function countLines(
  db: Db,
  ids: readonly string[]
): Promise<ReadonlyMap<string, { recorded: number; waiting: number }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; recorded: number; waiting: number }>`
    select batch as id, count(case_id)::int as recorded, (count(*) - count(case_id))::int as waiting
    from batch_lines where batch in (${sql.join([...ids])}) group by batch`.execute(db);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

export async function changeBatch(
  tx: Db | Tx,
  id: string,
  { head, recorded }: { head: BatchHead; recorded?: boolean },
  now: Temporal.Instant
): Promise<void> {
  await tx
    .updateTable('batches')
    .set({
      head: JSON.stringify(head),
      changed_at: now.toString(),
      ...(recorded ? { recorded_at: now.toString() } : {})
    })
    .where('id', '=', id)
    .execute();
}

/** The lines of a batch in the order they were begun. */
export async function listLines(db: Db | Tx, batch: string): Promise<KeptLine[]> {
  const rows = await db
    .selectFrom('batch_lines')
    .selectAll()
    .where('batch', '=', batch)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    typed: lineSchema.parse(row.typed),
    photos: row.photos as unknown as string[],
    caseId: row.case_id
  }));
}

/** Keeps a line as it is typed now, new or again; a line that is a case stays as it is. Says whether it was kept. */
export async function keepLine(
  tx: Tx,
  batch: string,
  { id, typed, photos }: Pick<KeptLine, 'id' | 'typed' | 'photos'>
): Promise<boolean> {
  const kept = await tx
    .insertInto('batch_lines')
    .values({ id, batch, typed: JSON.stringify(typed), photos: JSON.stringify(photos), case_id: null })
    .onConflict((at) =>
      at
        .column('id')
        .doUpdateSet({ typed: JSON.stringify(typed), photos: JSON.stringify(photos) })
        .where('batch_lines.batch', '=', batch)
        .where('batch_lines.case_id', 'is', null)
    )
    .executeTakeFirst();
  if (photos.length > 0)
    await tx
      .updateTable('photos')
      .set({ line: id })
      .where('id', 'in', [...photos])
      .where('case_id', 'is', null)
      .where('draft_id', 'is', null)
      .execute();
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Takes a line away; one that is a case stays. */
export async function removeLine(tx: Tx, batch: string, id: string): Promise<void> {
  await tx
    .deleteFrom('batch_lines')
    .where('batch', '=', batch)
    .where('id', '=', id)
    .where('case_id', 'is', null)
    .execute();
}

/** Lines became cases; what was typed in them is in the cases now and nowhere else. */
export async function markRecorded(
  tx: Tx,
  recorded: readonly { line: string; caseId: string }[]
): Promise<void> {
  await sql`update batch_lines l set case_id = n."caseId", typed = '{}', photos = '[]'
    from jsonb_to_recordset(${JSON.stringify(recorded)}::jsonb) n (line uuid, "caseId" uuid) where l.id = n.line`.execute(
    tx
  );
}

/** Lines that are cases from the beginning: reports of one person out of a file. */
export async function addRecordedLines(
  tx: Tx,
  batch: string,
  recorded: readonly { line: string; caseId: string }[]
): Promise<void> {
  await sql`insert into batch_lines (id, batch, typed, case_id)
    select n.line, ${batch}::uuid, '{}', n."caseId"
    from jsonb_to_recordset(${JSON.stringify(recorded)}::jsonb) n (line uuid, "caseId" uuid)`.execute(tx);
}

/** The batch a case came in, for the page that lists all of it. */
export async function findBatchOf(db: Db | Tx, caseId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('batch_lines')
    .select('batch')
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row?.batch;
}

/**
 * Forgets what nobody went on with: lines that are no cases, and the contact of batches. Batches with cases stay,
 * because their residents hold a link to them.
 */
export async function clearBatches(db: Db, before: Temporal.Instant): Promise<void> {
  const at = before.toString();
  await sql`delete from batch_lines l using batches b where l.batch = b.id and l.case_id is null and b.changed_at < ${at}`.execute(
    db
  );
  await sql`delete from batches b where b.changed_at < ${at} and not exists (select from batch_lines l where l.batch = b.id)`.execute(
    db
  );
  await sql`update batches set head = '{}' where changed_at < ${at} and head <> '{}'`.execute(db);
}

/** Files of reports in the database: how they were read, what is wrong with them, and which cases they became. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { Encoding } from './decode.ts';
import type { Reading, RowFault, SheetRow } from './read.ts';

export type Import = {
  id: string;
  person: string;
  name: string;
  state: 'faulty' | 'ready' | 'asked' | 'done' | 'failed';
  reading: Reading & { encoding: Encoding };
  faults: RowFault[];
  /** How many rows it has, and how many are recorded so far. */
  rows: number;
  done: number;
  readAt: string;
  recordedAt: string | null;
};

/** As many faults as somebody would mend before reading the file again. */
export const FAULTS_KEPT = 500;

const COLUMNS = [
  'id',
  'person',
  'name',
  'state',
  'reading',
  'faults',
  'rows',
  'done',
  'read_at',
  'recorded_at'
] as const;

type Row = {
  id: string;
  person: string;
  name: string;
  state: string;
  reading: object;
  faults: object[];
  rows: number;
  done: number;
  read_at: string;
  recorded_at: string | null;
};

function importFrom(row: Row): Import {
  const { read_at, recorded_at, ...same } = row;
  return { ...(same as unknown as Import), readAt: read_at, recordedAt: recorded_at };
}

/** Keeps a file that was read. Its reports are kept only when all of them can be recorded. */
export async function addImport(
  db: Db,
  given: Omit<Import, 'done' | 'readAt' | 'recordedAt'> & { hash: Buffer; reports: readonly SheetRow[] },
  now: Temporal.Instant
): Promise<void> {
  const { reading, faults, reports, ...same } = given;
  await db
    .insertInto('imports')
    .values({
      ...same,
      reading: JSON.stringify(reading),
      faults: JSON.stringify(faults.slice(0, FAULTS_KEPT)),
      reports: JSON.stringify(reports),
      read_at: now.toString(),
      recorded_at: null
    })
    .execute();
}

export async function findImport(db: Db | Tx, id: string): Promise<Import | undefined> {
  const row = await db.selectFrom('imports').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row && importFrom(row as Row);
}

/** The same file, recorded or being recorded. */
export async function findSameFile(
  db: Db | Tx,
  hash: Buffer
): Promise<{ id: string; person: string; readAt: string } | undefined> {
  const row = await db
    .selectFrom('imports')
    .select(['id', 'person', 'read_at'])
    .where('hash', '=', hash)
    .where('state', 'in', ['asked', 'done'])
    .executeTakeFirst();
  return row && { id: row.id, person: row.person, readAt: row.read_at };
}

/** A person's latest files. */
export async function listImports(db: Db, person: string, most: number): Promise<Import[]> {
  const rows = await db
    .selectFrom('imports')
    .select(COLUMNS)
    .where('person', '=', person)
    .orderBy('read_at', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => importFrom(row as Row));
}

/** Asks for a fit file to be recorded. Says whether it is asked for now; not when the same file was meanwhile. */
export async function askImport(db: Db, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update imports i set state = 'asked', done = 0 where i.id = ${id} and i.state in ('ready', 'failed')
      and not exists (select from imports o where o.hash = i.hash and o.state in ('asked', 'done'))`.execute(
    db
  );
  return numAffectedRows === 1n;
}

/** The next file somebody asked for, with its reports, while nobody else works on it; the oldest first. */
export async function takeImport(
  tx: Tx
): Promise<{ id: string; person: string; reports: SheetRow[] } | undefined> {
  const { rows } = await sql<{ id: string; person: string; reports: SheetRow[] }>`
    select id, person, reports from imports
    where state = 'asked' and pg_try_advisory_xact_lock(7301101) order by read_at limit 1`.execute(tx);
  return rows[0];
}

/** Told by a connection of its own, so that it is seen while the rest is under way. */
export async function tellProgress(db: Db, id: string, done: number): Promise<void> {
  await db.updateTable('imports').set({ done }).where('id', '=', id).execute();
}

/** It is recorded: its reports are in their cases now and nowhere else. */
export async function finishImport(
  tx: Tx,
  id: string,
  { rows, now }: { rows: readonly { row: number; caseId: string }[]; now: Temporal.Instant }
): Promise<void> {
  await sql`insert into import_rows (import, row, case_id)
    select ${id}::uuid, n.row, n."caseId" from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) n (row int, "caseId" uuid)`.execute(
    tx
  );
  await tx
    .updateTable('imports')
    .set({ state: 'done', reports: null, done: rows.length, recorded_at: now.toString() })
    .where('id', '=', id)
    .execute();
}

/** It cannot be recorded after all: the city changed since it was read. */
export async function refuseImport(tx: Tx, id: string, faults: readonly RowFault[]): Promise<void> {
  await tx
    .updateTable('imports')
    .set({ state: 'faulty', reports: null, done: 0, faults: JSON.stringify(faults.slice(0, FAULTS_KEPT)) })
    .where('id', '=', id)
    .execute();
}

/** Recording it stumbled: nothing of it is recorded, and its reports are kept for another try. */
export async function failImport(db: Db, id: string): Promise<void> {
  await db
    .updateTable('imports')
    .set({ state: 'failed', done: 0 })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .execute();
}

/** The first reports of a file as they were understood, until they are recorded. */
export async function listReports(db: Db, id: string, most: number): Promise<SheetRow[]> {
  const { rows } = await sql<{ report: SheetRow }>`
    select r.report from imports i, jsonb_array_elements(coalesce(i.reports, '[]')) with ordinality r (report, n)
    where i.id = ${id} order by r.n limit ${most}`.execute(db);
  return rows.map(({ report }) => report);
}

/** Row by row, which case it became. */
export async function listRecorded(
  db: Db,
  id: string
): Promise<
  {
    row: number;
    id: string;
    year: number;
    number: number;
    category: string;
    address: string | null;
    due_on: string | null;
  }[]
> {
  return db
    .selectFrom('import_rows as r')
    .innerJoin('cases as c', 'c.id', 'r.case_id')
    .select(['r.row', 'c.id', 'c.year', 'c.number', 'c.category', 'c.address', 'c.due_on'])
    .where('r.import', '=', id)
    .orderBy('r.row')
    .execute();
}

/** Forgets what files held and nobody recorded; that a file was recorded stays, so that it is not twice. */
export async function clearImports(db: Db, before: Temporal.Instant): Promise<void> {
  await db
    .deleteFrom('imports')
    .where('state', 'in', ['faulty', 'ready', 'failed'])
    .where('read_at', '<', before.toString())
    .execute();
}

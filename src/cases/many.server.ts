/** Many cases in the database: held together, read with their journals, and recorded in a few statements. */
import { sql } from 'kysely';
import type { Db, TaskRow, Tx } from '#world/database.server.ts';
import type { Case } from './case.ts';
import { caseFrom, entryRowOf, rowOf, taskRowOf, type Recorded } from './case.server.ts';
import type { Entry } from './entry.ts';
import { recordBeside } from './finding/beside.server.ts';

type Held = { hold: boolean };

async function casesBy(db: Db | Tx, ids: readonly string[], { hold }: Held): Promise<Case[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('cases')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy(sql`merged_into is not null`)
    .orderBy('id')
    .$if(hold, (query) => query.forUpdate())
    .execute();
  const tasks = await db
    .selectFrom('tasks')
    .selectAll()
    .where('case_id', 'in', [...ids])
    .orderBy('dispatched_at')
    .orderBy('unit')
    .execute();
  const byCase = Map.groupBy(tasks as TaskRow[], (task) => task.case_id);
  return rows.map((row) => caseFrom(row, byCase.get(row.id) ?? []));
}

export function listCases(db: Db | Tx, ids: readonly string[]): Promise<Case[]> {
  return casesBy(db, ids, { hold: false });
}

/**
 * Cases locked until the transaction ends. Always those that stand by themselves first and merged ones after
 * them, each in the order of their ids: two people who hold overlapping sets then wait for each other and never
 * for ever.
 */
export function holdCases(tx: Tx, ids: readonly string[]): Promise<Case[]> {
  return casesBy(tx, ids, { hold: true });
}

async function mergedInto(tx: Tx, masters: readonly string[]): Promise<string[]> {
  if (masters.length === 0) return [];
  const merged = await tx
    .selectFrom('cases')
    .select('id')
    .where('merged_into', 'in', [...masters])
    .execute();
  return merged.map(({ id }) => id);
}

/**
 * The cases merged into any of these, locked, in the order of their ids.
 *
 * Call it while the masters are held: nothing joins or leaves a held master.
 */
export async function holdMerged(tx: Tx, masters: readonly string[]): Promise<Case[]> {
  return holdCases(tx, await mergedInto(tx, masters));
}

/** The same cases to be read only; nothing is locked. Call it while the masters are held. */
export async function listMerged(tx: Tx, masters: readonly string[]): Promise<Case[]> {
  return listCases(tx, await mergedInto(tx, masters));
}

/** The journals of cases, by case, each from its first entry. */
export async function listJournals(
  db: Db | Tx,
  ids: readonly string[]
): Promise<ReadonlyMap<string, Entry[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('entries')
    .select(['case_id', 'seq', 'kind', 'at', 'by', 'body'])
    .where('case_id', 'in', [...ids])
    .orderBy('case_id')
    .orderBy('seq')
    .execute();
  const journals = new Map<string, Entry[]>();
  for (const { case_id, ...entry } of rows) {
    const journal = journals.get(case_id) ?? [];
    journal.push(entry as unknown as Entry);
    journals.set(case_id, journal);
  }
  return journals;
}

/** Every column of a row but those that name it, each taken from the row `n` that replaces it. */
function replaced(columns: readonly string[], key: readonly string[]) {
  const changing = columns.filter((column) => !key.includes(column));
  return sql.join(changing.map((column) => sql`${sql.ref(column)} = ${sql.ref(`n.${column}`)}`));
}

/**
 * Records entries that follow on held cases: all rows, tasks, entries and notices in four statements, however
 * many cases they are.
 */
export async function recordMany(tx: Tx, news: readonly Recorded[]): Promise<void> {
  const [first] = news;
  if (!first) return;
  const cases = JSON.stringify(news.map((n) => rowOf(n.case)));
  await sql`update cases c set ${replaced(Object.keys(rowOf(first.case)), ['id'])}
    from jsonb_populate_recordset(null::cases, ${cases}::jsonb) n where c.id = n.id`.execute(tx);
  const tasks = news.flatMap((n) => n.case.tasks.map((t) => taskRowOf(n.case.id, t)));
  if (tasks[0]) {
    const columns = Object.keys(tasks[0]).filter((column) => column !== 'case_id' && column !== 'unit');
    const taken = sql.join(columns.map((one) => sql`${sql.ref(one)} = ${sql.ref(`excluded.${one}`)}`));
    await sql`insert into tasks select * from jsonb_populate_recordset(null::tasks, ${JSON.stringify(tasks)}::jsonb)
      on conflict (case_id, unit) do update set ${taken}, remind_at = null`.execute(tx);
  }
  const entries = JSON.stringify(news.flatMap((n) => n.entries.map((e) => entryRowOf(n.case.id, e))));
  await sql`insert into entries select * from jsonb_populate_recordset(null::entries, ${entries}::jsonb)`.execute(
    tx
  );
  await recordBeside(tx, news);
  await recordNotices(
    tx,
    news.flatMap((n) => n.notices ?? [])
  );
}

/** Records notices, however many, in one statement. */
export async function recordNotices(tx: Tx, notices: readonly object[]): Promise<void> {
  if (notices.length > 0)
    await sql`insert into notices select * from jsonb_populate_recordset(null::notices, ${JSON.stringify(notices)}::jsonb)`.execute(
      tx
    );
}

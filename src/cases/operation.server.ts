/** Operations in the database: which cases were chosen, what was meant, and what became of each. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { Refusal } from '#world/refusal.ts';
import type { Intent } from './bulk.ts';

export type Operation = {
  id: string;
  person: string;
  intent: Intent | null;
  state: 'chosen' | 'done' | 'undone';
  chosenAt: string;
  doneAt: string | null;
  undoUntil: string | null;
  undoneAt: string | null;
};

/** One case of an operation. `left` was not done, `kept` was done and not undone; `why` says the reason. */
export type Chosen = {
  id: string;
  seen: number;
  state: 'chosen' | 'done' | 'left' | 'undone' | 'kept';
  why: Refusal | null;
  before: number | null;
  after: number | null;
  notices: string[];
};

/** A case and the version that was shown when it was chosen. */
export type Seen = { id: string; seen: number };

/** Begins an operation on cases that exist; how many they are. */
export async function beginOperation(
  tx: Tx,
  id: string,
  person: string,
  chosen: readonly Seen[],
  now: Temporal.Instant
): Promise<number> {
  await tx
    .insertInto('operations')
    .values({
      id,
      person,
      intent: null,
      state: 'chosen',
      chosen_at: now.toString(),
      done_at: null,
      undo_until: null,
      undone_at: null
    })
    .execute();
  const { numAffectedRows } = await sql`
    insert into operation_cases (operation, case_id, seen)
    select ${id}::uuid, n.id, n.seen from jsonb_to_recordset(${JSON.stringify(chosen)}::jsonb) n (id uuid, seen int)
    join cases c on c.id = n.id on conflict do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

async function read(db: Db | Tx, id: string, hold: boolean): Promise<Operation | undefined> {
  const row = await db
    .selectFrom('operations')
    .selectAll()
    .where('id', '=', id)
    .$if(hold, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && operationFrom(row);
}

type Row = {
  id: string;
  person: string;
  intent: object | null;
  state: string;
  chosen_at: string;
  done_at: string | null;
  undo_until: string | null;
  undone_at: string | null;
};

function operationFrom(row: Row): Operation {
  return {
    id: row.id,
    person: row.person,
    intent: row.intent as Intent | null,
    state: row.state as Operation['state'],
    chosenAt: row.chosen_at,
    doneAt: row.done_at,
    undoUntil: row.undo_until,
    undoneAt: row.undone_at
  };
}

export function findOperation(db: Db | Tx, id: string): Promise<Operation | undefined> {
  return read(db, id, false);
}

/** Locked until the transaction ends: whoever presses twice waits, and then finds it done. */
export function holdOperation(tx: Tx, id: string): Promise<Operation | undefined> {
  return read(tx, id, true);
}

/** The latest operations of a person that were done, for a way back to their results. */
export async function listOperations(db: Db, person: string, most: number): Promise<Operation[]> {
  const rows = await db
    .selectFrom('operations')
    .selectAll()
    .where('person', '=', person)
    .where('state', '<>', 'chosen')
    .orderBy('chosen_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(operationFrom);
}

/** To how many cases each operation was done, and for how many it was undone. */
export async function countChosen(
  db: Db,
  ids: readonly string[]
): Promise<ReadonlyMap<string, { done: number; undone: number }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; done: number; undone: number }>`
    select operation as id, count(*) filter (where state in ('done', 'kept', 'undone'))::int as done,
           count(*) filter (where state = 'undone')::int as undone
    from operation_cases where operation in (${sql.join([...ids])}) group by operation`.execute(db);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** The cases of an operation in the order of their ids. */
export async function listChosen(db: Db | Tx, operation: string): Promise<Chosen[]> {
  const rows = await db
    .selectFrom('operation_cases')
    .selectAll()
    .where('operation', '=', operation)
    .orderBy('case_id')
    .execute();
  return rows.map((row) => ({
    id: row.case_id,
    seen: row.seen,
    state: row.state as Chosen['state'],
    why: row.why as Refusal | null,
    before: row.before,
    after: row.after,
    notices: row.notices as unknown as string[]
  }));
}

export async function changeOperation(
  tx: Db | Tx,
  { id, intent, state, doneAt, undoUntil, undoneAt }: Operation
): Promise<void> {
  await tx
    .updateTable('operations')
    .set({
      intent: JSON.stringify(intent),
      state,
      done_at: doneAt,
      undo_until: undoUntil,
      undone_at: undoneAt
    })
    .where('id', '=', id)
    .execute();
}

/** What became of each case, in one statement. */
export async function recordOutcomes(tx: Tx, operation: string, chosen: readonly Chosen[]): Promise<void> {
  const rows = JSON.stringify(chosen.map(({ id, ...one }) => ({ ...one, case_id: id })));
  await sql`update operation_cases o set state = n.state, why = n.why, before = n.before, after = n.after, notices = n.notices
    from jsonb_to_recordset(${rows}::jsonb)
      n (case_id uuid, state text, why jsonb, before int, after int, notices jsonb)
    where o.operation = ${operation} and o.case_id = n.case_id`.execute(tx);
}

/** Forgets operations nobody went on with, and what became of cases long ago; the journals keep what happened. */
export async function forgetOperations(db: Db, before: Temporal.Instant): Promise<void> {
  await db.deleteFrom('operations').where('chosen_at', '<', before.toString()).execute();
}

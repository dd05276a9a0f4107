/** Cases in the database: recorded with their journal, held while a step works on one, found again. */
import { sql } from 'kysely';
import type { CaseRow, Db, TaskRow, Tx } from '#world/database.server.ts';
import type { Lang } from '#ui/lang.ts';
import { replay, type Case } from './case.ts';
import type { Entry } from './entry.ts';
import { peopleRowsOf, recordBeside, wordRowOf } from './finding/beside.server.ts';
import type { Task } from './task.ts';

/** The columns of a case, with what is kept as JSON still as objects. */
export function rowOf(c: Case) {
  const { place } = c;
  return {
    id: c.id,
    year: c.year,
    number: c.number,
    version: c.version,
    kind: c.kind,
    category: c.category,
    status: c.status,
    outcome: c.outcome,
    priority: c.priority,
    channel: c.channel,
    lang: c.lang,
    description: c.description,
    answers: c.answers,
    lat: place.point?.lat ?? null,
    lng: place.point?.lng ?? null,
    address: place.address ?? null,
    detail: place.detail ?? null,
    district: place.district ?? null,
    contact: c.contact,
    photos: c.photos,
    received_at: c.receivedAt,
    updated_at: c.updatedAt,
    closed_at: c.closedAt,
    due_on: c.dueOn,
    stopped_at: c.stoppedAt,
    lead: c.lead,
    rating: c.rating,
    contested: c.contested,
    reopened: c.reopened,
    regime: c.regime,
    due_at: c.dueAt,
    extended: c.extended,
    merged_into: c.mergedInto,
    joined: c.joined,
    bounces: c.bounces,
    shown: c.shown
  };
}

export function taskRowOf(caseId: string, t: Task) {
  return {
    case_id: caseId,
    unit: t.unit,
    lead: t.lead,
    status: t.status,
    due_on: t.dueOn,
    dispatched_at: t.dispatchedAt,
    answered_at: t.answeredAt,
    accept_by: t.acceptBy,
    accepted_at: t.acceptedAt,
    reminded: t.reminded
  };
}

export function entryRowOf(caseId: string, e: Entry) {
  return { case_id: caseId, ...e };
}

type Read<T> = { [K in keyof T]: T[K] extends { readonly __select__: infer S } ? S : T[K] };

/** A case from its row and the rows of its tasks. */
export function caseFrom(row: Read<CaseRow>, tasks: readonly TaskRow[]): Case {
  const point = row.lat === null || row.lng === null ? {} : { point: { lat: row.lat, lng: row.lng } };
  return {
    id: row.id,
    year: row.year,
    number: row.number,
    version: row.version,
    kind: row.kind as Case['kind'],
    category: row.category,
    status: row.status as Case['status'],
    outcome: row.outcome as Case['outcome'],
    priority: row.priority,
    channel: row.channel as Case['channel'],
    lang: row.lang as Lang,
    description: row.description,
    answers: row.answers as unknown as Case['answers'],
    place: {
      ...point,
      ...(row.address === null ? {} : { address: row.address }),
      ...(row.detail === null ? {} : { detail: row.detail }),
      ...(row.district === null ? {} : { district: row.district })
    },
    contact: row.contact as unknown as Case['contact'],
    photos: row.photos as unknown as string[],
    receivedAt: row.received_at,
    updatedAt: row.updated_at,
    closedAt: row.closed_at,
    dueOn: row.due_on,
    stoppedAt: row.stopped_at,
    lead: row.lead,
    tasks: tasks.map((t) => ({
      unit: t.unit,
      lead: t.lead,
      status: t.status as Task['status'],
      dueOn: t.due_on,
      dispatchedAt: t.dispatched_at,
      answeredAt: t.answered_at,
      acceptBy: t.accept_by,
      acceptedAt: t.accepted_at,
      reminded: t.reminded
    })),
    rating: row.rating as Case['rating'],
    contested: row.contested,
    reopened: row.reopened,
    regime: row.regime as Case['regime'],
    dueAt: row.due_at,
    extended: row.extended,
    mergedInto: row.merged_into,
    joined: row.joined,
    bounces: row.bounces,
    shown: row.shown as Case['shown']
  };
}

/** A new case with its journal and whatever notices go with it. */
export type Recorded = { case: Case; entries: readonly Entry[]; notices?: readonly object[] };

/** The number the next case of a year gets; numbers of reports that were then refused stay unused. */
export async function nextNumber(db: Db | Tx, year: number): Promise<number> {
  const { rows } = await sql<{ number: number }>`select next_case_number(${year}) as number`.execute(db);
  return rows[0]!.number;
}

/** Numbers of the year for several cases, in one trip. */
export async function nextNumbers(db: Db | Tx, year: number, count: number): Promise<number[]> {
  if (count === 0) return [];
  const { rows } = await sql<{ number: number }>`
    select next_case_number(${year}) as number from generate_series(1, ${count})`.execute(db);
  return rows.map(({ number }) => number).sort((a, b) => a - b);
}

/**
 * Records new cases whole: rows, tasks, journal, notices and what they are found by in one statement, so that
 * one trip to the database and one flush to disk are all a report waits for.
 */
export async function recordNew(db: Db | Tx, news: readonly Recorded[]): Promise<void> {
  const cases = JSON.stringify(news.map((n) => rowOf(n.case)));
  const tasks = JSON.stringify(news.flatMap((n) => n.case.tasks.map((t) => taskRowOf(n.case.id, t))));
  const entries = JSON.stringify(news.flatMap((n) => n.entries.map((e) => entryRowOf(n.case.id, e))));
  const notices = JSON.stringify(news.flatMap((n) => n.notices ?? []));
  const words = JSON.stringify(news.map(wordRowOf));
  const people = JSON.stringify(news.flatMap(peopleRowsOf));
  await sql`
    with new_cases as (insert into cases select * from jsonb_populate_recordset(null::cases, ${cases}::jsonb)),
         new_tasks as (insert into tasks select * from jsonb_populate_recordset(null::tasks, ${tasks}::jsonb)),
         new_entries as (insert into entries select * from jsonb_populate_recordset(null::entries, ${entries}::jsonb)),
         new_words as (insert into case_words select * from jsonb_populate_recordset(null::case_words, ${words}::jsonb)),
         new_people as (insert into case_people select * from jsonb_populate_recordset(null::case_people, ${people}::jsonb))
    insert into notices select * from jsonb_populate_recordset(null::notices, ${notices}::jsonb)`.execute(db);
}

/** Records entries that follow on a held case. */
export async function record(tx: Tx, c: Case, entries: readonly Entry[]): Promise<void> {
  const { id, answers, contact, photos, ...row } = rowOf(c);
  await tx
    .updateTable('cases')
    .set({
      ...row,
      answers: JSON.stringify(answers),
      contact: JSON.stringify(contact),
      photos: JSON.stringify(photos)
    })
    .where('id', '=', id)
    .execute();
  const tasks = JSON.stringify(c.tasks.map((t) => taskRowOf(id, t)));
  await sql`
    insert into tasks select * from jsonb_populate_recordset(null::tasks, ${tasks}::jsonb)
    on conflict (case_id, unit) do update set lead = excluded.lead, status = excluded.status, due_on = excluded.due_on,
      dispatched_at = excluded.dispatched_at, answered_at = excluded.answered_at, accept_by = excluded.accept_by,
      accepted_at = excluded.accepted_at, reminded = excluded.reminded, remind_at = null`.execute(tx);
  const news = JSON.stringify(entries.map((e) => entryRowOf(id, e)));
  await sql`insert into entries select * from jsonb_populate_recordset(null::entries, ${news}::jsonb)`.execute(
    tx
  );
  await recordBeside(tx, [{ case: c, entries }]);
}

async function withTasks(db: Db | Tx, row: Read<CaseRow> | undefined): Promise<Case | undefined> {
  if (!row) return undefined;
  const tasks = await db
    .selectFrom('tasks')
    .selectAll()
    .where('case_id', '=', row.id)
    .orderBy('dispatched_at')
    .orderBy('unit')
    .execute();
  return caseFrom(row, tasks);
}

/** A case locked until the transaction ends, so that no other step works on it meanwhile. */
export async function holdCase(tx: Tx, id: string): Promise<Case | undefined> {
  return withTasks(
    tx,
    await tx.selectFrom('cases').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  );
}

export async function findCase(db: Db | Tx, id: string): Promise<Case | undefined> {
  return withTasks(db, await db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst());
}

/** The id behind a number, and nothing more: one look into one index, whether there is such a case or not. */
export async function findCaseId(
  db: Db | Tx,
  at: { year: number; number: number }
): Promise<string | undefined> {
  const row = await db
    .selectFrom('cases')
    .select('id')
    .where('year', '=', at.year)
    .where('number', '=', at.number)
    .executeTakeFirst();
  return row?.id;
}

export async function findCaseByNumber(
  db: Db | Tx,
  at: { year: number; number: number }
): Promise<Case | undefined> {
  const row = await db
    .selectFrom('cases')
    .selectAll()
    .where('year', '=', at.year)
    .where('number', '=', at.number)
    .executeTakeFirst();
  return withTasks(db, row);
}

/** The journal of a case, from its first entry. */
export async function listEntries(db: Db | Tx, id: string): Promise<Entry[]> {
  const rows = await db
    .selectFrom('entries')
    .select(['seq', 'kind', 'at', 'by', 'body'])
    .where('case_id', '=', id)
    .orderBy('seq')
    .execute();
  return rows as unknown as Entry[];
}

/** Does the stored case equal the fold of its journal? For tests and for `scripts/` that check a database. */
export async function isTrueToJournal(db: Db | Tx, id: string): Promise<boolean> {
  const stored = await findCase(db, id);
  const folded = replay(id, await listEntries(db, id));
  const sorted = (c: Case) =>
    JSON.stringify(c, (_, v: unknown) =>
      v && typeof v === 'object' && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).sort()) : v
    );
  const byUnit = (c: Case): Case => ({ ...c, tasks: c.tasks.toSorted((a, b) => (a.unit < b.unit ? -1 : 1)) });
  return stored !== undefined && sorted(byUnit(stored)) === sorted(byUnit(folded));
}

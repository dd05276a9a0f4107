/** Mentions in the database: who was called to which case by which note, and whether they have seen it. */
import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { EntryKey } from '#world/key.ts';
import type { Role } from '#people/rights/rights.ts';
import type { Colleague } from './note.ts';

/** A mention as its person's list shows it. */
export type Mention = {
  caseId: string;
  seq: number;
  at: string;
  seenAt: string | null;
  year: number;
  number: number;
  category: string;
  address: string | null;
  status: string;
  outcome: string | null;
  reopened: boolean;
  text: string;
  /** The id of who wrote the note. */
  by: string | null;
};

/** How many mentions one page shows. */
export const MENTIONS_PAGE = 50;
/** Up to this many are counted; more are "9+". */
export const MENTIONS_TOLD = 9;

/** Everybody who works here now, as a mention needs them, by name. */
export async function listColleagues(db: Db | Tx): Promise<Colleague[]> {
  const rows = await db
    .selectFrom('people')
    .select(['id', 'name', 'role', 'also', 'unit'])
    .where('left_at', 'is', null)
    .where('suspended_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as Role, also: row.also as Role[] }));
}

/** Records whom a note calls; the same note calls a person once. */
export async function recordMentions(
  tx: Tx,
  note: { caseId: string; seq: number; at: string },
  people: readonly string[]
): Promise<void> {
  if (people.length === 0) return;
  await tx
    .insertInto('mentions')
    .values(
      people.map((person) => ({ case_id: note.caseId, seq: note.seq, person, at: note.at, seen_at: null }))
    )
    .onConflict((at) => at.doNothing())
    .execute();
}

/** How many mentions a person has not seen, as a part of a question; one more than `MENTIONS_TOLD` when there are more. */
export function unseenBy(person: RawBuilder<string>): RawBuilder<number> {
  return sql<number>`(select count(*)::int from
    (select from mentions where person = ${person} and seen_at is null limit ${sql.lit(MENTIONS_TOLD + 1)}) unseen)`;
}

/** The same, asked alone. */
export async function countUnseen(db: Db, person: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select ${unseenBy(sql`${person}::uuid`)} as count`.execute(
    db
  );
  return rows[0]!.count;
}

/** A person opened a case: what called them to it is seen. Says how many were new. */
export async function markSeen(
  db: Db,
  person: string,
  caseId: string,
  now: Temporal.Instant
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('mentions')
    .set({ seen_at: now.toString() })
    .where('person', '=', person)
    .where('case_id', '=', caseId)
    .where('seen_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/**
 * A person's mentions, the latest first; `after` is where the page before ended.
 *
 * `unit` keeps out cases the unit has no task on any more: a task is never deleted, but a person may have
 * changed their unit since they were called.
 */
export async function listMentions(
  db: Db,
  person: string,
  unit: string | null,
  after?: EntryKey
): Promise<Mention[]> {
  const { rows } = await sql<Mention>`
    select m.case_id as "caseId", m.seq, m.at, m.seen_at as "seenAt", c.year, c.number, c.category, c.address,
      c.status, c.outcome, c.reopened, e.body ->> 'text' as text, e.by ->> 'person' as by
    from mentions m
    join cases c on c.id = m.case_id
    join entries e on e.case_id = m.case_id and e.seq = m.seq
    where m.person = ${person}
      ${unit === null ? sql`` : sql`and exists (select 1 from tasks t where t.case_id = m.case_id and t.unit = ${unit})`}
      ${after ? sql`and (m.at, m.case_id, m.seq) < (${after.at}::timestamptz, ${after.id}::uuid, ${after.seq}::int)` : sql``}
    order by m.at desc, m.case_id desc, m.seq desc
    limit ${MENTIONS_PAGE + 1}`.execute(db);
  return rows;
}

/** Openings in the database: who opened which sensitive case without the role, why, until when, and what was looked over. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import { keyFrom } from '#world/key.ts';

export type Opening = {
  id: string;
  person: string;
  caseId: string;
  reason: string;
  at: string;
  until: string;
};

export async function recordOpening(tx: Tx, { caseId, ...opening }: Opening): Promise<void> {
  await tx
    .insertInto('openings')
    .values({ ...opening, case_id: caseId, seen_at: null })
    .execute();
}

/** Has the person an opening of this case that lasts beyond an instant? */
export async function isOpened(
  db: Db | Tx,
  person: string,
  caseId: string,
  beyond: Temporal.Instant
): Promise<boolean> {
  const found = await db
    .selectFrom('openings')
    .select('id')
    .where('case_id', '=', caseId)
    .where('person', '=', person)
    .where('until', '>', beyond.toString())
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Until when the person has the case open; nothing when they have not. */
export async function openedUntil(
  db: Db,
  person: string,
  caseId: string,
  now: Temporal.Instant
): Promise<string | undefined> {
  const found = await db
    .selectFrom('openings')
    .select(({ fn }) => fn.max('until').as('until'))
    .where('case_id', '=', caseId)
    .where('person', '=', person)
    .where('until', '>', now.toString())
    .executeTakeFirst();
  return found?.until ?? undefined;
}

/** How many openings one page shows. */
export const OPENINGS_PAGE = 50;
/** Up to this many are told by number. */
export const OPENINGS_TOLD = 99;

export type OpeningRow = {
  id: string;
  at: string;
  until: string;
  name: string;
  year: number;
  number: number;
  reason: string;
  seenAt: string | null;
};

/** Openings, the latest first, a page at a time. */
export async function listOpenings(
  db: Db,
  after?: string
): Promise<{ rows: OpeningRow[]; next: string | undefined }> {
  const key = keyFrom(after);
  const { rows } = await sql<OpeningRow & { key: string }>`
    select o.id, o.at, o.until, p.name, c.year, c.number, o.reason, o.seen_at as "seenAt",
      to_char(o.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '_' || o.id as key
    from openings o join people p on p.id = o.person join cases c on c.id = o.case_id
    where true ${key ? sql`and (o.at, o.id) < (${key.at}::timestamptz, ${key.id}::uuid)` : sql``}
    order by o.at desc, o.id desc limit ${OPENINGS_PAGE + 1}`.execute(db);
  const shown = rows.slice(0, OPENINGS_PAGE);
  return {
    rows: shown.map(({ key: _, ...row }) => row),
    next: rows.length > OPENINGS_PAGE ? shown.at(-1)?.key : undefined
  };
}

/** Somebody looked an opening over; the first time counts. */
export async function markOpeningSeen(db: Db, id: string, now: Temporal.Instant): Promise<void> {
  await db
    .updateTable('openings')
    .set({ seen_at: now.toString() })
    .where('id', '=', id)
    .where('seen_at', 'is', null)
    .execute();
}

/** How many openings nobody looked over yet, counted no further than is told. */
export async function countUnseenOpenings(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select from openings where seen_at is null limit ${OPENINGS_TOLD + 1}) few`.execute(
    db
  );
  return rows[0]!.n;
}

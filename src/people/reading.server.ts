/** The log of readings: who of the staff opened which case, and who took out or forgot a person's data. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import { keyFrom } from '#world/key.ts';

export type ReadingKind = 'case' | 'contact' | 'export' | 'forgotten';

/** Looks at one case within so many minutes are one reading: a reload tells nothing new. */
const SAME_MINUTES = 10;

export type Reading = { person: string; caseId: string; what: ReadingKind; reason?: string };

/** Keeps that somebody read a case; the same again within minutes is the same reading. */
export async function keepReading(
  db: Db | Tx,
  id: string,
  { person, caseId, what, reason = '' }: Reading,
  now: Temporal.Instant
): Promise<void> {
  const since = now.subtract({ minutes: SAME_MINUTES }).toString();
  await sql`insert into readings (id, at, person, case_id, what, reason)
    select ${id}, ${now.toString()}, ${person}, ${caseId}, ${what}, ${reason}
    where not exists (select from readings where case_id = ${caseId} and at > ${since} and person = ${person}
      and what = ${what} and reason = ${reason})`.execute(db);
}

/** How many readings one page shows. */
export const READINGS_PAGE = 50;

export type ReadingRow = {
  at: string;
  /** The person's name; nothing when they no longer work here. */
  name: string | null;
  person: string;
  what: ReadingKind;
  reason: string;
  year: number;
  number: number;
};
export type ReadingPage = { rows: ReadingRow[]; next: string | undefined };

/** Readings, the latest first: of one case, of one person of the staff, or all. */
export async function listReadings(
  db: Db,
  of: { caseId?: string | undefined; person?: string | undefined },
  after?: string
): Promise<ReadingPage> {
  const key = keyFrom(after);
  const { rows } = await sql<ReadingRow & { key: string }>`
    select r.at, p.name, r.person, r.what, r.reason, c.year, c.number,
      to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '_' || r.id as key
    from readings r join cases c on c.id = r.case_id left join people p on p.id = r.person
    where true ${of.caseId === undefined ? sql`` : sql`and r.case_id = ${of.caseId}`}
      ${of.person === undefined ? sql`` : sql`and r.person = ${of.person}`}
      ${key ? sql`and (r.at, r.id) < (${key.at}::timestamptz, ${key.id}::uuid)` : sql``}
    order by r.at desc, r.id desc limit ${READINGS_PAGE + 1}`.execute(db);
  const shown = rows.slice(0, READINGS_PAGE);
  return {
    rows: shown.map(({ key: _, ...row }) => row),
    next: rows.length > READINGS_PAGE ? shown.at(-1)?.key : undefined
  };
}

/** Lets go of readings older than the city keeps them. */
export async function sweepReadings(db: Db, before: Temporal.Instant): Promise<void> {
  await db.deleteFrom('readings').where('at', '<', before.toString()).execute();
}

/** Claims in the database: one row a case, so that of two who begin at once exactly one holds it. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import { claimUntil, type Claim } from './claim.ts';

const COLUMNS = sql`case_id as "caseId", person, at, until, taken_from as "takenFrom"`;

/** The claim of a case; one that is over is none. */
export async function findClaim(
  db: Db | Tx,
  caseId: string,
  now: Temporal.Instant
): Promise<Claim | undefined> {
  const { rows } = await sql<Claim>`select ${COLUMNS} from claims
    where case_id = ${caseId} and until > ${now.toString()}`.execute(db);
  return rows[0];
}

/**
 * A person begins to answer a case, or goes on: the claim is theirs when nobody else holds it. Gives the claim
 * as it then stands, and whether it changed hands.
 */
export async function holdClaim(
  db: Db | Tx,
  caseId: string,
  person: string,
  now: Temporal.Instant
): Promise<{ claim: Claim | undefined; changed: boolean }> {
  const before = await findClaim(db, caseId, now);
  const { rows } = await sql<Claim>`
    insert into claims (case_id, person, at, until)
    values (${caseId}, ${person}, ${now.toString()}, ${claimUntil(now).toString()})
    on conflict (case_id) do update set person = excluded.person, until = excluded.until,
      at = case when claims.person = excluded.person and claims.until > excluded.at then claims.at else excluded.at end,
      taken_from = case when claims.person = excluded.person and claims.until > excluded.at then claims.taken_from end
    where claims.person = excluded.person or claims.until <= excluded.at
    returning ${COLUMNS}`.execute(db);
  const held = rows[0];
  if (!held) return { claim: await findClaim(db, caseId, now), changed: false };
  return { claim: held, changed: before?.person !== person };
}

/**
 * A person takes a case over from the one they saw answering it. Says whether it is theirs now: no, when
 * somebody else took it in between.
 */
export async function takeClaim(
  db: Db | Tx,
  caseId: string,
  { person, from }: { person: string; from: string },
  now: Temporal.Instant
): Promise<boolean> {
  const { rows } = await sql<{ person: string }>`
    insert into claims (case_id, person, at, until)
    values (${caseId}, ${person}, ${now.toString()}, ${claimUntil(now).toString()})
    on conflict (case_id) do update set person = excluded.person, at = excluded.at, until = excluded.until,
      taken_from = case when claims.person <> excluded.person then claims.person else claims.taken_from end
    where claims.person in (${from}, excluded.person) or claims.until <= excluded.at
    returning person`.execute(db);
  return rows.length > 0;
}

/** A person no longer answers a case. Says whether they did. */
export async function releaseClaim(db: Db | Tx, caseId: string, person: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('claims')
    .where('case_id', '=', caseId)
    .where('person', '=', person)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The same for many cases in one statement. */
export async function releaseClaims(db: Db | Tx, cases: readonly string[], person: string): Promise<void> {
  if (cases.length === 0) return;
  await db
    .deleteFrom('claims')
    .where('case_id', 'in', [...cases])
    .where('person', '=', person)
    .execute();
}

/** The cases a person is answering now, the latest first. */
export async function listClaimed(db: Db, person: string, now: Temporal.Instant): Promise<string[]> {
  const rows = await db
    .selectFrom('claims')
    .select('case_id')
    .where('person', '=', person)
    .where('until', '>', now.toString())
    .orderBy('at', 'desc')
    .execute();
  return rows.map(({ case_id }) => case_id);
}

/** Sweeps away claims that are long over. */
export async function sweepClaims(db: Db, now: Temporal.Instant): Promise<void> {
  await db
    .deleteFrom('claims')
    .where('until', '<=', now.subtract({ hours: 1 }).toString())
    .execute();
}

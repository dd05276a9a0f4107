/** Which cases an account holds: held by, it opens without a PIN. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { HeldHow } from './account.ts';

/** The account holds these cases from now on; those it held before stay as they were. Says how many are new. */
export async function hold(
  db: Db | Tx,
  account: string,
  cases: readonly string[],
  how: HeldHow,
  now: Temporal.Instant
): Promise<number> {
  if (cases.length === 0) return 0;
  // An account that was closed meanwhile holds nothing, and breaks no report.
  const { numAffectedRows } = await sql`
    insert into account_cases (account, case_id, how, held_at)
    select a.id, c.id, ${how}, ${now.toString()}
    from accounts a, unnest(${[...cases]}::uuid[]) as c (id) where a.id = ${account}
    on conflict do nothing`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** The account lets a case go; the case stays. */
export async function letGo(db: Db | Tx, account: string, caseId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('account_cases')
    .where('account', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The case of this number, if the account holds it: one look into two indexes. */
export async function findHeld(
  db: Db | Tx,
  account: string,
  { year, number }: { year: number; number: number }
): Promise<string | undefined> {
  const row = await db
    .selectFrom('account_cases')
    .innerJoin('cases', 'cases.id', 'account_cases.case_id')
    .select('cases.id')
    .where('account', '=', account)
    .where('year', '=', year)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.id;
}

/** Does this account hold this case? */
export async function holds(db: Db | Tx, account: string, caseId: string): Promise<boolean> {
  const row = await db
    .selectFrom('account_cases')
    .select(sql<number>`1`.as('one'))
    .where('account', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Public copies of cases in the database: written when a case is published, read by everybody. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { PublicCopy } from './publish.ts';

/** Keeps public copies in place of those there were; the photos of an earlier copy become loose. */
export async function keepCopies(db: Db | Tx, copies: readonly PublicCopy[]): Promise<void> {
  if (copies.length === 0) return;
  await sql`delete from public_cases where case_id = any(${copies.map((copy) => copy.case_id)}::uuid[])`.execute(
    db
  );
  await sql`insert into public_cases
    select * from jsonb_populate_recordset(null::public_cases, ${JSON.stringify(copies)}::jsonb)`.execute(db);
}

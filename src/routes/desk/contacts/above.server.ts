/** How much waits in the log: missed calls and call-backs of the desk. */
import { sql } from 'kysely';
import { MISSED } from '#contacts/log/missed.server.ts';
import type { Here } from '#flow/here.server.ts';

/** No number above the lists is counted further. */
const MOST = 99;

export async function countedAbove({ world }: Here): Promise<{ missed: number; callbacks: number }> {
  const { rows } = await sql<{ missed: number; callbacks: number }>`select
    (select count(*)::int from (select from contacts c where ${MISSED} limit ${MOST}) m) as missed,
    (select count(*)::int from (select from callbacks where status in ('open', 'ringing') and unit is null
      limit ${MOST}) b) as callbacks`.execute(world.db);
  return rows[0]!;
}

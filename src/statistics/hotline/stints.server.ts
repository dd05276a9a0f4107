/** Reading what agents did over time. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';
import type { AgentState } from '#contacts/agent.ts';
import type { Spent, Stretch } from './stints.ts';

/** No stretch is longer: whoever is not seen any more is set offline. So a day before is early enough to look. */
const LONGEST = '1 day';

/** Between two instants, with whatever is still open ending now. */
type Between = { from: string; until: string; now: Temporal.Instant };

/** How long everybody together was in each state. */
export async function findSpent(db: Db, { from, until, now }: Between): Promise<Spent> {
  const { rows } = await sql<{ state: AgentState; seconds: number }>`
    select state, sum(extract(epoch from least(coalesce(until_at, ${now.toString()}), ${until}::timestamptz)
      - greatest(from_at, ${from}::timestamptz)))::float8 as seconds
    from hotline_stints
    where from_at >= ${from}::timestamptz - ${LONGEST}::interval and from_at < ${until}
      and coalesce(until_at, ${now.toString()}) > ${from}
    group by state`.execute(db);
  return Object.fromEntries(rows.map(({ state, seconds }) => [state, Math.max(0, seconds)]));
}

/** Every stretch of everybody that reaches into the time, by person. */
export async function listStretches(
  db: Db,
  { from, until, now }: Between
): Promise<Map<string, (Stretch & { reason: string | null })[]>> {
  const rows = await db
    .selectFrom('hotline_stints')
    .select(['person', 'state', 'reason', 'from_at as from', 'until_at as until'])
    .where('from_at', '>=', sql<string>`${from}::timestamptz - ${LONGEST}::interval`)
    .where('from_at', '<', until)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', from)]))
    .orderBy('from_at')
    .execute();
  const stretches = rows.map((row) => ({
    ...row,
    state: row.state as AgentState,
    until: row.until ?? now.toString()
  }));
  return Map.groupBy(stretches, ({ person }) => person);
}

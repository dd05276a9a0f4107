/** Searches that led nowhere: a work list for editors. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { Audience } from '#knowledge/articles/article.ts';

/** Words that led nowhere, how often since they were last settled, and when last. */
export type Missed = { words: string; audience: Audience; times: number; lastAt: string };

/** How many the list shows. */
const MISSED_LISTED = 100;

/** Counts a search that led nowhere on its day. `words` are those of `missedWords`; `now` is an instant. */
export async function recordMissed(
  db: Db | Tx,
  { words, audience, day, now }: { words: string; audience: Audience; day: string; now: string }
): Promise<void> {
  await sql`insert into missed_searches (day, audience, words, last_at)
    values (${day}, ${audience}, ${words}, ${now})
    on conflict (day, audience, words) do update set times = missed_searches.times + 1, last_at = excluded.last_at,
      settled_at = null, settled_by = null, settlement = ''`.execute(db);
}

/** What led nowhere and nobody has settled, the most often looked for first. */
export async function listMissed(db: Db): Promise<Missed[]> {
  const { rows } = await sql<Missed>`
    select words, audience, sum(times)::int as times, max(last_at) as "lastAt" from missed_searches
    where settled_at is null group by words, audience
    order by sum(times) desc, max(last_at) desc, words limit ${MISSED_LISTED}`.execute(db);
  return rows;
}

/** Settles a search that led nowhere: an article was written, words were added, or it is not the city's. */
export async function settleMissed(
  tx: Tx,
  missed: { words: string; audience: Audience },
  by: { person: string; settlement: string; now: string }
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('missed_searches')
    .set({ settled_at: by.now, settled_by: by.person, settlement: by.settlement })
    .where('words', '=', missed.words)
    .where('audience', '=', missed.audience)
    .where('settled_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

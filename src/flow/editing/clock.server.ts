/** The clock among articles: publishes on the day, and notes what has expired. */
import { sql } from 'kysely';
import type { Tx } from '#world/database.server.ts';
import { keepLine, putInForce, type Signed } from '#knowledge/articles/keep.server.ts';
import { unindexArticle } from '#knowledge/finding/keep.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { holdVersion } from './version.server.ts';

const clock = ({ world }: Here): Signed => ({ at: world.now().toString(), person: null });

/**
 * Publishes every version whose day has come, and notes every article whose last day is over. Each in a transaction
 * of its own: several processes may do this at once, and what one has done the next finds done.
 */
export async function turnDay(here: Here): Promise<void> {
  const { db, now } = here.world;
  const today = todayIn(here, now()).toString();
  const due = await db
    .selectFrom('article_versions')
    .select('id')
    .where('stage', '=', 'ready')
    .where('effective_from', '<=', today)
    .orderBy('effective_from')
    .orderBy('id')
    .execute();
  for (const { id } of due) await db.transaction().execute((tx) => publishOn(here, tx, id, today));
  for (const article of await listOver(here, today))
    await db.transaction().execute((tx) => expire(here, tx, article, today));
}

/** Publishes one; what somebody did with it meanwhile (sent back, put off, dropped) decides. */
async function publishOn(here: Here, tx: Tx, id: string, today: string): Promise<void> {
  const held = await holdVersion(tx, id);
  if (held?.stage !== 'ready' || held.from === null || held.from > today) return;
  await putInForce(tx, here.world.newId, held, todayIn(here, here.world.now()), clock(here));
}

/** Articles whose last day is over and of which nobody has said so yet. */
async function listOver({ world }: Here, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from articles a join article_versions v on v.id = a.published
    where a.withdrawn_at is null and v.effective_until < ${today}::date
      and not exists (select from article_lines l where l.version = v.id and l.what = 'expired')`.execute(
    world.db
  );
  return rows.map(({ id }) => id);
}

async function expire(here: Here, tx: Tx, article: string, today: string): Promise<void> {
  const held = await tx
    .selectFrom('articles as a')
    .innerJoin('article_versions as v', 'v.id', 'a.published')
    .select(['v.id as version', 'a.withdrawn_at'])
    .where('a.id', '=', article)
    .where('v.effective_until', '<', today)
    .forUpdate()
    .executeTakeFirst();
  if (!held || held.withdrawn_at !== null) return;
  const said = await tx
    .selectFrom('article_lines')
    .select('id')
    .where('version', '=', held.version)
    .where('what', '=', 'expired')
    .executeTakeFirst();
  if (said) return;
  await keepLine(tx, here.world.newId, { article, version: held.version, what: 'expired' }, clock(here));
  await unindexArticle(tx, article);
}

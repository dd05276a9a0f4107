/** The clock among articles: publishes on the day, notes what has expired, reminds units of what is to be looked at again. */
import { sql } from 'kysely';
import type { Tx } from '#world/database.server.ts';
import { keepLine, putInForce, type Signed } from '#knowledge/articles/keep.server.ts';
import { unindexArticle } from '#knowledge/finding/keep.server.ts';
import { listStaffOf } from '#people/person.server.ts';
import { dayInWords } from '#ui/dates.ts';
import { FIRST_LANG } from '#ui/lang.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { sendLetter } from '#flow/letters.server.ts';
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

/** So many days before a review is due its unit hears of it; and once more when the day has come. */
const AHEAD_DAYS = 14;
/** The most articles a letter names; the page shows the rest. */
const NAMED_MOST = 40;

type Due = { id: string; unit: string; version: string; title: string; on: string; round: 'ahead' | 'due' };

/** Reminds each unit, in one letter, of its articles that are to be looked at again; of each once ahead and once when due. */
export async function remindReviews(here: Here): Promise<void> {
  const { db, now } = here.world;
  const today = todayIn(here, now());
  await db.transaction().execute(async (tx) => {
    // One process at a time, so that nobody gets a letter twice.
    await sql`select pg_advisory_xact_lock(hashtext('remind-reviews'))`.execute(tx);
    const due = await listDue(tx, today);
    for (const [unit, articles] of Map.groupBy(due, (one) => one.unit)) {
      await tellUnit(here, tx, unit, articles);
      for (const { id, version, round, on } of articles)
        await keepLine(
          tx,
          here.world.newId,
          { article: id, version, what: 'reminded', reason: `${round} ${on}` },
          clock(here)
        );
    }
  });
}

async function listDue(tx: Tx, today: Temporal.PlainDate): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select * from (
      select a.id, a.unit, a.published as version, a.review_on as on,
        coalesce(v.content->'name', v.content->'title')->>${FIRST_LANG} as title,
        case when a.review_on <= ${today.toString()}::date then 'due' else 'ahead' end as round
      from articles a join article_versions v on v.id = a.published
      where a.withdrawn_at is null and a.review_on <= ${today.add({ days: AHEAD_DAYS }).toString()}::date
        and (v.effective_until is null or v.effective_until >= ${today.toString()}::date)
    ) d
    where not exists (select from article_lines l
      where l.article = d.id and l.what = 'reminded' and l.reason = d.round || ' ' || d.on::text)
    order by unit, "on", title`.execute(tx);
  return rows;
}

/** Whom a unit's letter goes to: its mailbox, else its officers, else the desk; where all is made up nobody outside. */
async function addressesOf(here: Here, tx: Tx, unit: string): Promise<string[]> {
  const { units, profile } = here.city;
  const ours = (email: string | undefined) =>
    email === undefined || (here.world.settings.demo && !email.endsWith('.example')) ? [] : [email];
  const { officers } = await listStaffOf(tx, unit);
  const mailbox = ours(units.find(({ code }) => code === unit)?.email);
  return [mailbox, officers, ours(profile.email)].find((list) => list.length > 0) ?? [];
}

async function tellUnit(here: Here, tx: Tx, unit: string, due: readonly Due[]): Promise<void> {
  const { city, world } = here;
  const lang = FIRST_LANG;
  const named = due.slice(0, NAMED_MOST).map(({ title, on }) => `- ${title} (${dayInWords(on, lang)})`);
  const fill = {
    unit: city.units.find(({ code }) => code === unit)?.name[lang] ?? unit,
    count: String(due.length),
    list: [...named, ...(due.length > NAMED_MOST ? ['…'] : [])].join('\n'),
    address: `${world.publicUrl}/unit/articles`
  };
  for (const to of await addressesOf(here, tx, unit))
    await sendLetter(here, tx, { letter: 'review', lang, to, fill });
}

/** Units hear of their articles by letter: what is to be looked at again, and what ends or has ended. */
import { sql } from 'kysely';
import type { Tx } from '#world/database.server.ts';
import { keepLine } from '#knowledge/articles/keep.server.ts';
import { listStaffOf } from '#people/person.server.ts';
import { dayInWords } from '#ui/dates.ts';
import { FIRST_LANG } from '#ui/lang.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { sendLetter } from '#flow/letters.server.ts';

/** So many days before a review is due, or before a last day, its unit hears of it; and once more when the day has come. */
const AHEAD_DAYS = 14;
/** What ended longer ago is history: nobody is told of it when a city begins with old articles. */
const OVER_DAYS = 30;
/** The most articles a letter names; the page shows the rest. */
const NAMED_MOST = 40;

type Due = { id: string; unit: string; version: string; title: string; on: string; round: string };

/**
 * Reminds each unit, in one letter, of its articles that are to be looked at again, and in another of those that end
 * or have ended; of each once ahead and once when the day has come.
 */
export async function remindUnits(here: Here): Promise<void> {
  const { db, now } = here.world;
  const today = todayIn(here, now());
  await db.transaction().execute(async (tx) => {
    // One process at a time, so that nobody gets a letter twice.
    await sql`select pg_advisory_xact_lock(hashtext('remind-reviews'))`.execute(tx);
    await tell(here, tx, 'review', await listDue(tx, today));
    await tell(here, tx, 'expired', await listEnding(tx, today));
  });
}

async function tell(here: Here, tx: Tx, letter: 'review' | 'expired', all: readonly Due[]): Promise<void> {
  const { newId, now } = here.world;
  const signed = { at: now().toString(), person: null };
  for (const [unit, articles] of Map.groupBy(all, (one) => one.unit)) {
    await tellUnit(here, tx, { letter, unit, articles });
    for (const { id, version, round, on } of articles) {
      const line = { article: id, version, what: 'reminded' as const, reason: `${round} ${on}` };
      await keepLine(tx, newId, line, signed);
    }
  }
}

/** Whose review is near or due, and of whom nobody was told so yet. */
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

/**
 * What has a last day that is near or has passed, and nothing ready to follow it. An announcement is made to end, so
 * nobody is told of it.
 */
async function listEnding(tx: Tx, today: Temporal.PlainDate): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select * from (
      select a.id, a.unit, v.id as version, v.effective_until as on,
        coalesce(v.content->'name', v.content->'title')->>${FIRST_LANG} as title,
        case when v.effective_until < ${today.toString()}::date then 'over' else 'ending' end as round
      from articles a join article_versions v on v.id = a.published
      where a.withdrawn_at is null and a.kind <> 'announcement'
        and v.effective_until between ${today.subtract({ days: OVER_DAYS }).toString()}::date
          and ${today.add({ days: AHEAD_DAYS }).toString()}::date
        and not exists (select from article_versions n where n.article = a.id and n.stage = 'ready')
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

type Telling = { letter: 'review' | 'expired'; unit: string; articles: readonly Due[] };

async function tellUnit(here: Here, tx: Tx, { letter, unit, articles }: Telling): Promise<void> {
  const { city, world } = here;
  const lang = FIRST_LANG;
  const named = articles.slice(0, NAMED_MOST).map(({ title, on }) => `- ${title} (${dayInWords(on, lang)})`);
  const fill = {
    unit: city.units.find(({ code }) => code === unit)?.name[lang] ?? unit,
    count: String(articles.length),
    list: [...named, ...(articles.length > NAMED_MOST ? ['…'] : [])].join('\n'),
    address: `${world.publicUrl}/unit/articles`
  };
  // A city that has not written the letter of what ends yet sends the one of reviews.
  const written = city.letters.some(({ code }) => code === letter) ? letter : 'review';
  for (const to of await addressesOf(here, tx, unit))
    await sendLetter(here, tx, { letter: written, lang, to, fill });
}

/** The letters of those who follow a part of the city: the question whether the address is theirs, and a day's news. */
import { sql } from 'kysely';
import { categoriesOf } from '#cases/publishing/filter.ts';
import { listPublished, type PublicCase } from '#cases/publishing/list.server.ts';
import { caseCode, caseNumber } from '#cases/case.ts';
import type { LetterCode } from '#catalogue/letter.ts';
import { filled, letterIn, nextAttempt } from '#notices/notice.ts';
import { address } from '#ui/addresses.ts';
import { counted, numberInWords } from '#ui/dates.ts';
import { FIRST_LANG, isLang, type Lang } from '#ui/lang.ts';
import { areaTexts } from '#ui/texts/areas.ts';
import type { Mailer } from '#world/mail.server.ts';
import type { Here } from '#flow/here.server.ts';
import { AREA_CONFIRM_DAYS, nextMorning, type AreaFollower } from './areas.server.ts';

/** For how long a follower taken belongs to who took them. */
const HELD_MINUTES = 5;
/** A round ends after this many letters; what is left goes with the next. */
const ROUND_MOST = 2000;
/** The most cases one letter names; the map shows the rest. */
const NEWS_MOST = 30;

/** Takes the follower whose letter is due, so that no other process takes them too. */
async function take({ world }: Here): Promise<AreaFollower | undefined> {
  const now = world.now();
  const { rows } = await sql<AreaFollower>`update area_followers set attempts = attempts + 1,
      next_at = ${now.add({ minutes: HELD_MINUTES }).toString()}
    where id = (select id from area_followers where next_at <= ${now.toString()} order by next_at, id limit 1 for update skip locked)
    returning *`.execute(world.db);
  return rows[0];
}

/**
 * Sends the letters that are due. Without a mail server nothing is touched; one that is away is tried again
 * after growing pauses. What was told is told once: the mark moves with the letter.
 */
export async function tellAreas(here: Here): Promise<void> {
  const { mail } = here.world;
  if (!mail) return;
  for (let sent = 0; sent < ROUND_MOST; sent += 1) {
    const follower = await take(here);
    if (!follower) return;
    await tell(here, mail, follower);
  }
}

async function tell(here: Here, mail: Mailer, follower: AreaFollower): Promise<void> {
  const { world, city } = here;
  const { db } = world;
  const lang = isLang(follower.lang) ? follower.lang : FIRST_LANG;
  const now = world.now();
  const news = follower.confirmed_at === null ? undefined : await newsFor(here, follower, now);
  const written = news?.length === 0 ? undefined : letter(here, follower, news, lang);
  try {
    // The id of the letter is the day's, so that one sent twice after a crash is shown once.
    const id = `${follower.id}.${follower.told_until.slice(0, 10)}`;
    if (written) await mail.send({ to: follower.email, id, ...written });
  } catch (cause) {
    world.log.warn(
      { follower: follower.id, cause: String((cause as { responseCode?: number }).responseCode) },
      'news of an area were not sent'
    );
    const again = nextAttempt(follower.attempts, now) ?? nextMorning(now, city.profile.timezone);
    await db
      .updateTable('area_followers')
      .set({ next_at: again.toString() })
      .where('id', '=', follower.id)
      .execute();
    return;
  }
  await db
    .updateTable('area_followers')
    .set({
      attempts: 0,
      next_at: news ? nextMorning(now, city.profile.timezone).toString() : null,
      ...(news ? { told_until: now.toString() } : {})
    })
    .where('id', '=', follower.id)
    // Confirmed while the question was under way: the morning set by that stays.
    .where('confirmed_at', follower.confirmed_at === null ? 'is' : 'is not', null)
    .execute();
}

function newsFor(
  { world, city }: Here,
  follower: AreaFollower,
  now: Temporal.Instant
): Promise<PublicCase[]> {
  const { district, lat, lng, metres } = follower;
  const circle = lat !== null && lng !== null && metres !== null ? { lat, lng, metres } : undefined;
  const area = { district: district ?? '', ...(circle ? { circle } : {}) };
  const since = { from: follower.told_until, to: now.toString() };
  return listPublished(world.db, categoriesOf('', city) ?? [], area, since, NEWS_MOST);
}

/** What an area is called in a letter or on a page. */
export function areaName(
  { city }: Pick<Here, 'city'>,
  { district, metres }: Pick<AreaFollower, 'district' | 'metres'>,
  lang: Lang
): string {
  const name = city.districts.find(({ code }) => code === district)?.name[lang];
  return name ?? areaTexts[lang].circle(`${numberInWords(metres ?? 0, lang)}\u00A0m`);
}

function letter(here: Here, follower: AreaFollower, news: PublicCase[] | undefined, lang: Lang) {
  const { world, city } = here;
  const code: LetterCode = news ? 'digest' : 'area';
  const page = world.publicUrl + address(`/map/follow/${world.seal.link(follower.id, 'area')}`, lang);
  const found = letterIn(city.letters, code, lang);
  if (!found) return undefined;
  const fill = {
    area: areaName(here, follower, lang),
    link: page,
    days: String(AREA_CONFIRM_DAYS),
    count: counted(news?.length ?? 0, lang, areaTexts[lang].cases),
    list: (news ?? []).map((c) => line(here, c, lang)).join('\n\n'),
    centre: city.profile.centre[lang],
    hotline: city.profile.hotline.shown
  };
  const text = filled(found.body, fill);
  return { subject: filled(found.subject, fill), text, ...(news ? { stop: `${page}/stop` } : {}) };
}

/** A case in a letter: what, where, and its page; its words stay on the page, where they can still be withdrawn. */
function line({ world, city }: Here, c: PublicCase, lang: Lang): string {
  const title = city.categories.find(({ code }) => code === c.category)?.name[lang] ?? c.category;
  const where = [title, c.address].filter(Boolean).join(', ');
  return `${where} (${caseNumber(c)})\n${world.publicUrl}${address(`/map/${caseCode(c)}`, lang)}`;
}

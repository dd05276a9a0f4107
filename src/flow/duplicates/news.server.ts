/** News of a case for those who follow it: that it was answered, or opened again. */
import { sql } from 'kysely';
import type { Tx } from '#world/database.server.ts';
import { caseNumber, type Case } from '#cases/case.ts';
import type { Recorded } from '#cases/case.server.ts';
import type { Entry } from '#cases/entry.ts';
import { isFollowable } from '#cases/publishing/publish.ts';
import { recordNotices } from '#cases/many.server.ts';
import { noticeToFollower, SEALED, type Fill, type Follower } from '#notices/notice.ts';
import { address } from '#ui/addresses.ts';
import type { Lang } from '#ui/lang.ts';
import { followTexts } from '#ui/texts/follow.ts';
import { OUTCOME_WORDS } from '#ui/texts/standing.ts';
import type { Letterhead } from '#flow/letters.server.ts';

/** What somebody who follows opens: their own page, and where one click stops the letters. */
export function followLinks(
  { world }: Pick<Letterhead, 'world'>,
  { id, lang }: Pick<Follower, 'id' | 'lang'>
): { page: string; stop: string } {
  const page = world.publicUrl + address(`/follow/${world.seal.link(id, 'follower')}`, lang);
  return { page, stop: `${page}/stop` };
}

/** What of a case somebody who follows it is told. */
export type Followed = Pick<Case, 'year' | 'number' | 'category' | 'shown'>;

/** Is a followed case one that may still be told of? */
export function isTold({ city }: Pick<Letterhead, 'city'>, c: Followed): boolean {
  return isFollowable(
    c,
    city.categories.find(({ code }) => code === c.category)
  );
}

/**
 * What every letter to somebody who follows may say: nothing of the resident, no words nobody has checked, and not
 * what a case is about once it is no longer shown.
 */
export function followFill(here: Letterhead, c: Followed, lang: Lang): Fill {
  const { city } = here;
  const named = city.categories.find(({ code }) => code === c.category)?.name[lang] ?? '';
  return {
    number: caseNumber(c),
    category: isTold(here, c) ? named : followTexts[lang].hidden,
    link: SEALED.link,
    centre: city.profile.centre[lang],
    hotline: city.profile.hotline.shown
  };
}

type News = Entry<'closed' | 'contested' | 'reopened'>;

function newsIn({ entries }: Recorded): News | undefined {
  const kinds = new Set(['closed', 'contested', 'reopened']);
  return entries.findLast((e) => kinds.has(e.kind)) as News | undefined;
}

function whatHappened(news: News, lang: Lang): string {
  const texts = followTexts[lang].news;
  return news.kind === 'closed' ? texts.closed(OUTCOME_WORDS[news.body.outcome][lang]) : texts.reopened;
}

/**
 * Tells those who follow these cases, or one merged into them, that they were answered or opened again: under the
 * number they know, never the one of a case theirs was merged into. Not before `nextAt`; what was taken back before it went out is withdrawn. Gives how many notices were recorded.
 */
export async function tellFollowers(
  here: Letterhead,
  tx: Tx,
  recorded: readonly Recorded[],
  nextAt?: string
): Promise<number> {
  const news = new Map(
    recorded.flatMap((one) => {
      const last = newsIn(one);
      return last ? [[one.case.id, { case: one.case, news: last }] as const] : [];
    })
  );
  if (news.size === 0) return 0;
  const ids = [...news.keys()];
  const { rows } = await sql<Follower & Followed & { master: string }>`
    select f.id, f.case_id, f.email, f.lang, coalesce(c.merged_into, c.id) as master, c.year, c.number, c.category, c.shown
    from cases c join followers f on f.case_id = c.id
    where (c.id = any(${ids}::uuid[]) or c.merged_into = any(${ids}::uuid[])) and f.confirmed_at is not null`.execute(
    tx
  );
  const undone = rows.filter(({ master }) => isUndo(news.get(master)!.news));
  if (undone.length > 0)
    await tx
      .deleteFrom('notices')
      .where(
        'follower',
        'in',
        undone.map(({ id }) => id)
      )
      .where('letter', '=', 'news')
      .where('state', '=', 'waiting')
      .where('attempts', '=', 0)
      .execute();
  const notices = rows
    .filter((one) => !undone.includes(one))
    .flatMap(({ master, ...follower }) => {
      const { news: last } = news.get(master)!;
      const fill = { ...followFill(here, follower, follower.lang), what: whatHappened(last, follower.lang) };
      const at = Temporal.Instant.from(last.at);
      return noticeToFollower('news', follower, here.city, fill, here.world.newId(), at);
    });
  await recordNotices(tx, nextAt ? notices.map((one) => ({ ...one, next_at: nextAt })) : notices);
  return notices.length;
}

function isUndo(news: News): boolean {
  return news.kind === 'reopened' && news.body.undo;
}

/** Publishing articles, taking them away, and looking at them again. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import type { Kind } from '#knowledge/articles/article.ts';
import { lastDayOf, reviewDay, type AnyContent } from '#knowledge/articles/content.ts';
import { keepLine, putInForce } from '#knowledge/articles/keep.server.ts';
import { reasonFrom, speaksFor } from '#knowledge/articles/life.ts';
import { unindexArticle } from '#knowledge/finding/keep.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { onVersion, signedBy, type AtVersion } from './version.server.ts';
import { withoutFaults } from './write.server.ts';

/** From which day a version is read (now when it says nothing), and the last day it is. */
export type Days = { from?: string; until?: string };

/**
 * Publishes a version that passed both checks: now, or on a day to come, when the clock does it.
 *
 * What was read until then is replaced in the same moment, so that there is one truth. Refused with
 * `article-day-past` for a day that is over, and with `article-days` for an end before the beginning.
 */
export async function publishVersion(
  here: Here,
  at: AtVersion,
  { from, until }: Days = {}
): Promise<number | Refusal> {
  if (!may(at.person, 'language')) return refuse('not-allowed');
  const today = todayIn(here, here.world.now());
  return withoutFaults(
    await onVersion(here, at, 'publish', async (held, tx) => {
      const first = from ?? today.toString();
      if (first < today.toString()) return refuse('article-day-past', 'from');
      const last = until ?? lastDayOf(held.content);
      if (last !== undefined && last < first) return refuse('article-days', 'until');
      const set = { effective_from: first, effective_until: last ?? null };
      if (first > today.toString()) return { what: 'planned', reason: first, set };
      await tx.updateTable('article_versions').set(set).where('id', '=', held.id).execute();
      await putInForce(tx, here.world.newId, held, today, signedBy(here, at.person));
      return { what: 'published' };
    })
  );
}

/** An article as somebody saw it: `seen` is the version that was read then. */
export type AtArticle = { person: Person; article: string; seen: string };

async function holdPublished(tx: Tx, { article, seen }: AtArticle) {
  const held = await tx
    .selectFrom('articles as a')
    .innerJoin('article_versions as v', 'v.id', 'a.published')
    .select(['a.id', 'a.unit', 'a.published', 'a.withdrawn_at', 'v.content'])
    .where('a.id', '=', article)
    .forUpdate()
    .executeTakeFirst();
  if (!held) return refuse('no-such-article');
  if (held.withdrawn_at !== null) return refuse('article-withdrawn');
  return held.published === seen ? held : refuse('article-changed');
}

/** What stands in the place of an article that is taken away. */
export type Instead = { kind: Kind; code: string };

/**
 * Takes an article away, with a reason and with what stands in its place. Its address goes on to say so: somebody
 * may have it on paper.
 */
export async function withdraw(
  here: Here,
  at: AtArticle,
  { reason, instead }: { reason: string; instead?: Instead }
): Promise<void | Refusal> {
  if (!may(at.person, 'language')) return refuse('not-allowed');
  const why = reasonFrom(reason, true);
  if (isRefusal(why)) return why;
  return here.world.db.transaction().execute(async (tx) => {
    const held = await holdPublished(tx, at);
    if (isRefusal(held)) return held;
    const next = instead && (await findInstead(tx, instead, held.id));
    if (instead && next === undefined) return refuse('article-no-instead', 'instead');
    const signed = signedBy(here, at.person);
    await tx
      .updateTable('articles')
      .set({ withdrawn_at: signed.at, withdrawn_by: at.person.id, withdrawn_for: why, instead: next ?? null })
      .where('id', '=', held.id)
      .execute();
    const line = { article: held.id, version: held.published, what: 'withdrawn', reason: why } as const;
    await keepLine(tx, here.world.newId, line, signed);
    await unindexArticle(tx, held.id);
    return undefined;
  });
}

async function findInstead(tx: Tx, { kind, code }: Instead, not: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('articles')
    .select('id')
    .where('kind', '=', kind)
    .where('code', '=', code)
    .where('published', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .where('id', '!=', not)
    .executeTakeFirst();
  return row?.id;
}

/**
 * The unit says that an article is still true, and the next review is counted from today; an administrator says so
 * on its behalf, with a reason.
 */
export async function review(here: Here, at: AtArticle, reason = ''): Promise<void | Refusal> {
  if (!may(at.person, 'approve')) return refuse('not-allowed');
  return here.world.db.transaction().execute(async (tx) => {
    const held = await holdPublished(tx, at);
    if (isRefusal(held)) return held;
    const speaks = speaksFor(at.person, held.unit);
    if (speaks === undefined) return refuse('not-allowed');
    const why = reasonFrom(reason, speaks !== 'own');
    if (isRefusal(why)) return why;
    const on = reviewDay(held.content as AnyContent, todayIn(here, here.world.now())) ?? null;
    await tx.updateTable('articles').set({ review_on: on }).where('id', '=', held.id).execute();
    const line = { article: held.id, version: held.published, what: 'reviewed', reason: why } as const;
    await keepLine(tx, here.world.newId, line, signedBy(here, at.person));
    return undefined;
  });
}

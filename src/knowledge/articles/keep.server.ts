/** Keeping articles: rows of articles and versions, and the line that says what happened, always together. */
import { sql } from 'kysely';
import type { Tx } from '#world/database.server.ts';
import { indexArticle } from '#knowledge/finding/keep.server.ts';
import type { Kind, Stage } from './article.ts';
import { audienceOf, lastDayOf, reviewDay, type AnyContent, type Given } from './content.ts';

/** What can happen to an article. */
export type Happened =
  | 'written'
  | 'sent-for-approval'
  | 'approved'
  | 'sent-back'
  | 'language-checked'
  | 'planned'
  | 'published'
  | 'replaced'
  | 'dropped'
  | 'withdrawn'
  | 'reviewed'
  | 'reminded'
  | 'expired';

/** Who does it and when; `person` is null for the clock and for the first loading. */
export type Signed = { person: string | null; at: string };

/** Adds a line to the history of an article. */
export async function keepLine(
  tx: Tx,
  newId: () => string,
  {
    article,
    version,
    what,
    reason = ''
  }: { article: string; version: string | null; what: Happened; reason?: string },
  { person, at }: Signed
): Promise<void> {
  await tx
    .insertInto('article_lines')
    .values({ id: newId(), article, version, what, person, reason, at })
    .execute();
}

/** Adds an article nobody reads yet. */
export async function addArticle(
  tx: Tx,
  id: string,
  { kind, content }: { kind: Kind; content: AnyContent },
  at: string
): Promise<void> {
  await tx
    .insertInto('articles')
    .values({ id, kind, code: content.code, unit: content.unit, audience: audienceOf(content), made_at: at })
    .execute();
}

/** A version to be kept; `revision` begins at 1. */
export type NewVersion = {
  id: string;
  article: string;
  number: number;
  content: AnyContent;
  stage: Stage;
  change: string;
  important: boolean;
};

export async function addVersion(tx: Tx, version: NewVersion, { person, at }: Signed): Promise<void> {
  await tx
    .insertInto('article_versions')
    .values({
      ...version,
      content: JSON.stringify(version.content),
      effective_from: null,
      effective_until: lastDayOf(version.content) ?? null,
      written_by: person,
      written_at: at,
      published_at: null
    })
    .execute();
}

/**
 * Puts a version before everybody: what was read before is replaced, the article follows what the version says of
 * itself, is no longer withdrawn, its next review is counted from today, and it is found as it is now.
 */
export async function putInForce(
  tx: Tx,
  newId: () => string,
  version: { id: string; article: string; content: AnyContent },
  today: Temporal.PlainDate,
  signed: Signed
): Promise<void> {
  const { id, article, content } = version;
  const before = await tx
    .updateTable('article_versions')
    .set({ stage: 'replaced' })
    .where('article', '=', article)
    .where('stage', '=', 'published')
    .where('id', '!=', id)
    .returning('id')
    .execute();
  for (const old of before) await keepLine(tx, newId, { article, version: old.id, what: 'replaced' }, signed);
  await tx
    .updateTable('article_versions')
    .set({ stage: 'published', published_at: signed.at })
    .where('id', '=', id)
    .execute();
  await tx
    .updateTable('articles')
    .set({
      published: id,
      unit: content.unit,
      audience: audienceOf(content),
      review_on: reviewDay(content, today) ?? null,
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawn_for: null,
      instead: null
    })
    .where('id', '=', article)
    .execute();
  await keepLine(tx, newId, { article, version: id, what: 'published' }, signed);
  await indexArticle(tx, article);
}

/** Articles written in one statement; PostgreSQL takes no more than 65,535 values at once. */
const AT_ONCE = 200;

/** Adds articles that are read at once, as a folder or a file brings them, and gives their ids; nobody has their codes yet. */
export async function addPublished(
  tx: Tx,
  newId: () => string,
  given: readonly Given[],
  today: Temporal.PlainDate,
  { person, at }: Signed
): Promise<string[]> {
  const added: string[] = [];
  for (let from = 0; from < given.length; from += AT_ONCE) {
    const some = given
      .slice(from, from + AT_ONCE)
      .map(({ kind, content }) => ({ kind, content, article: newId(), version: newId() }));
    await tx
      .insertInto('articles')
      .values(
        some.map(({ article, kind, content }) => ({
          id: article,
          kind,
          code: content.code,
          unit: content.unit,
          audience: audienceOf(content),
          review_on: reviewDay(content, today) ?? null,
          made_at: at
        }))
      )
      .execute();
    await tx
      .insertInto('article_versions')
      .values(
        some.map(({ article, version, content }) => ({
          id: version,
          article,
          number: 1,
          content: JSON.stringify(content),
          stage: 'published',
          effective_from: null,
          effective_until: lastDayOf(content) ?? null,
          written_by: person,
          written_at: at,
          published_at: at
        }))
      )
      .execute();
    const ids = some.map(({ article }) => article);
    await sql`update articles a set published = v.id from article_versions v
      where v.article = a.id and a.id = any(${ids}::uuid[])`.execute(tx);
    await tx
      .insertInto('article_lines')
      .values(
        some.map(({ article, version }) => ({ id: newId(), article, version, what: 'published', person, at }))
      )
      .execute();
    for (const id of ids) await indexArticle(tx, id);
    added.push(...ids);
  }
  return added;
}

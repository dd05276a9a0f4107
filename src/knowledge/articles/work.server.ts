/** Articles as those see them who work on them: every version, its stage, its history. */
import { sql } from 'kysely';
import type { Said } from '#ui/said.ts';
import type { Db, Tx } from '#world/database.server.ts';
import { OPEN_STAGES, type Audience, type Kind, type Stage } from './article.ts';
import type { AnyContent } from './content.ts';

/** A version of an article, whole. `writer` is the name of who wrote it, where it was a person. */
export type Version = {
  id: string;
  number: number;
  content: AnyContent;
  stage: Stage;
  change: string;
  important: boolean;
  from: string | null;
  until: string | null;
  writer: string | null;
  writtenAt: string;
  publishedAt: string | null;
  revision: number;
};

/** An article with the version everybody reads and the one that is being worked on. */
export type ArticleAtWork = {
  id: string;
  kind: Kind;
  code: string;
  unit: string;
  audience: Audience;
  reviewOn: string | null;
  withdrawn: { at: string; why: string; by: string | null; instead: string | null } | null;
  published: Version | null;
  open: Version | null;
};

function selectVersions(db: Db | Tx) {
  return db
    .selectFrom('article_versions as v')
    .leftJoin('people as p', 'p.id', 'v.written_by')
    .select([
      'v.id',
      'v.article',
      'v.number',
      'v.content',
      'v.stage',
      'v.change',
      'v.important',
      'v.revision'
    ])
    .select(['v.effective_from as from', 'v.effective_until as until', 'p.name as writer'])
    .select(['v.written_at as writtenAt', 'v.published_at as publishedAt']);
}
type Row = Awaited<ReturnType<ReturnType<typeof selectVersions>['execute']>>[number];

const versionOf = ({ article: _, ...row }: Row): Version => ({
  ...row,
  content: row.content as AnyContent,
  stage: row.stage as Stage
});

/** One version with the article it is of. */
export async function findVersion(
  db: Db | Tx,
  id: string
): Promise<{ article: string; version: Version } | undefined> {
  const row = await selectVersions(db).where('v.id', '=', id).executeTakeFirst();
  return row && { article: row.article, version: versionOf(row) };
}

/** Every version of an article, the newest first. */
export async function listVersions(db: Db | Tx, article: string): Promise<Version[]> {
  const rows = await selectVersions(db)
    .where('v.article', '=', article)
    .orderBy('v.number', 'desc')
    .execute();
  return rows.map(versionOf);
}

/** An article by its id, whatever became of it. */
export async function findAtWork(db: Db | Tx, id: string): Promise<ArticleAtWork | undefined> {
  const row = await db
    .selectFrom('articles as a')
    .leftJoin('people as p', 'p.id', 'a.withdrawn_by')
    .leftJoin('articles as i', 'i.id', 'a.instead')
    .select(['a.id', 'a.kind', 'a.code', 'a.unit', 'a.audience', 'a.review_on', 'a.published'])
    .select([
      'a.withdrawn_at',
      'a.withdrawn_for',
      'p.name as by',
      'i.kind as insteadKind',
      'i.code as instead'
    ])
    .where('a.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const versions = await selectVersions(db)
    .where('v.article', '=', id)
    .where((eb) => eb.or([eb('v.stage', 'in', [...OPEN_STAGES]), eb('v.id', '=', row.published ?? id)]))
    .execute();
  const open = versions.find(({ stage }) => OPEN_STAGES.includes(stage as Stage));
  const published = versions.find((version) => version.id === row.published);
  return {
    id: row.id,
    kind: row.kind as Kind,
    code: row.code,
    unit: row.unit,
    audience: row.audience as Audience,
    reviewOn: row.review_on,
    withdrawn:
      row.withdrawn_at === null
        ? null
        : {
            at: row.withdrawn_at,
            why: row.withdrawn_for ?? '',
            by: row.by,
            instead: row.instead === null ? null : `${row.insteadKind} ${row.instead}`
          },
    published: published ? versionOf(published) : null,
    open: open ? versionOf(open) : null
  };
}

/** The id of an article by its kind and code. */
export async function findArticleId(db: Db | Tx, kind: Kind, code: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('articles')
    .select('id')
    .where('kind', '=', kind)
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.id;
}

/** One line of an article's history. `person` is a name; nothing for the clock and the first loading. */
export type HistoryLine = {
  id: string;
  what: string;
  number: number | null;
  person: string | null;
  reason: string;
  at: string;
};

/** What happened to an article, the newest first. */
export async function listHistory(db: Db | Tx, article: string): Promise<HistoryLine[]> {
  return db
    .selectFrom('article_lines as l')
    .leftJoin('people as p', 'p.id', 'l.person')
    .leftJoin('article_versions as v', 'v.id', 'l.version')
    .select(['l.id', 'l.what', 'v.number', 'p.name as person', 'l.reason', 'l.at'])
    .where('l.article', '=', article)
    .orderBy('l.at', 'desc')
    .orderBy('l.id', 'desc')
    .execute();
}

/** A list of articles at work, narrowed. `standing`: what is read, expired, withdrawn, or was never published. */
export type NarrowedArticles = {
  kind?: Kind;
  unit?: string;
  /** The stage of the version that is being worked on. */
  stage?: Stage;
  standing?: 'read' | 'expired' | 'withdrawn' | 'new';
  /** Whose review is due by this day. */
  dueBy?: string;
  /** A part of the title, the code or the symbol. */
  words?: string;
  /** With remarks nobody has settled. */
  remarks?: boolean;
  /** Whose facts nobody has held against their source. */
  unsure?: boolean;
};

/** An article in such a list. `number` and `stage` are of the open version, when there is one. */
export type ArticleInList = {
  id: string;
  kind: Kind;
  code: string;
  unit: string;
  audience: Audience;
  title: Said;
  verified: boolean;
  standing: 'read' | 'expired' | 'withdrawn' | 'new';
  reviewOn: string | null;
  until: string | null;
  publishedAt: string | null;
  openStage: Stage | null;
  openNumber: number | null;
  openVersion: string | null;
  openSince: string | null;
  remarks: number;
};

/**
 * Articles at work on a day, those that wait the longest first, then by their codes; so many after the one called
 * `after`, whether there are more, how many in all, and how many of them nobody has verified.
 */
export async function listAtWork(
  db: Db | Tx,
  narrowed: NarrowedArticles,
  day: string,
  { most = 50, after = null }: { most?: number; after?: string | null } = {}
): Promise<{ articles: ArticleInList[]; count: number; unsure: number; more: boolean }> {
  const { kind = null, unit = null, stage = null, standing = null, dueBy = null } = narrowed;
  const { remarks = false, unsure = false } = narrowed;
  const words = narrowed.words?.trim() ? `%${narrowed.words.trim().replaceAll(/[\\%_]/g, '\\$&')}%` : null;
  const { rows } = await sql<ArticleInList & { count: number; unsure: number; since: unknown }>`
    with listed as (
      select *, coalesce("openSince", 'infinity') as since from (
        select a.id, a.kind, a.code, a.unit, a.audience,
          coalesce(v.content->'name', v.content->'title', last.content->'name', last.content->'title') as title,
          coalesce(v.content->>'symbol', last.content->>'symbol', '') as symbol,
          coalesce((coalesce(v.content, last.content)->>'verified')::boolean, false) as verified,
          case when a.withdrawn_at is not null then 'withdrawn' when v.id is null then 'new'
            when v.effective_until < ${day}::date then 'expired' else 'read' end as standing,
          a.review_on as "reviewOn", v.effective_until as until, v.published_at as "publishedAt",
          o.stage as "openStage", o.number as "openNumber", o.id as "openVersion", o.written_at as "openSince",
          (select count(*) from article_feedback f
            where f.article = a.id and f.settled_at is null and f.text <> '') as remarks
        from articles a
          join lateral (select w.content from article_versions w
            where w.article = a.id order by w.number desc limit 1) last on true
          left join article_versions v on v.id = a.published
          left join article_versions o on o.article = a.id and o.stage in ('draft', 'approval', 'language', 'ready')
      ) all_of_them
      where (${kind}::text is null or kind = ${kind}) and (${unit}::text is null or unit = ${unit})
        and (${stage}::text is null or "openStage" = ${stage})
        and (${standing}::text is null or standing = ${standing})
        and (${dueBy}::date is null or ("reviewOn" <= ${dueBy}::date and standing <> 'withdrawn'))
        and (${words}::text is null or title::text ilike ${words} or code ilike ${words} or symbol ilike ${words})
        and (not ${remarks}::boolean or remarks > 0) and (not ${unsure}::boolean or not verified)
    )
    select *, (select count(*) from listed) as count,
      (select count(*) from listed where not verified) as unsure from listed
    where ${after}::uuid is null or (since, kind, code, id) >
      (select since, kind, code, id from listed where id = ${after}::uuid)
    order by since, kind, code, id limit ${most + 1}`.execute(db);
  return {
    articles: rows.slice(0, most).map(({ count: _, unsure: __, since: ___, ...row }) => row),
    count: rows[0]?.count ?? 0,
    unsure: rows[0]?.unsure ?? 0,
    more: rows.length > most
  };
}

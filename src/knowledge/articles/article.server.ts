/** Articles as they are read: the published version of each, and whether it still stands. */
import { sql, type RawBuilder } from 'kysely';
import type { Said } from '#ui/said.ts';
import { KEPT, type Db, type Tx } from '#world/database.server.ts';
import type { Audience, Kind } from './article.ts';
import type { Content } from './content.ts';

/** Whether an article can be relied on: it is read, its last day has passed, or it was taken away. */
export type Standing = 'read' | 'expired' | 'withdrawn';

/** The version of an article that everybody reads. `from` and `until` are the first and the last day it is. */
export type PublishedVersion = {
  id: string;
  number: number;
  publishedAt: string;
  change: string;
  important: boolean;
  from: string | null;
  until: string | null;
};

/** An article with its published content. */
export type Article<K extends Kind = Kind> = {
  id: string;
  kind: K;
  code: string;
  unit: string;
  audience: Audience;
  content: Content[K];
  version: PublishedVersion;
  reviewOn: string | null;
  standing: Standing;
  /** When and why it was taken away, and what stands in its place. */
  withdrawn?: { at: string; why: string; instead?: { kind: Kind; code: string } };
};

function selectPublished(db: Db | Tx) {
  return db
    .selectFrom('articles as a')
    .innerJoin('article_versions as v', 'v.id', 'a.published')
    .leftJoin('articles as i', 'i.id', 'a.instead')
    .select(['a.id', 'a.kind', 'a.code', 'a.unit', 'a.audience', 'a.review_on', 'a.withdrawn_at'])
    .select(['a.withdrawn_for', 'i.kind as instead_kind', 'i.code as instead_code'])
    .select(['v.id as version', 'v.number', 'v.content', 'v.published_at', 'v.change', 'v.important'])
    .select(['v.effective_from', 'v.effective_until']);
}
type Row = Awaited<ReturnType<ReturnType<typeof selectPublished>['execute']>>[number];

/** Where an article stands on a day. */
export function standingOf(
  { withdrawn_at, effective_until }: Pick<Row, 'withdrawn_at' | 'effective_until'>,
  day: string
): Standing {
  if (withdrawn_at !== null) return 'withdrawn';
  return effective_until !== null && effective_until < day ? 'expired' : 'read';
}

/** An article without what it says: enough to know whether what was made of a version before still holds. */
export type Published<K extends Kind = Kind> = Omit<Article<K>, 'content'>;

function articleOf<K extends Kind>(row: Row, day: string): Article<K> {
  return { ...publishedOf<K>(row, day), content: row.content as Content[K] };
}

function publishedOf<K extends Kind>(row: Omit<Row, 'content'>, day: string): Published<K> {
  const instead =
    row.instead_kind === null || row.instead_code === null
      ? {}
      : { instead: { kind: row.instead_kind as Kind, code: row.instead_code } };
  return {
    id: row.id,
    kind: row.kind as K,
    code: row.code,
    unit: row.unit,
    audience: row.audience as Audience,
    version: {
      id: row.version,
      number: row.number,
      publishedAt: row.published_at ?? '',
      change: row.change,
      important: row.important,
      from: row.effective_from,
      until: row.effective_until
    },
    reviewOn: row.review_on,
    standing: standingOf(row, day),
    ...(row.withdrawn_at === null
      ? {}
      : { withdrawn: { at: row.withdrawn_at, why: row.withdrawn_for ?? '', ...instead } })
  };
}

/** One article by its unique key; the best way to it is always the same. */
async function findRow(
  db: Db | Tx,
  kind: Kind,
  code: string,
  content: RawBuilder<unknown>
): Promise<Row | undefined> {
  const { rows } =
    await sql<Row>`${KEPT} select a.id, a.kind, a.code, a.unit, a.audience, a.review_on, a.withdrawn_at,
      a.withdrawn_for, i.kind as instead_kind, i.code as instead_code, v.id as version, v.number, ${content} as content,
      v.published_at, v.change, v.important, v.effective_from, v.effective_until
    from articles a join article_versions v on v.id = a.published left join articles i on i.id = a.instead
    where a.kind = ${kind} and a.code = ${code}`.execute(db);
  return rows[0];
}

/**
 * An article that was ever published, as of a day; one that was withdrawn or whose last day has passed comes back
 * all the same and says so in `standing`, so that an old address leads on and nobody relies on what is over.
 */
export async function findArticle<K extends Kind>(
  db: Db | Tx,
  kind: K,
  code: string,
  day: string
): Promise<Article<K> | undefined> {
  const row = await findRow(db, kind, code, sql`v.content`);
  return row && articleOf<K>(row, day);
}

/** The same without what it says. */
export async function findPublished<K extends Kind>(
  db: Db,
  kind: K,
  code: string,
  day: string
): Promise<Published<K> | undefined> {
  const row = await findRow(db, kind, code, sql`null`);
  return row && publishedOf<K>(row, day);
}

/** Which articles: of one audience only (agents read all), of a unit, by their codes, or scripts about a card. */
export type Wanted = { audience?: Audience; unit?: string; codes?: readonly string[]; about?: string };

function wantedOf<Q extends ReturnType<typeof selectPublished>>(query: Q, day: string, wanted: Wanted): Q {
  const { audience, unit, codes, about } = wanted;
  return query
    .where('a.withdrawn_at', 'is', null)
    .where((eb) => eb.or([eb('v.effective_until', 'is', null), eb('v.effective_until', '>=', day)]))
    .$if(audience !== undefined, (q) => q.where('a.audience', '=', audience!))
    .$if(unit !== undefined, (q) => q.where('a.unit', '=', unit!))
    .$if(about !== undefined, (q) =>
      q.where(sql<boolean>`v.content->'about' @> ${JSON.stringify([about])}::jsonb`)
    )
    .$if(codes !== undefined, (q) => q.where('a.code', 'in', codes!.length > 0 ? [...codes!] : [''])) as Q;
}

/** The articles of a kind that can be read on a day, whole, by their codes. */
export async function listArticles<K extends Kind>(
  db: Db | Tx,
  kind: K,
  day: string,
  wanted: Wanted = {}
): Promise<Article<K>[]> {
  const rows = await wantedOf(selectPublished(db), day, wanted)
    .where('a.kind', '=', kind)
    .orderBy('a.code')
    .execute();
  return rows.map((row) => articleOf<K>(row, day));
}

/** As much of an article as a list shows. `group`, `events` and `symbol` are of cards only. */
export type Head = {
  id: string;
  kind: Kind;
  code: string;
  unit: string;
  audience: Audience;
  title: Said;
  lead: Said | null;
  symbol: string | null;
  group: string | null;
  events: string[];
  publishedAt: string;
};

/** The heads of the articles of a kind that can be read on a day, by their codes; much lighter than the whole. */
export async function listHeads(db: Db | Tx, kind: Kind, day: string, wanted: Wanted = {}): Promise<Head[]> {
  const { audience = null, unit = null, codes = null } = wanted;
  const { rows } = await sql<Head>`
    select a.id, a.kind, a.code, a.unit, a.audience, coalesce(v.content->'name', v.content->'title') as title,
      v.content->'lead' as lead, v.content->>'symbol' as symbol, v.content->>'group' as "group",
      coalesce(v.content->'events', '[]') as events, v.published_at as "publishedAt"
    from articles a join article_versions v on v.id = a.published
    where a.kind = ${kind} and a.withdrawn_at is null
      and (v.effective_until is null or v.effective_until >= ${day})
      and (${audience}::text is null or a.audience = ${audience})
      and (${unit}::text is null or a.unit = ${unit})
      and (${codes === null ? null : [...codes]}::text[] is null or a.code = any(${codes === null ? null : [...codes]}))
    order by a.code`.execute(db);
  return rows;
}

/** Keeps what can be found in step with articles and with the facts of the city. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { Audience, Kind } from '#knowledge/articles/article.ts';
import { formsOf } from './forms.ts';
import { FACT_KINDS, findableFact, findableOf, type Findable } from './findable.ts';
import { nearOf } from './near.ts';
import { phrasesOf, stemWeights, strongWords } from './phrase.ts';

/** Changes with the analysis of words: what was kept by an older one is made anew at the next start. */
export const ANALYSIS = 1;

/** How many articles are read at once when all is made anew. */
const AT_ONCE = 200;

type ArticleRow = {
  id: string;
  kind: string;
  code: string;
  audience: string;
  from: string | null;
  until: string | null;
  content: unknown;
};

/** What stands published of these articles, or of all after `after`. */
async function published(
  tx: Db | Tx,
  which: { id: string } | { after: string | undefined }
): Promise<ArticleRow[]> {
  return tx
    .selectFrom('articles as a')
    .innerJoin('article_versions as v', 'v.id', 'a.published')
    .select(['a.id', 'a.kind', 'a.code', 'a.audience', 'v.content'])
    .select(['v.effective_from as from', 'v.effective_until as until'])
    .where('a.withdrawn_at', 'is', null)
    .$if('id' in which, (query) => query.where('a.id', '=', (which as { id: string }).id))
    .$if('after' in which && which.after !== undefined, (query) =>
      query.where('a.id', '>', (which as { after: string }).after)
    )
    .orderBy('a.id')
    .limit(AT_ONCE)
    .execute();
}

/**
 * Makes an article found as it is published now; one that is not, or was withdrawn, is found no more.
 *
 * Called in the transaction that publishes, withdraws or brings it back, so that nobody finds what is not there. `id` is
 * the article's.
 */
export async function indexArticle(tx: Tx, id: string): Promise<void> {
  await unindexArticle(tx, id);
  for (const row of await published(tx, { id })) await keep(tx, ofArticle(row), row.id);
}

/** An article is found no more. */
export async function unindexArticle(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('findables').where('article', '=', id).execute();
}

function ofArticle({ kind, code, audience, from, until, content }: ArticleRow): Findable {
  return findableOf({ kind: kind as Kind, code, audience: audience as Audience, from, until }, content);
}

/** Writes down one thing that can be found. */
async function keep(tx: Tx, one: Findable, article: string | null): Promise<void> {
  const { kind, code, audience, title, lead, symbols } = one;
  const { id } = await tx
    .insertInto('findables')
    .values({
      kind,
      code,
      article,
      audience,
      holds: sql<string>`daterange(${one.from ?? null}::date, ${one.until ?? null}::date, '[]')`,
      title: JSON.stringify(title),
      lead: JSON.stringify(lead),
      symbols,
      phrases: JSON.stringify(phrasesOf(one))
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const weights = [...stemWeights(one)];
  await sql`insert into findable_stems (stem, findable, weight)
    select stem, ${id}, weight from unnest(${weights.map(([stem]) => stem)}::text[],
      ${weights.map(([, weight]) => weight)}::real[]) as said(stem, weight)`.execute(tx);
  await keepWords(tx, strongWords(one));
}

/** In one order, so that two who publish at once wait for each other and do not lock each other out. */
async function keepWords(tx: Tx, words: readonly string[]): Promise<void> {
  if (words.length === 0) return;
  const known = await tx
    .selectFrom('findable_words')
    .select('word')
    .where('word', 'in', [...words])
    .execute();
  const there = new Set(known.map(({ word }) => word));
  const rows = words
    .filter((word) => !there.has(word))
    .toSorted()
    .map((word) => ({ word, stems: [...formsOf(word)], near: nearOf(word) }));
  if (rows.length === 0) return;
  await tx
    .insertInto('findable_words')
    .values(rows)
    .onConflict((same) => same.doNothing())
    .execute();
}

type FactRow = {
  kind: string;
  code: string;
  ended: boolean;
  document: unknown;
  from: string;
  until: string | null;
};

/** Every fact that is looked for, on the days it holds: until the day before the next of the same code. */
async function facts(tx: Tx): Promise<FactRow[]> {
  const { rows } = await sql<FactRow>`
    select kind, code, ended, document, effective_from as from,
      (lead(effective_from) over (partition by kind, code order by effective_from) - 1)::date as until
    from city_facts where kind = any(${[...FACT_KINDS]}::text[])`.execute(tx);
  return rows;
}

/** What the facts of the city looked like: changes with each of them, whoever makes it. */
const CITY_STATE = sql<string>`concat_ws('/',
  (select max(id) from city_changes),
  (select count(*) from city_facts where kind = any(${[...FACT_KINDS]}::text[])))`;

/** Makes the facts of the city found as they are now. */
async function indexCity(tx: Tx): Promise<void> {
  await tx.deleteFrom('findables').where('article', 'is', null).execute();
  for (const { kind, document, from, until, ended } of await facts(tx)) {
    const one = ended ? undefined : findableFact({ kind, document }, { from, until: until ?? undefined });
    if (one) await keep(tx, one, null);
  }
}

async function indexArticles(tx: Tx): Promise<void> {
  await tx.deleteFrom('findables').where('article', 'is not', null).execute();
  await tx.deleteFrom('findable_words').execute();
  let after: string | undefined;
  do {
    const rows = await published(tx, { after });
    for (const row of rows) await keep(tx, ofArticle(row), row.id);
    after = rows.length < AT_ONCE ? undefined : rows.at(-1)!.id;
  } while (after !== undefined);
}

type State = { analysis: number | null; city: string | null; now: string };

async function stateOf(db: Db | Tx): Promise<State> {
  const { rows } = await sql<State>`select s.analysis, s.city, ${CITY_STATE} as now
    from (select) one left join findable_state s on true`.execute(db);
  return rows[0]!;
}

/**
 * Brings the index in step with the city's facts, which change by `city apply` and at the office, in any process.
 *
 * Asked before every search; nearly always it reads two numbers and does nothing. What an older program kept is made
 * anew wholly.
 */
export async function keepInStep(db: Db): Promise<void> {
  const seen = await stateOf(db);
  if (seen.analysis === ANALYSIS && seen.city === seen.now) return;
  await db.transaction().execute(async (tx) => {
    await hold(tx);
    const { analysis, city, now } = await stateOf(tx);
    if (analysis === ANALYSIS && city === now) return;
    if (analysis !== ANALYSIS) await indexArticles(tx);
    await indexCity(tx);
    await tell(tx, now);
  });
}

/** Makes the whole index anew from articles and facts. */
export async function rebuildIndex(db: Db): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await hold(tx);
    await indexArticles(tx);
    await indexCity(tx);
    await tell(tx, (await stateOf(tx)).now);
  });
}

/** One after the other; whoever only looks goes on with what there was. */
async function hold(tx: Tx): Promise<void> {
  await sql`lock table findable_state in exclusive mode`.execute(tx);
}

async function tell(tx: Tx, city: string): Promise<void> {
  await tx
    .insertInto('findable_state')
    .values({ analysis: ANALYSIS, city })
    .onConflict((same) => same.column('only_one').doUpdateSet({ analysis: ANALYSIS, city }))
    .execute();
}

/** Keeps what can be found in step with articles and with the facts of the city. */
import { sql } from 'kysely';
import { KEPT, type Db, type Tx } from '#world/database.server.ts';
import type { Told } from '#catalogue/cards/fact.ts';
import { inWords } from '#catalogue/cards/markdown.ts';
import type { Audience, Kind } from '#knowledge/articles/article.ts';
import { FACT_KINDS, findableFact, findableOf, type Findable } from './findable.ts';
import { phrasesOf, stemWeights } from './phrase.ts';

/** Changes with the analysis of words: what was kept by an older one is made anew at the next start. */
export const ANALYSIS = 3;

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
  const said = [...stemWeights(one)].map(([stem, weight]) => [stem, Math.round(weight * 1000) / 1000]);
  await tx
    .insertInto('findables')
    .values({
      kind,
      code,
      article,
      audience,
      holds: sql<string>`daterange(${one.from ?? null}::date, ${one.until ?? null}::date, '[]')`,
      title: JSON.stringify(title),
      lead: JSON.stringify(bare(lead)),
      symbols,
      phrases: JSON.stringify(phrasesOf(one)),
      said: JSON.stringify(Object.fromEntries(said))
    })
    .execute();
}

/** A text without its Markdown, in every language it is written in. */
function bare({ pl, en, uk }: Told): Told {
  return {
    pl: inWords(pl),
    ...(en === undefined ? {} : { en: inWords(en) }),
    ...(uk === undefined ? {} : { uk: inWords(uk) })
  };
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
  let after: string | undefined;
  do {
    const rows = await published(tx, { after });
    for (const row of rows) await keep(tx, ofArticle(row), row.id);
    after = rows.length < AT_ONCE ? undefined : rows.at(-1)!.id;
  } while (after !== undefined);
}

/** What the index was made from, what the facts are at now, and the tally of all that can be found. */
type State = { analysis: number | null; city: number | null; facts: number; tally: number };

async function stateOf(db: Db | Tx): Promise<State> {
  const { rows } = await sql<State>`${KEPT} select s.analysis, s.city, t.facts, t.tally
    from findable_tally t left join findable_state s on true`.execute(db);
  return rows[0]!;
}

const isInStep = ({ analysis, city, facts }: State) => analysis === ANALYSIS && city === facts;

/**
 * Brings the index in step with the city's facts, which change by `city apply` and at the office, in any process, and
 * gives its tally.
 *
 * Asked before every search; nearly always it reads a few numbers and does nothing. What an older program kept is made
 * anew wholly.
 */
export async function keepInStep(db: Db): Promise<number> {
  const seen = await stateOf(db);
  if (isInStep(seen)) return seen.tally;
  await db.transaction().execute(async (tx) => {
    await hold(tx);
    const state = await stateOf(tx);
    if (isInStep(state)) return;
    if (state.analysis !== ANALYSIS) await indexArticles(tx);
    await indexCity(tx);
    await tell(tx, state.facts);
  });
  return (await stateOf(db)).tally;
}

/** Makes the whole index anew from articles and facts. */
export async function rebuildIndex(db: Db): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await hold(tx);
    const { facts } = await stateOf(tx);
    await indexArticles(tx);
    await indexCity(tx);
    await tell(tx, facts);
  });
}

/** One after the other; whoever only looks goes on with what there was. */
async function hold(tx: Tx): Promise<void> {
  await sql`lock table findable_state in exclusive mode`.execute(tx);
}

async function tell(tx: Tx, city: number): Promise<void> {
  await tx
    .insertInto('findable_state')
    .values({ analysis: ANALYSIS, city })
    .onConflict((same) => same.column('only_one').doUpdateSet({ analysis: ANALYSIS, city }))
    .execute();
}

/** Cases found by words, or by how their resident is reached; the latest first, a page at a time. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#world/database.server.ts';
import {
  instantKey,
  keyFrom,
  PAGE_SIZE,
  pageOf,
  WHOLE,
  type Key,
  type Keyed,
  type ListPage
} from '#cases/lists/page.server.ts';
import { questionOf, unitMark, yearMark, type Mark, type Sought } from './words.ts';

type Where = { unit?: string; after?: string | undefined };
type Found = { case_id: string; received_at: string };

const LIMIT = sql.lit(PAGE_SIZE + 1);

function before(key: Key | undefined): RawBuilder<unknown> {
  return key ? sql`(received_at, case_id) < (${key.at}::timestamptz, ${key.id}::uuid)` : sql`true`;
}

async function amongLatest(db: Db, question: string, key: Key | undefined, among: number): Promise<Found[]> {
  const { rows } = await sql<Found>`
    with latest as (select case_id, received_at, words from case_words where ${before(key)}
      order by received_at desc, case_id desc limit ${sql.lit(among)})
    select case_id, received_at from latest where words @@ ${question}::tsquery
    order by received_at desc, case_id desc limit ${LIMIT}`.execute(db);
  return rows;
}

async function gathered(db: Db, question: string, key: Key | undefined): Promise<Found[]> {
  const { rows } = await sql<Found>`
    with found as materialized (select case_id, received_at from case_words
      where words @@ ${question}::tsquery and ${before(key)})
    select case_id, received_at from found order by received_at desc, case_id desc limit ${LIMIT}`.execute(
    db
  );
  return rows;
}

/** With so many cases or fewer, as the planner reckons, all are gathered at once. */
const FEW = 1500;
/**
 * What is frequent is found among the latest cases without the index of words, which would first have to gather
 * every case with it: among four times as many as should hold a page, within these bounds.
 */
const LATEST = { least: 4000, most: 20_000 };

/** How many cases a question finds, and of how many, as the planner reckons: a fraction of a millisecond. */
async function reckoned(db: Db, question: string): Promise<{ found: number; all: number }> {
  const [plan, whole] = await Promise.all([
    sql<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>`
      explain (format json) select from case_words where words @@ ${sql.lit(question)}::tsquery`.execute(db),
    sql<{
      all: number;
    }>`select greatest(reltuples, 1)::float8 as all from pg_class where oid = 'case_words'::regclass`.execute(
      db
    )
  ]);
  return { found: plan.rows[0]!['QUERY PLAN'][0].Plan['Plan Rows'], all: whole.rows[0]!.all };
}

/** The latest first. What is frequent is found among the latest cases, then in this year and the one before, then in all. */
async function find(
  db: Db,
  sought: readonly Sought[],
  marks: readonly Mark[],
  at: { key: Key | undefined; now: string; begun?: ReadonlySet<string> }
): Promise<Found[]> {
  const { key, begun } = at;
  const question = (...more: Mark[]) => questionOf(sought, [...marks, ...more], begun);
  const { found, all } = await reckoned(db, question());
  if (found <= FEW) return gathered(db, question(), key);
  const among = Math.round(Math.min(LATEST.most, Math.max(LATEST.least, (4 * PAGE_SIZE * all) / found)));
  const near = await amongLatest(db, question(), key, among);
  if (near.length > PAGE_SIZE) return near;
  const year = Number((key?.at ?? at.now).slice(0, 4));
  const lately = await gathered(db, question([yearMark(`${year}`), yearMark(`${year - 1}`)]), key);
  if (lately.length > PAGE_SIZE) return lately;
  return gathered(db, question(), key);
}

/** The words that stand in no case as they are: not in the latest, and not in the index of words either. */
async function unwritten(db: Db, sought: readonly Sought[]): Promise<ReadonlySet<string>> {
  const each = sought.map(
    (one) => sql`select ${one.word}::text as word, ${questionOf([one])}::tsquery as question`
  );
  const { rows } = await sql<{ word: string; question: string }>`
    with latest as materialized (select words from case_words order by received_at desc, case_id desc limit 500)
    select word, question::text as question from (${sql.join(each, sql` union all `)}) asked
    where not exists (select from latest where words @@ question)`.execute(db);
  const missing = await Promise.all(
    rows.map(async ({ word, question }) => {
      const found =
        await sql`with found as materialized (select case_id from case_words where words @@ ${question}::tsquery)
        select case_id from found limit 1`.execute(db);
      return found.rows.length === 0 ? [word] : [];
    })
  );
  return new Set(missing.flat());
}

/**
 * The cases with all of these words, for a unit only those it has or had a task on.
 *
 * A word that stands in no case is taken for the beginning of one. `now` is an instant.
 */
export async function findByWords(
  db: Db,
  sought: readonly Sought[],
  now: string,
  { unit, after }: Where = {}
): Promise<ListPage> {
  const key = keyFrom(after, 'instant');
  const marks = unit === undefined ? [] : [unitMark(unit)];
  const exact = await find(db, sought, marks, { key, now });
  const begun = exact.length > 0 ? new Set<string>() : await unwritten(db, sought);
  const found = begun.size === 0 ? exact : await find(db, sought, marks, { key, now, begun });
  if (found.length === 0) return { rows: [], next: undefined };
  const ids = found.slice(0, PAGE_SIZE + 1).map(({ case_id }) => sql`${case_id}::uuid`);
  return pageOf(
    db,
    sql<Keyed>`select ${WHOLE}, ${instantKey(sql.ref('c.received_at'))} as key from cases c
      where c.id in (${sql.join(ids)}) order by c.received_at desc, c.id desc`
  );
}

/**
 * The cases whose resident is reached at this number or address. For a unit only those it has an open task on:
 * no longer may it see how a resident is reached.
 */
export function findByContact(db: Db, to: string, { unit, after }: Where = {}): Promise<ListPage> {
  const key = keyFrom(after, 'instant');
  const earlier = key ? sql`and (c.received_at, c.id) < (${key.at}::timestamptz, ${key.id}::uuid)` : sql``;
  const own =
    unit === undefined
      ? sql``
      : sql`and exists (select from tasks t where t.case_id = c.id and t.unit = ${unit} and t.status = 'open')`;
  return pageOf(
    db,
    sql<Keyed>`with theirs as materialized (select id from cases
        where lower(contact ->> 'to') = ${to} and contact ->> 'by' <> 'none')
      select ${WHOLE}, ${instantKey(sql.ref('c.received_at'))} as key from theirs join cases c on c.id = theirs.id
      where true ${own} ${earlier}
      order by c.received_at desc, c.id desc limit ${LIMIT}`
  );
}

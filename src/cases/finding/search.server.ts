/** Cases found by words, or by how their resident is reached; the latest first, a page at a time. */
import { sql, type RawBuilder } from 'kysely';
import { KEPT, type Db } from '#world/database.server.ts';
import { keyFrom, LIMIT, PAGE_SIZE, pageOf, type Key, type ListPage } from '#cases/lists/page.server.ts';
import { FOUND, type Found } from '#cases/lists/row.server.ts';
import { rememberAtMost } from '#cases/lists/remembered.server.ts';
import { questionOf, unitMark, yearMark, type Mark, type Sought } from './words.ts';

/** `closed` are categories whose cases are found by nothing that stands in them. */
type Where = { unit?: string; after?: string | undefined; closed?: readonly string[] };

const LATEST_FIRST = sql`order by received_at desc, case_id desc`;

function before(key: Key | undefined): RawBuilder<unknown> {
  return key ? sql`(received_at, case_id) < (${key.at}::timestamptz, ${key.id}::uuid)` : sql`true`;
}

/** Of what was found, only what is open to whoever looks: asked of each case found, so that the index of words still leads. */
function open(closed: readonly string[]): RawBuilder<unknown> {
  return closed.length === 0
    ? sql`true`
    : sql`(select o.category from cases o where o.id = case_id) <> all(${[...closed]}::text[])`;
}

/** A page of what `found` finds, put in order in the same statement. */
function pageOfFound(db: Db, found: RawBuilder<unknown>): Promise<ListPage> {
  return pageOf(
    db,
    sql<Found>`${KEPT} with found as materialized (${found} ${LATEST_FIRST} limit ${LIMIT})
      select ${FOUND}, c.received_at as "keyAt" from found f join cases c on c.id = f.case_id
      order by c.received_at desc, c.id desc`,
    'words'
  );
}

type Before = { key: Key | undefined; closed: readonly string[] };

function amongLatest(db: Db, question: string, { key, closed }: Before, among: number): Promise<ListPage> {
  return pageOfFound(
    db,
    sql`select case_id, received_at from (select case_id, received_at, words from case_words where ${before(key)}
      ${LATEST_FIRST} limit ${sql.lit(among)}) latest where words @@ ${question}::tsquery and ${open(closed)}`
  );
}

/** Put in order before it is asked what of it is open, so that only as many cases are looked at as fill the page. */
function gathered(db: Db, question: string, { key, closed }: Before): Promise<ListPage> {
  return pageOfFound(
    db,
    sql`select case_id, received_at from (select case_id, received_at from case_words
      where words @@ ${question}::tsquery and ${before(key)} ${LATEST_FIRST} offset 0) gathered where ${open(closed)}`
  );
}

/**
 * What is frequent is found among the latest cases without the index of words, which would first have to gather
 * every case with it: among four times as many as should hold a page, beginning with `least` and doubled up to
 * `most`. What would need more is gathered at once.
 */
const LATEST = { least: 4000, most: 16_000 };

/** Stands in no case: whatever else the planner finds as often is a word it does not know, and so a rare one. */
const NOWHERE = '~nowhere';

type Plan = { 'QUERY PLAN': [{ Plan: { Plans: { 'Plan Rows': number }[] } }] };

/** Among how many of the latest cases a page is to be found; `gather`: the question, or a word of it, finds so few. */
type Among = number | 'gather';

/** As the planner reckons, which takes a fraction of a millisecond. */
async function reckoned(db: Db, question: string, words: readonly Sought[]): Promise<Among> {
  const each = [question, `'${NOWHERE}'`, ...words.map((word) => questionOf([word]))].map(
    (asked) => sql`select from case_words where words @@ ${sql.lit(asked)}::tsquery`
  );
  const { rows } = await sql<Plan>`explain (format json)
    select from case_words union all ${sql.join(each, sql` union all `)}`.execute(db);
  const [all = 1, found = 1, unknown = 1, ...single] = rows[0]!['QUERY PLAN'][0].Plan.Plans.map(
    (plan) => plan['Plan Rows']
  );
  if (words.some(({ stems }, n) => single[n]! <= unknown * stems.length)) return 'gather';
  const wanted = (4 * PAGE_SIZE * all) / found;
  if (wanted > LATEST.most) return 'gather';
  return LATEST.least * 2 ** Math.max(0, Math.ceil(Math.log2(wanted / LATEST.least)));
}

/** How often words come changes no faster than the planner looks, so what was reckoned is remembered for a minute. */
const reckonings = rememberAtMost<Among>(500);

async function latestFor(db: Db, question: string, words: readonly Sought[]): Promise<Among> {
  const known = reckonings(db);
  const among = known.get(question) ?? (await reckoned(db, question, words));
  known.set(question, among);
  return among;
}

/** The latest first. What is frequent is found among the latest cases, then in this year and the one before, then in all. */
async function find(
  db: Db,
  sought: readonly Sought[],
  marks: readonly Mark[],
  at: Before & { now: string; begun?: ReadonlySet<string> }
): Promise<ListPage> {
  const { key, begun } = at;
  const question = (...more: Mark[]) => questionOf(sought, [...marks, ...more], begun);
  const among = await latestFor(db, question(), begun ? [] : sought);
  if (among === 'gather') return gathered(db, question(), at);
  const near = await amongLatest(db, question(), at, among);
  if (near.next !== undefined) return near;
  const year = Number((key?.at ?? at.now).slice(0, 4));
  const lately = await gathered(db, question([yearMark(`${year}`), yearMark(`${year - 1}`)]), at);
  return lately.next === undefined ? gathered(db, question(), at) : lately;
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
  { unit, after, closed = [] }: Where = {}
): Promise<ListPage> {
  const key = keyFrom(after, 'instant');
  const marks = unit === undefined ? [] : [unitMark(unit)];
  const exact = await find(db, sought, marks, { key, closed, now });
  if (exact.rows.length > 0) return exact;
  const begun = await unwritten(db, sought);
  return begun.size === 0 ? exact : find(db, sought, marks, { key, closed, now, begun });
}

/**
 * The cases whose resident is reached at this number or address. For a unit only those it has an open task on:
 * no longer may it see how a resident is reached.
 */
export function findByContact(
  db: Db,
  to: string,
  { unit, after, closed = [] }: Where = {}
): Promise<ListPage> {
  const key = keyFrom(after, 'instant');
  const earlier = key ? sql`and (c.received_at, c.id) < (${key.at}::timestamptz, ${key.id}::uuid)` : sql``;
  const own =
    unit === undefined
      ? sql``
      : sql`and exists (select from tasks t where t.case_id = c.id and t.unit = ${unit} and t.status = 'open')`;
  return pageOf(
    db,
    sql<Found>`with theirs as materialized (select id from cases
        where lower(contact ->> 'to') = ${to} and contact ->> 'by' <> 'none')
      select ${FOUND}, c.received_at as "keyAt" from theirs join cases c on c.id = theirs.id
      where c.category <> all(${[...closed]}::text[]) ${own} ${earlier}
      order by c.received_at desc, c.id desc limit ${LIMIT}`,
    'words'
  );
}

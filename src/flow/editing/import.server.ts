/** Whole catalogues: brought as a file, shown with what they would do, recorded whole or not at all; and handed out. */
import { sql } from 'kysely';
import { CsvError, parse } from 'csv-parse/sync';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Db, Tx } from '#world/database.server.ts';
import type { Kind } from '#knowledge/articles/article.ts';
import type { Given } from '#knowledge/articles/content.ts';
import { articleFaults } from '#knowledge/articles/check.ts';
import { listGiven } from '#knowledge/articles/export.server.ts';
import { knownIn } from '#knowledge/articles/folder.server.ts';
import { addPublished, addVersion, keepLine, putInForce } from '#knowledge/articles/keep.server.ts';
import { reasonFrom } from '#knowledge/articles/life.ts';
import {
  faultAt,
  fromJson,
  gathered,
  inJson,
  type FileFault,
  type ReadFile
} from '#knowledge/exchange/catalogue.ts';
import {
  cardsAfter,
  codesTaken,
  fileFaults,
  planOf,
  symbolsTaken,
  type Plan
} from '#knowledge/exchange/plan.ts';
import { fromTable, tableOf } from '#knowledge/exchange/table.ts';
import { unindexArticle } from '#knowledge/finding/keep.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { separatorOf } from '#reports/sheet/columns.ts';
import { decoded } from '#reports/sheet/decode.ts';
import { csvOf } from '#statistics/csv.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { signedBy } from './version.server.ts';

/** The most articles of one file. */
const ARTICLES_MOST = 5000;
/** The largest file: a thousand cards told whole in three languages take some ten megabytes. */
const BYTES_MOST = 40 * 1024 * 1024;
/** As many faults as a page shows; whoever has more mends these first. */
const FAULTS_MOST = 500;

/** The catalogue as a file: every article that can be read today, of some kinds or of all. */
export async function handOut(here: Here, format: 'json' | 'csv', kinds?: readonly Kind[]): Promise<string> {
  const { db, now } = here.world;
  const all = await listGiven(db, todayIn(here, now()).toString());
  const given = kinds ? all.filter(({ kind }) => kinds.includes(kind)) : all;
  if (format === 'json') return inJson(given);
  const { heads, rows } = tableOf(given);
  return csvOf(heads, rows);
}

function readTable(text: string): ReadFile | Refusal {
  try {
    const options = {
      delimiter: separatorOf(text),
      bom: true,
      relax_column_count: true,
      max_record_size: 1_000_000
    };
    const [heads, ...rows] = parse(text, { ...options, to: ARTICLES_MOST * 2 }) as string[][];
    if (!heads?.some((head) => head.trim() === 'code'))
      return refuse('catalogue-unreadable', 'file', { about: 'code' });
    const { all, kinds } = fromTable(heads, rows);
    return gathered(all, kinds);
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return refuse('catalogue-unreadable', 'file', { about: cause.message.slice(0, 200) });
  }
}

function read(bytes: Uint8Array): ReadFile | Refusal {
  const text = decoded(bytes, BYTES_MOST);
  if (isRefusal(text)) return text;
  if (!/^\uFEFF?\s*[{[]/.test(text.text)) return readTable(text.text.replace(/^\uFEFF/, ''));
  const file = fromJson(text.text);
  return 'broken' in file
    ? refuse('catalogue-unreadable', 'file', { about: file.broken.slice(0, 200) })
    : file;
}

/**
 * Reads a file of articles (JSON, or CSV by its first sign) and keeps it for a day; gives its id, or everything that
 * is wrong in it. Nothing is recorded by it.
 *
 * The cards it may name are its own and those there are; two of one code or symbol, links to cards nobody has,
 * addresses that are no https, HTML, signs nobody can read, and facts of one thing on the same days are faults.
 */
export async function bringCatalogue(
  here: Here,
  person: Person,
  file: { name: string; bytes: Uint8Array }
): Promise<{ id: string } | { wrong: FileFault[]; count: number } | Refusal> {
  if (!may(person, 'set-up')) return refuse('not-allowed');
  const got = read(file.bytes);
  if (isRefusal(got)) return got;
  const count = got.given.length + got.faults.length;
  if (count === 0) return refuse('catalogue-empty', 'file');
  if (got.given.length > ARTICLES_MOST) return refuse('catalogue-long', 'file', { max: ARTICLES_MOST });
  const { db, newId, now } = here.world;
  const own = got.given.map(({ one }) => one);
  const there = await listGiven(db, todayIn(here, now()).toString());
  const cards = cardsAfter(there, planOf(there, own, got.kinds), false);
  const codes = await db.selectFrom('articles').select(['kind', 'code']).execute();
  const wrong = [...fileFaults(got, knownIn(here.city, cards)), ...codesTaken(codes, got)];
  if (wrong.length > 0) return { wrong: wrong.slice(0, FAULTS_MOST), count: wrong.length };
  const id = newId();
  await db
    .insertInto('article_files')
    .values({
      id,
      person: person.id,
      name: file.name.slice(0, 120),
      kinds: [...got.kinds],
      articles: JSON.stringify(own),
      read_at: now().toString()
    })
    .execute();
  return { id };
}

/**
 * What a file would do now: what would be wrong if articles it does not have were taken away (`lost`), and which symbols
 * would stand twice if they were not (`twice`).
 */
export type Foreseen = { name: string; plan: Plan; lost: FileFault[]; twice: FileFault[] };

/** Shows what a file would do, against the articles as they are now. Nobody else's file. */
export async function foreseeCatalogue(here: Here, person: Person, id: string): Promise<Foreseen | Refusal> {
  if (!may(person, 'set-up')) return refuse('not-allowed');
  const file = await findFile(here.world.db, person, id);
  return file ? foreseen(here, here.world.db, file) : refuse('no-such-catalogue');
}

type Kept = { name: string; kinds: string[]; articles: Given[] };

async function findFile(db: Db | Tx, person: Person, id: string): Promise<Kept | undefined> {
  const row = await db
    .selectFrom('article_files')
    .select(['name', 'kinds', 'articles'])
    .where('id', '=', id)
    .where('person', '=', person.id)
    .executeTakeFirst();
  return row && { ...row, articles: row.articles as Given[] };
}

async function foreseen(here: Here, db: Db | Tx, { name, kinds, articles }: Kept): Promise<Foreseen> {
  const there = await listGiven(db, todayIn(here, here.world.now()).toString());
  const plan = planOf(there, articles, kinds as Kind[]);
  return { name, plan, lost: lostBy(here, there, plan, articles), twice: symbolsTaken(there, articles) };
}

/** What would lead to cards that are gone, in articles that stay. */
function lostBy({ city }: Here, there: readonly Given[], plan: Plan, file: readonly Given[]): FileFault[] {
  const known = knownIn(city, cardsAfter(there, plan, true));
  const gone = new Set(plan.gone);
  const inFile = new Set(file.map(({ kind, content }) => `${kind} ${content.code}`));
  const stay = [
    ...file,
    ...there.filter((one) => !gone.has(one) && !inFile.has(`${one.kind} ${one.content.code}`))
  ];
  return stay.flatMap((one, at) =>
    articleFaults(one, known)
      .filter(({ code }) => code === 'article-no-card')
      .map((fault) => faultAt(fault, one.kind, one.content.code, at))
  );
}

/** What was recorded, in numbers. */
export type Recorded = { fresh: number; changed: number; withdrawn: number; same: number };

/**
 * Records a file, whole or not at all: new and changed articles are published at once, and, when asked for, those of
 * its kinds which it does not have are taken away.
 *
 * Checked once more against the articles as they are now. Refused with `catalogue-lost` when something that stays
 * would lead to a card that goes, with `catalogue-twice` when two cards would bear one symbol, with `catalogue-wrong` when the file is no longer right.
 */
export async function recordCatalogue(
  here: Here,
  person: Person,
  id: string,
  { withdraw, reason }: { withdraw: boolean; reason: string }
): Promise<Recorded | Refusal> {
  if (!may(person, 'set-up')) return refuse('not-allowed');
  const why = reasonFrom(reason, true);
  if (isRefusal(why)) return why;
  return here.world.db.transaction().execute(async (tx) => {
    await sql`lock table articles in share row exclusive mode`.execute(tx);
    const file = await findFile(tx, person, id);
    if (!file) return refuse('no-such-catalogue');
    const { plan, lost, twice } = await foreseen(here, tx, file);
    if (withdraw && lost.length > 0) return refuse('catalogue-lost', 'withdraw', { count: lost.length });
    if (!withdraw && twice.length > 0) return refuse('catalogue-twice', 'withdraw', { count: twice.length });
    const there = await listGiven(tx, todayIn(here, here.world.now()).toString());
    const known = knownIn(here.city, cardsAfter(there, plan, withdraw));
    if (file.articles.some((one) => articleFaults(one, known).length > 0)) return refuse('catalogue-wrong');
    const changed = plan.changed.map(({ after }) => after);
    await put(here, tx, person, [...plan.fresh, ...changed], why);
    if (withdraw) for (const one of plan.gone) await takeAway(here, tx, person, one, why);
    await tx.deleteFrom('article_files').where('id', '=', id).execute();
    const withdrawn = withdraw ? plan.gone.length : 0;
    return { fresh: plan.fresh.length, changed: changed.length, withdrawn, same: plan.same };
  });
}

/** Publishes the articles of a file: as a next version where there was one before under the same code. */
async function put(
  here: Here,
  tx: Tx,
  person: Person,
  given: readonly Given[],
  change: string
): Promise<void> {
  const { newId, now } = here.world;
  const [today, signed] = [todayIn(here, now()), signedBy(here, person)];
  const { rows } = await sql<{ id: string; key: string; number: number }>`
    select a.id, a.kind || ' ' || a.code as key, coalesce(max(v.number), 0) as number
    from articles a left join article_versions v on v.article = a.id group by a.id`.execute(tx);
  const there = new Map(rows.map((row) => [row.key, row]));
  const before = (one: Given) => there.get(`${one.kind} ${one.content.code}`);
  for (const one of given) {
    const row = before(one);
    if (!row) continue;
    const version = { id: newId(), article: row.id, content: one.content };
    // Not `ready`: somebody may be at work on an open version of the same article, which stays theirs.
    const next = {
      ...version,
      number: row.number + 1,
      stage: 'published',
      change,
      important: false
    } as const;
    await addVersion(tx, next, signed);
    await putInForce(tx, newId, version, today, signed);
  }
  const fresh = given.filter((one) => !before(one));
  await addPublished(tx, newId, fresh, today, signed);
}

async function takeAway(
  here: Here,
  tx: Tx,
  person: Person,
  { kind, content }: Given,
  why: string
): Promise<void> {
  const signed = signedBy(here, person);
  const row = await tx
    .updateTable('articles')
    .set({ withdrawn_at: signed.at, withdrawn_by: person.id, withdrawn_for: why, instead: null })
    .where('kind', '=', kind)
    .where('code', '=', content.code)
    .returning(['id', 'published'])
    .executeTakeFirstOrThrow();
  const line = { article: row.id, version: row.published, what: 'withdrawn', reason: why } as const;
  await keepLine(tx, here.world.newId, line, signed);
  await unindexArticle(tx, row.id);
}

/** How long a file that nobody recorded is kept. */
const KEPT_HOURS = 24;

/** Forgets files that nobody recorded. */
export async function forgetCatalogues({ world }: Here): Promise<void> {
  const before = world.now().subtract({ hours: KEPT_HOURS }).toString();
  await world.db.deleteFrom('article_files').where('read_at', '<', before).execute();
}

/** The stock of this process, read from the database and kept in step with it. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';
import { tallyNow } from './tally.server.ts';
import { Stock, type Row } from './stock.ts';

/** A stock as it was at a tally, and who is just bringing it to a later one. */
type Kept = { tally: number; stock: Stock; reading?: Promise<void> | undefined };
const kept = new WeakMap<Db, Kept>();

/** So many findables are read at once. */
const AT_ONCE = 250;

/**
 * The stock as the database stands now.
 *
 * The database is asked for its tally before every search, which is one small question: whatever was published, withdrawn
 * or changed anywhere is found or not at the next search, in every process.
 */
export async function stockInStep(db: Db): Promise<Stock> {
  return stockOf(db, await tallyNow(db));
}

/** The stock at this tally or a later one. */
export async function stockOf(db: Db, tally: number): Promise<Stock> {
  const own = kept.get(db) ?? { tally: -1, stock: new Stock() };
  kept.set(db, own);
  while (own.tally < tally) {
    own.reading ??= readAnew(db, own).finally(() => {
      own.reading = undefined;
    });
    await own.reading;
  }
  return own.stock;
}

type State = { tally: number; ids: number[]; synonyms: string[][] };

/** Reads what is new and takes out what is gone; where most is new, a stock is made anew beside the old one, piece by piece. */
async function readAnew(db: Db, own: Kept): Promise<void> {
  const { rows: states } = await sql<State>`select tally,
    (select coalesce(jsonb_agg(id), '[]') from findables) as ids,
    (select coalesce(jsonb_agg(words order by id), '[]') from synonyms) as synonyms from findable_tally`.execute(
    db
  );
  const { tally, ids, synonyms } = states[0]!;
  const there = new Set(ids);
  const before = own.stock.ids();
  const known = new Set(before);
  const added = ids.filter((id) => !known.has(id));
  if (added.length > before.length / 2) {
    const stock = new Stock();
    for (let at = 0; at < ids.length; at += AT_ONCE)
      for (const row of await readRows(db, ids.slice(at, at + AT_ONCE))) stock.put(row);
    own.stock = stock;
  } else {
    const rows = added.length === 0 ? [] : await readRows(db, added);
    own.stock.takeOut(before.filter((id) => !there.has(id)));
    for (const row of rows) own.stock.put(row);
  }
  own.stock.setSynonyms(synonyms);
  own.tally = tally;
}

/** Of one that is gone meanwhile there is none: the tally that took it away is read next. */
async function readRows(db: Db, ids: readonly number[]): Promise<Row[]> {
  const { rows } =
    await sql<Row>`select id, kind, code, audience, lower(holds) as from, upper(holds) as until,
      title, lead, symbols, phrases, said
    from findables where id = any(${[...ids]}::bigint[]) order by id`.execute(db);
  return rows;
}

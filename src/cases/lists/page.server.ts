/** A page of a list of cases: its rows, and the key after which the next page begins. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#world/database.server.ts';
import { instantFrom } from '#world/key.ts';
import { rowsOf, type ListedCase, type Found, type RowOf } from './row.server.ts';

/** How many cases one page of a list shows. */
export const PAGE_SIZE = 25;
/** One more is found, which tells that there is a next page. */
export const LIMIT = sql.lit(PAGE_SIZE + 1);

/** A page of a list, and the key after which the next one begins. */
export type ListPage = { rows: ListedCase[]; next: string | undefined };

/** `dueAt` follows the day in a list by what runs out next. */
export type Key = { at: string; id: string; dueAt?: string };

/** Who is answering a case `c` at that instant. */
export function claimAt(now: string): RawBuilder<string | null> {
  return sql`(select p.name from claims k join people p on p.id = k.person
    where k.case_id = c.id and k.until > ${now}::timestamptz) as claim`;
}

const KEY =
  /^([1-9]\d{3}-\d\d-\d\d(?:T[\d:.]+Z)?)(?:_([1-9]\d{3}-\d\d-\d\dT[\d:.]+Z))?_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function dayFrom(text: string): string | undefined {
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    return undefined;
  }
}

/** Reads the key of a page; a forged or spoiled one begins the list anew. */
export function keyFrom(text: string | undefined, by: 'day' | 'instant'): Key | undefined {
  const [, at, dueAt, id] = KEY.exec(text ?? '') ?? [];
  if (at === undefined || id === undefined || at.includes('T') !== (by === 'instant')) return undefined;
  const place = by === 'day' ? dayFrom(at) : instantFrom(at);
  if (place === undefined) return undefined;
  if (dueAt === undefined) return { at: place, id };
  const hour = instantFrom(dueAt);
  return hour === undefined ? undefined : { at: place, id, dueAt: hour };
}

/** The promised hour of a day as the indexes of these lists hold it: what is promised for no hour comes after all. */
export const HOUR = sql`coalesce(c.due_at, 'infinity'::timestamptz)`;

/** A day of which the clock of a list counts down. */
type Day = 'c.due_on' | 't.due_on' | 't.accept_by';

/** By what runs out next: the day, then what is promised for an hour of it, then the rest of the day. */
export function soonest(day: Day): RawBuilder<unknown> {
  return sql`${sql.ref(day)}, ${HOUR}, c.id`;
}

/** What comes after a key in that order; the day alone is named too, because that is what an index finds. */
export function afterSoonest(day: Day, key: Key | undefined): RawBuilder<unknown> {
  if (!key) return sql``;
  const hour = key.dueAt === undefined ? sql`'infinity'::timestamptz` : sql`${key.dueAt}::timestamptz`;
  return sql`and ${sql.ref(day)} >= ${key.at}::date
    and (${sql.ref(day)}, ${HOUR}, c.id) > (${key.at}::date, ${hour}, ${key.id}::uuid)`;
}

/** The key of a row: what it stands by, the promised hour of a day, and its id. */
function keyOf({ keyAt, dueAt, id }: Found): string | undefined {
  if (keyAt === null) return undefined;
  return [keyAt, ...(dueAt !== null && !keyAt.includes('T') ? [dueAt] : []), id].join('_');
}

/** The page of the cases a list found, one more among them than it shows. */
async function pageAt(db: Db, found: readonly Found[], of: RowOf): Promise<ListPage> {
  const shown = found.slice(0, PAGE_SIZE);
  return {
    rows: await rowsOf(db, shown, of),
    next: found.length > PAGE_SIZE ? keyOf(shown.at(-1)!) : undefined
  };
}

/** Finds one case more than a page shows, and makes the page. */
export async function pageOf(db: Db, query: RawBuilder<Found>, of: RowOf = 'case'): Promise<ListPage> {
  return pageAt(db, (await query.execute(db)).rows, of);
}

/** What a list finds, as a part of another question. */
export function foundIn(query: RawBuilder<Found>): RawBuilder<Found[]> {
  return sql`(select coalesce(jsonb_agg(to_jsonb(place)), '[]') from (${query}) place)`;
}

/** The page of what came so: JSON writes instants with an offset, keys have none. */
export function pageFound(db: Db, found: readonly Found[], of: RowOf = 'case'): Promise<ListPage> {
  const utc = (at: string | null) => at?.replace('+00:00', 'Z') ?? null;
  const plain = found.map((one) => ({ ...one, keyAt: utc(one.keyAt), dueAt: utc(one.dueAt) }));
  return pageAt(db, plain, of);
}

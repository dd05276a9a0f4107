/** A page of a list of cases: its rows, and the key after which the next page begins. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#world/database.server.ts';
import { instantFrom } from '#world/key.ts';
import type { Channel, Kind } from '#reports/report.ts';
import type { Status } from '#cases/case.ts';
import type { Outcome } from '#cases/entry.ts';

/** How many cases one page of a list shows. */
export const PAGE_SIZE = 25;

/** As much of a description as a row shows; one character more tells that there is more. */
export const BEGINNING_LENGTH = 150;

/** A case as a list shows it; `dueOn` of a unit's list is the task's. */
export type ListedCase = {
  id: string;
  year: number;
  number: number;
  version: number;
  kind: Kind;
  category: string;
  status: Status;
  outcome: Outcome | null;
  channel: Channel;
  /** The beginning of the description; the whole of it where words were looked for. */
  description: string;
  address: string | null;
  district: string | null;
  lat: number | null;
  lng: number | null;
  photos: number;
  receivedAt: string;
  closedAt: string | null;
  /** When the unit answered; only in a unit's lists. */
  answeredAt: string | null;
  /** Until when the unit takes it or gives it back; only where it has not yet. */
  acceptBy: string | null;
  dueOn: string | null;
  /** The promised instant of that day, where the promise is counted in hours. */
  dueAt: string | null;
  stoppedAt: string | null;
  lead: string | null;
  reopened: boolean;
  contested: boolean;
  /** How often units gave it back, and whom the last of them suggested. */
  bounces: number;
  suggestion: string | null;
  /** The percent of its time of which a unit was last reminded; nought where none was, or none works on it. */
  reminded: number;
  /** Who is answering it; only in lists. */
  claim?: string | null;
  /** Its words, place and photos are kept from whoever looks: it is sensitive. */
  veiled?: boolean;
};

/** A page of a list, and the key after which the next one begins. */
export type ListPage = { rows: ListedCase[]; next: string | undefined };

/** A row with what it stands by in its list: a day, or an instant. */
export type Keyed = ListedCase & { keyAt: string | null };
/** `dueAt` follows the day in a list by what runs out next. */
export type Key = { at: string; id: string; dueAt?: string };

const ALWAYS = sql`c.id, c.year, c.number, c.version, c.kind, c.category, c.status, c.outcome, c.channel,
  c.address, c.district, c.lat, c.lng, jsonb_array_length(c.photos) as photos,
  c.received_at as "receivedAt", c.closed_at as "closedAt", c.stopped_at as "stoppedAt", c.lead, c.due_at as "dueAt", c.reopened, c.contested, c.bounces,
  case when c.status = 'returned' then (select e.body ->> 'suggestion' from entries e
    where e.case_id = c.id and e.kind = 'returned' order by e.seq desc limit 1) end as suggestion`;
/** Of several units the one whose time is the furthest gone. */
const REMINDED = sql`(select coalesce(max(r.reminded), 0) from tasks r
    where r.case_id = c.id and r.status = 'open') as reminded`;
const BEGINNING = sql`left(c.description, 160) as description`;

/** The columns of a case on its own, with its own promised day. */
export const BY_CASE = sql`${ALWAYS}, ${BEGINNING}, ${REMINDED}, c.due_on as "dueOn", null as "answeredAt", null as "acceptBy"`;
/** The same with the whole description, to show where the words looked for stand. */
export const WHOLE = sql`${ALWAYS}, c.description, ${REMINDED}, c.due_on as "dueOn", null as "answeredAt", null as "acceptBy"`;
/** The columns of a case with a unit's task `t`. */
export const BY_TASK = sql`${ALWAYS}, ${BEGINNING}, case when t.status = 'open' then t.reminded else 0 end as reminded, t.due_on as "dueOn", t.answered_at as "answeredAt",
  case when t.accepted_at is null and t.status = 'open' then t.accept_by end as "acceptBy"`;

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
function keyOf({ keyAt, dueAt, id }: Keyed): string | undefined {
  if (keyAt === null) return undefined;
  return [keyAt, ...(dueAt !== null && !keyAt.includes('T') ? [dueAt] : []), id].join('_');
}

/** Asks for one row more than a page shows, and makes the page. */
export async function pageOf(db: Db, query: RawBuilder<Keyed>): Promise<ListPage> {
  const { rows } = await query.execute(db);
  const shown = rows.slice(0, PAGE_SIZE);
  return { rows: shown, next: rows.length > PAGE_SIZE ? keyOf(shown.at(-1)!) : undefined };
}

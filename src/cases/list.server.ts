/** Lists of cases at the desk and in a unit: a page at a time by keys, never by counting. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#world/database.server.ts';
import type { Channel, Kind } from '#reports/report.ts';
import type { Outcome } from './entry.ts';
import type { Status } from './case.ts';

/** How many cases one page of a list shows. */
export const PAGE_SIZE = 25;

/**
 * The desk's lists.
 *
 * `new` waits to be given to a unit (received, reopened or returned); `answer` has every unit's answer;
 * `open` is all that is under way by what runs out next; `waiting` stands still until the resident
 * answers; `recent` is whatever came last; `closed` is what ended, latest first.
 */
export const DESK_LISTS = ['new', 'answer', 'open', 'waiting', 'recent', 'closed'] as const;
export type DeskList = (typeof DESK_LISTS)[number];

/** A unit's lists: its open tasks by what runs out next, those whose resident is asked, and what it answered. */
export const UNIT_LISTS = ['open', 'waiting', 'answered'] as const;
export type UnitList = (typeof UNIT_LISTS)[number];

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
  /** The beginning of the description. */
  description: string;
  address: string | null;
  district: string | null;
  photos: number;
  receivedAt: string;
  closedAt: string | null;
  /** When the unit answered; only in a unit's lists. */
  answeredAt: string | null;
  dueOn: string | null;
  stoppedAt: string | null;
  lead: string | null;
  reopened: boolean;
};

/** A page of a list, and the key after which the next one begins. */
export type ListPage = { rows: ListedCase[]; next: string | undefined };

/** As much of a description as a row shows; one character more tells that there is more. */
export const BEGINNING_LENGTH = 150;

type Keyed = ListedCase & { key: string };

const COLUMNS = sql`c.id, c.year, c.number, c.version, c.kind, c.category, c.status, c.outcome, c.channel,
  left(c.description, 160) as description, c.address, c.district, jsonb_array_length(c.photos) as photos,
  c.received_at as "receivedAt", c.closed_at as "closedAt", c.stopped_at as "stoppedAt", c.lead, c.reopened`;
const BY_CASE = sql`${COLUMNS}, c.due_on as "dueOn", null as "answeredAt"`;
const BY_TASK = sql`${COLUMNS}, t.due_on as "dueOn", t.answered_at as "answeredAt"`;

const KEY = /^([1-9]\d{3}-\d\d-\d\d(?:T[\d:.]+Z)?)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Reads the key of a page; a forged or spoiled one begins the list anew. */
function keyFrom(text: string | undefined, by: 'day' | 'instant'): { at: string; id: string } | undefined {
  const [, at, id] = KEY.exec(text ?? '') ?? [];
  if (at === undefined || id === undefined || at.includes('T') !== (by === 'instant')) return undefined;
  try {
    if (by === 'day') Temporal.PlainDate.from(at);
    else Temporal.Instant.from(at);
    return { at, id };
  } catch {
    return undefined;
  }
}

async function pageOf(db: Db, query: RawBuilder<Keyed>): Promise<ListPage> {
  const { rows } = await query.execute(db);
  const shown = rows.slice(0, PAGE_SIZE);
  return {
    rows: shown.map(({ key: _, ...row }) => row),
    next: rows.length > PAGE_SIZE ? shown.at(-1)?.key : undefined
  };
}

/** Open cases by promised day; a union of statuses asks the index of each and merges two short lists. */
function byDue(
  statuses: readonly Status[],
  after: { at: string; id: string } | undefined
): RawBuilder<Keyed> {
  const later = after ? sql`and (c.due_on, c.id) > (${after.at}::date, ${after.id}::uuid)` : sql``;
  const each = statuses.map(
    (status) => sql`(select ${BY_CASE}, c.due_on || '_' || c.id as key from cases c
      where c.status = ${status} and c.closed_at is null ${later} order by c.due_on, c.id limit ${PAGE_SIZE + 1})`
  );
  return sql<Keyed>`select * from (${sql.join(each, sql` union all `)}) listed order by "dueOn", id limit ${PAGE_SIZE + 1}`;
}

function underWay(after: { at: string; id: string } | undefined): RawBuilder<Keyed> {
  const later = after ? sql`and (c.due_on, c.id) > (${after.at}::date, ${after.id}::uuid)` : sql``;
  return sql<Keyed>`select ${BY_CASE}, c.due_on || '_' || c.id as key from cases c
    where c.closed_at is null and c.stopped_at is null ${later} order by c.due_on, c.id limit ${PAGE_SIZE + 1}`;
}

/** Latest first, by when a case came or when it was closed. */
function latest(
  by: 'received_at' | 'closed_at',
  after: { at: string; id: string } | undefined
): RawBuilder<Keyed> {
  const at = sql.ref(`c.${by}`);
  const earlier = after ? sql`and (${at}, c.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``;
  return sql<Keyed>`select ${BY_CASE}, ${instantKey(at)} as key from cases c
    where ${at} is not null ${earlier} order by ${at} desc, c.id desc limit ${PAGE_SIZE + 1}`;
}

function instantKey(at: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '_' || c.id`;
}

/** A page of one of the desk's lists, after the key of the page before. */
export function listForDesk(db: Db, list: DeskList, after?: string): Promise<ListPage> {
  switch (list) {
    case 'new':
      return pageOf(db, byDue(['received', 'returned'], keyFrom(after, 'day')));
    case 'answer':
      return pageOf(db, byDue(['answered'], keyFrom(after, 'day')));
    case 'waiting':
      return pageOf(db, byDue(['asked'], keyFrom(after, 'day')));
    case 'open':
      return pageOf(db, underWay(keyFrom(after, 'day')));
    case 'recent':
      return pageOf(db, latest('received_at', keyFrom(after, 'instant')));
    case 'closed':
      return pageOf(db, latest('closed_at', keyFrom(after, 'instant')));
  }
}

function tasksUnderWay(unit: string, after: { at: string; id: string } | undefined): RawBuilder<Keyed> {
  const later = after ? sql`and (t.due_on, t.case_id) > (${after.at}::date, ${after.id}::uuid)` : sql``;
  return sql<Keyed>`select ${BY_TASK}, t.due_on || '_' || c.id as key from tasks t join cases c on c.id = t.case_id
    where t.unit = ${unit} and t.status = 'open' and c.stopped_at is null ${later}
    order by t.due_on, t.case_id limit ${PAGE_SIZE + 1}`;
}

/** Few cases wait for their resident, so the way leads from them to the unit's tasks and not the other way round. */
function tasksStopped(unit: string, after: { at: string; id: string } | undefined): RawBuilder<Keyed> {
  const later = after ? sql`and (c.due_on, c.id) > (${after.at}::date, ${after.id}::uuid)` : sql``;
  return sql<Keyed>`select ${BY_TASK}, c.due_on || '_' || c.id as key from cases c join tasks t on t.case_id = c.id
    where c.status = 'asked' and c.closed_at is null and t.unit = ${unit} and t.status = 'open' ${later}
    order by c.due_on, c.id limit ${PAGE_SIZE + 1}`;
}

function tasksAnswered(unit: string, after: { at: string; id: string } | undefined): RawBuilder<Keyed> {
  const at = sql.ref('t.answered_at');
  const earlier = after ? sql`and (${at}, t.case_id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``;
  return sql<Keyed>`select ${BY_TASK}, ${instantKey(at)} as key from tasks t join cases c on c.id = t.case_id
    where t.unit = ${unit} and t.status = 'answered' ${earlier}
    order by t.answered_at desc, t.case_id desc limit ${PAGE_SIZE + 1}`;
}

/** A page of one of a unit's lists, after the key of the page before. */
export function listForUnit(db: Db, unit: string, list: UnitList, after?: string): Promise<ListPage> {
  switch (list) {
    case 'open':
      return pageOf(db, tasksUnderWay(unit, keyFrom(after, 'day')));
    case 'waiting':
      return pageOf(db, tasksStopped(unit, keyFrom(after, 'day')));
    case 'answered':
      return pageOf(db, tasksAnswered(unit, keyFrom(after, 'instant')));
  }
}

/** Numbers begin anew each year, so a number without its year may be several cases; the latest first. */
export async function listByNumber(db: Db, number: number, years: readonly number[]): Promise<ListedCase[]> {
  const page = await pageOf(
    db,
    sql<Keyed>`select ${BY_CASE}, '' as key from cases c
      where c.year in (${sql.join(years)}) and c.number = ${number} order by c.year desc limit ${PAGE_SIZE}`
  );
  return page.rows;
}

/** Up to this many waiting cases are told by number; above it "99+" is enough to know. */
export const WAITING_TOLD = 99;

/** How much waits for the desk, each up to one more than is told: to dispatch, to answer. */
export async function deskWaiting(db: Db): Promise<{ new: number; answer: number }> {
  const some = sql.lit(WAITING_TOLD + 1);
  const { rows } = await sql<{ new: number; answer: number }>`select
    (select count(*)::int from (select from cases where status in ('received', 'returned') and closed_at is null limit ${some}) s) as new,
    (select count(*)::int from (select from cases where status = 'answered' and closed_at is null limit ${some}) s) as answer`.execute(
    db
  );
  return rows[0]!;
}

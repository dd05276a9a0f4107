/** Lists of cases at the desk and in a unit: a page at a time by keys, never by counting. */
import { sql, type RawBuilder } from 'kysely';
import { KEPT, type Db } from '#world/database.server.ts';
import type { Status } from './case.ts';
import { matching } from './lists/narrowed.server.ts';
import { savedFor, type SavedList } from './lists/saved.server.ts';
import {
  afterSoonest,
  claimAt,
  HOUR,
  keyFrom,
  LIMIT,
  pageOf,
  foundIn,
  soonest,
  type Key,
  type ListPage
} from './lists/page.server.ts';
import { foundInUnit, type InUnit, type UnitList } from './lists/unit.server.ts';
import { FOUND, type ListedCase, type Found, type RowOf } from './lists/row.server.ts';

export { UNIT_LISTS, type UnitList } from './lists/unit.server.ts';
export { PAGE_SIZE, pageFound, type ListPage } from './lists/page.server.ts';
export { BEGINNING_LENGTH, type ListedCase, type Found } from './lists/row.server.ts';

/**
 * The desk's lists.
 *
 * `new` waits to be given to a unit (received, reopened or returned), `returned` is what of it came back;
 * `answer` has every unit's answer; `contested` was not accepted and is open again; `late` is past its
 * promised day; `mine` is open and was worked on by whoever looks; `open` is all that is under way by what
 * runs out next; `waiting` stands still until the resident answers; `recent` is whatever came last; `closed`
 * is what ended, latest first.
 */
export const DESK_LISTS = [
  'new',
  'returned',
  'answer',
  'contested',
  'late',
  'mine',
  'open',
  'waiting',
  'recent',
  'closed'
] as const;
export type DeskList = (typeof DESK_LISTS)[number];

/** Who looks at a list, on which day and when, and to what they narrowed it. */
export type Looking = InUnit & { person: string; today: string };

/** The same where who looks is found by the same question. */
type Coming = Omit<Looking, 'person'> & { person: RawBuilder<string> };

/** Open cases for which `held` holds, by what runs out next. */
function byDue(
  held: readonly RawBuilder<unknown>[],
  { now, narrowed = {} }: InUnit,
  after: Key | undefined
): RawBuilder<Found> {
  const each = held.map(
    (where) => sql`(select ${FOUND}, ${claimAt(now)}, c.due_on as "keyAt" from cases c
      where ${where} ${matching(narrowed)} ${afterSoonest('c.due_on', after)} order by ${soonest('c.due_on')} limit ${LIMIT})`
  );
  if (each.length === 1) return sql<Found>`${each[0]}`;
  return sql<Found>`select * from (${sql.join(each, sql` union all `)}) listed
    order by "keyAt", coalesce("dueAt", 'infinity'::timestamptz), id limit ${LIMIT}`;
}

/** Of one status; a list of several asks the index of each and merges short lists. */
const standing = (status: Status) => sql`c.status = ${status} and c.closed_at is null`;
const UNDER_WAY = sql`c.closed_at is null and c.stopped_at is null`;

/** Of how many cases worked on last those still open are somebody's own. */
const WORKED_ON = 300;

function workedOnBy(person: RawBuilder<string>) {
  return sql`c.closed_at is null and c.id = any (array(
    (select w.case_id from case_people w where w.person = ${person} order by w.last_at desc, w.case_id limit ${sql.lit(WORKED_ON)})
    union all (select l.case_id from claims l where l.person = ${person} order by l.at desc limit ${sql.lit(WORKED_ON)})))`;
}

/** Of somebody's own cases those that run out next: chosen inside an index. */
function ownByDue({ person, now, narrowed = {} }: Coming, after: Key | undefined): RawBuilder<Found> {
  return sql<Found>`with first as materialized (select c.id as first from cases c
      where ${workedOnBy(person)} ${matching(narrowed)} ${afterSoonest('c.due_on', after)}
      order by ${soonest('c.due_on')} limit ${LIMIT})
    select ${FOUND}, ${claimAt(now)}, c.due_on as "keyAt" from first join cases c on c.id = first
    order by ${soonest('c.due_on')}`;
}

/** Promised for a day before this one, or for an hour of it that is over. */
function late({ today, now }: Pick<Looking, 'today' | 'now'>) {
  return sql`${UNDER_WAY} and c.due_on <= ${today}::date and (c.due_on < ${today}::date or c.due_at < ${now}::timestamptz)`;
}

/** The same in two parts, to be counted: both are ranges of one index, and no row is read for what is not late. */
const lateBefore = ({ today }: Pick<Looking, 'today'>) => sql`${UNDER_WAY} and c.due_on < ${today}::date`;
const lateToday = ({ today, now }: Pick<Looking, 'today' | 'now'>) =>
  sql`${UNDER_WAY} and c.due_on = ${today}::date and ${HOUR} < ${now}::timestamptz`;

/** Latest first, by when a case came or when it was closed. */
function latest(
  by: 'received_at' | 'closed_at',
  { now, narrowed = {} }: InUnit,
  after: Key | undefined
): RawBuilder<Found> {
  const at = sql.ref(`c.${by}`);
  const earlier = after ? sql`and (${at}, c.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``;
  return sql<Found>`select ${FOUND}, ${claimAt(now)}, ${at} as "keyAt" from cases c
    where ${at} is not null ${matching(narrowed, 'c.due_on', `c.${by}`)} ${earlier} order by ${at} desc, c.id desc limit ${LIMIT}`;
}

/** The way through a list is always the same one, unless it is narrowed: then it depends on to what. */
function pageFor(
  db: Db,
  query: RawBuilder<Found>,
  { narrowed = {} }: Pick<Looking, 'narrowed'>,
  of?: RowOf
): Promise<ListPage> {
  return pageOf(db, Object.keys(narrowed).length === 0 ? sql<Found>`${KEPT} ${query}` : query, of);
}

/** What one of the desk's lists finds, after the key of the page before. */
function foundAtDesk(list: DeskList, looking: Coming, after?: string): RawBuilder<Found> {
  const due = (...held: RawBuilder<unknown>[]) => byDue(held, looking, keyFrom(after, 'day'));
  switch (list) {
    case 'new':
      return due(standing('received'), standing('returned'));
    case 'returned':
      return due(standing('returned'));
    case 'answer':
      return due(standing('answered'));
    case 'contested':
      return due(sql`c.contested and c.closed_at is null`);
    case 'late':
      return due(late(looking));
    case 'mine':
      return ownByDue(looking, keyFrom(after, 'day'));
    case 'waiting':
      return due(standing('asked'));
    case 'open':
      return due(UNDER_WAY);
    case 'recent':
      return latest('received_at', looking, keyFrom(after, 'instant'));
    case 'closed':
      return latest('closed_at', looking, keyFrom(after, 'instant'));
  }
}

/** A page of one of the desk's lists, after the key of the page before. */
export function listForDesk(db: Db, list: DeskList, looking: Looking, after?: string): Promise<ListPage> {
  const found = foundAtDesk(list, { ...looking, person: sql`${looking.person}::uuid` }, after);
  return pageFor(db, found, looking);
}

/** A page of one of a unit's lists, after the key of the page before. */
export function listForUnit(
  db: Db,
  unit: string,
  list: UnitList,
  looking: InUnit,
  after?: string
): Promise<ListPage> {
  return pageFor(db, foundInUnit(sql`${unit}`, list, looking, after), looking, { unit });
}

/** Numbers begin anew each year, so a number without its year may be several cases; the latest first. */
export async function listByNumber(
  db: Db,
  number: number,
  years: readonly number[],
  unit?: string
): Promise<ListedCase[]> {
  const own =
    unit === undefined
      ? sql``
      : sql`and exists (select from tasks t where t.case_id = c.id and t.unit = ${unit})`;
  const page = await pageOf(
    db,
    sql<Found>`select ${FOUND}, null as "keyAt" from cases c
      where c.year in (${sql.join(years)}) and c.number = ${number} ${own} order by c.year desc limit ${LIMIT}`
  );
  return page.rows;
}

/** Up to this many waiting cases are told by number; above it "99+" is enough to know. */
export const WAITING_TOLD = 99;

/** The desk's lists that tell how much waits in them: where somebody has to do something. */
export const COUNTED_LISTS = ['new', 'returned', 'answer', 'contested', 'late', 'mine'] as const;
export type Waiting = Record<(typeof COUNTED_LISTS)[number], number>;

/**
 * What stands above a list: how much waits, each up to one more than is told, and the lists that are kept there; and the
 * first page of the list itself, where it was asked for with them.
 */
export type Above<W> = { waiting: W; saved: SavedList[]; found: Found[] | null };

const some = sql.lit(WAITING_TOLD + 1);

/** Whoever looks, as a part of a question: their id, and the code of their unit. */
export type Owner = { person: RawBuilder<string>; unit: RawBuilder<string> };

function above<W>(
  waiting: RawBuilder<W>,
  saved: RawBuilder<SavedList[]>,
  found: RawBuilder<Found> | undefined
): RawBuilder<Above<W>> {
  return sql<
    Above<W>
  >`jsonb_build_object('waiting', ${waiting}, 'saved', ${saved}, 'found', ${found ? foundIn(found) : sql`null::jsonb`})`;
}

/** What stands above the desk's lists, as a part of a question; with the first page of a whole `list`. */
export function aboveDesk(
  { person }: Owner,
  at: Pick<Looking, 'today' | 'now'>,
  list?: DeskList
): RawBuilder<Above<Waiting>> {
  const few = (where: RawBuilder<unknown>) =>
    sql`(select count(*)::int from (select from cases c where ${where} limit ${some}) s)`;
  const waiting = sql<Waiting>`jsonb_build_object(
    'new', ${few(sql`c.status in ('received', 'returned') and c.closed_at is null`)},
    'returned', ${few(standing('returned'))},
    'answer', ${few(standing('answered'))},
    'contested', ${few(sql`c.contested and c.closed_at is null`)},
    'late', ${few(lateBefore(at))} + ${few(lateToday(at))},
    'mine', ${few(workedOnBy(person))})`;
  return above(waiting, savedFor(person, sql`'desk'`), list && foundAtDesk(list, { ...at, person }));
}

/** What stands above a unit's lists, as a part of a question: how many tasks it has to take; with the first page of a whole `list`. */
export function aboveUnit(
  { person, unit }: Owner,
  at: Pick<Looking, 'now'>,
  list?: UnitList
): RawBuilder<Above<{ accept: number }>> {
  const waiting = sql<{
    accept: number;
  }>`jsonb_build_object('accept', (select count(*)::int from (select from tasks t
    where t.unit = ${unit} and t.status = 'open' and t.accepted_at is null and t.accept_by is not null limit ${some}) s))`;
  return above(waiting, savedFor(person, unit), list && foundInUnit(unit, list, at));
}

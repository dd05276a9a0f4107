/** A unit's lists: its tasks, found by what they are in order by. */
import { sql, type RawBuilder } from 'kysely';
import { matching, type Narrowed } from './narrowed.server.ts';
import { afterSoonest, claimAt, keyFrom, LIMIT, soonest, type Key } from './page.server.ts';
import { FOUND, type Found } from './row.server.ts';

/**
 * A unit's lists: its open tasks by what runs out next, those it has not taken yet, those whose resident is
 * asked, and what it answered.
 */
export const UNIT_LISTS = ['open', 'accept', 'waiting', 'answered'] as const;
export type UnitList = (typeof UNIT_LISTS)[number];

/** When somebody looks, and to what they narrowed the list. */
export type InUnit = { now: string; narrowed?: Narrowed };

/** The promised hour stands with the case, so all tasks of a day are put in order inside indexes. */
function tasksUnderWay(
  unit: RawBuilder<string>,
  { now, narrowed = {} }: InUnit,
  after: Key | undefined
): RawBuilder<Found> {
  return sql<Found>`with first as materialized (select c.id as first from tasks t join cases c on c.id = t.case_id
      where t.unit = ${unit} and t.status = 'open' and c.closed_at is null and c.stopped_at is null
        ${matching(narrowed, 't.due_on')} ${afterSoonest('t.due_on', after)}
      order by ${soonest('t.due_on')} limit ${LIMIT})
    select ${FOUND}, ${claimAt(now)}, t.due_on as "keyAt" from first join cases c on c.id = first
      join tasks t on t.case_id = first and t.unit = ${unit}
    order by ${soonest('t.due_on')}`;
}

/** What the unit has to take or give back, by when it must. */
function tasksToAccept(
  unit: RawBuilder<string>,
  { now, narrowed = {} }: InUnit,
  after: Key | undefined
): RawBuilder<Found> {
  return sql<Found>`select ${FOUND}, ${claimAt(now)}, t.accept_by as "keyAt" from tasks t join cases c on c.id = t.case_id
    where t.unit = ${unit} and t.status = 'open' and t.accepted_at is null and t.accept_by is not null
      ${matching(narrowed, 't.due_on')} ${afterSoonest('t.accept_by', after)}
    order by ${soonest('t.accept_by')} limit ${LIMIT}`;
}

/** Few cases wait for their resident, so the way leads from them to the unit's tasks and not the other way round. */
function tasksStopped(
  unit: RawBuilder<string>,
  { now, narrowed = {} }: InUnit,
  after: Key | undefined
): RawBuilder<Found> {
  return sql<Found>`select ${FOUND}, ${claimAt(now)}, c.due_on as "keyAt" from cases c join tasks t on t.case_id = c.id
    where c.status = 'asked' and c.closed_at is null and t.unit = ${unit} and t.status = 'open'
      ${matching(narrowed, 't.due_on')} ${afterSoonest('c.due_on', after)}
    order by ${soonest('c.due_on')} limit ${LIMIT}`;
}

function tasksAnswered(
  unit: RawBuilder<string>,
  { now, narrowed = {} }: InUnit,
  after: Key | undefined
): RawBuilder<Found> {
  const at = sql.ref('t.answered_at');
  const earlier = after ? sql`and (${at}, t.case_id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``;
  return sql<Found>`select ${FOUND}, ${claimAt(now)}, ${at} as "keyAt" from tasks t join cases c on c.id = t.case_id
    where t.unit = ${unit} and t.status = 'answered' ${matching(narrowed, 't.due_on', 't.answered_at')} ${earlier}
    order by t.answered_at desc, t.case_id desc limit ${LIMIT}`;
}

/** What one of a unit's lists finds, after the key of the page before. */
export function foundInUnit(
  unit: RawBuilder<string>,
  list: UnitList,
  looking: InUnit,
  after?: string
): RawBuilder<Found> {
  switch (list) {
    case 'open':
      return tasksUnderWay(unit, looking, keyFrom(after, 'day'));
    case 'accept':
      return tasksToAccept(unit, looking, keyFrom(after, 'day'));
    case 'waiting':
      return tasksStopped(unit, looking, keyFrom(after, 'day'));
    case 'answered':
      return tasksAnswered(unit, looking, keyFrom(after, 'instant'));
  }
}

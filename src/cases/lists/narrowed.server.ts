/** To what a list of cases is narrowed, as a condition the indexes of `cases` answer. */
import { sql, type RawBuilder } from 'kysely';
import type { Channel, Kind } from '#reports/report.ts';

/** To what a list is narrowed; whatever is not named is not looked at. */
export type Narrowed = {
  /** One category, or all of a group. */
  categories?: readonly string[];
  /** The unit that leads. */
  unit?: string;
  district?: string;
  kind?: Kind;
  channel?: Channel;
  priority?: string;
  /** Promised for before this day and still open. */
  lateOn?: string;
  /** From this instant on, and before that one: received, or what the list is ordered by where that is an instant. */
  from?: string;
  until?: string;
};

/**
 * The condition on a case `c`, beginning with `and`; nothing where nothing is narrowed. A unit is late by its
 * task's `due`; days are those of `at`.
 */
export function matching(
  n: Narrowed,
  due: 'c.due_on' | 't.due_on' = 'c.due_on',
  at: 'c.received_at' | 'c.closed_at' | 't.answered_at' = 'c.received_at'
): RawBuilder<unknown> {
  const parts = [
    n.categories && one('category', n.categories),
    n.unit && sql`c.lead = ${n.unit}`,
    n.district && sql`c.district = ${n.district}`,
    n.kind && sql`c.kind = ${n.kind}`,
    n.channel && sql`c.channel = ${n.channel}`,
    n.priority && sql`c.priority = ${n.priority}`,
    n.lateOn && sql`${sql.ref(due)} < ${n.lateOn}::date and c.closed_at is null`,
    n.from && sql`${sql.ref(at)} >= ${n.from}::timestamptz`,
    n.until && sql`${sql.ref(at)} < ${n.until}::timestamptz`
  ].filter((part) => typeof part === 'object');
  return parts.length === 0 ? sql`` : sql`and ${sql.join(parts, sql` and `)}`;
}

/** One value is asked for as one: only then does an index keep its order. */
function one(column: string, values: readonly string[]): RawBuilder<unknown> {
  const at = sql.ref(`c.${column}`);
  const [first] = values;
  if (first === undefined) return sql`false`;
  return values.length === 1 ? sql`${at} = ${first}` : sql`${at} in (${sql.join([...values])})`;
}

/** Counting: the figures of months worked out from the cases, set by set, and kept for pages that only read. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';

/** The lock under which figures are counted: one process at a time; the others wait, and then find little left to do. */
export const COUNTING = 311_001;
/** Everything is counted anew this often, so that what no entry tells of (a month recounted by hand) mends itself. */
const WHOLE_HOURS = 20;
/** A transaction that began before the last count may have ended after it. */
const BEFORE_MINUTES = 15;

export type Counted = { months: readonly string[]; whole: boolean };

/**
 * Brings the figures up to date: of all months in which something changed since they were last counted, and
 * once a day, or when asked for `whole`, of all.
 *
 * A month is the city's own month. A case counts in the month it was received, by its kind, category and
 * district of today; its answer counts in the month it was closed, by its last closing.
 */
export async function countFigures(
  db: Db,
  now: Temporal.Instant,
  timezone: string,
  whole = false
): Promise<Counted> {
  return db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = '10min'`.execute(tx);
    await sql`select pg_advisory_xact_lock(${COUNTING})`.execute(tx);
    const made = await tx.selectFrom('figures_made').select(['made_at', 'whole_at']).executeTakeFirst();
    const all = whole || !made || now.since(made.whole_at).total('hours') >= WHOLE_HOURS;
    const months = all
      ? await allMonths(tx, timezone)
      : await changedMonths(tx, since(made.made_at), timezone);
    await tx
      .deleteFrom('figures')
      .$if(!all, (q) => q.where('month', 'in', [...months, '1900-01-01']))
      .execute();
    await tx
      .deleteFrom('answer_days')
      .$if(!all, (q) => q.where('month', 'in', [...months, '1900-01-01']))
      .execute();
    if (months.length > 0) {
      await countReceived(tx, months, timezone);
      await countAnswers(tx, months, timezone);
    }
    const at = now.toString();
    await tx
      .insertInto('figures_made')
      .values({ made_at: at, whole_at: at })
      .onConflict((row) =>
        row.column('single').doUpdateSet(all ? { made_at: at, whole_at: at } : { made_at: at })
      )
      .execute();
    return { months, whole: all };
  });
}

function since(made: string): string {
  return Temporal.Instant.from(made).subtract({ minutes: BEFORE_MINUTES }).toString();
}

async function allMonths(tx: Tx, timezone: string): Promise<string[]> {
  const { rows } = await sql<{ month: string }>`
    select generate_series(
      date_trunc('month', min(received_at) at time zone ${timezone}),
      date_trunc('month', greatest(max(received_at), max(closed_at)) at time zone ${timezone}),
      interval '1 month')::date as month
    from cases`.execute(tx);
  return rows.map(({ month }) => month);
}

/** The months changed cases were received in and were ever closed in; a closing that was contested counts no more. */
async function changedMonths(tx: Tx, from: string, timezone: string): Promise<string[]> {
  const { rows } = await sql<{ month: string }>`
    with changed as materialized (select id, received_at from cases where updated_at >= ${from})
    select date_trunc('month', received_at at time zone ${timezone})::date as month from changed
    union
    select date_trunc('month', entries.at at time zone ${timezone})::date
      from changed join entries on entries.case_id = changed.id where entries.kind = 'closed'
    order by month`.execute(tx);
  return rows.map(({ month }) => month);
}

/** A month from its first instant to the first of the next, in the city's time: a range that indexes can find. */
function within(column: 'received_at' | 'closed_at', timezone: string) {
  return sql`${sql.ref(column)} >= months.month::timestamp at time zone ${timezone}
    and ${sql.ref(column)} < (months.month + interval '1 month') at time zone ${timezone}`;
}

async function countReceived(tx: Tx, months: readonly string[], timezone: string): Promise<void> {
  await sql`
    insert into figures (month, kind, category, district, channel, outcome, cases, contested)
    select month, kind, category, coalesce(district, ''), channel, coalesce(outcome, 'open'),
      count(*), count(*) filter (where contested)
    from unnest(${[...months]}::date[]) as months (month)
      join cases on ${within('received_at', timezone)}
    group by 1, 2, 3, 4, 5, 6`.execute(tx);
}

async function countAnswers(tx: Tx, months: readonly string[], timezone: string): Promise<void> {
  await sql`
    insert into answer_days (month, kind, category, district, outcome, days, cases)
    select month, kind, category, coalesce(district, ''), outcome,
      (closed_at at time zone ${timezone})::date - (received_at at time zone ${timezone})::date, count(*)
    from unnest(${[...months]}::date[]) as months (month)
      join cases on ${within('closed_at', timezone)}
    group by 1, 2, 3, 4, 5, 6`.execute(tx);
}

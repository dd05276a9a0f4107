/** Months of the hotline for everybody: counted from the contacts, kept, and read. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { Month } from '#statistics/period.ts';
import { listCounts } from './counts.server.ts';
import { addedUp, monthCounts, withoutSmall, type MonthCounts } from './months.ts';

/** Where the months are counted: the city's time, and the seconds of its service level. */
export type Counting = { now: Temporal.Instant; timezone: string; seconds: number };

/** A month's last day. */
function lastOf(month: Month): string {
  return Temporal.PlainDate.from(month).add({ months: 1 }).subtract({ days: 1 }).toString();
}

/** The running month and the one before, whose last talks may have been wrapped up since; `whole`: since the first contact. */
async function monthsToCount(db: Db, { now, timezone }: Counting, whole: boolean): Promise<Month[]> {
  const running = now.toZonedDateTimeISO(timezone).toPlainDate().with({ day: 1 });
  const before = running.subtract({ months: 1 });
  if (!whole) return [before.toString(), running.toString()];
  const { rows } = await sql<{ month: Month }>`
    select generate_series(date_trunc('month', min(began_at) at time zone ${timezone}),
      ${running.toString()}::timestamp, interval '1 month')::date as month from contacts`.execute(db);
  return rows.map(({ month }) => month);
}

/** Keeps what was counted of a month in the place of what was there. */
export async function keepMonth(
  tx: Db | Tx,
  month: Month,
  seconds: number,
  topics: ReadonlyMap<string, MonthCounts>,
  matters: ReadonlyMap<string, number>
): Promise<void> {
  await tx.deleteFrom('hotline_months').where('month', '=', month).execute();
  await tx.deleteFrom('hotline_matters').where('month', '=', month).execute();
  const shown = withoutSmall(topics, ({ came }) => came, addedUp);
  const rows = [...shown].map(([topic, counts]) => ({
    month,
    topic,
    came: counts.came,
    offered: counts.offered,
    answered: counts.answered,
    in_time: counts.within,
    abandoned: counts.abandoned,
    short: counts.short,
    otherwise: counts.left,
    wait_seconds: counts.waitSeconds,
    first_line: counts.firstLine,
    target_seconds: seconds
  }));
  if (rows.length > 0) await tx.insertInto('hotline_months').values(rows).execute();
  const sum = (all: number[]) => all.reduce((a, b) => a + b, 0);
  const about = [...withoutSmall(matters, (calls) => calls, sum)].map(([category, calls]) => ({
    month,
    category,
    calls
  }));
  if (about.length > 0) await tx.insertInto('hotline_matters').values(about).execute();
}

/**
 * Brings the months everybody may read up to date. A month without any contact is left as it is: what was published
 * stays when the contacts behind it are forgotten.
 */
export async function countHotlineMonths(db: Db, counting: Counting, whole = false): Promise<Month[]> {
  const { timezone, seconds } = counting;
  const counted: Month[] = [];
  for (const month of await monthsToCount(db, counting, whole)) {
    const span = { from: month, until: lastOf(month) };
    const parts = await listCounts(db, { span, timezone, seconds }, ['topic']);
    if (parts.length === 0) continue;
    const { rows } = await sql<{ category: string; calls: number }>`
      select substring(about from 10) as category, count(*)::int as calls from contacts
      where direction = 'in' and about like 'category:%'
        and began_at >= ${month}::timestamp at time zone ${timezone}
        and began_at < (${month}::timestamp + interval '1 month') at time zone ${timezone}
      group by 1`.execute(db);
    const topics = new Map(parts.map(({ name, counts }) => [name, monthCounts(counts)]));
    const matters = new Map(rows.map(({ category, calls }) => [category, calls]));
    await db.transaction().execute((tx) => keepMonth(tx, month, seconds, topics, matters));
    counted.push(month);
  }
  return counted;
}

export type MonthOfTopic = { month: Month; topic: string; counts: MonthCounts; seconds: number };

/** What was kept of these months, or of all, by topic, the earliest first. */
export async function listHotlineMonths(db: Db, months?: readonly Month[]): Promise<MonthOfTopic[]> {
  const rows = await db
    .selectFrom('hotline_months')
    .selectAll()
    .$if(months !== undefined, (q) => q.where('month', 'in', ['1900-01-01', ...months!]))
    .orderBy('month')
    .orderBy('topic')
    .execute();
  return rows.map((row) => ({
    month: row.month,
    topic: row.topic,
    seconds: row.target_seconds,
    counts: {
      came: row.came,
      offered: row.offered,
      answered: row.answered,
      within: row.in_time,
      abandoned: row.abandoned,
      short: row.short,
      left: row.otherwise,
      waitSeconds: row.wait_seconds,
      firstLine: row.first_line
    }
  }));
}

/** Ways that are not the telephone. */
const WEB = ['portal', 'open311', 'api'];

export type Matter = { month: Month; category: string; calls: number; reports: number };

/**
 * What people called and wrote about in these months, by category, the earliest first. Calls that were too few to stand
 * alone have no category; reports by web are public one by one, and stand as they are.
 */
export async function listMatters(db: Db, months?: readonly Month[]): Promise<Matter[]> {
  const only = months === undefined ? sql`` : sql`where month = any(${[...months]}::date[])`;
  const { rows } = await sql<Matter>`
    select month, category, sum(calls)::int as calls, sum(reports)::int as reports from (
      select month, category, calls, 0 as reports from hotline_matters ${only}
      union all
      select month, category, 0, cases from figures
        ${months === undefined ? sql`where` : sql`${only} and`} channel = any(${WEB})
          and month >= (select min(month) from hotline_matters)) as both_ways
    group by month, category order by month, category`.execute(db);
  return rows;
}

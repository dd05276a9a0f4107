/** Reading the figures that were counted: a page reads a few hundred rows, however many cases there are. */
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#world/database.server.ts';
import type { Month } from './period.ts';
import type { Standing } from './share.ts';
import { waitOf, type Days, type Wait } from './waits.ts';

/** Which figures: of these months, and of one district or some categories only. */
export type Selection = { months: readonly Month[]; district?: string; categories?: readonly string[] };

function where({ months, district, categories }: Selection): RawBuilder<unknown> {
  const one = district === undefined ? sql`` : sql` and district = ${district}`;
  const some = categories === undefined ? sql`` : sql` and category = any(${[...categories]})`;
  return sql`month = any(${[...months]}::date[])${one}${some}`;
}

/** When the figures were counted, and the first month there is; nothing before the first count. */
export async function findCount(db: Db): Promise<{ madeAt: string; first: Month | undefined } | undefined> {
  const made = await db.selectFrom('figures_made').select('made_at').executeTakeFirst();
  if (!made) return undefined;
  const first = await db.selectFrom('figures').select('month').orderBy('month').limit(1).executeTakeFirst();
  return { madeAt: made.made_at, first: first?.month };
}

export type MonthReceived = { month: Month; problems: number; ideas: number; questions: number };

/** What each month brought, in the order of the selection; a month without any case brought nought. */
export async function listReceived(db: Db, selection: Selection): Promise<MonthReceived[]> {
  const { rows } = await sql<MonthReceived>`
    select month,
      (coalesce(sum(cases) filter (where kind = 'problem'), 0))::int as problems,
      (coalesce(sum(cases) filter (where kind = 'idea'), 0))::int as ideas,
      (coalesce(sum(cases) filter (where kind = 'question'), 0))::int as questions
    from figures where ${where(selection)} group by month`.execute(db);
  return selection.months.map(
    (month) => rows.find((row) => row.month === month) ?? { month, problems: 0, ideas: 0, questions: 0 }
  );
}

/** The largest number any month brought, of the same selection. */
export async function mostReceived(
  db: Db,
  { district, categories }: Omit<Selection, 'months'>
): Promise<number> {
  const { rows } = await sql<{ most: number }>`
    select coalesce(max(received), 0)::int as most from (
      select sum(cases) as received from figures
      where ${district === undefined ? sql`true` : sql`district = ${district}`}
        and ${categories === undefined ? sql`true` : sql`category = any(${[...categories]})`}
      group by month) as by_month`.execute(db);
  return rows[0]!.most;
}

export type Sums = {
  standings: Partial<Record<Standing, number>>;
  contested: number;
  kinds: Record<string, number>;
  categories: Record<string, number>;
  districts: Record<string, number>;
  channels: Record<string, number>;
};

/** The cases received in the selection, summed up every way a page shows them; each way adds up to the same. */
export async function findSums(db: Db, selection: Selection): Promise<Sums> {
  const { rows } = await sql<{ way: keyof Sums; name: string; cases: number; contested: number }>`
    select case
        when grouping(outcome) = 0 then 'standings' when grouping(kind) = 0 then 'kinds'
        when grouping(category) = 0 then 'categories' when grouping(district) = 0 then 'districts'
        else 'channels' end as way,
      coalesce(outcome, kind, category, district, channel) as name,
      sum(cases)::int as cases, sum(contested)::int as contested
    from figures where ${where(selection)}
    group by grouping sets ((outcome), (kind), (category), (district), (channel))`.execute(db);
  const by = (way: keyof Sums) =>
    Object.fromEntries(rows.filter((row) => row.way === way).map((row) => [row.name, row.cases]));
  return {
    standings: by('standings'),
    contested: rows.filter(({ way }) => way === 'standings').reduce((sum, row) => sum + row.contested, 0),
    kinds: by('kinds'),
    categories: by('categories'),
    districts: by('districts'),
    channels: by('channels')
  };
}

/** How many days the cases closed in the selection took, by category. */
export async function listDays(db: Db, selection: Selection): Promise<(Days & { category: string })[]> {
  const { rows } = await sql<Days & { category: string }>`
    select category, days, sum(cases)::int as cases
    from answer_days where ${where(selection)} group by category, days`.execute(db);
  return rows;
}

/** How long people waited in each month of the selection; nothing in a month without an answer. */
export async function listWaits(
  db: Db,
  selection: Selection
): Promise<{ month: Month; wait: Wait | undefined }[]> {
  const { rows } = await sql<Days & { month: Month }>`
    select month, days, sum(cases)::int as cases
    from answer_days where ${where(selection)} group by month, days`.execute(db);
  const byMonth = Map.groupBy(rows, ({ month }) => month);
  return selection.months.map((month) => ({ month, wait: waitOf(byMonth.get(month) ?? []) }));
}

/** Counting contacts: everything a page of figures shows, by one statement over the contacts of its days. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';
import { CUTS, HANDED, NOTHING, SHORT_SECONDS, type Counts, type Cut, type Part } from './counts.ts';
import { daysIn, instantsOf, type Span } from './span.ts';

/** Where and how the figures are read: the days, the city's time zone, and the seconds of its service level. */
export type Asked = { span: Span; timezone: string; seconds: number; topic?: string | undefined };

type Row = Omit<Counts, 'handed'> & { cut: Cut; name: string | null } & Record<`to_${string}`, number>;

function partFrom({ cut, name, ...row }: Row): Part {
  const counts: Counts = { ...NOTHING, handed: { ...NOTHING.handed } };
  for (const key of Object.keys(NOTHING) as (keyof Counts)[])
    if (key !== 'handed') counts[key] = row[key] as never;
  for (const reason of HANDED) counts.handed[reason] = row[`to_${reason}`] as number;
  return { cut, name: name ?? '', counts };
}

/**
 * Why a call was handed on, of the reason said when it was, else of its result. A call a unit was asked to ring back
 * counts too: it did not end at the first line. Out of scope is what came to the wrong queue.
 */
const HANDED_FOR = sql`case
  when handed_for = 'complicated' or (handed_for is null and outcome = 'handed-complicated') then 'complicated'
  when handed_for = 'case-file' or (handed_for is null and outcome = 'handed-case-file') then 'case-file'
  when handed_for = 'out-of-scope' then 'wrong-queue'
  when handed_for is not null or unit is not null or outcome = 'unit-no-answer' then 'other' end`;

/**
 * Counts the contacts of a span in every cut at once. A contact counts in the half hour in which it began.
 *
 * Of one day the half hours are told by their instants, so that the night in which clocks go back has fifty of them;
 * of several days by what the clock says, added up.
 */
export async function listCounts(
  db: Db,
  { span, timezone, seconds, topic }: Asked,
  cuts: readonly Cut[] = CUTS
): Promise<Part[]> {
  const { from, until } = instantsOf(span, timezone);
  const bin = sql`date_bin('30 minutes', began_at, ${from}::timestamptz)`;
  const half =
    daysIn(span) === 1
      ? sql`to_char(${bin} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
      : sql`to_char(${bin} at time zone ${timezone}, 'HH24:MI')`;
  const named = cuts.filter((cut) => cut !== 'all');
  const sets = cuts.map((cut) => (cut === 'all' ? sql`()` : sql`(${sql.ref(cut)})`));
  const way = named.map((cut) => sql`when grouping(${sql.ref(cut)}) = 0 then ${cut}`);
  const cutName = named.length === 0 ? sql`'all'` : sql`case ${sql.join(way, sql` `)} else 'all' end`;
  const partName = named.length === 0 ? sql`null` : sql`coalesce(${sql.join(named.map((c) => sql.ref(c)))})`;
  const { rows } = await sql<Row>`
    with c as (
      select ${half} as half, to_char(began_at at time zone ${timezone}, 'YYYY-MM-DD') as day,
        coalesce(topic, '') as topic, coalesce(unit, '') as unit, channel, case_id,
        queued_at is not null or answered_at is not null as offered, answered_at is not null as answered,
        ended_at is null as open, ending, coalesce(wait_seconds, 0) as wait,
        talk_seconds as talk, hold_seconds as hold, coalesce(wrap_seconds, 0) as wrap,
        case when answered_at is not null then ${HANDED_FOR} end as handed
      from contacts
      where direction = 'in' and began_at >= ${from} and began_at < ${until}
        ${topic === undefined ? sql`` : sql`and coalesce(topic, '') = ${topic}`})
    select ${cutName} as cut, ${partName} as name,
      count(*)::int as came,
      (count(*) filter (where offered))::int as offered,
      (count(*) filter (where answered))::int as answered,
      (count(*) filter (where answered and wait <= ${seconds}))::int as within,
      (count(*) filter (where offered and not answered and ending = 'abandoned' and wait >= ${SHORT_SECONDS}))::int as abandoned,
      (count(*) filter (where offered and not answered and ending = 'abandoned' and wait < ${SHORT_SECONDS}))::int as short,
      (count(*) filter (where offered and not answered and not open and ending is distinct from 'abandoned'))::int as left,
      (count(*) filter (where offered and not answered and open))::int as waiting,
      coalesce(sum(wait) filter (where answered), 0)::int as "waitSeconds",
      percentile_disc(0.95) within group (order by wait) filter (where answered) as "waitP95",
      count(talk)::int as handled,
      coalesce(sum(talk), 0)::int as "talkSeconds",
      coalesce(sum(hold) filter (where talk is not null), 0)::int as "holdSeconds",
      coalesce(sum(wrap) filter (where talk is not null), 0)::int as "wrapSeconds",
      (count(*) filter (where answered and handed is null))::int as "firstLine",
      ${sql.join(HANDED.map((why) => sql`(count(*) filter (where handed = ${why}))::int as ${sql.ref(`to_${why}`)}`))},
      count(case_id)::int as tied, count(distinct case_id)::int as cases
    from c group by grouping sets (${sql.join(sets)}) order by 1, 2`.execute(db);
  return rows.map(partFrom);
}

/** The parts of one cut, by their names. */
export function partsOf(parts: readonly Part[], cut: Cut): Map<string, Counts> {
  return new Map(parts.filter((part) => part.cut === cut).map(({ name, counts }) => [name, counts]));
}

export function wholeOf(parts: readonly Part[]): Counts {
  return parts.find(({ cut }) => cut === 'all')?.counts ?? NOTHING;
}

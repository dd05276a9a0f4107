/** A million contacts in a minute: half hours and weekdays as at a real hotline, patience and talk times with long tails. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';
import { HALVES, WEEKDAYS } from '#town/callers.ts';

/** Calls of a mean working day. */
const A_DAY = 870;

/** At which share of the day each half hour ends, so that a number between nought and one falls into one. */
function ends(shares: readonly number[]): number[] {
  const whole = shares.reduce((a, b) => a + b, 0);
  let sum = 0;
  return shares.map((share) => (sum += share) / whole);
}

/**
 * Fills the table with contacts that are over, the latest of them before `today`. Always the same ones, as chance has
 * a seed; one statement, as a journal of each would say nothing about how fast they are found.
 */
export async function fillContacts(
  db: Db,
  {
    many,
    today,
    timezone,
    agents
  }: { many: number; today: string; timezone: string; agents: readonly string[] }
): Promise<void> {
  const halves = Object.keys(HALVES);
  const days = Math.ceil((many / A_DAY) * 1.4) + 7;
  await db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`select setseed(0.6)`.execute(tx);
    await sql`
      with days as (
        select d::date as day, (${[...WEEKDAYS]}::float8[])[extract(isodow from d)::int] as share
        from generate_series(${today}::date - ${days}::int, ${today}::date - 1, '1 day') d
        where extract(isodow from d) < 6),
      calls as (
        select day, random() as a, random() as b, random() as c, random() as d, random() as e, random() as f, random() as g
        from days, lateral generate_series(1, (${A_DAY} * share)::int) limit ${many}),
      made as (
        select *, (day + (${halves}::text[])[1 + width_bucket(a, ${ends(Object.values(HALVES))}::float8[])]::time)
            at time zone ${timezone} + make_interval(secs => floor(b * 1800)) as began,
          floor(-ln(1 - c) * 18)::int as wait, floor(-ln(1 - d) * 240)::int as patience,
          20 + floor((-ln(1 - e) - ln(1 - f)) * 90)::int as talk, 5 + floor(-ln(1 - g) * 35)::int as wrap
        from calls)
      insert into contacts (id, version, channel, carried_by, lang, topic, status, number, agent, began_at, queued_at,
        answered_at, ended_at, wrapped_at, ending, wait_seconds, talk_seconds, hold_seconds, wrap_seconds, outcome,
        about, handed_for)
      select gen_random_uuid(), 8, 'telephone', 'pbx', 'pl', 'topic-' || (1 + floor(a * 997)::int % 5), 'ended',
        case when b < 0.9 then '+486' || lpad((floor(g * 400000)::int % 400000)::text, 8, '0') end,
        case when wait <= patience then (${[...agents]}::uuid[])[1 + floor(c * 9973)::int % ${agents.length}] end,
        began, began + interval '25 s',
        case when wait <= patience then began + make_interval(secs => 25 + wait) end,
        began + make_interval(secs => 25 + least(wait, patience) + case when wait <= patience then talk else 0 end),
        case when wait <= patience then began + make_interval(secs => 25 + wait + talk + wrap) end,
        case when wait <= patience then 'caller' else 'abandoned' end, least(wait, patience),
        case when wait <= patience then talk end, case when wait <= patience then 0 end,
        case when wait <= patience then wrap end,
        case when wait > patience then null when d < 0.73 then 'informed' when d < 0.78 then 'handed-complicated' else 'handed-case-file' end,
        case when wait <= patience then 'category:C-' || (floor(e * 60)::int) end,
        case when wait > patience or d < 0.73 then null when d < 0.78 then 'complicated' else 'case-file' end
      from made order by began`.execute(tx);
  });
  await db.connection().execute(async (one) => {
    await sql`set statement_timeout = 0`.execute(one);
    await sql`vacuum analyze contacts`.execute(one);
    await sql`reset statement_timeout`.execute(one);
  });
}

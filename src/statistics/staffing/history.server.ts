/** The calls of some days by half hour, which forecasts are made from. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';
import { instantsOf } from '#statistics/hotline/span.ts';
import type { DayCalls } from './forecast.ts';

/** Callers who reached the queue, by the city's clock; only these days are read, however many lie between them. */
export async function listDayCalls(db: Db, days: readonly string[], timezone: string): Promise<DayCalls[]> {
  if (days.length === 0) return [];
  const spans = days.map((day) => instantsOf({ from: day, until: day }, timezone));
  const { rows } = await sql<{ day: string; half: string; calls: number }>`
    select d.day, to_char(date_bin('30 minutes', c.began_at at time zone ${timezone}, '2000-01-01'), 'HH24:MI') as half,
      count(*)::int as calls
    from unnest(${[...days]}::text[], ${spans.map(({ from }) => from)}::timestamptz[],
      ${spans.map(({ until }) => until)}::timestamptz[]) as d (day, from_at, until_at)
    join contacts c on c.began_at >= d.from_at and c.began_at < d.until_at
    where c.direction = 'in' and (c.queued_at is not null or c.answered_at is not null)
    group by 1, 2 order by 1, 2`.execute(db);
  const byDay = Map.groupBy(rows, ({ day }) => day);
  return days.map((day) => ({
    day,
    halves: Object.fromEntries((byDay.get(day) ?? []).map(({ half, calls }) => [half, calls]))
  }));
}

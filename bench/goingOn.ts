/** While lists are measured the city goes on: reports come in, and cases that stand in the lists are noted on. */
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** Five times a second: more than a large city on its worst Monday. */
const EVERY_MS = 200;

/** Three of the first rows of the lists get a note, so that what was remembered of them is worth nothing. */
const GO_ON = `with first as (
    (select id from cases where closed_at is null and stopped_at is null
      order by due_on, coalesce(due_at, 'infinity'::timestamptz), id limit 25)
    union all (select id from cases order by received_at desc, id desc limit 25)
    union all (select id from cases where closed_at is not null order by closed_at desc, id desc limit 25)
  ), chosen as (select id from first order by random() limit 3), gone as (
    update cases c set version = version + 1 from chosen where c.id = chosen.id returning c.id, c.version)
  insert into entries (case_id, seq, kind, at, by, body)
  select id, version, 'noted', now(), '{"as": "agent", "person": "00000000-0000-7000-8000-000000000000"}',
    '{"unit": null, "text": "Dzwonił jeszcze raz.", "mentions": []}' from gone`;

/** Does the work while reports are sent and cases go on. */
export async function goingOn<T>(
  client: pg.Client,
  report: () => Promise<Response>,
  work: () => Promise<T>
): Promise<T> {
  let over = false;
  const go = async () => {
    while (!over) {
      const answer = await report();
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`A report was answered ${answer.status}.`);
      await client.query(GO_ON);
      await pause(EVERY_MS);
    }
  };
  const [done] = await Promise.all([work().finally(() => (over = true)), go()]);
  return done;
}

/**
 * Waits until the tables of a filled database are looked over, which it begins by itself: that would be measured with
 * the lists, and no city gets a million cases in two minutes.
 */
export async function settled(client: pg.Client): Promise<void> {
  const until = performance.now() + 180_000;
  const working = async () => {
    const { rowCount } = await client.query('select from pg_stat_progress_vacuum');
    return rowCount! > 0;
  };
  while (performance.now() < until && (await working())) await pause(1000);
}

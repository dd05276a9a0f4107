/** Figures that need more than the contacts of their days: who called again, call-backs kept, telephone and web. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';
import type { Rate } from '#statistics/share.ts';
import { AGAIN_DAYS } from './counts.ts';
import { instantsOf, type Span } from './span.ts';

/**
 * First contact resolution as whoever called would tell it: answered, and the same person did not come again with the
 * same topic within seven days.
 *
 * A person is a number or an account; withheld numbers are nobody and not counted. What a call was about is its
 * wrap-up, and for one that was not answered the topic it waited for. Contacts whose seven days are not over yet are
 * left out, since nobody knows.
 */
export async function findSettledAtOnce(
  db: Db,
  { span, timezone, now }: { span: Span; timezone: string; now: Temporal.Instant }
): Promise<Rate> {
  const { from, until } = instantsOf(span, timezone);
  const known = now.subtract({ hours: 24 * AGAIN_DAYS }).toString();
  const { rows } = await sql<Rate>`
    select count(*)::int as of, (count(*) filter (where not again))::int as part from (
      select exists (
        select from contacts n
        where n.direction = 'in' and n.began_at > c.began_at
          and n.began_at <= c.began_at + make_interval(days => ${AGAIN_DAYS})
          and (n.number = c.number or n.account = c.account)
          and (n.about = c.about or ((n.about is null or c.about is null) and n.topic is not distinct from c.topic))
      ) as again
      from contacts c
      where direction = 'in' and answered_at is not null and (number is not null or account is not null)
        and began_at >= ${from} and began_at < least(${until}::timestamptz, ${known}::timestamptz)
    ) as each`.execute(db);
  return rows[0]!;
}

/** Call-backs that were due in these days: kept in time, of all that were not taken back. */
export async function findKept(
  db: Db,
  { span, timezone, now }: { span: Span; timezone: string; now: Temporal.Instant }
): Promise<Rate> {
  const { from, until } = instantsOf(span, timezone);
  const { rows } = await sql<Rate>`
    select count(*)::int as of, (count(*) filter (where status = 'done' and settled_at <= due_at))::int as part
    from callbacks
    where due_at >= ${from} and due_at < least(${until}::timestamptz, ${now.toString()}::timestamptz)
      and status <> 'dropped'`.execute(db);
  return rows[0]!;
}

/** Talks after which the agent asked for more time to write down their result, of all that were answered. */
export async function findLonger(
  db: Db,
  { span, timezone }: { span: Span; timezone: string }
): Promise<Rate> {
  const { from, until } = instantsOf(span, timezone);
  const { rows } = await sql<Rate>`
    select count(*)::int as of, (count(*) filter (where live ? 'longer'))::int as part from contacts
    where direction = 'in' and answered_at is not null and began_at >= ${from} and began_at < ${until}`.execute(
    db
  );
  return rows[0]!;
}

/** One topic, with how many asked about it over the telephone and how many wrote. */
export type Ways = { category: string; calls: number; reports: number };

/** Categories people called and wrote about, the most asked about first. */
export async function listWays(
  db: Db,
  { span, timezone }: { span: Span; timezone: string },
  most = 15
): Promise<Ways[]> {
  const { from, until } = instantsOf(span, timezone);
  const { rows } = await sql<Ways>`
    select category, sum(calls)::int as calls, sum(reports)::int as reports from (
      select substring(about from 10) as category, count(*) as calls, 0 as reports from contacts
      where direction = 'in' and about like 'category:%' and began_at >= ${from} and began_at < ${until} group by 1
      union all
      select category, 0, count(*) from cases
      where received_at >= ${from} and received_at < ${until} and channel in ('portal', 'open311', 'api')
      group by 1) as asked
    group by category order by sum(calls) + sum(reports) desc, category limit ${most}`.execute(db);
  return rows;
}

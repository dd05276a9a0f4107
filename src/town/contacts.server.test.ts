/** The made-up history of the hotline has the shape of the seeds. */
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openHere } from '#tests/here.ts';
import { hireAgent } from '#tests/hotline.ts';
import { hamlet } from './hamlet.ts';
import { countHotlineMonths, listHotlineMonths } from '#statistics/hotline/months.server.ts';
import { addedUp } from '#statistics/hotline/months.ts';
import { fillContacts, fillMonths } from './contacts.server.ts';

/** Working days from the first of September until the day before. */
const CONTACT_DAYS = 57;

it('About 800 calls a working day, three of four ended at the first line, marked as invented', async () => {
  const here = await openHere(hamlet);
  const { db } = here.world;
  const anna = await hireAgent(here, 'Anna');
  const today = Temporal.PlainDate.from('2026-11-20');
  const count = await fillContacts(db, hamlet, today, [anna.id]);
  expect(count / CONTACT_DAYS).toBeGreaterThan(720);
  expect(count / CONTACT_DAYS).toBeLessThan(880);
  const { rows } = await sql<{
    answered: number;
    file: number;
    hard: number;
    within: number;
    invented: number;
    open: number;
    days: number;
    mine: number;
  }>`
    select (count(*) filter (where answered_at is not null))::float8 / count(*) as answered,
      (count(*) filter (where handed_for = 'case-file'))::float8 / (count(*) filter (where answered_at is not null)) as file,
      (count(*) filter (where handed_for = 'complicated'))::float8 / (count(*) filter (where answered_at is not null)) as hard,
      (count(*) filter (where answered_at is not null and wait_seconds <= 20))::float8 / count(*) as within,
      (count(*) filter (where outer_id like 'invented %'))::int as invented,
      (count(*) filter (where ended_at is null))::int as open,
      (count(distinct began_at::date))::int as days,
      (count(*) filter (where agent = ${anna.id}))::int as mine
    from contacts`.execute(db);
  const row = rows[0]!;
  expect(row.answered).toBeGreaterThan(0.9);
  expect(row.file).toBeCloseTo(0.22, 1);
  expect(row.hard).toBeCloseTo(0.05, 1);
  expect(row.within).toBeGreaterThan(0.6);
  expect(row).toMatchObject({ invented: count, open: 0, days: CONTACT_DAYS });
  expect(row.mine).toBeGreaterThan(CONTACT_DAYS * 40);
  // Nobody does two things at once.
  const stints = await sql<{ both: number; all: number }>`
    select (count(*) filter (where next < until_at))::int as both, count(*)::int as all
    from (select until_at, lead(from_at) over (partition by person order by from_at) as next from hotline_stints) s`.execute(
    db
  );
  expect(stints.rows[0]!.both).toBe(0);
  expect(stints.rows[0]!.all).toBeGreaterThan(500);
  expect(await fillContacts(db, { ...hamlet, hotlines: [] }, today, [])).toBe(0);
});

it('A year of months stands behind them, and those with contacts are counted from these', async () => {
  const here = await openHere(hamlet);
  const { db } = here.world;
  const today = Temporal.PlainDate.from('2026-11-20');
  await fillContacts(db, hamlet, today, []);
  await fillMonths(db, hamlet, today);
  const now = Temporal.Instant.from('2026-11-20T10:00:00Z');
  await countHotlineMonths(db, { now, timezone: 'Europe/Warsaw', seconds: 20 }, true);
  const months = [...Map.groupBy(await listHotlineMonths(db), ({ month }) => month)];
  expect(months.map(([month]) => month)).toEqual(
    Array.from({ length: 14 }, (_, n) => Temporal.PlainDate.from('2025-10-01').add({ months: n }).toString())
  );
  for (const [, rows] of months) {
    const { came, offered, answered, abandoned, short, firstLine } = addedUp(
      rows.map(({ counts }) => counts)
    );
    expect(came).toBeGreaterThan(9_000);
    expect(offered).toBe(answered + abandoned + short);
    expect(firstLine / answered).toBeCloseTo(0.73, 1);
  }
});

/** Cases found by words and by contact on real PostgreSQL: endings, marks, units, pages, and words that came later. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '#tests/database.ts';
import { pothole, report } from '#town/hamlet.ts';
import { openDatabase } from '#world/database.server.ts';
import { begin, follow, type Case } from '#cases/case.ts';
import { record, recordNew } from '#cases/case.server.ts';
import { entry, type By } from '#cases/entry.ts';
import { PAGE_SIZE } from '#cases/lists/page.server.ts';
import { receive } from '#cases/receive.ts';
import { fillWords, haveWords, type Reached } from './beside.server.ts';
import { findByContact, findByWords } from './search.server.ts';
import { soughtIn } from './words.ts';

const { db, close } = openDatabase(await freshDatabase(), 4);
afterAll(close);

const now = '2026-11-20T11:00:00Z';
const noon = Temporal.Instant.from(now);
let number = 0;

function caseOf(description: string, given: { unit?: string; hoursAgo?: number; to?: string } = {}) {
  const { unit = 'ROADS', hoursAgo = 1, to } = given;
  const made = receive(
    {
      ...report,
      description,
      place: { address: 'ul. Lipowa 7' },
      contact:
        to === undefined ? { by: 'none' } : to.includes('@') ? { by: 'email', to } : { by: 'phone', to }
    },
    pothole,
    { year: 2026, number: (number += 1) },
    { dueOn: '2026-12-01', from: '2026-11-01', period: { working_days: 7 } },
    { lead: unit, further: [] },
    { as: 'resident' },
    noon.subtract({ hours: hoursAgo })
  );
  return begin(randomUUID(), made);
}

const cases = {
  hole: caseOf('Wielka dziura w jezdni', { hoursAgo: 3, to: '+48601000174' }),
  rubbish: caseOf('Śmieci leżą na trawniku', { hoursAgo: 2, to: 'Halina@Poczta.example', unit: 'PARKS' }),
  old: caseOf('Dziury, dziury, dziury', { hoursAgo: 24 * 900 })
};
const ids = (found: { rows: { id: string }[] }) =>
  found.rows.map(({ id }) => Object.entries(cases).find(([, made]) => made.case.id === id)?.[0]);
const find = async (typed: string, unit?: string) =>
  ids(await findByWords(db, soughtIn(typed), now, unit === undefined ? {} : { unit }));

beforeAll(() => recordNew(db, Object.values(cases)));

describe('By words', () => {
  it.each([
    ['dziury', ['hole', 'old']],
    ['smieci', ['rubbish']],
    ['lipowa', ['rubbish', 'hole', 'old']],
    ['dziura jezdnia', ['hole']],
    ['traw', ['rubbish']],
    ['latarnia', []]
  ])('%j finds %j, the latest first', async (typed, expected) => {
    expect(await find(typed)).toEqual(expected);
  });

  it('an officer finds what their unit has or had, and nothing else', async () => {
    expect(await find('lipowa', 'PARKS')).toEqual(['rubbish']);
    expect(await find('dziury', 'PARKS')).toEqual([]);
    const officer: By = { as: 'agent', person: randomUUID() };
    const passed = follow(cases.hole.case, [
      entry('dispatched', officer, noon, {
        unit: 'PARKS',
        lead: false,
        dueOn: '2026-12-01',
        why: 'by-hand',
        instead: []
      })
    ]);
    await db.transaction().execute((tx) => record(tx, passed.case, passed.entries));
    expect(await find('dziury', 'PARKS')).toEqual(['hole']);
    const { rows } = await sql<{
      case_id: string;
    }>`select case_id from case_people where person = ${officer.person}`.execute(db);
    expect(rows).toEqual([{ case_id: cases.hole.case.id }]);
  });

  it('what the resident says later is found, and nothing of it once it was forgotten', async () => {
    const { case: c, entries } = caseOf('Coś jest zepsute');
    await recordNew(db, [{ case: c, entries }]);
    const go = async (from: Case, ...more: Parameters<typeof follow>[1]) => {
      const next = follow(from, more);
      await db.transaction().execute((tx) => record(tx, next.case, next.entries));
      return next.case;
    };
    const said = await go(
      c,
      entry('commented', { as: 'resident' }, noon, { text: 'To kapliczka.', photos: [] })
    );
    const found = async (typed: string) =>
      (await findByWords(db, soughtIn(typed), now)).rows.map(({ id }) => id);
    expect(await found('kapliczki')).toEqual([c.id]);
    await go(said, entry('forgotten', { as: 'clock' }, noon, { what: 'all', why: 'asked' }));
    expect(await found('kapliczki')).toEqual([]);
    const { rows } = await sql<{
      words: string;
    }>`select words::text from case_words where case_id = ${c.id}`.execute(db);
    expect(rows).toEqual([{ words: `'@ROADS' '~2026'` }]);
  });
});

describe('By contact', () => {
  it.each([
    ['+48601000174', ['hole']],
    ['halina@poczta.example', ['rubbish']],
    ['+48601000175', []]
  ])('%s finds %j', async (to, expected) => {
    expect(ids(await findByContact(db, to))).toEqual(expected);
  });

  it('a unit finds only its own', async () => {
    expect(ids(await findByContact(db, 'halina@poczta.example', { unit: 'PARKS' }))).toEqual(['rubbish']);
    expect(ids(await findByContact(db, 'halina@poczta.example', { unit: 'WATER' }))).toEqual([]);
  });
});

describe('Page after page', () => {
  it.each(['gołębie', 'gołęb'])('%j shows each case once, over years', async (typed) => {
    const many = Array.from({ length: 2 * PAGE_SIZE + 3 }, (_, i) =>
      caseOf('Gołębie na dachu', { hoursAgo: 10 + i * 500, to: '+48600000001' })
    );
    await recordNew(db, many);
    const wanted = new Set(many.map(({ case: c }) => c.id));
    for (const read of [
      (after?: string) => findByWords(db, soughtIn(typed), now, { after }),
      (after?: string) => findByContact(db, '+48600000001', { after })
    ]) {
      const seen: string[] = [];
      let page = await read();
      seen.push(...page.rows.map(({ id }) => id));
      while (page.next !== undefined) {
        page = await read(page.next);
        seen.push(...page.rows.map(({ id }) => id));
      }
      expect(new Set(seen)).toEqual(wanted);
      expect(seen.length).toBe(wanted.size);
    }
    await db
      .deleteFrom('cases')
      .where('id', 'in', [...wanted])
      .execute();
  });
});

it('a case recorded before words were kept gets the same words', async () => {
  const words = () =>
    sql<{ case_id: string; words: string }>`select case_id, words::text from case_words order by 1`.execute(
      db
    );
  const people = () => sql`select * from case_people order by 1, 2`.execute(db);
  const before = [(await words()).rows, (await people()).rows];
  await sql`delete from case_words`.execute(db);
  await sql`delete from case_people`.execute(db);
  expect(await haveWords(db)).toBe(false);
  let reached: Reached | undefined = await fillWords(db, undefined);
  while (reached !== undefined) reached = await fillWords(db, reached);
  expect(await haveWords(db)).toBe(true);
  expect([(await words()).rows, (await people()).rows]).toEqual(before);
});

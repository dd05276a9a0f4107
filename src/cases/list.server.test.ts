/** The lists of desk and unit: who waits where, in which order, page after page, by an index. */
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '#tests/database.ts';
import { pothole, report } from '#town/hamlet.ts';
import { openDatabase } from '#world/database.server.ts';
import { begin, follow, type Case } from './case.ts';
import { recordNew } from './case.server.ts';
import { entry, type By, type Entry, type NewEntry } from './entry.ts';
import {
  aboveDesk,
  type Above,
  type Waiting,
  listByNumber,
  listForDesk,
  listForUnit,
  PAGE_SIZE,
  type DeskList,
  type ListPage
} from './list.server.ts';
import type { Narrowed } from './lists/narrowed.server.ts';
import { receive } from './receive.ts';

const { db, pool, close } = openDatabase(await freshDatabase(), 4);
afterAll(close);

const noon = Temporal.Instant.from('2026-11-20T11:00:00.000Z');
const worker = randomUUID();
const by: By = { as: 'officer', person: worker, unit: 'ROADS' };
let number = 0;

/** A case that came `minutes` before noon, is due on `dueOn`, and went on with `more`. */
function caseDue(
  dueOn: string,
  minutes: number,
  more: NewEntry[] = [],
  units = true
): { case: Case; entries: Entry[] } {
  const at = noon.subtract({ minutes });
  const promised = { dueOn, from: '2026-11-01', period: { working_days: 7 } };
  const given = units ? { lead: 'ROADS', further: [] } : undefined;
  const received = receive(
    report,
    pothole,
    { year: 2026, number: (number += 1) },
    promised,
    given,
    { as: 'resident' },
    at
  );
  const begun = begin(randomUUID(), received);
  const followed = follow(begun.case, more);
  return { case: followed.case, entries: [...begun.entries, ...followed.entries] };
}

const returned = entry('returned', by, noon, { unit: 'ROADS', reason: 'Not ours.' });
const asked = entry('asked', by, noon, { unit: 'ROADS', question: 'Which lane?' });
const answered = entry('answered', by, noon, {
  unit: 'ROADS',
  text: 'Mended.',
  outcome: 'resolved',
  photos: []
});
const closed = entry('closed', { as: 'agent', person: randomUUID() }, noon, {
  outcome: 'resolved',
  text: 'Mended.',
  photos: []
});

const contested = entry('contested', { as: 'resident' }, noon, {
  text: 'It is not.',
  photos: [],
  promised: { dueOn: '2026-11-30', from: '2026-11-20', period: { working_days: 7 } }
});
const cases = {
  undispatched: caseDue('2026-11-25', 50, [], false),
  returned: caseDue('2026-11-24', 40, [returned]),
  late: caseDue('2026-11-18', 30),
  open: caseDue('2026-11-26', 20),
  asked: caseDue('2026-11-17', 10, [asked]),
  answered: caseDue('2026-11-23', 5, [answered]),
  closed: caseDue('2026-11-22', 1, [answered, closed]),
  contested: caseDue('2026-11-19', 2, [answered, closed, contested])
};
const nameOf = new Map(Object.entries(cases).map(([name, made]) => [made.case.id, name]));
const looking = { person: worker, today: '2026-11-20', now: noon.toString() };
const names = ({ rows }: ListPage) => rows.map((row) => nameOf.get(row.id));

beforeAll(() => recordNew(db, Object.values(cases)));

describe('At the desk', () => {
  it.each<[DeskList, string[]]>([
    ['new', ['returned', 'undispatched', 'contested']],
    ['returned', ['returned']],
    ['contested', ['contested']],
    ['late', ['late']],
    ['mine', ['asked', 'answered', 'returned', 'contested']],
    ['answer', ['answered']],
    ['open', ['late', 'answered', 'returned', 'undispatched', 'open', 'contested']],
    ['waiting', ['asked']],
    ['recent', ['closed', 'contested', 'answered', 'asked', 'open', 'late', 'returned', 'undispatched']],
    ['closed', ['closed']]
  ])('the list "%s" holds, in its order: %s', async (list, expected) => {
    expect(names(await listForDesk(db, list, looking))).toEqual(expected);
  });

  it('a row says what a list shows', async () => {
    const [row] = (await listForDesk(db, 'answer', looking)).rows;
    expect(row).toMatchObject({
      number: cases.answered.case.number,
      category: 'ROAD-1',
      status: 'answered',
      dueOn: '2026-11-23',
      receivedAt: '2026-11-20T10:55:00Z',
      description: report.description,
      lead: 'ROADS',
      photos: 0
    });
  });

  it('it is told how much waits where somebody has to do something', async () => {
    const owner = { person: sql<string>`${looking.person}::uuid`, unit: sql<string>`'ROADS'` };
    const { rows } = await sql<{
      above: Above<Waiting>;
    }>`select ${aboveDesk(owner, looking)} as above`.execute(db);
    expect(rows[0]!.above.waiting).toEqual({
      new: 3,
      returned: 1,
      answer: 1,
      contested: 1,
      late: 1,
      mine: 4
    });
  });

  it('a number is found in the years it may be of', async () => {
    const found = await listByNumber(db, cases.open.case.number, [2026, 2025]);
    expect(found.map((row) => row.id)).toEqual([cases.open.case.id]);
    expect(await listByNumber(db, cases.open.case.number, [2025])).toEqual([]);
  });
});

describe('In a unit', () => {
  it('open tasks come by what runs out next, those that wait for the resident apart', async () => {
    expect(names(await listForUnit(db, 'ROADS', 'open', looking))).toEqual(['late', 'open']);
    expect(names(await listForUnit(db, 'ROADS', 'waiting', looking))).toEqual(['asked']);
    expect(new Set(names(await listForUnit(db, 'ROADS', 'answered', looking)))).toEqual(
      new Set(['answered', 'closed', 'contested'])
    );
  });

  it('of another unit there is nothing', async () => {
    for (const list of ['open', 'waiting', 'answered'] as const) {
      expect((await listForUnit(db, 'PARKS', list, looking)).rows).toEqual([]);
    }
  });
});

describe('Page after page', () => {
  const many = Array.from({ length: 2 * PAGE_SIZE + 7 }, (_, i) =>
    caseDue(`2027-01-${10 + (i % 3)}`, 1000 + (i % 5), i % 2 ? [answered] : [])
  );
  const answeredToo = Math.floor(many.length / 2);
  beforeAll(() => recordNew(db, many));

  async function all(read: (after?: string) => Promise<ListPage>): Promise<string[]> {
    const ids: string[] = [];
    let page = await read();
    ids.push(...page.rows.map((row) => row.id));
    while (page.next !== undefined) {
      page = await read(page.next);
      ids.push(...page.rows.map((row) => row.id));
    }
    return ids;
  }

  it.each<[string, (after?: string) => Promise<ListPage>, number]>([
    ['the desk’s open', (after) => listForDesk(db, 'open', looking, after), many.length + 6],
    ['the desk’s to answer', (after) => listForDesk(db, 'answer', looking, after), answeredToo + 1],
    ['the latest', (after) => listForDesk(db, 'recent', looking, after), many.length + 8],
    [
      'a unit’s open',
      (after) => listForUnit(db, 'ROADS', 'open', looking, after),
      many.length - answeredToo + 2
    ],
    ['a unit’s answered', (after) => listForUnit(db, 'ROADS', 'answered', looking, after), answeredToo + 3]
  ])('%s shows each case once', async (_, read, expected) => {
    const ids = await all(read);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(expected);
  });

  it.each([
    '',
    'x',
    '2026-13-45_zzz',
    `2026-99-99_${randomUUID()}`,
    `2026-11-20T99:00:00Z_${randomUUID()}`,
    `0000-01-01_${randomUUID()}`,
    `0000-01-01T00:00:00Z_${randomUUID()}`,
    "'; drop table cases"
  ])('a spoiled key %j begins the list anew', async (key) => {
    const first = await listForDesk(db, 'open', looking);
    expect(await listForDesk(db, 'open', looking, key)).toEqual(first);
    expect((await listForDesk(db, 'recent', looking, key)).rows.length).toBe(PAGE_SIZE);
  });
});

describe('What is promised for an hour', () => {
  const hours = [undefined, '2026-12-24T12:00:00Z', '2026-12-24T09:00:00Z', undefined].map((dueAt) => {
    const made = caseDue('2026-12-24', 900_000);
    return { ...made, case: { ...made.case, category: 'HOURS', dueAt: dueAt ?? null } };
  });
  const at = (page: ListPage) => page.rows.map(({ id }) => hours.findIndex((one) => one.case.id === id));
  const narrowed = { categories: ['HOURS'] };
  beforeAll(() => recordNew(db, hours));

  it('stands before the rest of its day', async () => {
    for (const page of [
      await listForDesk(db, 'open', { ...looking, narrowed }),
      await listForUnit(db, 'ROADS', 'open', { ...looking, narrowed })
    ]) {
      expect(at(page).slice(0, 2)).toEqual([2, 1]);
      expect(at(page).slice(2).toSorted()).toEqual([0, 3]);
    }
  });

  it('is late once the hour is over', async () => {
    const late = (now: string) =>
      listForDesk(db, 'late', { person: worker, today: '2026-12-24', now, narrowed });
    expect(at(await late('2026-12-24T08:00:00Z'))).toEqual([]);
    expect(at(await late('2026-12-24T10:00:00Z'))).toEqual([2]);
  });

  it('goes on after a page that ends within the day', async () => {
    const [first, second] = hours.slice(1, 3).toSorted((a, b) => (a.case.dueAt! < b.case.dueAt! ? -1 : 1));
    const after = `2026-12-24_${first!.case.dueAt}_${first!.case.id}`;
    const page = await listForDesk(db, 'open', { ...looking, narrowed }, after);
    expect(page.rows[0]!.id).toBe(second!.case.id);
    expect(page.rows.length).toBe(3);
  });
});

describe('A list is narrowed', () => {
  const districts = ['I', 'II'] as const;
  const kinds = [
    caseDue('2027-03-01', 500_000),
    caseDue('2027-03-02', 500_001),
    caseDue('2027-03-03', 500_002, [answered, closed]),
    caseDue('2027-03-04', 500_003)
  ];
  const made = kinds.map(({ case: c, entries }, i) => ({
    case: {
      ...c,
      category: i < 2 ? 'NARROW-1' : 'NARROW-2',
      channel: i % 2 ? ('phone' as const) : ('portal' as const),
      place: { ...c.place, district: districts[i % 2]! }
    },
    entries
  }));
  const at = (ids: ListPage) => ids.rows.map(({ id }) => made.findIndex((one) => one.case.id === id));
  beforeAll(() => recordNew(db, made));

  it.each<[string, Narrowed, number[]]>([
    ['a category', { categories: ['NARROW-1'] }, [0, 1]],
    ['several categories', { categories: ['NARROW-1', 'NARROW-2'] }, [0, 1, 2, 3]],
    ['no category', { categories: [] }, []],
    ['a district', { categories: ['NARROW-1', 'NARROW-2'], district: 'II' }, [1, 3]],
    ['a channel and a category', { categories: ['NARROW-2'], channel: 'phone' }, [3]],
    ['a unit that leads', { categories: ['NARROW-1'], unit: 'PARKS' }, []],
    ['from an instant on', { categories: ['NARROW-1', 'NARROW-2'], from: made[1]!.case.receivedAt }, [0, 1]],
    ['before an instant', { categories: ['NARROW-1', 'NARROW-2'], until: made[1]!.case.receivedAt }, [2, 3]],
    ['what is late', { categories: ['NARROW-1', 'NARROW-2'], lateOn: '2027-03-03' }, [0, 1]]
  ])('to %s', async (_, narrowed, expected) => {
    const recent = at(await listForDesk(db, 'recent', { ...looking, narrowed }));
    expect(recent.toSorted()).toEqual(expected);
    const open = at(await listForDesk(db, 'open', { ...looking, narrowed }));
    expect(open).toEqual(expected.filter((i) => i !== 2));
    const ofUnit = at(await listForUnit(db, 'ROADS', 'open', { ...looking, narrowed }));
    expect(ofUnit).toEqual(expected.filter((i) => i !== 2));
  });
});

describe('Of what a unit was reminded', () => {
  const reminded = entry('reminded', { as: 'clock' }, noon, { unit: 'ROADS', percent: 80, of: 'answer' });
  const made = [[reminded], [reminded, answered], []].map((more, n) => {
    const one = caseDue(`2027-05-0${n + 1}`, 700_000 + n, more);
    return { ...one, case: { ...one.case, category: 'REMINDED' } };
  });
  const looked = { ...looking, narrowed: { categories: ['REMINDED'] } };
  beforeAll(() => recordNew(db, made));

  it('its rows say the percent, at the desk and in the unit, until it answers', async () => {
    const percents = ({ rows }: ListPage) => rows.map((row) => row.reminded);
    expect(percents(await listForDesk(db, 'open', looked))).toEqual([80, 0, 0]);
    expect(percents(await listForUnit(db, 'ROADS', 'open', looked))).toEqual([80, 0]);
    expect(percents(await listForUnit(db, 'ROADS', 'answered', looked))).toEqual([0]);
  });
});

describe('Every list is read from an index', () => {
  it.each([
    `cases c where c.status = 'answered' and c.closed_at is null order by c.due_on, coalesce(c.due_at, 'infinity'), c.id`,
    `cases c where c.closed_at is null and c.stopped_at is null order by c.due_on, coalesce(c.due_at, 'infinity'), c.id`,
    `cases c where c.received_at is not null order by c.received_at desc, c.id desc`,
    `cases c where c.closed_at is not null order by c.closed_at desc, c.id desc`,
    `tasks t where t.unit = 'ROADS' and t.status = 'open' order by t.due_on, t.case_id`,
    `tasks t where t.unit = 'ROADS' and t.status = 'answered' order by t.answered_at desc, t.case_id desc`
  ])('and never sorted: %s', async (query) => {
    const client = await pool.connect();
    await client.query('set enable_seqscan = off; set enable_sort = off; set enable_bitmapscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain select * from ${query} limit 51`);
    client.release(true);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/Index (Only )?Scan/);
    expect(plan).not.toMatch(/Sort|Seq Scan/);
  });
});

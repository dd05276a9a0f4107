/** A list says under which day a case stands, what is late, and how long its clock has stood. */
import { describe, expect, it } from 'vitest';
import type { ListedCase } from '#cases/list.server.ts';
import { hamlet } from '#town/hamlet.ts';
import { groupsOf as madeOf, type ListSetting } from './rows.ts';

const set: ListSetting = {
  city: hamlet,
  lang: 'pl',
  today: '2026-11-10',
  now: '2026-11-10T11:00:00Z',
  order: 'due'
};
const row: ListedCase = {
  id: '01990000-0000-7000-8000-000000000001',
  year: 2026,
  number: 11487,
  version: 3,
  kind: 'problem',
  category: 'ROAD-1',
  status: 'dispatched',
  outcome: null,
  channel: 'phone',
  description: 'A hole\nyou could bathe in.',
  address: 'ul. Józefińska 31',
  district: 'I',
  lat: 50.05,
  lng: 19.95,
  photos: 2,
  receivedAt: '2026-11-10T09:21:00Z',
  closedAt: null,
  answeredAt: null,
  acceptBy: null,
  dueOn: '2026-11-12',
  dueAt: null,
  stoppedAt: null,
  lead: 'ROADS',
  reopened: false,
  contested: false,
  bounces: 0,
  suggestion: null,
  reminded: 0
};
const groupsOf = (rows: readonly ListedCase[], at: ListSetting) => madeOf(rows, at, (_, view) => view());
const due = (dueOn: string): ListedCase => ({ ...row, dueOn });

describe('A promise of an hour', () => {
  const promised = (dueAt: string): ListedCase => ({ ...row, dueOn: dueAt.slice(0, 10), dueAt });

  it('says the hour, and is late when it is over', () => {
    const rows = [
      promised('2026-11-10T10:48:00Z'),
      promised('2026-11-10T13:30:00Z'),
      promised('2026-11-12T08:00:00Z')
    ];
    const groups = groupsOf(rows, set);
    expect(groups.map(({ title, rows: [one] }) => [title, one!.slip?.text, one!.slip?.state])).toEqual([
      ['Po terminie', 'po terminie od\u00A011.48', 'late'],
      ['Do dziś', 'do\u00A014.30', 'valid'],
      ['Do czwartku', 'do\u00A09.00', 'valid']
    ]);
  });

  it('of another day is late by days', () => {
    const [late] = groupsOf([promised('2026-11-08T10:48:00Z')], set);
    expect(late!.rows[0]!.slip?.text).toBe('2\u00A0dni po terminie');
  });
});

it('Of what a unit was reminded its row says so before all else, while the case is open', () => {
  const back = (more: Partial<ListedCase>) =>
    groupsOf([{ ...row, reminded: 100, ...more }], set)[0]!.rows[0]!.back;
  expect(back({})).toBe('przypomniano (100%)');
  expect(back({ contested: true })).toBe('Nieprzyjęta odpowiedź, przypomniano (100%)');
  expect(back({ closedAt: '2026-11-10T10:00:00Z' })).toBeUndefined();
  expect(back({ reminded: 0 })).toBeUndefined();
});

describe('A list by what runs out next', () => {
  it('puts everything late under one heading and each day under its own, in Polish', () => {
    const days = ['2026-11-06', '2026-11-09', '2026-11-10', '2026-11-12', '2026-11-12', '2027-01-08'];
    const groups = groupsOf(days.map(due), set);
    expect(groups.map(({ title, slip, late, rows }) => [title, slip?.text, late, rows.length])).toEqual([
      ['Po terminie', undefined, true, 2],
      ['Do dziś', undefined, false, 1],
      ['Do czwartku', '12\u00A0listopada', false, 2],
      ['Do piątku', '8\u00A0stycznia\u00A02027', false, 1]
    ]);
  });

  it('says by how much a late one is late, and repeats no day that stands in the heading', () => {
    const [late, , ahead] = groupsOf([due('2026-11-06'), due('2026-11-10'), due('2026-11-12')], set);
    expect(late!.rows[0]!.slip).toEqual({
      text: '4\u00A0dni po terminie',
      state: 'late',
      datetime: '2026-11-06'
    });
    expect(ahead!.rows[0]!.slip).toBeUndefined();
  });

  it('has a row that names the matter, its place, its unit and how it came', () => {
    const [only] = groupsOf([row], set)[0]!.rows;
    expect(only).toMatchObject({
      code: '11487-2026',
      title: 'Pothole',
      where: 'ul. Józefińska 31',
      say: 'A hole you could bathe in.',
      lead: 'ROADS',
      tag: { sign: 'arrow', tone: 'moving', text: 'W\u00A0jednostce' },
      side: '10.21',
      marks: [{ sign: 'camera' }, { sign: 'phone' }]
    });
  });

  it('shows the beginning of a long description, cut between words', () => {
    const long = `${'Dziura w jezdni. '.repeat(20)}`.slice(0, 151);
    const [only] = groupsOf([{ ...row, description: long }], set)[0]!.rows;
    expect(only!.say).toMatch(/jezdni\.…$|Dziura…$|w…$/);
    expect(only!.say.length).toBeLessThanOrEqual(151);
  });

  it('falls back to the district, and then says that there is no place', () => {
    const place = (change: Partial<ListedCase>) => groupsOf([{ ...row, ...change }], set)[0]!.rows[0]!.where;
    expect(place({ address: null })).toBe('First');
    expect(place({ address: null, district: null })).toBe('bez miejsca');
  });

  it('of a unit leaves out what goes without saying', () => {
    const [only] = groupsOf([row], { ...set, ownUnit: 'ROADS' })[0]!.rows;
    expect(only).not.toHaveProperty('tag');
    expect(only).not.toHaveProperty('lead');
  });
});

describe('Other lists', () => {
  it('a stopped clock is not late, and says since when it stands', () => {
    const stopped = { ...due('2026-11-01'), status: 'asked' as const, stoppedAt: '2026-11-09T23:30:00Z' };
    const [group] = groupsOf([stopped], { ...set, order: 'stopped' });
    expect(group).toMatchObject({ title: 'Czas stoi, póki ktoś nie odpowie', late: false });
    expect(group!.rows[0]!.slip).toMatchObject({ state: 'stopped', text: 'czas stoi od\u00A0wt\u00A010.11' });
  });

  it('the latest stand under the day they came, in the city’s time', () => {
    const came = (receivedAt: string) => ({ ...row, receivedAt });
    const rows = [
      '2026-11-10T09:21:00Z',
      '2026-11-09T23:05:00Z',
      '2026-11-09T10:00:00Z',
      '2026-11-01T10:00:00Z'
    ].map(came);
    const groups = groupsOf(rows, { ...set, order: 'received' });
    expect(groups.map(({ title, rows: under }) => [title, under.map(({ side }) => side)])).toEqual([
      ['Dziś, wtorek, 10\u00A0listopada', ['10.21', '0.05']],
      ['Wczoraj, poniedziałek, 9\u00A0listopada', ['11.00']],
      ['niedziela, 1\u00A0listopada', ['11.00']]
    ]);
  });

  it('a closed one shows how it ended and promises nothing any more', () => {
    const closed = {
      ...row,
      status: 'closed' as const,
      outcome: 'not-done' as const,
      closedAt: '2026-11-09T12:00:00Z'
    };
    const [only] = groupsOf([closed], { ...set, order: 'closed' })[0]!.rows;
    expect(only).toMatchObject({ tag: { sign: 'bar', tone: 'ended' }, side: '13.00' });
    expect(only!.slip).toBeUndefined();
  });

  it('a reopened one says so', () => {
    const again = { ...row, status: 'received' as const, reopened: true };
    expect(groupsOf([again], set)[0]!.rows[0]!.tag).toMatchObject({ text: 'Wznowione', tone: 'waiting' });
  });
});

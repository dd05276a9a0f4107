/** The hotline in figures: small rates are not told, months without a count are gaps, what is small stands at the end. */
import { describe, expect, it } from 'vitest';
import { NOTHING } from '#statistics/hotline/counts.ts';
import { monthCounts, type MonthCounts } from '#statistics/hotline/months.ts';
import { figuresOf, monthRows, monthsOf, rateOf, topicRows, waitSaid, waysOf } from './hotline.ts';

const counts = (some: Partial<MonthCounts>) => ({ ...monthCounts(NOTHING), ...some });
const row = (month: string, topic: string, some: Partial<MonthCounts>) => ({
  month,
  topic,
  counts: counts(some)
});
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('a rate', () => {
  it('of fewer than ten is not told', () => {
    expect(rateOf({ part: 9, of: 9 })).toBeNull();
    expect(rateOf({ part: 5, of: 10 })).toBe(50);
  });
});

it('A wait is told in seconds, and in minutes from one on', () => {
  expect(plain(waitSaid(41.4, 'pl'))).toBe('41 s');
  expect(plain(waitSaid(125, 'en'))).toBe('2 min 5 s');
  expect(waitSaid(undefined, 'pl')).toBe('–');
});

it('Every number of the period stands with what it was counted from and how', () => {
  const figures = figuresOf(
    counts({
      came: 120,
      offered: 110,
      answered: 100,
      within: 84,
      abandoned: 5,
      short: 5,
      waitSeconds: 1500,
      firstLine: 74
    }),
    { percent: 80, seconds: 20 },
    'pl'
  );
  expect(figures.map(({ value }) => plain(value))).toEqual([
    '110',
    '100',
    '80% (84 z 105)',
    '15 s',
    '74% (74 z 100)',
    '5% (5 z 105)',
    '5',
    '0'
  ]);
  expect(figures.every(({ definition }) => definition.length > 10)).toBe(true);
});

it('A month in which nothing was counted is a gap', () => {
  const kept = [
    row('2026-10-01', 'a', { offered: 20, answered: 20, within: 10 }),
    row('2026-10-01', '', { offered: 10 })
  ];
  const months = monthsOf(kept, ['2026-09-01', '2026-10-01']);
  expect(months[0]).toMatchObject({ offered: null, level: null });
  expect(months[1]).toMatchObject({ offered: 30, answered: 20, level: 33 });
  expect(monthRows(months, 'en').map(([offered, , level]) => [offered, level])).toEqual([
    ['–', '–'],
    ['30', '33%']
  ]);
});

it('Topics come by size, and what is too small to stand alone at the end', () => {
  const kept = [
    row('2026-10-01', '', { came: 90 }),
    row('2026-10-01', 'a', { came: 20 }),
    row('2026-09-01', 'b', { came: 30 })
  ];
  expect(topicRows(kept, new Map([['a', 'Podatki']]), 'pl').map(([name]) => name)).toEqual([
    'b',
    'Podatki',
    'inne i\u00A0bez wybranego tematu'
  ]);
});

it('Telephone and web stand beside each other for one category', () => {
  const matters = [
    { category: 'A', calls: 12, reports: 3 },
    { category: 'A', calls: 10, reports: 0 },
    { category: 'B', calls: 0, reports: 40 },
    { category: '', calls: 99, reports: 0 }
  ];
  expect(waysOf(matters, new Map([['A', 'Dziury']]))).toEqual([
    { label: 'B', values: [0, 40] },
    { label: 'Dziury', values: [22, 3] }
  ]);
});

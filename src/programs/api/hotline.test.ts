/** The figures of the hotline as programs read them fit their own description. */
import { expect, it } from 'vitest';
import { NOTHING } from '#statistics/hotline/counts.ts';
import { monthCounts } from '#statistics/hotline/months.ts';
import {
  hotlineAskedSchema,
  hotlineFiguresSchema,
  hotlineMonthView,
  hotlineView,
  isReadable
} from './hotline.ts';

const asked = { from: '2026-11-01', until: '2026-11-30', serviceLevel: { percent: 80, seconds: 20 } };

it('an answer fits its schema, also of nothing', () => {
  const answer = hotlineView([{ cut: 'topic', name: 'roads', counts: NOTHING }], NOTHING, asked);
  expect(hotlineFiguresSchema.parse(answer)).toEqual(answer);
  expect(answer.topics).toHaveLength(1);
  expect(answer.days).toEqual([]);
});

it.each([
  ['2026-11-01', '2026-11-30', true],
  ['2026-11-30', '2026-11-01', false],
  ['2026-02-30', '2026-03-01', false],
  ['2020-01-01', '2026-01-01', false]
])('%s to %s can be read: %s', (from, until, readable) => {
  expect(isReadable({ from, until })).toBe(readable);
});

it('days are asked as days', () => {
  expect(hotlineAskedSchema.safeParse({ from: 'today', until: '2026-11-01' }).success).toBe(false);
});

it('a month has its sum, and what is small is called other', () => {
  const counts = { ...monthCounts(NOTHING), came: 12, answered: 11 };
  expect(hotlineMonthView([])).toBeNull();
  expect(
    hotlineMonthView([
      { topic: '', counts, seconds: 20 },
      { topic: 'roads', counts, seconds: 20 }
    ])
  ).toMatchObject({
    targetSeconds: 20,
    total: { contacts: 24, answered: 22 },
    topics: { other: { contacts: 12 }, roads: { answered: 11 } }
  });
});

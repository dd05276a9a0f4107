/** The wallboard in words: short enough to be read from across the room. */
import { expect, it } from 'vitest';
import { NOTHING } from '#statistics/hotline/counts.ts';
import { LANGS } from '#ui/lang.ts';
import { alarmSaid, bigOf, clockOf, secondsSince, topicsOf } from './view.ts';

const goal = { percent: 80, seconds: 20 };

it.each([
  [41, '0.41'],
  [725, '12.05'],
  [-3, '0.00']
])('%i seconds stand on the clock as %s', (seconds, clock) => {
  expect(clockOf(seconds, 'pl')).toBe(clock);
  expect(clockOf(seconds, 'en')).toBe(clock.replace('.', ':'));
});

it('a wait is counted from its beginning, and never backwards', () => {
  const now = Date.parse('2026-11-20T10:00:41Z');
  expect(secondsSince('2026-11-20T10:00:00Z', now)).toBe(41);
  expect(secondsSince('2026-11-20T10:01:00Z', now)).toBe(0);
  expect(secondsSince(null, now)).toBe(0);
});

it.each(LANGS)('every alarm has words in %s', (lang) => {
  const said = [
    { what: 'gone' },
    { what: 'nobody', waiting: 2 },
    { what: 'untaken', topic: 'taxes', waiting: 2 },
    { what: 'waits', seconds: 130, most: 120 },
    { what: 'level', percent: 71, goal: 80 }
  ] as const;
  expect(new Set(said.map((one) => alarmSaid(one, (code) => code, lang))).size).toBe(5);
});

it('a long wait and a broken service level are hot, an empty day is not', () => {
  const counts = { ...NOTHING, offered: 287, short: 7, answered: 271, within: 210, abandoned: 9 };
  const big = bigOf(counts, { count: 2, longest: 41 }, goal, 'pl');
  expect(big.map(({ hot }) => hot)).toEqual([true, true, true, false, false]);
  expect(big[2]).toMatchObject({ value: '75%', under: '210 z\u00A0280, cel 80%' });
  const empty = bigOf(NOTHING, { count: 0, longest: undefined }, goal, 'pl');
  expect(empty.some(({ hot }) => hot)).toBe(false);
  expect(empty[1]!.value).toBe('–');
});

it('topics stand all, in their order, with calls of none at the end', () => {
  const parts = [
    { cut: 'topic' as const, name: '', counts: { ...NOTHING, answered: 3 } },
    { cut: 'topic' as const, name: 'taxes', counts: { ...NOTHING, answered: 1, offered: 2, within: 1 } }
  ];
  const topics = ['roads', 'taxes'].map((code) => ({ code, name: code }));
  const takers = [{ topic: 'taxes', working: 3, ready: 1 }];
  expect(topicsOf(parts, topics, takers, 'none')).toEqual([
    { code: 'roads', name: 'roads', answered: 0, level: '–', takers: '' },
    { code: 'taxes', name: 'taxes', answered: 1, level: '50%', takers: '1/3' },
    { code: '', name: 'none', answered: 3, level: '–', takers: '' }
  ]);
});

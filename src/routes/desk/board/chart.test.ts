/** The half hours of the wallboard: those that are over, the one that runs, those to come. */
import { expect, it } from 'vitest';
import { NOTHING } from '#statistics/hotline/counts.ts';
import { chartOf } from './chart.ts';

const half = (name: string, offered: number) => ({
  cut: 'half' as const,
  name,
  counts: { ...NOTHING, offered }
});
const forecast = { day: 'x', halves: { '08:00': 41.4, '09:00': 3 }, from: 3, error: undefined };

it('shows the opening hours, what came, and nothing of what has not come yet', () => {
  const day = { at: '2026-11-20T07:40:00Z', today: [half('2026-11-20T07:00:00Z', 19)], forecast };
  expect(chartOf(day, { from: '07:40', to: '09:30' }, 'Europe/Warsaw', 'pl')).toEqual([
    { label: '7.30', value: 0, expected: 0, now: false },
    { label: '8.00', value: 19, expected: 41, now: false },
    { label: '8.30', value: 0, expected: 0, now: true },
    { label: '9.00', value: null, expected: 3, now: false }
  ]);
});

it('of a hotline that never closes shows the half hours somebody called in', () => {
  const day = { at: '2026-11-20T23:10:00Z', today: [half('2026-11-20T22:30:00Z', 2)], forecast: undefined };
  expect(chartOf(day, {}, 'UTC', 'en')).toEqual([{ label: '22:30', value: 2, expected: null, now: false }]);
});

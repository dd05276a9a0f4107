/** Periods one press away, from any day. */
import { expect, it } from 'vitest';
import { spansOn } from './spans.ts';

const texts = { today: 'today', yesterday: 'yesterday', week: 'week', month: 'month', last: 'last' };

it('on a Friday all five are there, and the one shown is current', () => {
  const spans = spansOn('2026-11-20', { from: '2026-11-16', until: '2026-11-20' }, texts, 'roads');
  expect(spans.map(({ text }) => text)).toEqual(Object.keys(texts));
  expect(spans.find(({ current }) => current)?.text).toBe('week');
  expect(spans.at(-1)!.href).toBe('?from=2026-10-01&until=2026-10-31&topic=roads');
});

it('on a Monday that begins a month the week and the month are today', () => {
  const spans = spansOn('2026-06-01', { from: '2026-06-01', until: '2026-06-01' }, texts, null);
  expect(spans.map(({ text }) => text)).toEqual(['today', 'yesterday', 'last']);
});

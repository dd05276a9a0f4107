/** Names of half hours, days, topics and units as the page shows them. */
import { expect, it } from 'vitest';
import { NOTHING, type Part } from '#statistics/hotline/counts.ts';
import { codesOf, daysOf, halvesOf } from './parts.ts';

const part = (cut: Part['cut'], name: string, came = 1): Part => ({
  cut,
  name,
  counts: { ...NOTHING, came }
});
const reading = (from: string, until = from) => ({
  span: { from, until },
  timezone: 'Europe/Warsaw',
  lang: 'pl' as const
});

it('half hours of one day are named by its clock, the repeated ones as such', () => {
  const parts = [part('half', '2026-10-25T00:00:00Z'), part('half', '2026-10-25T01:00:00Z')];
  const names = halvesOf(parts, reading('2026-10-25'), 'drugi raz').map(({ name }) => name);
  expect(names).toEqual(['2.00', '2.00 (drugi raz)']);
});

it('half hours of several days are those of the clock', () => {
  const names = halvesOf([part('half', '07:30')], reading('2026-10-01', '2026-10-02'), 'x');
  expect(names).toMatchObject([{ name: '7.30' }]);
});

it('days are told with their month', () => {
  expect(daysOf([part('day', '2026-11-16'), part('all', '')], 'pl')).toMatchObject([
    { code: '2026-11-16', name: '16\u00A0listopada' }
  ]);
});

it('topics stand the most asked first, those nobody chose by their own name, unknown ones as their code', () => {
  const parts = [part('topic', '', 2), part('topic', 'roads', 5), part('topic', 'old', 9)];
  const names = new Map([['roads', 'Drogi']]);
  expect(codesOf(parts, 'topic', names, 'bez tematu').map(({ name }) => name)).toEqual([
    'old',
    'Drogi',
    'bez tematu'
  ]);
  expect(codesOf([part('unit', ''), part('unit', 'X')], 'unit', names, undefined)).toHaveLength(1);
});

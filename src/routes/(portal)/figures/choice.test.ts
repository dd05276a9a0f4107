/** An address of the figures is read for what it says, and an unknown one for all there is. */
import { describe, expect, it } from 'vitest';
import { hamlet } from '#town/hamlet.ts';
import { categoryOptions, choiceFrom, districtOptions, periodOptions, selectionOf } from './choice.ts';

const today = Temporal.PlainDate.from('2026-11-20');
const first = '2024-11-01';
const read = (query: string) => choiceFrom(new URLSearchParams(query), hamlet, first, today);

describe('An address', () => {
  it('without anything means the last whole month of the whole city', () => {
    expect(read('')).toMatchObject({
      period: { code: '2026-10' },
      district: '',
      category: '',
      unknown: false
    });
    expect(selectionOf(read(''), hamlet)).toEqual({ months: ['2026-10-01'] });
  });

  it('can name a month, a year, a district, a category', () => {
    const choice = read('period=2025&district=I&category=ROAD-2');
    expect(choice.unknown).toBe(false);
    const { months, ...rest } = selectionOf(choice, hamlet);
    expect(months).toHaveLength(12);
    expect(rest).toEqual({ district: 'I', categories: ['ROAD-2'] });
  });

  it('can name a whole group of categories', () => {
    expect(selectionOf(read('category=group.ROAD'), hamlet).categories).toEqual(['ROAD-1', 'ROAD-2', 'FIRE']);
  });

  it.each([
    'period=2024-10',
    'period=2026-12',
    'period=2027',
    'period=last',
    'district=II',
    'category=ROAD-9',
    'category=group.',
    'category=group.ROAD-1'
  ])('with what cannot be chosen (%s) says so and means all of it', (query) => {
    expect(read(query)).toMatchObject({
      period: { code: '2026-10' },
      district: '',
      category: '',
      unknown: true
    });
  });

  it('of a year that has only begun is known', () => {
    expect(read('period=2026').unknown).toBe(false);
    expect(read('period=2024').unknown).toBe(false);
  });
});

it('every option can be chosen', () => {
  const values = (options: readonly ({ value: string } | { options: readonly { value: string }[] })[]) =>
    options.flatMap((one) => ('options' in one ? one.options.map(({ value }) => value) : [one.value]));
  for (const value of values(periodOptions(first, today, 'pl')))
    expect(read(`period=${value}`).unknown).toBe(false);
  for (const value of values(districtOptions(hamlet, 'en')))
    expect(read(`district=${value}`).unknown).toBe(false);
  for (const value of values(categoryOptions(hamlet, 'uk')))
    expect(read(`category=${value}`).unknown).toBe(false);
  expect(values(periodOptions(first, today, 'pl'))).toHaveLength(25 + 3);
});

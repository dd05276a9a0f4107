import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hamlet, pothole } from '#town/hamlet.ts';
import {
  categoriesOf,
  filterFrom,
  METRES,
  PERIODS,
  queryOf,
  sinceOf,
  STANDINGS,
  withQuery
} from './filter.ts';

const city = {
  ...hamlet,
  categories: [...hamlet.categories, { ...pothole, code: 'HUSH', published: false }]
};
const read = (query: string) => filterFrom(new URLSearchParams(query), city);
const all = { category: '', status: 'all', period: 'all', district: '' };

describe('which public cases somebody asks for', () => {
  it.each([
    ['', all],
    ['status=open&period=month', { ...all, status: 'open', period: 'month' }],
    [`category=${pothole.code}`, { ...all, category: pothole.code }],
    [`category=group.${pothole.group}`, { ...all, category: `group.${pothole.group}` }],
    ['category=HUSH', all],
    ['category=none&district=none&status=none&period=none', all],
    ['lat=50.1&lng=20&metres=500', { ...all, circle: { lat: 50.1, lng: 20, metres: 500 } }],
    ['lat=50.10004&lng=19.99961&metres=500', { ...all, circle: { lat: 50.1, lng: 20, metres: 500 } }],
    ['lat=50.1&lng=20&metres=501', all],
    ['lat=95&lng=20&metres=500', all],
    ['lat=&lng=20&metres=500', all],
    ['lat=1e1&lng=20&metres=500', all]
  ])('?%s', (query, filter) => {
    expect(read(query)).toEqual(filter);
  });

  it('is never a category that is not published', () => {
    expect(categoriesOf('', city)).not.toContain('HUSH');
    expect(categoriesOf('HUSH', city)).toBeUndefined();
    expect(categoriesOf(`group.${pothole.group}`, city)).not.toContain('HUSH');
  });

  it('written into an address and read again is the same', () => {
    const filter = fc.record({
      category: fc.constantFrom('', pothole.code, `group.${pothole.group}`),
      status: fc.constantFrom(...STANDINGS),
      period: fc.constantFrom(...PERIODS),
      district: fc.constantFrom('', ...city.districts.map(({ code }) => code)),
      circle: fc.record({
        lat: fc.integer({ min: -900, max: 900 }).map((n) => n / 10),
        lng: fc.integer({ min: -1800, max: 1800 }).map((n) => n / 10),
        metres: fc.constantFrom(...METRES)
      })
    });
    fc.assert(
      fc.property(filter, (one) => {
        expect(read(queryOf(one))).toEqual(one);
      })
    );
  });

  it('asks for nothing where nothing is asked', () => {
    expect(withQuery('/mapa', read(''))).toBe('/mapa');
    expect(withQuery('/mapa', read('status=open'), { after: 'x' })).toBe('/mapa?status=open&after=x');
  });
});

it('a period begins with a day, so that an answer can be kept for a while', () => {
  const now = Temporal.Instant.from('2026-11-20T10:15:00Z');
  expect(PERIODS.map((period) => sinceOf(period, now))).toEqual([
    undefined,
    '2026-10-21T00:00:00Z',
    '2025-11-20T00:00:00Z'
  ]);
});

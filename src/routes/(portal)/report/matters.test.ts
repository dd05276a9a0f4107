// Rows of what a report can be about: most begin one, some lead to whom to call first.
import { describe, expect, test } from 'vitest';
import { hamlet, pothole } from '#town/hamlet.ts';
import type { Category } from '#catalogue/category.ts';
import { foundMatter, matterOf, mattersOf } from './matters.ts';

const said = (text: string) => ({ pl: text, en: text, uk: text });
const phones = [
  { number: '12 616 75 55', name: said('road') },
  { number: '112', name: said('all') }
];
const diverted = (
  change: Partial<NonNullable<Category['diversion']>>,
  priority: Category['priority'] = 'P1'
): Category => ({
  ...pothole,
  priority,
  diversion: { stop: false, danger: false, text: said('Call.'), phones, ...change }
});
const row = (category: Category) => matterOf(category, 'Roads', 'pl');
const href = '/zglos/problem/gdzie-indziej?category=ROAD-1';
const call = 'zadzwoń: 12\u00A0616\u00A075\u00A055 lub 112';

describe('a category as a row', () => {
  test('begins a report by itself', () => {
    expect(row(pothole)).toEqual({ code: 'ROAD-1', label: 'Pothole', note: 'Roads', danger: false });
  });

  test.each([
    ['asks first, when it may be something else', diverted({}), { note: 'Roads', danger: false }],
    [
      'asks first, when it can be dangerous but seldom is',
      diverted({ danger: true }, 'P3'),
      { note: 'Roads', danger: false }
    ],
    ['says whom to call, when it often is', diverted({ danger: true }), { note: call, danger: true }],
    [
      'says whom to call, when it is never taken in',
      diverted({ stop: true, danger: true }, 'P0'),
      { note: call, danger: true }
    ],
    [
      'says that others do it',
      diverted({ stop: true, phones: [] }),
      { note: 'inna instytucja', danger: false }
    ]
  ])('%s', (_, category, expected) => {
    expect(row(category)).toMatchObject({ ...expected, href });
  });
});

test('a group shows what is in force on the day, in the city’s order', () => {
  const city = {
    ...hamlet,
    categories: [
      { ...pothole, until: '2026-01-01' },
      { ...pothole, code: 'ROAD-2' }
    ]
  };
  expect(mattersOf(city, 'ROAD', 'pl', '2026-11-20').map(({ code }) => code)).toEqual(['ROAD-2']);
  expect(mattersOf(city, 'ROAD', 'pl', '2026-01-01').map(({ code }) => code)).toEqual(['ROAD-1', 'ROAD-2']);
});

test('something found is a row too, also what others look after', () => {
  const redirect = {
    code: 'rail',
    name: said('Railway'),
    text: said('They do.'),
    words: [],
    verified: false
  };
  const city = { ...hamlet, redirects: [redirect] };
  expect(foundMatter(city, { what: 'problem', code: 'ROAD-1' }, 'pl')).toMatchObject({
    label: 'Pothole',
    note: 'Roads'
  });
  expect(foundMatter(city, { what: 'redirect', code: 'rail' }, 'en')).toEqual({
    code: 'rail',
    label: 'Railway',
    note: 'another institution',
    danger: false,
    href: '/en/report/problem/elsewhere?redirect=rail'
  });
  expect(foundMatter(city, { what: 'redirect', code: 'gone' }, 'en')).toBeUndefined();
});

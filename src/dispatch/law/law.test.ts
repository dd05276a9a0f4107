import { expect, test } from 'vitest';
import { REGIMES } from '#cases/entry.ts';
import { extensionOf, lackOf, periodUnder } from './law.ts';

const category = { priority: 'P3' as const, deadline: { working_days: 14 } };

test.each([
  ['report', { working_days: 14 }],
  ['complaint', { calendar_months: 1 }],
  ['proposal', { calendar_months: 1 }],
  ['petition', { calendar_months: 3 }],
  ['information', { calendar_days: 14 }]
] as const)('a %s is answered within %j', (regime, period) => {
  expect(periodUnder(regime, category)).toEqual(period);
});

test('every kind can be moved to a day the law allows', () => {
  expect(REGIMES.map((regime) => extensionOf(regime))).toEqual([
    { calendar_months: 2 },
    { calendar_months: 2 },
    { calendar_months: 2 },
    { calendar_months: 6 },
    { calendar_months: 2 }
  ]);
});

test('complaints and proposals need a name and an address, petitions a petitioner, requests nobody', () => {
  expect(REGIMES.map((regime) => lackOf(regime))).toEqual([
    undefined,
    'name-and-address',
    'name-and-address',
    'petitioner',
    undefined
  ]);
});

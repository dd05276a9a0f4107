import { expect, test } from 'vitest';
import { existsOn, unitOn, type Unit } from './unit.ts';

const unit = (code: string, days: Partial<Unit> = {}): Unit => ({
  code,
  name: { pl: code, en: code, uk: code },
  short: code,
  kind: 'department',
  from: '2000-01-01',
  verified: true,
  ...days
});

/** Two departments became one at the new year; the roads went on as they were. */
const units = [
  unit('ROADS'),
  unit('GREEN', { until: '2024-12-31', successor: 'CLIMATE' }),
  unit('AIR', { until: '2024-12-31', successor: 'CLIMATE' }),
  unit('CLIMATE', { from: '2025-01-01', until: '2026-06-30', successor: 'EARTH' }),
  unit('EARTH', { from: '2026-07-01' }),
  unit('GONE', { until: '2020-12-31' }),
  unit('HEN', { until: '2020-12-31', successor: 'EGG' }),
  unit('EGG', { until: '2020-12-31', successor: 'HEN' })
];

test('a unit exists from its first to its last day, both included', () => {
  const climate = units[3]!;
  expect(existsOn(climate, '2024-12-31')).toBe(false);
  expect(existsOn(climate, '2025-01-01')).toBe(true);
  expect(existsOn(climate, '2026-06-30')).toBe(true);
  expect(existsOn(climate, '2026-07-01')).toBe(false);
});

test.each([
  ['a unit that exists does its own work', 'ROADS', '2026-01-01', 'ROADS'],
  ['a unit that ended hands its work to its successor', 'AIR', '2025-03-01', 'CLIMATE'],
  ['and to the successor of its successor', 'AIR', '2026-07-01', 'EARTH'],
  ['before a unit began, the one it took over from did its work', 'CLIMATE', '2024-06-01', 'GREEN'],
  ['as far back as it goes', 'EARTH', '2024-06-01', 'GREEN'],
  ['a line that ends without a successor leads nowhere', 'GONE', '2021-01-01', undefined],
  ['before the first unit of a line there is nobody', 'ROADS', '1999-12-31', undefined],
  ['a circle leads nowhere', 'HEN', '2021-01-01', undefined],
  ['an unknown unit is nobody', 'NONE', '2026-01-01', undefined]
])('%s', (_rule, code, day, found) => {
  expect(unitOn(units, code, day)?.code).toBe(found);
});

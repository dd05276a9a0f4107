import { expect, test } from 'vitest';
import type { Unit } from '#people/unit.ts';
import { hamlet, pothole } from '#town/hamlet.ts';
import { heirOf } from './successor.ts';

const [, roads] = hamlet.units as [Unit, Unit];
const unit = (code: string, days: Partial<Unit> = {}): Unit => ({ ...roads, code, ...days });
const city = {
  ...hamlet,
  units: [
    unit('OLD', {
      until: '2026-06-30',
      successor: 'NEW',
      shares: [
        { unit: 'BENCHES', category: 'ROAD-2' },
        { unit: 'FIRST', territory: 'I' }
      ]
    }),
    unit('NEW', { from: '2026-07-01' }),
    unit('BENCHES', { from: '2026-07-01', until: '2026-12-31', successor: 'NEW' }),
    unit('FIRST', { from: '2026-07-01' }),
    unit('GONE', { until: '2026-06-30', shares: [{ unit: 'NEW', group: 'GREEN' }] }),
    unit('HEN', { until: '2020-12-31', successor: 'EGG' }),
    unit('EGG', { until: '2020-12-31', successor: 'HEN' })
  ]
};
const away = { category: pothole, place: { district: 'II' } };
const here = { category: pothole, place: { district: 'I' } };
const bench = { category: { ...pothole, code: 'ROAD-2' }, place: { district: 'I' } };

test.each([
  ['a unit does its own work while it exists', 'OLD', away, '2026-06-30', 'OLD'],
  ['what no share takes goes to the successor', 'OLD', away, '2026-07-01', 'NEW'],
  ['a share of a territory takes what lies in it', 'OLD', here, '2026-07-01', 'FIRST'],
  ['the first share that fits takes it', 'OLD', bench, '2026-07-01', 'BENCHES'],
  ['and hands it on when it ends itself', 'OLD', bench, '2027-01-01', 'NEW'],
  ['before a unit began, the one it took over from did its work', 'FIRST', here, '2026-01-01', 'OLD'],
  ['where no share fits and nobody succeeds, nobody does it', 'GONE', here, '2026-07-01', undefined],
  ['a circle leads nowhere', 'HEN', here, '2026-07-01', undefined],
  ['an unknown unit is nobody', 'NONE', here, '2026-07-01', undefined]
])('%s', (_title, code, matter, day, found) => {
  expect(heirOf(city, code, matter, day)?.unit.code).toBe(found);
});

test('an heir found by its territory says by which', () => {
  expect(heirOf(city, 'OLD', here, '2026-07-01')).toMatchObject({ territory: 'I' });
});

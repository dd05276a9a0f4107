import { expect, it } from 'vitest';
import { hamlet, pothole } from '#town/hamlet.ts';
import { unitsFor } from './units.ts';

const [desk, roads, parks] = hamlet.units as [
  (typeof hamlet.units)[0],
  (typeof hamlet.units)[0],
  (typeof hamlet.units)[0]
];
const category = { ...pothole, lead: 'ROADS', further: ['PARKS'] };

it('a report goes to the units its category names', () => {
  expect(unitsFor(category, hamlet.units, '2026-11-10')).toEqual({ lead: 'ROADS', further: ['PARKS'] });
});

it('a unit that ended hands over to its successor from the next day', () => {
  const units = [
    desk,
    { ...roads, until: '2026-11-10', successor: 'STREETS' },
    { ...roads, code: 'STREETS', from: '2026-11-11' },
    parks
  ];
  expect(unitsFor(category, units, '2026-11-10')?.lead).toBe('ROADS');
  expect(unitsFor(category, units, '2026-11-11')?.lead).toBe('STREETS');
});

it('units that merged get one task', () => {
  const units = [desk, { ...roads, until: '2026-01-01', successor: 'PARKS' }, parks];
  expect(unitsFor(category, units, '2026-11-10')).toEqual({ lead: 'PARKS', further: [] });
});

it('without a unit that exists the desk dispatches by hand', () => {
  expect(unitsFor(category, [desk, { ...roads, until: '2026-01-01' }], '2026-11-10')).toBeUndefined();
});

it('what the desk itself answers stays with the desk', () => {
  const other = { ...category, lead: 'DESK' };
  expect(unitsFor(other, hamlet.units, '2026-11-10', hamlet.profile.desk)).toBeUndefined();
});

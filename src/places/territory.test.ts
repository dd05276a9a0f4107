import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { District } from './district.ts';
import { areaOf, holds, overlap, sizeOf, territorySchema, type Territory } from './territory.ts';

const square = (west: number, south: number, size = 1): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south]
];
const name = { pl: 'x', en: 'x', uk: 'x' };
const districts: District[] = [
  { code: 'west', name, outline: [[square(0, 0)]], coarse: true },
  { code: 'east', name, outline: [[square(1, 0)]], coarse: true }
];
const territories: Territory[] = [
  { code: 'all', name, districts: ['west', 'east'], verified: true },
  { code: 'cut', name, outline: [[square(0.5, 0.25, 0.5)]], verified: true },
  { code: 'near', name, outline: [[square(1.005, 0.25, 0.5)]], verified: true }
];
const ground = { districts, territories };
const area = (code: string) => areaOf(ground, code)!;

test('a territory is districts or an outline, never both and never neither', () => {
  const one = { code: 'a', name, verified: true };
  const shapes = [{ districts: ['west'] }, { outline: [[square(0, 0)]] }, {}];
  expect(shapes.map((shape) => territorySchema.safeParse({ ...one, ...shape }).success)).toEqual([
    true,
    true,
    false
  ]);
  const both = { ...one, ...shapes[0], ...shapes[1] };
  expect(territorySchema.safeParse(both).success).toBe(false);
});

test('an outline is narrower than a district, and a district than several', () => {
  expect(['all', 'west', 'cut'].map((code) => area(code).narrow)).toEqual([1, 2, 3]);
  expect(areaOf(ground, 'none')).toBeUndefined();
});

test.each([
  ['a point in one of its districts', 'all', { point: { lat: 0.5, lng: 1.5 } }, true],
  ['a point outside them', 'all', { point: { lat: 0.5, lng: 2.5 } }, false],
  [
    'a district a person chose, before the point',
    'west',
    { district: 'west', point: { lat: 0.5, lng: 1.5 } },
    true
  ],
  ['a point in its outline', 'cut', { point: { lat: 0.5, lng: 0.75 } }, true],
  ['a point beside it in the same district', 'cut', { point: { lat: 0.1, lng: 0.75 } }, false],
  ['a district alone says nothing of an outline', 'cut', { district: 'west' }, false],
  ['no place at all', 'all', {}, false]
])('%s', (_title, code, place, held) => {
  expect(holds(area(code), place, districts)).toBe(held);
});

test('areas that share more than a sliver lie over each other', () => {
  expect(overlap(area('cut'), area('west'))).toBe(true);
  expect(overlap(area('all'), area('west'))).toBe(true);
  expect(overlap(area('east'), area('west'))).toBe(false);
  expect(overlap(area('near'), area('west'))).toBe(false);
  expect(overlap(area('near'), area('cut'))).toBe(false);
});

test('neither side is the first, and a shift by more than the size parts two squares', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 3, noNaN: true }), (shift) => {
      const moved = { ...area('cut'), code: 'moved', outline: [[square(0.5 + shift, 0.25, 0.5)]] };
      expect(overlap(area('cut'), moved)).toBe(overlap(moved, area('cut')));
      if (shift > 0.5) expect(overlap(area('cut'), moved)).toBe(false);
      if (shift < 0.4) expect(overlap(area('cut'), moved)).toBe(true);
    })
  );
});

test('the size leaves holes out and does not mind the way round', () => {
  expect(sizeOf([[square(0, 0)]])).toBe(1);
  expect(sizeOf([[square(0, 0).toReversed(), square(0.25, 0.25, 0.5)]])).toBe(0.75);
});

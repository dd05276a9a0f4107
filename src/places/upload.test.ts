import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hamlet } from '#town/hamlet.ts';
import { POINTS_MOST, readAreas, type AreaFault } from './upload.ts';

const border = hamlet.profile.map.outline;
const square: [number, number][] = [
  [19.95, 49.95],
  [20, 49.95],
  [20, 50],
  [19.95, 50],
  [19.95, 49.95]
];
const feature = (coordinates: unknown, name: unknown = 'Shore', type = 'Polygon') => ({
  type: 'Feature',
  properties: { name },
  geometry: { type, coordinates }
});
const file = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const faultsIn = (text: string): AreaFault[] => {
  const read = readAreas(text, border);
  return 'faults' in read ? read.faults : [];
};

test('polygons and several polygons are read with their names, without heights', () => {
  const high = square.map((point) => [...point, 210]);
  expect(readAreas(file(feature([square]), feature([[high]], 'Hill', 'MultiPolygon')), border)).toEqual({
    areas: [
      { name: 'Shore', outline: [[square]], crosses: false },
      { name: 'Hill', outline: [[square]], crosses: false }
    ]
  });
});

describe('what is wrong is told', () => {
  const bow: [number, number][] = [square[0]!, square[2]!, square[1]!, square[3]!, square[0]!];
  const far = square.map(([lng, lat]) => [lng + 3, lat]);
  test.each<[string, string, AreaFault[]]>([
    ['no JSON', '{', [{ why: 'not-json' }]],
    ['one area alone', JSON.stringify(feature([square])), [{ why: 'not-collection' }]],
    ['no areas', file(), [{ why: 'empty' }]],
    ['a point', file(feature([20, 50], 'Shore', 'Point')), [{ why: 'not-area', at: 1, name: 'Shore' }]],
    ['words for numbers', file(feature([[['a', 'b']]])), [{ why: 'not-area', at: 1, name: 'Shore' }]],
    ['no name', file(feature([square], 7)), [{ why: 'no-name', at: 1 }]],
    [
      'a name twice',
      file(feature([square]), feature([square])),
      [{ why: 'name-twice', at: 2, name: 'Shore' }]
    ],
    ['three corners', file(feature([square.slice(0, 3)])), [{ why: 'ring-short', at: 1, name: 'Shore' }]],
    ['an open ring', file(feature([square.slice(0, 4)])), [{ why: 'ring-open', at: 1, name: 'Shore' }]],
    ['a bow without a size', file(feature([bow])), [{ why: 'ring-short', at: 1, name: 'Shore' }]],
    [
      'latitude first',
      file(feature([square.map(([lng, lat]) => [lat, lng])])),
      [{ why: 'swapped', at: 1, name: 'Shore' }]
    ],
    ['another city', file(feature([far])), [{ why: 'outside', at: 1, name: 'Shore' }]],
    [
      'metres',
      file(feature([square.map(([lng, lat]) => [lng * 10_000, lat * 10_000])])),
      [{ why: 'no-degrees', at: 1, name: 'Shore' }]
    ]
  ])('%s', (_title, text, faults) => {
    expect(faultsIn(text)).toEqual(faults);
  });

  test('more points than any city has', () => {
    const many = Array.from({ length: POINTS_MOST + 1 }, () => square[0]!);
    expect(faultsIn(file(feature([many])))).toEqual([{ why: 'too-many' }]);
  });

  test('whatever the file holds, it is read or its faults are told; nothing is thrown', () => {
    fc.assert(
      fc.property(fc.json(), fc.anything(), (text, thing) => {
        readAreas(text, border);
        readAreas(JSON.stringify({ type: 'FeatureCollection', features: [thing ?? null] }), border);
      })
    );
  });
});

test('a border that crosses itself by a little is told and taken', () => {
  const tail: [number, number][] = [[19.96, 50], [19.96, 50.001], [19.97, 49.999], [19.95, 50], square[0]!];
  const knot = [...square.slice(0, 3), ...tail];
  const read = readAreas(file(feature([knot])), border);
  expect('areas' in read && read.areas[0]!.crosses).toBe(true);
});

test('a border too tangled to be checked is told, soon', () => {
  const count = POINTS_MOST - 3;
  const comb = Array.from({ length: count }, (_, at): [number, number] => [
    at % 2 ? 19.95 + at / 1e9 : 20 - at / 1e9,
    49.95 + (0.04 * at) / count
  ]);
  const began = performance.now();
  expect(faultsIn(file(feature([[...comb, [20, 50], comb[0]!]])))).toEqual([
    { why: 'tangled', at: 1, name: 'Shore' }
  ]);
  expect(performance.now() - began).toBeLessThan(5_000);
});

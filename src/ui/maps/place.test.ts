/** Places on a map: boxes hold what they are drawn around. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxAround, boxAroundPlaces, rounded, samePlace, widened, type Outline } from './place.ts';

const ring = [
  [19.8, 50],
  [20.2, 50],
  [20.2, 50.1],
  [19.8, 50]
];

describe('the box around an outline', () => {
  test.each<[string, Outline]>([
    ['of one part', { type: 'Polygon', coordinates: [ring] }],
    ['of several parts', { type: 'MultiPolygon', coordinates: [[ring], [ring.map(([x, y]) => [x!, y!])]] }]
  ])('%s', (_name, outline) => {
    expect(boxAround(outline)).toEqual({ west: 19.8, south: 50, east: 20.2, north: 50.1 });
  });

  test('an outline without a corner has none', () => {
    expect(boxAround({ type: 'Polygon', coordinates: [] })).toBeUndefined();
  });

  test('no corner lies outside it', () => {
    const corner = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true })
    );
    fc.assert(
      fc.property(fc.array(corner, { minLength: 1 }), (corners) => {
        const box = boxAround({ type: 'Polygon', coordinates: [corners] });
        for (const [lng, lat] of corners) {
          expect(box && box.west <= lng && lng <= box.east && box.south <= lat && lat <= box.north).toBe(
            true
          );
        }
      })
    );
  });
});

test('the box around places', () => {
  const places = [
    { lat: 50.1, lng: 19.9 },
    { lat: 50, lng: 20 }
  ];
  expect(boxAroundPlaces(places)).toEqual({ west: 19.9, south: 50, east: 20, north: 50.1 });
  expect(boxAroundPlaces([])).toBeUndefined();
});

test('a widened box brings every edge to the middle and stays on the globe', () => {
  expect(widened({ west: 10, south: 50, east: 12, north: 51 }, 0.5)).toEqual({
    west: 9,
    south: 49.5,
    east: 13,
    north: 51.5
  });
  expect(widened({ west: -179, south: -85, east: 179, north: 85 }, 0.5)).toEqual({
    west: -180,
    south: -85,
    east: 180,
    north: 85
  });
});

test('a place is kept to eleven centimetres', () => {
  expect(rounded({ lat: 50.04512349, lng: 19.95123451 })).toEqual({ lat: 50.045123, lng: 19.951235 });
});

test('two places are the same when both numbers are, or when there is none', () => {
  expect(samePlace({ lat: 1, lng: 2 }, { lat: 1, lng: 2 })).toBe(true);
  expect(samePlace(undefined, undefined)).toBe(true);
  expect(samePlace({ lat: 1, lng: 2 }, undefined)).toBe(false);
  expect(samePlace({ lat: 1, lng: 2 }, { lat: 2, lng: 2 })).toBe(false);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { districtAt, liesIn, metresBetween, neighbourNear, type District, type Outline } from './district.ts';

/** A square between whole degrees, closed. */
const square = (west: number, south: number, size = 1): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south]
];
const district = (code: string, ...outline: Outline): District => ({
  code,
  name: { pl: code, en: code, uk: code },
  outline,
  coarse: true
});

const west = district('west', [square(0, 0)]);
const east = district('east', [square(1, 0)]);
/** A district of two parts, one of them with a lake in it. */
const islands = district('islands', [square(10, 10)], [square(20, 10), square(20.25, 10.25, 0.5)]);
const districts = [west, east, islands];

const inside = fc.double({ min: 0.001, max: 0.999, noNaN: true });

test('a point of a district lies in it and in no other', () => {
  fc.assert(
    fc.property(inside, inside, (lng, lat) => {
      expect(districtAt(districts, { lng, lat })?.code).toBe('west');
      expect(districtAt(districts, { lng: lng + 1, lat })?.code).toBe('east');
      expect(districtAt(districts, { lng: lng + 5, lat })).toBeUndefined();
    })
  );
});

test('neither the order of the corners nor the corner one begins with matters', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 }), fc.boolean(), inside, inside, (turn, back, lng, lat) => {
      const corners = square(0, 0).slice(0, 4);
      const turned = [...corners.slice(turn), ...corners.slice(0, turn)];
      const ring = back ? turned.toReversed() : turned;
      expect(liesIn([[[...ring, ring[0]!]]], { lng, lat })).toBe(true);
      expect(liesIn([[[...ring, ring[0]!]]], { lng: lng - 1, lat })).toBe(false);
    })
  );
});

test('the parts of a district all count, its holes do not', () => {
  expect(districtAt(districts, { lng: 10.5, lat: 10.5 })?.code).toBe('islands');
  expect(districtAt(districts, { lng: 20.1, lat: 10.1 })?.code).toBe('islands');
  expect(districtAt(districts, { lng: 20.5, lat: 10.5 })).toBeUndefined();
});

const point = fc.record({
  lat: fc.double({ min: 49, max: 55, noNaN: true }),
  lng: fc.double({ min: 14, max: 24, noNaN: true })
});

test('the way there is as long as the way back, and no way is nothing', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(metresBetween(a, b)).toBeCloseTo(metresBetween(b, a), 6);
      expect(metresBetween(a, a)).toBe(0);
    })
  );
});

test('a minute of latitude is a nautical mile, within half a per cent', () => {
  const metres = metresBetween({ lat: 50, lng: 20 }, { lat: 50 + 1 / 60, lng: 20 });
  expect(Math.abs(metres - 1852)).toBeLessThan(1852 * 0.005);
});

test('a place outside the city is named after the neighbour whose middle is nearest', () => {
  const neighbours = [
    { code: 'n', name: 'Północna', centre: { lat: 2, lng: 0 } },
    { code: 's', name: 'Południowa', centre: { lat: -2, lng: 0 } }
  ];
  expect(neighbourNear(neighbours, { lat: 1.2, lng: 0.3 })?.name).toBe('Północna');
  expect(neighbourNear(neighbours, { lat: -1.2, lng: 0.3 })?.name).toBe('Południowa');
  expect(neighbourNear([], { lat: 0, lng: 0 })).toBeUndefined();
});

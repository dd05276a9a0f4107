/** Points on each other become one, and none is lost. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gathered } from './gathered.ts';
import type { MapPoint } from './place.ts';

const at = (id: string, lng: number, lat = 0): MapPoint => ({
  id,
  mark: id,
  label: id,
  position: { lat, lng }
});
const seen = ({ position }: MapPoint) => ({ x: position.lng, y: position.lat });

it('what covers each other is one, what lies apart stays apart', () => {
  const made = gathered([at('1', 0), at('2', 100), at('3', 10)], seen);
  expect(made.map(({ points }) => points.map(({ id }) => id))).toEqual([['1', '3'], ['2']]);
});

it('every point is in exactly one', () => {
  const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 })), {
    maxLength: 40
  });
  fc.assert(
    fc.property(points, (places) => {
      const given = places.map(([x, y], n) => at(String(n), x, y));
      const ids = gathered(given, seen).flatMap((one) => one.points.map(({ id }) => id));
      expect(ids.toSorted()).toEqual(given.map(({ id }) => id).toSorted());
    })
  );
});

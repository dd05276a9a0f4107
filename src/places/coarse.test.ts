import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COARSE_METRES, coarsened, toTheMetre } from './coarse.ts';
import { metresBetween } from './district.ts';

const point = fc.record({
  lat: fc.double({ min: 49, max: 55, noNaN: true }),
  lng: fc.double({ min: 14, max: 24, noNaN: true })
});

describe('a place told less exactly', () => {
  it('is never further than half a field away, and is the same whenever it is asked for', () => {
    fc.assert(
      fc.property(point, (at) => {
        expect(metresBetween(at, coarsened(at))).toBeLessThan(COARSE_METRES);
        expect(coarsened(at)).toEqual(coarsened(at));
      })
    );
  });

  it('is the same for all of a field, so that many reports tell no more than one', () => {
    fc.assert(
      fc.property(point, fc.double({ min: -60, max: 60, noNaN: true }), (at, metres) => {
        const middle = coarsened(at);
        const near = { lat: middle.lat + metres / 111_320, lng: middle.lng + metres / 80_000 };
        expect(coarsened(near)).toEqual(middle);
      })
    );
  });

  it('has few values: a street of a kilometre has about six', () => {
    const along = Array.from({ length: 1000 }, (_, i) => coarsened({ lat: 50.06 + i / 111_320, lng: 19.94 }));
    expect(new Set(along.map(({ lat }) => lat)).size).toBeLessThanOrEqual(6);
  });
});

it('an exact place is told to the metre', () => {
  expect(toTheMetre({ lat: 50.061_947_123, lng: 19.936_855_9 })).toEqual({ lat: 50.06195, lng: 19.93686 });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { together, waitOf } from './waits.ts';

it('half of the people waited no longer than the median, nine of ten no longer than the ninth', () => {
  const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 40].map((days) => ({ days, cases: 1 }));
  expect(waitOf(counts)).toEqual({ cases: 10, median: 5, ninth: 9 });
});

it('a case answered on the day it came took no days', () => {
  expect(waitOf([{ days: 0, cases: 3 }])).toEqual({ cases: 3, median: 0, ninth: 0 });
});

it('no case closed, no wait told', () => {
  expect(waitOf([])).toBeUndefined();
  expect(waitOf([{ days: 4, cases: 0 }])).toBeUndefined();
});

it('counts of several categories are put together before anything is worked out', () => {
  const counts = [
    { days: 9, cases: 1 },
    { days: 2, cases: 4 },
    { days: 9, cases: 2 }
  ];
  expect(together(counts)).toEqual([
    { days: 2, cases: 4 },
    { days: 9, cases: 3 }
  ]);
  expect(waitOf(counts)).toEqual({ cases: 7, median: 2, ninth: 9 });
});

it('is what sorting every single case gives', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 200 }), (all) => {
      const sorted = all.toSorted((a, b) => a - b);
      const nearest = (tenths: number) => sorted[Math.ceil((tenths * sorted.length) / 10) - 1];
      const counts = all.map((days) => ({ days, cases: 1 }));
      expect(waitOf(counts)).toEqual({ cases: all.length, median: nearest(5), ninth: nearest(9) });
    })
  );
});

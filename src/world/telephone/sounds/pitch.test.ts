import { expect, it } from 'vitest';
import { toneIn, toneOf } from './pitch.ts';

it('hears a tone that is there, as loud as it is, and not one that is not', () => {
  const other = toneOf(880, 1, 8000, 0.1);
  const both = toneOf(440, 1, 8000, 0.2).map((sample, i) => sample + other[i]!);
  expect(toneIn(both, 440, 8000)).toBeCloseTo(0.2, 2);
  expect(toneIn(both, 880, 8000)).toBeCloseTo(0.1, 2);
  expect(toneIn(both, 990, 8000)).toBeLessThan(0.005);
});

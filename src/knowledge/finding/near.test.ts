import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { faultsBetween, faultsIn, lettersIn, mayBeNear } from './near.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdeł'), minLength: 4, maxLength: 10 });

test.each([
  ['dowod', 'dowod', 0],
  ['dowod', 'dowd', 1],
  ['dowod', 'dwood', 1],
  ['dowod', 'dowot', 1],
  ['zameldowanie', 'zameldowane', 1],
  ['zameldowanie', 'zamedlowane', 2],
  ['kot', 'pies', 4]
])('%s and %s: %d', (a, b, faults) => {
  expect(faultsBetween(a, b)).toBe(faults);
  expect(faultsBetween(b, a)).toBe(faults);
});

it('short words have no faults, long ones two', () => {
  expect(['pit', 'taxi', 'dowod', 'meldunek'].map(faultsIn)).toEqual([0, 1, 1, 2]);
});

test('no word within so many faults is left out by its letters, and most others are', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const faults = faultsBetween(a, b);
      expect(mayBeNear(lettersIn(a), lettersIn(b), faults)).toBe(true);
    })
  );
  expect(mayBeNear(lettersIn('dowod'), lettersIn('latarnia'), 1)).toBe(false);
});

import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { faultsBetween, faultsIn, nearOf } from './near.ts';

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
  expect(nearOf('pit')).toEqual(['pit']);
  expect(nearOf('zameldowanie').length).toBeLessThan(30);
});

test('words that differ by one fault share one of their neighbours', () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('x', 'e'), (a, at, letter) => {
      const i = at % (a.length - 1);
      const near = new Set(nearOf(a));
      const wrong = a.slice(0, i) + letter + a.slice(i + 1);
      const more = a.slice(0, i) + letter + a.slice(i);
      const swapped = a.slice(0, i) + a[i + 1] + a[i] + a.slice(i + 2);
      for (const b of [wrong, more, swapped]) {
        expect(nearOf(b).some((one) => near.has(one))).toBe(true);
        expect(faultsBetween(a, b)).toBeLessThanOrEqual(1);
      }
    })
  );
});

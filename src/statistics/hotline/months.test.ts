/** Nothing small stands alone in what everybody may read, and nothing small can be worked out from the rest. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING } from './counts.ts';
import { addedUp, FEW, monthCounts, OTHERS, standAlone, withoutSmall } from './months.ts';

const sum = (all: number[]) => all.reduce((a, b) => a + b, 0);
const kept = (sizes: Record<string, number>) =>
  Object.fromEntries(withoutSmall(new Map(Object.entries(sizes)), (n) => n, sum));

describe('What is small', () => {
  it.each([
    ['stands together with what is small too', { a: 40, b: 6, c: 5 }, { a: 40, '': 11 }],
    [
      'takes the next smallest with it when it is too few together',
      { a: 40, b: 12, c: 3 },
      { a: 40, '': 15 }
    ],
    ['joins those without a topic', { a: 40, b: 3, '': 20 }, { a: 40, '': 23 }],
    ['is not there when there is little of everything', { a: 4, b: 3 }, {}],
    ['changes nothing where there is none', { a: 40, b: 12 }, { a: 40, b: 12 }]
  ])('%s', (_what, given, expected) => expect(kept(given)).toEqual(expected));

  it('never stands alone, whatever came, and nothing of it is lost while the whole is not small', () => {
    const sizes = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', OTHERS), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(sizes, (given) => {
        const all = kept(given);
        for (const size of Object.values(all)) expect(size).toBeGreaterThanOrEqual(FEW);
        const whole = sum(Object.values(given));
        expect(sum(Object.values(all))).toBe(whole < FEW ? 0 : whole);
        expect(
          Object.keys(all).every(
            (name) => name === OTHERS || standAlone(new Map(Object.entries(given))).has(name)
          )
        ).toBe(true);
      })
    );
  });
});

it('Counts add up, one by one', () => {
  const one = monthCounts({ ...NOTHING, came: 3, waitSeconds: 20, cases: 5 });
  expect(addedUp([one, one])).toMatchObject({ came: 6, waitSeconds: 40, answered: 0 });
  expect(one).not.toHaveProperty('cases');
});

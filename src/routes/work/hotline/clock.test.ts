/** The clock of a call. */
import { expect, it } from 'vitest';
import { clockOf } from './clock.ts';

it.each([
  [0, '0.00'],
  [7.9, '0.07'],
  [221, '3.41'],
  [3729, '1.02.09'],
  [-3, '0.00']
])('%s seconds are %s', (seconds, shown) => {
  expect(clockOf(seconds)).toBe(shown);
});

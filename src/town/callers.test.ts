/** Callers nobody knows are the same for the same seed, and spread over the day as real ones do. */
import { expect, it } from 'vitest';
import { callersOf, chanceFrom, HALVES } from './callers.ts';

it('are the same for a seed and others for another', () => {
  expect(callersOf(1, 50)).toEqual(callersOf(1, 50));
  expect(callersOf(2, 50)).not.toEqual(callersOf(1, 50));
  const chance = chanceFrom(7);
  for (let n = 0; n < 1000; n++) expect(chance()).toBeLessThan(1);
});

it('call between opening and closing, in order, most of them after nine', () => {
  const callers = callersOf(6, 1400, 3);
  expect(callers.every(({ at }, n) => at >= (callers[n - 1]?.at ?? 0))).toBe(true);
  expect(callers[0]!.at).toBeGreaterThanOrEqual(7 * 3600 + 40 * 60);
  expect(callers.at(-1)!.at).toBeLessThan(15 * 3600 + 30 * 60);
  const nine = callers.filter(({ at }) => at >= 9 * 3600 && at < 9 * 3600 + 1800).length;
  expect(nine / 1400).toBeCloseTo(HALVES['09:00']! / 100, 1);
  expect(new Set(callers.map(({ topic }) => topic)).size).toBe(3);
});

it('talk about as long as people in Warsaw did', () => {
  const callers = callersOf(6, 5000);
  const mean = callers.reduce((sum, { talk, hold }) => sum + talk + hold, 0) / callers.length;
  expect(mean).toBeGreaterThan(180);
  expect(mean).toBeLessThan(250);
});

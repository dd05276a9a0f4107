import { expect, it } from 'vitest';
import { mixOf } from './mixing.ts';

it('adds voices and clips what is too loud', () => {
  const one = Int16Array.of(100, -100, 30_000, -30_000);
  expect([...mixOf([one, Int16Array.of(1, 2, 30_000, -30_000)], 4)]).toEqual([101, -98, 32_767, -32_768]);
  expect(mixOf([one], 4)).toBe(one);
  expect([...mixOf([], 2)]).toEqual([0, 0]);
});

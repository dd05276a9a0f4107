/** Leaked passwords are known by their marks. */
import { expect, it } from 'vitest';
import { isLeaked } from './leaked.ts';

it.each(['motherfucker', 'leavemealone', 'ghbdtnrfrltkf', 'websolutions', 'fargifiction', 'everybodylies'])(
  '%s is one',
  (word) => {
    expect(isLeaked(word)).toBe(true);
  }
);

it.each(['zielony parasol', 'trzy koty i pies', 'halina lubi zielone żaby', ''])('%s is none', (word) => {
  expect(isLeaked(word)).toBe(false);
});

it('hardly any word that is none is taken for one', () => {
  const taken = Array.from({ length: 20_000 }, (_, n) => `${n} kotów na płocie`).filter(isLeaked);
  expect(taken.length).toBeLessThan(3);
});

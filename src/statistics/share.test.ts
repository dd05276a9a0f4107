import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OUTCOMES } from '#cases/entry.ts';
import {
  PARTS,
  partsOf,
  percentOf,
  receivedIn,
  resolvedOfClosed,
  resolvedOfReceived,
  type Standings
} from './share.ts';

/** A month as the pictures of the figures show it. */
const october: Standings = { resolved: 702, open: 331, 'not-done': 97, 'not-city': 54 };

it('received is everything with a number: open ones and closed ones of every outcome', () => {
  expect(receivedIn(october)).toBe(1184);
  expect(receivedIn({})).toBe(0);
  expect(receivedIn({ rejected: 14, open: 1 })).toBe(15);
});

it('the two rates have one part and different wholes', () => {
  expect(resolvedOfReceived(october)).toEqual({ part: 702, of: 1184 });
  expect(resolvedOfClosed(october)).toEqual({ part: 702, of: 853 });
  expect([percentOf(resolvedOfReceived(october)), percentOf(resolvedOfClosed(october))]).toEqual([59, 82]);
});

it('the rate over closed is never the smaller one', () => {
  const standings = fc.record(
    Object.fromEntries(['open', ...OUTCOMES].map((s) => [s, fc.nat(5000)]))
  ) as fc.Arbitrary<Standings>;
  fc.assert(
    fc.property(standings, (one) => {
      const [received, closed] = [percentOf(resolvedOfReceived(one)), percentOf(resolvedOfClosed(one))];
      if (received !== undefined && closed !== undefined) expect(closed).toBeGreaterThanOrEqual(received);
      expect(resolvedOfReceived(one).of).toBe(resolvedOfClosed(one).of + (one.open ?? 0));
    })
  );
});

it('nothing received is no rate, and not nought percent', () => {
  expect(percentOf({ part: 0, of: 0 })).toBeUndefined();
  expect(percentOf({ part: 0, of: 3 })).toBe(0);
});

it('the parts of the bar hold every standing once and add up to what was received', () => {
  expect(Object.values(PARTS).flat().toSorted()).toEqual(['open', ...OUTCOMES].toSorted());
  expect(partsOf(october).reduce((all, { cases }) => all + cases, 0)).toBe(receivedIn(october));
});

/** Times of a call are counted by stretches. */
import { expect, it } from 'vitest';
import { between, endTalk, handedOver, QUIET, STILL, unheld } from './live.ts';

const at = (second: number) =>
  Temporal.Instant.fromEpochMilliseconds(1_780_000_000_000 + second * 1000).toString();
const live = { ...QUIET, talkFrom: at(0), talkMs: 5000, heldAt: at(20), holdMs: 1000, agentLeg: 'desk' };

it('A talk that ends counts with what came before it, and so does the hold in it', () => {
  expect(endTalk({ live }, at(30))).toEqual({ talkFrom: null, talkMs: 35_000, heldAt: null, holdMs: 11_000 });
  expect(unheld({ live }, at(25))).toEqual({ heldAt: null, holdMs: 6000 });
  expect(handedOver({ live }, at(30))).toMatchObject({ handedAt: at(30), agentLeg: null, talkMs: 35_000 });
});

it('Nothing that did not begin counts, and no time is less than none', () => {
  expect(between(null, at(9))).toBe(0);
  expect(between(at(9), at(1))).toBe(0);
  expect(endTalk({ live: QUIET }, at(9))).toMatchObject({ talkMs: 0, holdMs: 0 });
  expect(STILL.saying).toBeNull();
});

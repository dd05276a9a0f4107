/** The time of agents: cut at any instants, its parts are its whole. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AGENT_STATES } from '#contacts/agent.ts';
import { percentOf } from '#statistics/share.ts';
import { occupancy, spentIn, type Stretch } from './stints.ts';

const at = (minute: number) =>
  Temporal.Instant.from('2026-11-16T07:00:00Z').add({ minutes: minute }).toString();
const stretch = (state: Stretch['state'], from: number, until: number): Stretch => ({
  state,
  from: at(from),
  until: at(until)
});

const morning = [
  stretch('ready', 0, 10),
  stretch('ringing', 10, 11),
  stretch('talking', 11, 31),
  stretch('wrapping', 31, 36),
  stretch('away', 36, 50)
];

it('occupancy is calls and wrap-up of the time somebody was there for calls', () => {
  const rate = occupancy(spentIn(morning, at(0), at(60)));
  expect(rate).toEqual({ part: 25 * 60, of: 36 * 60 });
  expect(percentOf(rate)).toBe(69);
  expect(percentOf(occupancy({ away: 900 }))).toBeUndefined();
});

it('what reaches over the edge is cut off', () => {
  expect(spentIn(morning, at(20), at(33))).toEqual({ talking: 11 * 60, wrapping: 2 * 60 });
});

it('two halves of a time add up to it, wherever it is cut', () => {
  const made = fc.array(
    fc
      .tuple(fc.constantFrom(...AGENT_STATES), fc.nat(600), fc.nat(120))
      .map(([state, from, long]) => stretch(state, from, from + long))
  );
  fc.assert(
    fc.property(made, fc.nat(700), (stretches, cut) => {
      const [left, right, all] = [
        spentIn(stretches, at(0), at(cut)),
        spentIn(stretches, at(cut), at(800)),
        spentIn(stretches, at(0), at(800))
      ];
      for (const state of AGENT_STATES)
        expect((left[state] ?? 0) + (right[state] ?? 0)).toBeCloseTo(all[state] ?? 0);
      const { part, of } = occupancy(all);
      expect(part).toBeLessThanOrEqual(of);
    })
  );
});

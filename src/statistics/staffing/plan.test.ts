/** The plan of a day, and what changes when something does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '#world/refusal.ts';
import { LIMITS, peakLoad, planOf, whatIfFrom, type WhatIf } from './plan.ts';

const usual: WhatIf = {
  volume: 100,
  handling: 300,
  percent: 80,
  seconds: 20,
  patience: 0,
  shrinkage: 30,
  agents: 0
};
const day = [
  { time: '07:00', calls: 5, minutes: 0 },
  { time: '07:30', calls: 40, minutes: 20 },
  { time: '08:00', calls: 85, minutes: 30 },
  { time: '08:30', calls: 62.8, minutes: 30 }
];

describe('A plan', () => {
  it('needs for each half hour what it needs alone, and counts only open ones', () => {
    const plan = planOf(day, usual);
    expect(plan.halves.map(({ time, need }) => [time, isRefusal(need) ? 0 : need.agents])).toEqual([
      ['07:30', 14],
      ['08:00', 18],
      ['08:30', 14]
    ]);
    expect(plan).toMatchObject({ peak: 18, rostered: 26, level: undefined });
    expect(plan.hours).toBeCloseTo((14 * 20 + 18 * 30 + 14 * 30) / 60);
    expect(peakLoad(day, usual)).toBeCloseTo(14.17, 2);
  });

  it('says what so many people would give, and nothing to those who wait for ever', () => {
    const plenty = planOf(day, { ...usual, agents: 30 }).level!;
    expect(plenty).toBeGreaterThan(0.95);
    expect(planOf(day, { ...usual, agents: 3 }).level).toBe(0);
    expect(planOf(day, { ...usual, agents: 3, patience: 120 }).level).toBeGreaterThanOrEqual(0);
  });

  it('needs never fewer people for more calls', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 290 }), (volume) => {
        const [one, two] = [volume, volume + 10].map((more) => planOf(day, { ...usual, volume: more }));
        expect(two!.peak).toBeGreaterThanOrEqual(one!.peak);
      }),
      { numRuns: 20 }
    );
  });
});

describe('What somebody asks', () => {
  it.each([
    [{}, usual],
    [
      { volume: '120', handling: '240,4' },
      { ...usual, volume: 120, handling: 240 }
    ],
    [
      { volume: '1e9', percent: '100', shrinkage: '-5' },
      { ...usual, volume: 300, percent: 99, shrinkage: 0 }
    ],
    [{ handling: 'long', seconds: '' }, usual]
  ])('%j is brought between its edges', (given, asked) => {
    expect(whatIfFrom(given, usual)).toEqual(asked);
  });

  it('never leaves its edges, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        for (const [name, { least, most }] of Object.entries(LIMITS)) {
          const value = whatIfFrom({ [name]: typed }, usual)[name as keyof WhatIf];
          expect(value >= least && value <= most).toBe(true);
        }
      })
    );
  });
});

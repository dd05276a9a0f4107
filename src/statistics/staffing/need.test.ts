/** The fewest who reach the goal, and the rota they need. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '#world/refusal.ts';
import { needFor, outlookWith, rosteredFor } from './need.ts';

const goal = { percent: 80, seconds: 20 };
const work = (calls: number, handleSeconds: number) => ({ calls, minutes: 30, handleSeconds });

describe('A half hour', () => {
  it.each([
    [62.8, 240, 12, 18],
    [62.8, 300, 14, 20],
    [85, 240, 15, 22],
    [85, 300, 18, 26],
    [100, 240, 17, 25],
    [100, 300, 21, 30],
    [140, 300, 28, 40]
  ])('of %f calls of %i s needs %i, and %i on the rota', (calls, aht, agents, rostered) => {
    expect(needFor(work(calls, aht), goal, 30)).toMatchObject({ agents, rostered });
  });

  it('needs fewer when callers hang up, and one even when nobody calls', () => {
    const patient = needFor(work(100, 300), goal, 30);
    const hasty = needFor(work(100, 300), { ...goal, patience: 60 }, 30);
    if (isRefusal(patient) || isRefusal(hasty)) throw new Error('refused');
    expect(hasty.agents).toBeLessThan(patient.agents);
    expect(needFor(work(0, 300), goal, 30)).toMatchObject({ agents: 1, rostered: 2 });
  });

  it('reaches its goal, and with one fewer does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 60, max: 600 }),
        fc.integer({ min: 50, max: 95 }),
        fc.option(fc.integer({ min: 30, max: 600 }), { nil: undefined }),
        (calls, aht, percent, patience) => {
          const asked = { percent, seconds: 20, patience };
          const need = needFor(work(calls, aht), asked, 30);
          if (isRefusal(need)) throw new Error(need.refusal);
          expect(need.outlook.level * 100).toBeGreaterThanOrEqual(percent);
          if (need.agents === 1) return;
          const fewer = outlookWith({ ...work(calls, aht), agents: need.agents - 1 }, asked);
          expect(isRefusal(fewer) || fewer.level * 100 < percent).toBe(true);
        }
      ),
      { numRuns: 30 }
    );
  });

  it.each([
    [work(10, 300), { percent: 100, seconds: 20 }, 30, 'goal-wrong'],
    [work(10, 300), { percent: 0, seconds: 20 }, 30, 'goal-wrong'],
    [work(10, 300), goal, 100, 'shrinkage-wrong'],
    [work(-1, 300), goal, 30, 'calls-wrong'],
    [work(1e9, 300), goal, 30, 'calls-wrong'],
    [work(10, 0), goal, 30, 'handling-wrong']
  ])('%j with %j and %i is refused', (given, asked, shrinkage, refusal) => {
    expect(needFor(given, asked, shrinkage)).toMatchObject({ refusal });
  });
});

it('the rota is not one too many where it divides evenly', () => {
  expect([rosteredFor(14, 30), rosteredFor(7, 30), rosteredFor(5, 0)]).toEqual([20, 10, 5]);
});

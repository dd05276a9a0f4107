/** Erlang C on the worked examples, Erlang A against its states summed one by one, both for any size. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import { erlangA, erlangC, loadOf, type Load, type Outlook } from './erlang.ts';

const half = (calls: number, handleSeconds: number, agents: number): Load => ({
  calls,
  minutes: 30,
  handleSeconds,
  agents
});
function known(outlook: Outlook | Refusal): Outlook {
  if (isRefusal(outlook)) throw new Error(outlook.refusal);
  return outlook;
}

describe('Erlang C', () => {
  it.each([
    [62.8, 240, 8.37, 12, 0.181, 0.866, 12.0, 0.7],
    [62.8, 300, 10.47, 14, 0.228, 0.82, 19.4, 0.75],
    [85, 240, 11.33, 15, 0.228, 0.832, 14.9, 0.76],
    [85, 300, 14.17, 18, 0.251, 0.806, 19.6, 0.79],
    [100, 240, 13.33, 17, 0.257, 0.81, 16.8, 0.78],
    [100, 300, 16.67, 21, 0.232, 0.826, 16.0, 0.79],
    [140, 300, 23.33, 28, 0.265, 0.806, 17.0, 0.83]
  ])(
    '%f calls of %i s in half an hour are %f Erlangs; %i agents',
    (calls, aht, load, agents, waiting, level, asa, occupancy) => {
      const outlook = known(erlangC(half(calls, aht, agents), 20));
      expect(outlook.load).toBeCloseTo(load, 2);
      expect(outlook.waiting).toBeCloseTo(waiting, 3);
      expect(outlook.level).toBeCloseTo(level, 3);
      expect(outlook.meanWait).toBeCloseTo(asa, 1);
      expect(outlook.occupancy).toBeCloseTo(occupancy, 2);
    }
  );

  it.each([
    [half(100, 300, 16), 'load-too-great'],
    [half(120, 300, 20), 'load-too-great'],
    [half(-1, 300, 20), 'calls-wrong'],
    [half(Number.NaN, 300, 20), 'calls-wrong'],
    [half(1, 0, 20), 'handling-wrong'],
    [half(1, 300, 0), 'agents-wrong'],
    [half(1, 300, 2.5), 'agents-wrong'],
    [half(1, 300, 1e9), 'agents-wrong']
  ])('refuses %j as %s', (load, refusal) => {
    expect(erlangC(load, 20)).toMatchObject({ refusal });
  });

  it('says how many agents are the least when there are too few', () => {
    expect(erlangC(half(100, 300, 10), 20)).toMatchObject({ fill: { least: 17 } });
  });

  it('stays a probability for any size, and more agents never wait longer', () => {
    const any = fc.record({
      calls: fc.double({ min: 0, max: 50_000, noNaN: true }),
      handleSeconds: fc.integer({ min: 5, max: 1800 }),
      more: fc.integer({ min: 1, max: 200 }),
      within: fc.integer({ min: 0, max: 300 })
    });
    fc.assert(
      fc.property(any, ({ calls, handleSeconds, more, within }) => {
        const agents = Math.floor(loadOf({ calls, minutes: 30, handleSeconds })) + more;
        if (agents > 9_000) return;
        const [one, two] = [agents, agents + 1].map((n) =>
          known(erlangC(half(calls, handleSeconds, n), within))
        );
        for (const value of [one!.waiting, one!.level, one!.occupancy]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        expect(two!.level).toBeGreaterThanOrEqual(one!.level - 1e-12);
        expect(two!.meanWait).toBeLessThanOrEqual(one!.meanWait + 1e-9);
      }),
      { numRuns: 60 }
    );
  });
});

/** Erlang A the slow way: the states of the queue, from all agents busy on, each by the one before it. */
function byStates({ calls, minutes, handleSeconds, agents }: Load, patience: number) {
  const load = loadOf({ calls, minutes, handleSeconds });
  const theta = handleSeconds / patience;
  let free = 0;
  for (let n = agents, p = 1; n > 0; n--) free += p *= n / load;
  let [queue, inQueue] = [0, 0];
  for (let k = 0, p = 1; k < 20_000 && p > 1e-18; k++, p *= load / (agents + k * theta)) {
    queue += p;
    inQueue += k * p;
  }
  const all = free + queue;
  return { waiting: queue / all, lost: (theta * inQueue) / all / load };
}

describe('Erlang A', () => {
  it.each([
    [half(85, 300, 18), 120],
    [half(85, 300, 14), 120],
    [half(85, 300, 10), 90],
    [half(10, 240, 3), 300],
    [half(1400, 300, 240), 180]
  ])('%j with a patience of %i s gives what its states give', (load, patience) => {
    const [outlook, slow] = [known(erlangA(load, 20, patience)), byStates(load, patience)];
    expect(outlook.waiting).toBeCloseTo(slow.waiting, 5);
    expect(outlook.lost).toBeCloseTo(slow.lost, 5);
  });

  it('is Erlang C for callers who never hang up', () => {
    const load = half(85, 300, 18);
    const [a, c] = [known(erlangA(load, 20, 1e9)), known(erlangC(load, 20))];
    expect(a.level).toBeCloseTo(c.level, 3);
    expect(a.meanWait).toBeCloseTo(c.meanWait, 1);
    expect(a.waiting).toBeCloseTo(c.waiting, 4);
  });

  it('has an answer where Erlang C has none, and impatience shortens waits', () => {
    const busy = half(140, 300, 20);
    expect(isRefusal(erlangC(busy, 20))).toBe(true);
    const outlook = known(erlangA(busy, 20, 120));
    expect(outlook.lost).toBeGreaterThan(0.14);
    expect(outlook.occupancy).toBeLessThanOrEqual(1);
    const [hasty, calm] = [60, 600].map((patience) => known(erlangA(half(85, 300, 18), 20, patience)));
    expect(hasty!.meanWait).toBeLessThan(calm!.meanWait);
  });

  it('stays a probability for any size', () => {
    const any = fc.record({
      calls: fc.double({ min: 0.1, max: 20_000, noNaN: true }),
      agents: fc.integer({ min: 1, max: 3_000 }),
      patience: fc.integer({ min: 5, max: 3_600 })
    });
    fc.assert(
      fc.property(any, ({ calls, agents, patience }) => {
        const outlook = known(erlangA(half(calls, 300, agents), 20, patience));
        for (const value of [outlook.waiting, outlook.level, outlook.lost, outlook.occupancy]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        expect(outlook.meanWait).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60, examples: [[{ calls: 20_000, agents: 1, patience: 3_600 }]] }
    );
  });

  it('refuses what is no patience', () => {
    expect(erlangA(half(1, 300, 2), 20, 0)).toMatchObject({ refusal: 'patience-wrong' });
  });
});

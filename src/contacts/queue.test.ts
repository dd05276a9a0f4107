/** Who waits takes their turn, who is idle longest is asked first, and waits are told honestly. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expectedWait,
  inOrder,
  mayBeOffered,
  nextOffers,
  positionOf,
  WAIT_STEPS,
  waitTold,
  type Free,
  type Waiting
} from './queue.ts';

const now = Temporal.Instant.from('2026-01-05T10:00:00Z');
const ago = (seconds: number) => now.subtract({ seconds }).toString();
const waiting = (contact: string, seconds: number, more: Partial<Waiting> = {}): Waiting => ({
  contact,
  needs: [],
  priority: 0,
  queuedAt: ago(seconds),
  head: false,
  passed: [],
  ...more
});
const free = (person: string, idle: number, ...skills: string[]): Free => ({
  person,
  idleSince: ago(idle),
  skills: new Set(skills)
});
const when = { now, overflowSeconds: 120 };

describe('The order', () => {
  it('is: who came back, priority, then the longest wait', () => {
    const all = [
      waiting('new', 1),
      waiting('old', 90),
      waiting('urgent', 5, { priority: 3 }),
      waiting('back', 2, { head: true })
    ];
    expect(inOrder(all).map(({ contact }) => contact)).toEqual(['back', 'urgent', 'old', 'new']);
    expect(positionOf(all, 'old')).toBe(3);
    expect(positionOf(all, 'nobody')).toBeUndefined();
  });

  it('keeps the place of a call-back', () => {
    const all = [waiting('later', 60), waiting('call-back', 300)];
    expect(inOrder(all)[0]!.contact).toBe('call-back');
  });
});

describe('The next offer', () => {
  it('goes to who is idle longest among those who may take it', () => {
    const agents = [free('short', 10, 'tax'), free('long', 500), free('middle', 60, 'tax')];
    expect(nextOffers([waiting('a', 5)], agents, when)).toEqual([{ contact: 'a', person: 'long' }]);
    expect(nextOffers([waiting('a', 5, { needs: ['tax'] })], agents, when)).toEqual([
      { contact: 'a', person: 'middle' }
    ]);
  });

  it('leaves a call waiting for its skill and serves the next one, until it waited too long', () => {
    const both = [waiting('tax', 60, { needs: ['tax'] }), waiting('any', 5)];
    expect(nextOffers(both, [free('anna', 10)], when)).toEqual([{ contact: 'any', person: 'anna' }]);
    expect(mayBeOffered(waiting('tax', 121, { needs: ['tax'] }), free('anna', 1), when)).toBe(true);
  });

  it('asks nobody twice while somebody else is there', () => {
    const passed = waiting('a', 5, { passed: ['long'] });
    expect(nextOffers([passed], [free('long', 500), free('short', 1)], when)[0]!.person).toBe('short');
    expect(nextOffers([passed], [free('long', 500)], when)[0]!.person).toBe('long');
  });

  it('gives each call to one agent and each agent one call, and leaves nobody idle who could take one', () => {
    const anyWaiting = fc.uniqueArray(
      fc.record({ id: fc.nat(50), s: fc.nat(300), p: fc.nat(2), skill: fc.boolean() }),
      { selector: ({ id }) => id }
    );
    const anyFree = fc.uniqueArray(fc.record({ id: fc.nat(50), s: fc.nat(300), skill: fc.boolean() }), {
      selector: ({ id }) => id
    });
    fc.assert(
      fc.property(anyWaiting, anyFree, (calls, agents) => {
        const wait = calls.map(({ id, s, p, skill }) =>
          waiting(`c${id}`, s, { priority: p, needs: skill ? ['x'] : [] })
        );
        const idle = agents.map(({ id, s, skill }) => free(`a${id}`, s, ...(skill ? ['x'] : [])));
        const offers = nextOffers(wait, idle, when);
        expect(new Set(offers.map(({ contact }) => contact)).size).toBe(offers.length);
        expect(new Set(offers.map(({ person }) => person)).size).toBe(offers.length);
        const left = idle.filter(({ person }) => !offers.some((offer) => offer.person === person));
        const alone = wait.filter(({ contact }) => !offers.some((offer) => offer.contact === contact));
        for (const call of alone)
          for (const agent of left) expect(mayBeOffered(call, agent, when)).toBe(false);
      })
    );
  });
});

describe('A wait', () => {
  it('is what those before take, shared by who works, rounded up to what people can use', () => {
    expect(expectedWait(3, { agents: 2, handleSeconds: 240 })).toBe(360);
    expect(waitTold(360)).toBe(10);
    expect(waitTold(1)).toBe(1);
    expect(waitTold(300)).toBe(5);
  });

  it('is not told when nobody can say', () => {
    expect(expectedWait(1, { agents: 0, handleSeconds: 240 })).toBeUndefined();
    expect(waitTold(undefined)).toBeUndefined();
    expect(waitTold(31 * 60)).toBeUndefined();
    expect(WAIT_STEPS.at(-1)).toBe(30);
  });
});

/** Numbers that are rung back: busy, nobody there, declined, unknown; and each is told once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExchange, PHONE, type Watched } from './exchange.ts';
import { beCalled } from './sipp.ts';

let exchange: Awaited<ReturnType<typeof openExchange>>;
let watched: Watched;
let count = 0;
const newLeg = () => `0198bbbb-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;

beforeAll(async () => {
  exchange = await openExchange('ringing');
  watched = await exchange.openEngine();
});
afterAll(async () => {
  await watched?.engine.close();
  await exchange?.close();
});

describe('a number that is rung', () => {
  it.each([
    ['busy', 'busy'],
    ['rings', 'no-answer'],
    ['declines', 'rejected'],
    ['unknown', 'unreachable']
  ] as const)('%s → %s', async (how, why) => {
    const other = beCalled(how);
    await new Promise((done) => setTimeout(done, 300));
    const leg = newLeg();
    await watched.engine.ring(
      leg,
      { number: '+48126161500' },
      { seconds: 2, shown: '+48126161500', contact: 'c' }
    );
    expect((await watched.said('refused', { leg })).why).toBe(why);
    other.stop();
    expect(await watched.engine.listLegs()).toEqual([]);
    expect(watched.events).toEqual([]);
  });

  it('is taken back while it rings', async () => {
    const other = beCalled('rings');
    await new Promise((done) => setTimeout(done, 300));
    const leg = newLeg();
    await watched.engine.ring(leg, { number: '+48126161500' }, { seconds: 20, contact: 'c' });
    await expect.poll(() => watched.engine.listLegs()).toEqual([{ leg, connected: false }]);
    await new Promise((done) => setTimeout(done, 500));
    await watched.engine.hangUp(leg);
    expect((await watched.said('gone', { leg })).why).toBe('hung-up');
    other.stop();
  });

  it('is unreachable where nobody is signed in, and when it is none', async () => {
    for (const target of [{ extension: PHONE.name }, { extension: 'none' }, { number: '1&PJSIP/x' }]) {
      const leg = newLeg();
      await watched.engine.ring(leg, target, { seconds: 2, contact: 'c' });
      expect((await watched.said('refused', { leg })).why).toBe('unreachable');
    }
    expect(watched.events).toEqual([]);
  });
});

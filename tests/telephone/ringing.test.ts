/** Numbers that are rung back: busy, nobody there, declined, unknown; and each is told once. */
import { describe, expect, it } from 'vitest';
import { onExchange, PHONE } from './exchange.ts';
import { beCalled } from './sipp.ts';

const room = onExchange('ringing');
let count = 0;
const newLeg = () => `0198bbbb-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;

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
    await room.watched.engine.ring(
      leg,
      { number: '+48126161500' },
      { seconds: 2, shown: '+48126161500', contact: 'c' }
    );
    expect((await room.watched.said('refused', { leg })).why).toBe(why);
    other.stop();
    expect(await room.watched.engine.listLegs()).toEqual([]);
    expect(room.watched.events).toEqual([]);
  });

  it('is taken back while it rings', async () => {
    const other = beCalled('rings');
    await new Promise((done) => setTimeout(done, 300));
    const leg = newLeg();
    await room.watched.engine.ring(leg, { number: '+48126161500' }, { seconds: 20, contact: 'c' });
    await expect.poll(() => room.watched.engine.listLegs()).toEqual([{ leg, connected: false }]);
    await new Promise((done) => setTimeout(done, 500));
    await room.watched.engine.hangUp(leg);
    expect((await room.watched.said('gone', { leg })).why).toBe('hung-up');
    other.stop();
  });

  it('is unreachable where nobody is signed in, and when it is none', async () => {
    for (const target of [{ extension: PHONE.name }, { extension: 'none' }, { number: '1&PJSIP/x' }]) {
      const leg = newLeg();
      await room.watched.engine.ring(leg, target, { seconds: 2, contact: 'c' });
      expect((await room.watched.said('refused', { leg })).why).toBe('unreachable');
    }
    expect(room.watched.events).toEqual([]);
  });
});

/** What agents may wish to be, what follows from it, when they are lost, and their breaks. */
import { describe, expect, it } from 'vitest';
import { afterWork, hasGoneHome, isLost, screenMinutes, setAway, wished, type Stint } from './agent.ts';

const idle = { state: 'ready', reason: null, contact: null, next: null } as const;
const busy = { ...idle, state: 'talking', contact: 'c' } as const;
const now = Temporal.Instant.from('2026-01-05T10:00:00Z');

describe('A wish', () => {
  it.each([
    [idle, { state: 'away', reason: 'break' } as const, { state: 'away', reason: 'break' }],
    [idle, { state: 'offline' } as const, { state: 'offline', reason: null }],
    [
      { ...idle, state: 'away', reason: 'break' } as const,
      { state: 'ready' } as const,
      { state: 'ready', reason: null }
    ],
    [
      busy,
      { state: 'away', reason: 'training' } as const,
      { state: 'talking', contact: 'c', next: 'training' }
    ],
    [busy, { state: 'offline' } as const, { state: 'talking', next: 'offline' }],
    [{ ...busy, next: 'break' } as const, { state: 'ready' } as const, { state: 'talking', next: null }]
  ])('%o %o', (agent, wish, becomes) => {
    expect(wished(agent, wish)).toMatchObject(becomes);
  });

  it('to be away needs a reason of one’s own', () => {
    for (const reason of [undefined, '', 'lost', 'sunshine'])
      expect(wished(idle, { state: 'away', reason })).toEqual({ refusal: 'away-why', field: 'reason' });
  });
});

describe('After a call', () => {
  it('an agent is ready, or what they asked to be', () => {
    expect(afterWork({ next: null })).toMatchObject({ state: 'ready', contact: null });
    expect(afterWork({ next: 'break' })).toMatchObject({ state: 'away', reason: 'break', next: null });
    expect(afterWork({ next: 'offline' })).toMatchObject({ state: 'offline', reason: null });
    expect(setAway('lost')).toMatchObject({ state: 'away', reason: 'lost', contact: null });
  });
});

describe('A desk is lost', () => {
  const at = (seconds: number) => now.subtract({ seconds }).toString();
  it.each([
    ['seen just now', at(2), null, false],
    ['not seen for long', at(30), null, true],
    ['its sound is gone for a moment', at(2), at(2), false],
    ['its sound did not come back', at(2), at(10), true],
    ['never seen at all', null, null, false]
  ])('%s', (_, seenAt, legGoneAt, lost) => {
    expect(isLost({ state: 'ready', seenAt, legGoneAt }, now)).toBe(lost);
    expect(isLost({ state: 'offline', seenAt, legGoneAt }, now)).toBe(false);
  });
});

describe('Work at the screen', () => {
  const stint = (
    state: Stint['state'],
    from: number,
    until: number | null,
    reason: string | null = null
  ): Stint => ({
    state,
    reason,
    from: now.subtract({ minutes: from }).toString(),
    until: until === null ? null : now.subtract({ minutes: until }).toString()
  });

  it('counts since the last break that was long enough', () => {
    expect(screenMinutes([stint('ready', 70, 40), stint('talking', 40, null)], 5, now)).toBe(70);
    expect(
      screenMinutes(
        [stint('ready', 70, 40), stint('away', 40, 30, 'break'), stint('ready', 30, null)],
        5,
        now
      )
    ).toBe(30);
    expect(
      screenMinutes(
        [stint('ready', 70, 40), stint('away', 40, 38, 'break'), stint('ready', 38, null)],
        5,
        now
      )
    ).toBe(68);
    expect(screenMinutes([stint('away', 60, null, 'training')], 5, now)).toBe(60);
    expect(screenMinutes([], 5, now)).toBe(0);
  });
});

describe('Whoever was lost', () => {
  const ago = (minutes: number) => now.subtract({ minutes }).toString();
  const lost = { state: 'away', reason: 'lost', contact: null } as const;
  it('has gone home after ten minutes, unless their page is heard of again', () => {
    expect(hasGoneHome({ ...lost, since: ago(11), seenAt: ago(12) }, now)).toBe(true);
    expect(hasGoneHome({ ...lost, since: ago(11), seenAt: ago(1) }, now)).toBe(false);
    expect(hasGoneHome({ ...lost, since: ago(2), seenAt: ago(12) }, now)).toBe(false);
    expect(hasGoneHome({ ...lost, reason: 'break', since: ago(30), seenAt: ago(30) }, now)).toBe(false);
  });
});

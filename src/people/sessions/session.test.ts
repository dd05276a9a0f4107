/** A session opens the work places by two factors, and dangerous doors for a short while. */
import { describe, expect, it } from 'vitest';
import { FACTORS, idleLeft, isFresh, isWhole } from './session.ts';

describe('A session', () => {
  it('is whole by a second factor, ours or another house’s, or a passkey, never by a password, a letter or a provider alone', () => {
    expect(FACTORS.filter((factor) => !isWhole([factor]))).toEqual(['password', 'letter', 'oidc', 'saml']);
    expect(isWhole([])).toBe(false);
    expect(isWhole(['password', 'letter'])).toBe(false);
    expect(isWhole(['password', 'totp'])).toBe(true);
  });

  it('is fresh for ten minutes after its owner proved who they are', () => {
    const proved = { proved_at: '2026-11-20T12:00:00Z' };
    expect(isFresh(proved, Temporal.Instant.from('2026-11-20T12:09:59Z'))).toBe(true);
    expect(isFresh(proved, Temporal.Instant.from('2026-11-20T12:10:00Z'))).toBe(false);
  });

  it('tells how long it lasts when nobody does anything, a minute more than was set', () => {
    const session = { seen_at: '2026-11-20T12:00:00Z' };
    const left = (at: string, there = false) =>
      idleLeft(session, Temporal.Instant.from(at), { minutes: 30, there });
    expect(left('2026-11-20T12:00:00Z')).toBe(31 * 60);
    expect(left('2026-11-20T12:29:00Z')).toBe(2 * 60);
    expect(left('2026-11-20T12:29:00Z', true)).toBe(31 * 60);
    expect(left('2026-11-20T12:00:59Z', true)).toBe(31 * 60 - 59);
    expect(left('2026-11-20T13:29:00Z')).toBe(0);
  });
});

/** A session opens the work places by two factors, and dangerous doors for a short while. */
import { describe, expect, it } from 'vitest';
import { FACTORS, isFresh, isWhole } from './session.ts';

describe('A session', () => {
  it('is whole by a second factor, a passkey or another house’s word, never by a password or letter alone', () => {
    expect(FACTORS.filter((factor) => !isWhole([factor]))).toEqual(['password', 'letter']);
    expect(isWhole([])).toBe(false);
    expect(isWhole(['password', 'letter'])).toBe(false);
    expect(isWhole(['password', 'totp'])).toBe(true);
  });

  it('is fresh for ten minutes after its owner proved who they are', () => {
    const proved = { proved_at: '2026-11-20T12:00:00Z' };
    expect(isFresh(proved, Temporal.Instant.from('2026-11-20T12:09:59Z'))).toBe(true);
    expect(isFresh(proved, Temporal.Instant.from('2026-11-20T12:10:00Z'))).toBe(false);
  });
});

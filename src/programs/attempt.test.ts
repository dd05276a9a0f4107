import { describe, expect, it } from 'vitest';
import { meaningOf, nextAttempt, PAUSES_SECONDS } from './attempt.ts';

const now = Temporal.Instant.from('2026-11-20T12:00:00Z');

describe('A delivery that was not taken', () => {
  it('is tried again after pauses that grow', () => {
    expect(nextAttempt(1, now)?.toString()).toBe('2026-11-20T12:00:05Z');
    expect(nextAttempt(2, now)?.toString()).toBe('2026-11-20T12:05:00Z');
    expect([...PAUSES_SECONDS].sort((a, b) => a - b)).toEqual([...PAUSES_SECONDS]);
  });

  it('is given up after three days', () => {
    const days = PAUSES_SECONDS.reduce<number>((sum, pause) => sum + pause, 0) / 86_400;
    expect(days).toBeGreaterThan(3);
    expect(nextAttempt(PAUSES_SECONDS.length + 1, now)).toBeUndefined();
  });
});

describe('An answer', () => {
  it.each([
    [200, 'taken'],
    [204, 'taken'],
    [301, 'not'],
    [400, 'not'],
    [404, 'not'],
    [410, 'gone'],
    [500, 'not'],
    [0, 'not']
  ])('of %i is %s', (status, meaning) => {
    expect(meaningOf(status)).toBe(meaning);
  });
});

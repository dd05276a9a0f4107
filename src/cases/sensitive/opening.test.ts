import { describe, expect, it } from 'vitest';
import { GRACE_MINUTES, OPENING_MINUTES, openUntil, outlasting, REASON_MAX, reasonFor } from './opening.ts';

const now = Temporal.Instant.from('2026-11-21T10:00:00Z');

describe('An opening', () => {
  it('lasts an hour', () => {
    expect(openUntil(now).toString()).toBe('2026-11-21T11:00:00Z');
    expect(OPENING_MINUTES).toBe(60);
  });

  it('counts a few minutes longer for what was being typed', () => {
    expect(outlasting(now, false)).toEqual(now);
    expect(now.since(outlasting(now, true)).total('minutes')).toBe(GRACE_MINUTES);
  });

  it('has a reason that says something', () => {
    expect(reasonFor('  Dzwoni opiekunka.  ')).toBe('Dzwoni opiekunka.');
    expect(reasonFor('bo tak')).toMatchObject({ refusal: 'reason-short', field: 'reason' });
    expect(reasonFor('   ')).toMatchObject({ refusal: 'nothing-written' });
    expect(reasonFor('a'.repeat(REASON_MAX + 1))).toMatchObject({ refusal: 'too-long' });
  });
});

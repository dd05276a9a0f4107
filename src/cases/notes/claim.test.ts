import { describe, expect, it } from 'vitest';
import { claimUntil, standingOf, type Claim } from './claim.ts';

const now = Temporal.Instant.from('2026-11-20T08:00:00Z');
const claim: Claim = {
  caseId: 'c',
  person: 'anna',
  at: '2026-11-20T07:58:00Z',
  until: '2026-11-20T08:03:00Z',
  takenFrom: null
};

describe('a claim', () => {
  it.each([
    ['free where there is none', undefined, 'anna', 'free'],
    ['free when it is over', { ...claim, until: '2026-11-20T08:00:00Z' }, 'anna', 'free'],
    ['mine for who holds it', claim, 'anna', 'mine'],
    ['theirs for everybody else', claim, 'krzysztof', 'theirs'],
    ['taken for whom it was taken from', { ...claim, takenFrom: 'krzysztof' }, 'krzysztof', 'taken']
  ])('is %s', (_, given, person, standing) => expect(standingOf(given, person, now)).toBe(standing));

  it('lasts some minutes after the last sign of writing', () => {
    expect(claimUntil(now).toString()).toBe('2026-11-20T08:05:00Z');
  });
});

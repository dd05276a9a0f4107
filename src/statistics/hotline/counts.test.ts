/** Every figure is what its definition says, and nothing counted is no rate. */
import { describe, expect, it } from 'vitest';
import { percentOf } from '#statistics/share.ts';
import {
  abandonment,
  contactsPerCase,
  firstLineShare,
  meanHandling,
  meanWait,
  NOTHING,
  serviceLevel,
  transferRate,
  type Counts
} from './counts.ts';

/** A morning: a hundred offered, four of them gone at once. */
const morning: Counts = {
  ...NOTHING,
  came: 112,
  offered: 100,
  answered: 90,
  within: 72,
  abandoned: 4,
  short: 4,
  left: 2,
  waitSeconds: 1800,
  waitP95: 61,
  handled: 80,
  talkSeconds: 16_000,
  holdSeconds: 800,
  wrapSeconds: 2400,
  firstLine: 66,
  handed: { complicated: 5, 'case-file': 18, 'wrong-queue': 1, other: 0 },
  tied: 30,
  cases: 24
};

describe('The figures of the hotline', () => {
  it('leave callers who hung up at once out of service level and abandonment', () => {
    expect(serviceLevel(morning)).toEqual({ part: 72, of: 96 });
    expect(abandonment(morning)).toEqual({ part: 4, of: 96 });
    expect(percentOf(serviceLevel(morning))).toBe(75);
  });

  it('count the first line and what was handed on out of one whole', () => {
    const [first, handed] = [firstLineShare(morning), transferRate(morning)];
    expect(first.part + handed.part).toBe(first.of);
    expect(handed.of).toBe(first.of);
  });

  it('take talk, hold and wrap-up for the time of a call', () => {
    expect(meanHandling(morning)).toBe(240);
    expect(meanWait(morning)).toBe(20);
    expect(contactsPerCase(morning)).toBe(1.25);
  });

  it('say nothing of nothing', () => {
    expect([meanWait(NOTHING), meanHandling(NOTHING), contactsPerCase(NOTHING)]).toEqual([
      undefined,
      undefined,
      undefined
    ]);
    expect(percentOf(serviceLevel(NOTHING))).toBeUndefined();
  });
});

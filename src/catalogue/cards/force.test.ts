import { describe, expect, it } from 'vitest';
import { coming, holdsOn, inForce, isSure, overlap } from './force.ts';

const old = { until: '2026-01-30' };
const now = { from: '2026-01-31', until: '2026-07-31' };
const later = { from: '2026-08-01' };

describe('a fact', () => {
  it('holds on its first and its last day and between them', () => {
    expect(['2026-01-30', '2026-01-31', '2026-07-31', '2026-08-01'].map((day) => holdsOn(now, day))).toEqual([
      false,
      true,
      true,
      false
    ]);
    expect(holdsOn({}, '2026-01-01')).toBe(true);
  });

  it('of several, those in force come first and those to come are told', () => {
    expect(inForce([old, now, later], '2026-02-01')).toEqual([now]);
    expect(coming([later, now, old], '2026-01-01')).toEqual([now, later]);
  });

  it('meets another one when they share a day', () => {
    expect(overlap(old, now)).toBe(false);
    expect(overlap({ until: '2026-01-31' }, now)).toBe(true);
    expect(overlap({}, later)).toBe(true);
  });

  it('is as sure as what it stands on, unless it says so itself', () => {
    expect(isSure({}, { verified: true })).toBe(true);
    expect(isSure({ verified: false }, { verified: true })).toBe(false);
    expect(isSure({ verified: true }, { verified: false })).toBe(true);
  });
});

/** The scorecard: a hundred points, and what no points make good. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CRITERIA,
  CRITERION_NAMES,
  CRITICAL,
  criticalIn,
  hasPassed,
  MARKS,
  marksFrom,
  scoreOf,
  spreadOf,
  type Marks
} from './scorecard.ts';

const all = (mark: 0 | 50 | 100) => Object.fromEntries(CRITERION_NAMES.map((name) => [name, mark])) as Marks;

describe('A talk', () => {
  it('can have a hundred points, of which being right is the most', () => {
    expect(Object.values(CRITERIA).reduce((a, b) => a + b, 0)).toBe(100);
    expect(scoreOf(all(100), [])).toEqual({ points: 100, failed: [] });
    expect(Math.max(...Object.values(CRITERIA))).toBe(CRITERIA.correctness);
    expect(hasPassed(scoreOf(all(100), []))).toBe(true);
    expect(hasPassed(scoreOf(all(50), []))).toBe(false);
  });

  it.each(CRITICAL)('fails by %s, whatever else was good', (critical) => {
    expect(scoreOf(all(100), [critical])).toEqual({ points: 0, failed: [critical] });
  });

  it('fails when what was told was wrong, also when nobody ticked it', () => {
    expect(scoreOf({ ...all(100), correctness: 0 }, [])).toEqual({ points: 0, failed: ['correctness'] });
    expect(scoreOf({ ...all(100), manners: 0 }, []).points).toBe(90);
  });

  it('never has more than a hundred points or fewer than none, and better marks never fewer', () => {
    const marks = fc.record(
      Object.fromEntries(CRITERION_NAMES.map((name) => [name, fc.constantFrom(...MARKS)]))
    ) as fc.Arbitrary<Marks>;
    fc.assert(
      fc.property(marks, fc.constantFrom(...CRITERION_NAMES), (given, name) => {
        const { points } = scoreOf(given, []);
        expect(points >= 0 && points <= 100).toBe(true);
        expect(scoreOf({ ...given, [name]: 100 }, []).points).toBeGreaterThanOrEqual(points);
      })
    );
  });
});

it('marks are read whole, or the first that is missing is told', () => {
  const typed = Object.fromEntries(CRITERION_NAMES.map((name) => [name, '50']));
  expect(marksFrom(typed)).toEqual(all(50));
  expect(marksFrom({ ...typed, listening: null })).toMatchObject({
    refusal: 'mark-missing',
    field: 'listening'
  });
  expect(marksFrom({ ...typed, ending: '1000' })).toMatchObject({ field: 'ending' });
  expect(criticalIn(['data', 'kindness'])).toEqual(['data']);
});

it('two reviewers are told how far they are apart', () => {
  expect([spreadOf([90, 70, 85]), spreadOf([90]), spreadOf([])]).toEqual([20, undefined, undefined]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crane } from '#town/courses.ts';
import { isRight, openQuestions, resultOf, rightOf } from './quiz.ts';

const right = crane.questions.map(rightOf);

describe('a test', () => {
  it('is passed with everything right', () => {
    expect(resultOf(crane, right)).toEqual({ score: 100, passed: true, right: [true, true, true] });
  });

  it('is marked down, never up: two of three are 66 per cent', () => {
    const chosen = [[1], ...right.slice(1)];
    expect(resultOf(crane, chosen)).toEqual({ score: 66, passed: false, right: [false, true, true] });
    expect(resultOf({ ...crane, pass: 66 }, chosen).passed).toBe(true);
    expect(resultOf({ ...crane, pass: 67 }, chosen).passed).toBe(false);
  });

  it.each([
    ['one of two right answers', [0], false],
    ['both', [1, 0], true],
    ['both, one of them twice', [0, 1, 1], true],
    ['both and a wrong one', [0, 1, 2], false],
    ['an answer nobody offered', [7], false],
    ['nothing', [], false]
  ])('a question with several right answers, answered with %s', (_, chosen, is) => {
    expect(isRight(crane.questions[1]!, chosen)).toBe(is);
  });

  it('one more right answer never lowers the score', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(3)), { maxLength: 4 }), fc.nat(2), (chosen, at) => {
        const better = crane.questions.map((_, i) => (i === at ? right[i]! : (chosen[i] ?? [])));
        expect(resultOf(crane, better).score).toBeGreaterThanOrEqual(resultOf(crane, chosen).score);
      })
    );
  });

  it('asks for what was left open before it is marked', () => {
    expect(openQuestions(crane, [[0], [], [1]])).toEqual([
      { refusal: 'question-open', field: 'question-1', fill: { number: 2 } }
    ]);
    expect(openQuestions(crane, [])).toHaveLength(3);
    expect(openQuestions(crane, right)).toEqual([]);
  });
});

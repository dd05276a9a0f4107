import { describe, expect, it } from 'vitest';
import { crane } from '#town/courses.ts';
import { courseSchema } from './course.ts';

describe('a course', () => {
  it('has lessons, a test and a mark to pass it', () => {
    expect(courseSchema.parse(crane)).toEqual(crane);
    for (const part of ['title', 'topic', 'pass', 'lessons', 'questions', 'verified'])
      expect(courseSchema.safeParse({ ...crane, [part]: undefined }).success, part).toBe(false);
  });

  const [question] = crane.questions;
  const answers = (...right: boolean[]) =>
    right.map((is, at) => ({ text: { pl: `Odpowiedź ${at}` }, right: is }));
  it.each([
    ['no lesson', { lessons: [] }],
    ['no question', { questions: [] }],
    ['a mark nobody reaches', { pass: 101 }],
    ['a mark nobody misses', { pass: 0 }],
    ['a question without a right answer', { questions: [{ ...question, answers: answers(false, false) }] }],
    ['a question that cannot be missed', { questions: [{ ...question, answers: answers(true, true) }] }],
    ['a question with one answer', { questions: [{ ...question, answers: answers(true) }] }]
  ])('does not have %s', (_, wrong) => {
    expect(courseSchema.safeParse({ ...crane, ...wrong }).success).toBe(false);
  });
});

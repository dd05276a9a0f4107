import { describe, expect, it } from 'vitest';
import { crane } from '#town/courses.ts';
import { courseTyped, typedOf, type TypedCourse } from './typed.ts';

const typed = typedOf(crane, 'pl');
const faults = (change: Partial<TypedCourse>) => {
  const done = courseTyped({ ...typed, ...change }, crane, 'pl');
  return Array.isArray(done) ? done.map(({ refusal, field }) => `${refusal} ${field}`) : [];
};
const [question] = typed.questions;

describe('a course typed again', () => {
  it('is the same course, in whichever language it was looked at', () => {
    for (const lang of ['pl', 'en', 'uk'] as const)
      expect(courseTyped(typedOf(crane, lang), crane, lang)).toEqual(crane);
  });

  it('loses what was emptied in Polish, with its translations, and gains what was added', () => {
    const empty = { head: '', text: '' };
    const done = courseTyped(
      { ...typed, lessons: [empty, typed.lessons[1]!, { head: 'Nowa', text: 'Lekcja' }, empty] },
      crane,
      'pl'
    );
    expect(done).toMatchObject({ lessons: [crane.lessons[1], { head: { pl: 'Nowa' } }] });
  });

  it('is translated without a change of what is right', () => {
    const english = typedOf(crane, 'en');
    const [first, ...rest] = english.questions;
    const answers = first!.answers.map(({ text }, at) => ({ text: at === 0 ? 'Yes' : text, right: false }));
    const done = courseTyped({ ...english, questions: [{ ...first!, answers }, ...rest] }, crane, 'en');
    expect(done).toMatchObject({
      questions: [{ answers: [{ text: { pl: 'Tak', en: 'Yes' }, right: true }, { right: false }] }, {}, {}]
    });
  });
});

describe('what is wrong is told beside its field', () => {
  it.each<[string, Partial<TypedCourse>, string]>([
    ['a code with a space', { code: 'a b' }, 'topic-code-wrong code'],
    ['no name in English', { title: { ...crane.title, en: '' } }, 'topic-name-missing title-en'],
    ['a mark above all', { pass: '101' }, 'course-pass-wrong pass'],
    ['a mark in words', { pass: 'all' }, 'course-pass-wrong pass'],
    ['no lesson', { lessons: [] }, 'course-no-lesson lesson-0-head'],
    ['half a lesson', { lessons: [{ head: 'Co', text: '' }] }, 'lesson-half lesson-0-text'],
    ['HTML', { lessons: [{ head: 'Co', text: '<b>To</b>' }] }, 'lesson-html lesson-0-text'],
    [
      'a link that runs',
      { lessons: [{ head: 'Co', text: '[a](javascript:b)' }] },
      'lesson-link lesson-0-text'
    ],
    ['no question', { questions: [] }, 'course-no-question question-0-ask'],
    ['a question not asked', { questions: [{ ...question!, ask: '' }] }, 'question-half question-0-ask'],
    ['a question not explained', { questions: [{ ...question!, why: '' }] }, 'question-half question-0-why'],
    [
      'a question nobody can miss',
      {
        questions: [{ ...question!, answers: question!.answers.map(({ text }) => ({ text, right: true })) }]
      },
      'question-answers question-0-0'
    ],
    [
      'an empty answer marked right',
      { questions: [{ ...question!, answers: [...question!.answers, { text: '', right: true }] }] },
      'question-answers question-0-0'
    ]
  ])('%s', (_, change, expected) => {
    expect(faults(change)).toEqual([expected]);
  });
});

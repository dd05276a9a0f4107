/** Answers to a category's own questions, read from a form and shown in it again. */
import type { Question } from '#catalogue/question.ts';
import type { Draft } from '#reports/draft.ts';
import { word, words } from '#routes/(portal)/report/typed.ts';

export const field = (code: string) => `question.${code}`;

const PARTS = ['day', 'month', 'year'] as const;
export type DayParts = Record<(typeof PARTS)[number], string>;

/** A day typed in three parts as YYYY-MM-DD; what is no day stays together in a form that can be taken apart again. */
export function dayFrom({ day, month, year }: DayParts): string {
  const [y, m, d] = [year, month, day].map((part) => part.trim().replaceAll('-', ''));
  if (!y && !m && !d) return '';
  return [y?.padStart(4, '0'), m?.padStart(2, '0'), d?.padStart(2, '0')].join('-');
}

/** The three parts of a day as they were typed, without the noughts that were put before them. */
export function dayParts(answer: string): DayParts {
  const [year = '', month = '', day = ''] = answer
    .split('-')
    .map((part) => part.replace(/^0+(?=.)/, '').replace(/^0$/, ''));
  return { day, month, year };
}

/** The answers a form holds, one for each question; a field of no question is forged and is given as it came. */
export function typedAnswers(form: FormData, questions: readonly Question[]): Draft['answers'] {
  const asked = questions.map(({ code, kind }): [string, string | string[]] => {
    const name = field(code);
    if (kind === 'choices') return [code, words(form, name)];
    if (kind !== 'day') return [code, word(form, name)];
    const [day, month, year] = PARTS.map((part) => word(form, `${name}-${part}`));
    return [code, dayFrom({ day: day!, month: month!, year: year! })];
  });
  return Object.fromEntries(asked);
}

/** Fields that belong to none of the questions. */
export function forgedFields(form: FormData, questions: readonly Question[]): string[] {
  const known = questions.flatMap(({ code, kind }) =>
    kind === 'day' ? PARTS.map((part) => `${field(code)}-${part}`) : [field(code)]
  );
  return [...new Set(form.keys())].filter((name) => name.startsWith('question.') && !known.includes(name));
}

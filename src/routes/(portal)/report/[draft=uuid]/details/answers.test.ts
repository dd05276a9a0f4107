// Answers to a category's questions: read from a form, shown in it again, forged ones told apart.
import { expect, test } from 'vitest';
import type { Question } from '#catalogue/question.ts';
import { dayFrom, dayParts, forgedFields, typedAnswers } from './answers.ts';

const said = (text: string) => ({ pl: text, en: text, uk: text });
const question = (code: string, kind: Question['kind']): Question => ({
  code,
  kind,
  label: said(code),
  required: false
});
const questions = [question('lamp', 'line'), question('since', 'day'), question('kinds', 'choices')];

function form(fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

test.each([
  [{ day: '1', month: '3', year: '2026' }, '2026-03-01'],
  [{ day: '', month: '', year: '' }, ''],
  [{ day: '31', month: '2', year: '2026' }, '2026-02-31'],
  [{ day: '7', month: '', year: '2026' }, '2026-00-07'],
  [{ day: 'x', month: '11', year: '26' }, '0026-11-0x']
])('a day typed as %o is kept as %s and shown as it was typed', (parts, kept) => {
  expect(dayFrom(parts)).toBe(kept);
  expect(dayParts(kept)).toEqual(parts);
});

test('every question has its answer, empty or not', () => {
  const data = form([
    ['question.lamp', 'POD 1143'],
    ['question.since-day', '1'],
    ['question.since-month', '3'],
    ['question.since-year', '2026'],
    ['question.kinds', 'a'],
    ['question.kinds', 'b']
  ]);
  expect(typedAnswers(data, questions)).toEqual({ lamp: 'POD 1143', since: '2026-03-01', kinds: ['a', 'b'] });
  expect(typedAnswers(form([]), questions)).toEqual({ lamp: '', since: '', kinds: [] });
  expect(forgedFields(data, questions)).toEqual([]);
});

test('a field of no question is forged', () => {
  expect(
    forgedFields(
      form([
        ['question.colour', 'red'],
        ['question.lamp-day', '1'],
        ['description', 'x']
      ]),
      questions
    )
  ).toEqual(['question.colour', 'question.lamp-day']);
});

import { expect, test } from 'vitest';
import { questionSchema } from './question.ts';

const said = (text: string) => ({ pl: text, en: text, uk: text });
const lamp = { code: 'lamp_number', kind: 'line', label: said('Numer na słupie') };

test('a question may be left unanswered unless it says otherwise', () => {
  expect(questionSchema.parse(lamp).required).toBe(false);
  expect(questionSchema.parse({ ...lamp, required: true }).required).toBe(true);
});

test.each([
  ['a kind nobody knows', { ...lamp, kind: 'colour' }],
  ['a code that is no attribute code', { ...lamp, code: 'Lamp number' }],
  ['a label in two languages', { ...lamp, label: { pl: 'Numer', en: 'Number' } }],
  ['a choice without a name', { ...lamp, kind: 'choice', choices: [{ code: 'a' }] }],
  ['a property nobody reads', { ...lamp, requried: true }]
])('refused: %s', (_what, question) => {
  expect(questionSchema.safeParse(question).success).toBe(false);
});

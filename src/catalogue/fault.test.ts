import { expect, test } from 'vitest';
import { categorySchema } from './category.ts';
import { faultsOf, pathInWords } from './fault.ts';

const said = (text: string) => ({ pl: text, en: text, uk: text });
const lamp = {
  code: 'lamp',
  kind: 'problem',
  group: 'street',
  name: said('Latarnia'),
  words: ['lampa'],
  lead: 'ROADS',
  priority: 'P2',
  deadline: { working_days: 7 },
  place: 'required',
  verified: true
};

test.each([
  ['something missing', { ...lamp, lead: undefined }, 'lead', 'expected string, found nothing'],
  ['a wrong kind of thing', { ...lamp, verified: 'yes' }, 'verified', 'expected boolean, found string'],
  [
    'a word that is none of the known',
    { ...lamp, priority: 'P9' },
    'priority',
    'expected one of "P0"|"P1"|"P2"|"P3"|"P4"|"P5"'
  ],
  [
    'our own words where we have them',
    { ...lamp, code: 'ż' },
    'code',
    'expected ASCII letters, digits, _ or -'
  ],
  [
    'a choice of two shapes',
    { ...lamp, deadline: { days: 7 } },
    'deadline',
    'expected working_hours (1 to 400), working_days or calendar_days (1 to 200) or calendar_months (1 to 12)'
  ],
  [
    'a property nobody reads',
    { ...lamp, palce: 'required' },
    'palce',
    'nothing called "palce": nobody reads it'
  ],
  [
    'a fault deep inside',
    { ...lamp, name: { pl: 'Latarnia', en: 'Lamp' } },
    'name, uk',
    'expected string, found nothing'
  ]
])('%s is said plainly', (_what, document, where, words) => {
  const [fault, ...others] = faultsOf(categorySchema.safeParse(document).error!);
  expect(others).toEqual([]);
  expect(pathInWords(fault!.path)).toBe(where);
  expect(fault!.expected).toBe(words);
});

test.each([
  [[2, 'questions', 1, 'label', 'uk'], 'item 3, questions 2, label, uk'],
  [['map', 'outline', 0, 0, 4], 'map, outline 1 1 5'],
  [[], '']
])('the path %j is "%s"', (path, words) => {
  expect(pathInWords(path)).toBe(words);
});

import { expect, test } from 'vitest';
import { categorySchema, isOpenOn, type Category } from './category.ts';

const said = (text: string) => ({ pl: text, en: text, uk: text });
const lamp: Category = categorySchema.parse({
  code: 'lamp',
  kind: 'problem',
  group: 'street',
  name: said('Nie świeci latarnia'),
  words: ['lampa'],
  lead: 'ROADS',
  priority: 'P2',
  deadline: { working_days: 7 },
  place: 'required',
  verified: false
});
const diversion = {
  stop: true,
  danger: true,
  text: said('Zadzwoń'),
  phones: [{ number: '112', name: said('alarm') }]
};

test('what is not said of a category: no further units, no questions, shown in public', () => {
  expect(lamp).toMatchObject({ further: [], questions: [], published: true });
});

test.each<[string, Partial<Category>, string, boolean]>([
  ['an ordinary category takes reports', {}, '2026-11-20', true],
  ['danger never does: it is a telephone call', { priority: 'P0' }, '2026-11-20', false],
  ['neither does what is stopped and sent elsewhere', { diversion }, '2026-11-20', false],
  ['a warning lets the person go on', { diversion: { ...diversion, stop: false } }, '2026-11-20', true],
  ['a category begins', { from: '2026-12-01' }, '2026-11-30', false],
  ['on its first day', { from: '2026-12-01' }, '2026-12-01', true],
  ['and its last day still counts', { until: '2026-12-31' }, '2026-12-31', true],
  ['but no later one', { until: '2026-12-31' }, '2027-01-01', false]
])('%s', (_rule, variant, day, open) => {
  expect(isOpenOn({ ...lamp, ...variant }, day)).toBe(open);
});

test.each(['latarnia nie świeci', 'lampa/1', ''])(
  '"%s" is no code: Open311 carries it in addresses',
  (code) => {
    expect(categorySchema.safeParse({ ...lamp, code }).success).toBe(false);
  }
);

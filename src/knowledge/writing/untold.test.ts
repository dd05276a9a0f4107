import { expect, it } from 'vitest';
import { PLAN, type Field } from './plan.ts';
import { untoldIn } from './untold.ts';

const steps = PLAN.script.find(({ name }) => name === 'steps') as Extract<Field, { as: 'rows' }>;

it.each([
  ['is told in every language', { pl: 'Tak?', en: 'Yes?', uk: 'Так?' }, []],
  ['lacks one', { pl: 'Tak?', en: 'Yes?' }, ['uk']],
  ['lacks two, one of which is only blanks', { pl: 'Tak?', uk: ' ' }, ['en', 'uk']],
  ['is not begun', undefined, []]
])('a step of a script that %s', (_, say, langs) => {
  expect(untoldIn(steps.fields, { say })).toEqual(langs);
});

it('what only the agent reads may stay in Polish', () => {
  const say = { pl: 'Tak?', en: 'Yes?', uk: 'Так?' };
  expect(untoldIn(steps.fields, { say, hint: { pl: 'Mów wolno.' } })).toEqual([]);
  expect(untoldIn(PLAN.guide, { title: { pl: 'Zima' } })).toEqual([]);
});

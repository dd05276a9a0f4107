import { expect, it } from 'vitest';
import { stemsOfSet, synonymsFrom } from './synonyms.ts';

it('is a set of different words, one a line or between commas', () => {
  expect(synonymsFrom('prawko,  prawo   jazdy\nPrawko\n\ndriving licence')).toEqual([
    'Prawko',
    'prawo jazdy',
    'driving licence'
  ]);
});

it.each([
  ['', 'synonyms-alone'],
  ['śmieci', 'synonyms-alone'],
  ['śmieci, SMIECI', 'synonyms-alone'],
  ['na, w, śmieci', 'synonyms-alone'],
  [Array.from({ length: 21 }, (_, n) => `słowo${n}`).join(','), 'synonyms-too-many'],
  [`${'a'.repeat(61)}, b2`, 'synonyms-too-many']
])('"%s" is none', (typed, refusal) => {
  expect(synonymsFrom(typed)).toMatchObject({ refusal, field: 'words' });
});

it('is met by the stem of any of its words', () => {
  expect(stemsOfSet(['prawko', 'prawo jazdy'])).toContain('jazd');
});

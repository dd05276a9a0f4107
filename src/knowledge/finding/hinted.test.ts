import { expect, it } from 'vitest';
import { termsIn } from './asked.ts';
import { hintedBy } from './hinted.ts';

const hinted = (typed: string) => [...hintedBy(termsIn(typed))];

it('a word for how to reach somebody asks for contacts and for others who do it, in any form', () => {
  expect(hinted('telefonu do wodociągów')).toEqual(['contact', 'redirect']);
  expect(hinted('mops adres')).toEqual(['contact', 'redirect']);
  expect(hinted('номер поліції')).toEqual(['contact', 'redirect']);
});

it('a word for a talk asks for scripts', () => {
  expect(hinted('agresywnego rozmówcę')).toEqual(['script']);
  expect(hinted('co mówić o wyborach')).toEqual(['script']);
});

it('a subject alone asks for no kind', () => {
  expect(hinted('dowód osobisty syna')).toEqual([]);
});

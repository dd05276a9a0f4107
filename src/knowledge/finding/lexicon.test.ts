import { expect, it } from 'vitest';
import { openLexicon } from './lexicon.ts';
import { withStems } from './phrase.ts';

const lexiconOf = (...words: string[]) => {
  const lexicon = openLexicon();
  for (const word of words) lexicon.read(withStems(word));
  return lexicon;
};

it('holds each word once, with its forms', () => {
  const lexicon = openLexicon();
  const word = lexicon.read('dowodu|dowod');
  expect(word).toEqual({ number: 0, word: 'dowodu', small: false, forms: ['dowodu', 'dowod'] });
  expect(lexicon.read('dowodu|dowod')).toBe(word);
  expect(lexicon.read('na')).toMatchObject({ number: 1, small: true });
  expect(lexicon.words.map(({ word }) => word)).toEqual(['dowodu', 'na']);
});

it('knows what begins so, the shortest first and no more than thirty', () => {
  const lexicon = lexiconOf('zameldowanie', 'zameldowac', 'wymeldowanie', 'zamek');
  expect(lexicon.begunWith('zame')).toEqual(['zamek', 'zameldowac', 'zameldowanie']);
  expect(lexicon.begunWith('x')).toEqual([]);
  lexicon.read('xero');
  expect(lexicon.begunWith('x')).toEqual(['xero']);
  expect(lexiconOf(...Array.from({ length: 40 }, (_, n) => `droga${n}`)).begunWith('droga')).toHaveLength(30);
});

it('knows what is like a word with typing faults, and forgives none in a short one', () => {
  const lexicon = lexiconOf('dowod', 'zameldowanie', 'zdrowie', 'pit', 'na', 'pies');
  expect(lexicon.near('dowut')).toEqual([]);
  expect(lexicon.near('dowot')).toEqual(['dowod']);
  expect(lexicon.near('zamedlowane')).toEqual(['zameldowanie']);
  expect(lexicon.near('pid')).toEqual([]);
});

it('tells which words answer by a form', () => {
  const own = openLexicon();
  const [a, b] = [own.read('dowodu|dowod'), own.read('dowod')];
  expect(own.having('dowod')).toEqual([a.number, b.number]);
  expect(own.having('dowodu')).toEqual([a.number]);
  expect(own.having('kot')).toEqual([]);
});

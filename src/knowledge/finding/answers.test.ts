import { expect, it } from 'vitest';
import { answersTo, doesAnswer, readPhrase } from './answers.ts';
import { askedFor, MEANS, termsIn } from './asked.ts';
import { openLexicon } from './lexicon.ts';
import { phrasesOf } from './phrase.ts';

const lexicon = openLexicon();
const phrase = (name: string) =>
  readPhrase(phrasesOf({ title: { pl: name }, names: [name], leads: [] })[0]!, lexicon);
const [id, lamp] = [phrase('Dowód osobisty'), phrase('Latarnia nie świeci')];

it('a phrase is read into the numbers of its words, each of which the lexicon holds once', () => {
  expect(id.read).toHaveLength(2);
  expect(phrase('Osobisty dowód').read).toEqual(id.read.toReversed());
  expect(readPhrase({ text: '', weight: 1, words: '' }, lexicon).read).toEqual([]);
});

it('says what each word means for each word that was asked, the nearest form first', () => {
  const { at, means } = answersTo(askedFor(termsIn('osobisty dowodu'), [], []), lexicon);
  const of = (number: number) => means[at[number]! - 1];
  expect(id.read.map(of)).toEqual([
    [0, MEANS.stem],
    [MEANS.same, 0]
  ]);
  expect(lamp.read.map((number) => at[number])).toEqual([0, 0, 0]);
});

it('a phrase none of whose words was asked for does not answer', () => {
  const answers = answersTo(askedFor(termsIn('dowodami'), [], []), lexicon);
  expect([doesAnswer(id, answers), doesAnswer(lamp, answers)]).toEqual([true, false]);
});

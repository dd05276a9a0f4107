import { expect, it } from 'vitest';
import { answersTo, readPhrase } from './answers.ts';
import { askedFor, termsIn } from './asked.ts';
import { openLexicon } from './lexicon.ts';
import { phrasesOf } from './phrase.ts';
import { judgeOf, type Gathered } from './rank.ts';

const lexicon = openLexicon();
const thing = (names: string[], more: Partial<Gathered> = {}): Gathered => ({
  kind: 'card',
  phrases: phrasesOf({ title: { pl: names[0]!, en: names[1] }, names, leads: [] }).map((phrase) =>
    readPhrase(phrase, lexicon)
  ),
  symbol: 'no',
  said: [],
  ...more
});
const judged = (
  typed: string,
  one: Gathered,
  synonyms: string[][] = [],
  lang: 'pl' | 'en' = 'pl',
  hinted: Gathered['kind'][] = []
) => {
  const asked = askedFor(termsIn(typed), [], synonyms);
  const rarity = Object.fromEntries(asked.slots.map((_, at) => [at, 3]));
  const judge = judgeOf({
    asked,
    answers: answersTo(asked, lexicon),
    rarity,
    lang,
    hinted: new Set(hinted)
  });
  return judge({ ...one, said: asked.slots.map((_, slot) => one.said[slot] ?? 0) });
};
const id = thing(['Dowód osobisty']);
const car = thing(['Wymiana dowodu rejestracyjnego']);

it('a name that says just what was typed is best', () => {
  expect(judged('dowód osobisty', id).score).toBeGreaterThan(judged('dowód osobisty', car).score);
  expect(judged('dowód rejestracyjny', car).score).toBeGreaterThan(judged('dowód rejestracyjny', id).score);
  expect(judged('dowód', id).score).toBeGreaterThan(judged('dowód', car).score);
});

it('a typed symbol comes before every name', () => {
  const alone = judged('x1', thing(['Coś'], { symbol: 'alone' })).score;
  expect(alone).toBeGreaterThan(judged('dowód osobisty', id).score);
  expect(judged('x1', thing(['Coś'], { symbol: 'among' })).score).toBeLessThan(alone);
});

it('a synonym leads there, a little less than the word itself', () => {
  const set = [['legitymacja', 'dowód osobisty']];
  const by = judged('legitymacja', id, set);
  expect(by.score).toBeGreaterThan(0.5);
  expect(by.score).toBeLessThan(judged('dowód osobisty', id).score);
  expect(by.words).toEqual(['dowod', 'osobisty']);
});

it('says by which name, and which of its words answered', () => {
  expect(judged('osobistego', id)).toMatchObject({ by: 'Dowód osobisty', words: ['osobisty'] });
  expect(judged('latarnia', id)).toMatchObject({ score: 0, words: [] });
});

it('a title in the reader’s language is a little better than the same in another', () => {
  const both = thing(['Adres', 'Residence']);
  expect(judged('residence', both, [], 'en').score).toBeGreaterThan(
    judged('residence', both, [], 'pl').score
  );
});

it('a text that says it counts where no name does', () => {
  expect(judged('peron', thing(['Coś'], { said: [0.5] })).score).toBeGreaterThan(0);
});

it('a synonym of several words weighs no more than the one word it stands for', () => {
  const set = [['odór', 'brzydki przykry zapach']];
  const by = judged('odór okolica', thing(['Brzydki przykry zapach']), set).score;
  expect(by).toBeLessThan(judged('odór okolica', thing(['Odór'])).score);
  expect(by).toBeGreaterThan(0);
});

it('the kind of answer that was asked for comes before the same of another kind', () => {
  const contact = thing(['Pomoc społeczna'], { kind: 'contact' });
  const card = thing(['Pomoc społeczna']);
  expect(judged('pomoc społeczna', contact).score).toBeLessThan(judged('pomoc społeczna', card).score);
  expect(judged('pomoc społeczna', contact, [], 'pl', ['contact']).score).toBeGreaterThan(
    judged('pomoc społeczna', card, [], 'pl', ['contact']).score
  );
});

it('for agents a script comes before the card of the same name', () => {
  expect(judged('zgubiony dowód', thing(['Zgubiony dowód'], { kind: 'script' })).score).toBeGreaterThan(
    judged('zgubiony dowód', thing(['Zgubiony dowód'])).score
  );
});

it('one judge judges everything of a question, whatever it judged before', () => {
  const asked = askedFor(termsIn('dowód osobisty'), [], [['dowód', 'legitymacja']]);
  const answers = answersTo(asked, lexicon);
  const question = { asked, answers, rarity: { 0: 3, 1: 3 }, lang: 'pl' as const, hinted: new Set<never>() };
  const said = asked.slots.map(() => 0);
  const [a, b] = [
    { ...id, said },
    { ...car, said }
  ];
  const judge = judgeOf(question);
  const first = [judge(a), judge(b), judge(a)];
  expect(first).toEqual([judgeOf(question)(a), judgeOf(question)(b), first[0]]);
});

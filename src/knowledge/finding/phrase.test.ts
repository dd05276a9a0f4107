import { expect, it } from 'vitest';
import { phrasesOf, stemWeights, withStems } from './phrase.ts';

const one = {
  kind: 'card',
  code: 'a',
  audience: 'everyone',
  title: { pl: 'Dowód osobisty', en: 'Identity card' },
  lead: { pl: 'Wyrób dowód na zdjęciu' },
  symbols: [],
  names: ['Dowód osobisty', 'Identity card', 'legitymacja'],
  leads: ['Wyrób dowód na zdjęciu', 'legitymacja'],
  texts: ['Przynieś zdjęcie do urzędu']
} as const satisfies Parameters<typeof stemWeights>[0] | object;
const given = structuredClone(one) as unknown as Parameters<typeof stemWeights>[0];

it('names and phrases are kept once, titles with their language, names before leads', () => {
  const phrases = phrasesOf(given);
  expect(phrases.map(({ text, lang, weight }) => [text, lang, weight])).toEqual([
    ['Dowód osobisty', 'pl', 1],
    ['Identity card', 'en', 1],
    ['legitymacja', undefined, 1],
    ['Wyrób dowód na zdjęciu', undefined, 0.4]
  ]);
  expect(withStems('latarnia')).toBe('latarnia|latarn|latar');
});

it('what is said in several languages says no less than what is said in one', () => {
  const long = { ...given, texts: ['Przynieś zdjęcie do urzędu', 'Bring a photo to the office'] };
  const of = (one: typeof long) => stemWeights(one).get('urzed')!;
  expect(of({ ...long, long: 3 })).toBe(of(given as typeof long));
  expect(of(long)).toBeLessThan(of({ ...long, long: 3 }));
});

it('a stem of a name says more than one of the text, and small words say nothing', () => {
  const weights = stemWeights(given);
  expect(weights.get('dowod')!).toBeGreaterThan(weights.get('urzed')!);
  expect(weights.has('na')).toBe(false);
  for (const weight of weights.values()) expect(weight).toBeLessThan(1);
});

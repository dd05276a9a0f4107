import { expect, it } from 'vitest';
import { phrasesOf, stemWeights } from './phrase.ts';
import { search, suggest } from './search.ts';
import { Stock } from './stock.ts';

const stock = new Stock();
[
  ['SA-dow', 'Dowód osobisty'],
  ['KM-6', 'Wymiana dowodu rejestracyjnego'],
  ['SA-14', 'Zameldowanie na pobyt stały']
].forEach(([code, name], id) => {
  const given = { title: { pl: name! }, names: [name!], leads: [], texts: [] };
  stock.put({
    id,
    kind: 'card',
    code: code!,
    audience: 'everyone',
    from: null,
    until: null,
    title: given.title,
    lead: given.title,
    symbols: [code!.toLowerCase().replace('-', '')],
    phrases: phrasesOf(given),
    said: Object.fromEntries(stemWeights(given as unknown as Parameters<typeof stemWeights>[0]))
  });
});
stock.setSynonyms([['meldunek', 'zameldowanie']]);
const looking = { audience: 'everyone', lang: 'pl', day: '2026-11-20' } as const;

it.each([
  ['dowod osobisty', 'SA-dow'],
  ['zamedlowanie', 'SA-14'],
  ['meldunek', 'SA-14'],
  ['sa 14', 'SA-14'],
  ['dowodu rejestracyjnego', 'KM-6']
])('%s leads to %s', (words, code) => {
  expect(search(stock, { ...looking, words })[0]?.code).toBe(code);
});

it('nothing typed and nothing known lead nowhere, and no more is found than was asked for', () => {
  for (const words of ['', 'xyzzy', '–']) expect(search(stock, { ...looking, words })).toEqual([]);
  expect(search(stock, { ...looking, words: 'dowód' }, 1)).toHaveLength(1);
});

it('half a word is enough while somebody types, one letter is not', () => {
  const proposed = (beginning: string) => suggest(stock, { ...looking, beginning }).map(({ code }) => code);
  expect(proposed('zam')).toEqual(['SA-14']);
  expect(proposed('dowód rej')[0]).toBe('KM-6');
  expect(proposed('z')).toEqual([]);
});

import { expect, it } from 'vitest';
import { askedFor, termsIn } from './asked.ts';
import { phrasesOf, stemWeights } from './phrase.ts';
import { Stock, type Row } from './stock.ts';

let ids = 0;
const row = (code: string, name: string, more: Partial<Row> = {}): Row => {
  const given = { title: { pl: name }, names: [name], leads: [], texts: [] };
  return {
    id: (ids += 1),
    kind: 'card',
    code,
    audience: 'everyone',
    from: null,
    until: null,
    title: given.title,
    lead: given.title,
    symbols: [code],
    phrases: phrasesOf(given),
    said: Object.fromEntries(stemWeights(given as unknown as Parameters<typeof stemWeights>[0])),
    ...more
  };
};
const stockOf = (...rows: Row[]) => {
  const stock = new Stock();
  for (const one of rows) stock.put(one);
  return stock;
};
const looking = { audience: 'everyone', lang: 'pl', day: '2026-11-20' } as const;
const gathered = (stock: Stock, typed: string, more: object = {}, most = 10, symbols: string[] = []) =>
  stock
    .gather(askedFor(termsIn(typed), [], []), symbols, { ...looking, ...more }, most)
    .map(({ row: { code } }) => code);

it('gathers what holds the words, those with the rarer ones first', () => {
  const stock = stockOf(row('a', 'Dowód'), row('b', 'Dowód osobisty'), row('c', 'Dowód dla psa'));
  expect(gathered(stock, 'dowód osobisty')[0]).toBe('b');
  expect(gathered(stock, 'dowód osobisty').toSorted()).toEqual(['a', 'b', 'c']);
  expect(gathered(stock, 'dowód osobisty', {}, 1)).toEqual(['b']);
  expect(gathered(stock, 'latarnia')).toEqual([]);
});

it('gathers only what is for the reader and holds on the day, also by its symbol', () => {
  const stock = stockOf(
    row('secret', 'Skrypt', { audience: 'agents' }),
    row('summer', 'Lato', { from: '2026-06-01', until: '2026-09-01' })
  );
  expect(gathered(stock, 'skrypt', {}, 10, ['secret'])).toEqual([]);
  expect(gathered(stock, 'skrypt', { audience: 'agents' })).toEqual(['secret']);
  expect(gathered(stock, 'x', { audience: 'agents' }, 10, ['secret'])).toEqual(['secret']);
  const on = (day: string) => gathered(stock, 'lato', { day }, 10, ['summer']);
  expect([on('2026-05-31'), on('2026-06-01'), on('2026-08-31'), on('2026-09-01')]).toEqual([
    [],
    ['summer'],
    ['summer'],
    []
  ]);
});

it('says how much the whole text says of each asked word', () => {
  const asked = askedFor(termsIn('dowód psa'), [], []);
  const [one] = stockOf(row('a', 'Dowód osobisty')).gather(asked, [], looking, 10);
  expect(one!.said[0]).toBeCloseTo(0.75, 2);
  expect(one!.said[1]).toBe(0);
});

it('a search leaves nothing behind for the next, also when more has come meanwhile', () => {
  const stock = stockOf(row('a', 'Dowód osobisty'), row('b', 'Dowód dla psa'));
  const before = gathered(stock, 'dowód osobisty');
  gathered(stock, 'psa');
  expect(gathered(stock, 'dowód osobisty')).toEqual(before);
  for (let at = 0; at < 20; at += 1) stock.put(row(`more-${at}`, 'Latarnia'));
  expect(gathered(stock, 'dowód osobisty')).toEqual(before);
  expect(gathered(stock, 'latarnia', {}, 30)).toHaveLength(20);
});

it('what is taken out is gathered no more, and its place is filled again', () => {
  const [first, second] = [row('a', 'Dowód osobisty'), row('b', 'Dowód dla psa')];
  const stock = stockOf(first, second);
  stock.takeOut([first.id]);
  expect(gathered(stock, 'dowód osobisty')).toEqual(['b']);
  expect(gathered(stock, 'x', {}, 10, ['a'])).toEqual([]);
  expect([stock.knows('osobist'), stock.knows('dowod'), stock.size]).toEqual([false, true, 1]);
  const third = row('c', 'Osobisty kot');
  stock.put(third);
  expect(stock.ids().toSorted()).toEqual([second.id, third.id].toSorted());
  expect(gathered(stock, 'osobisty')).toEqual(['c']);
});

it('knows the sets of synonyms a word stands in', () => {
  const stock = new Stock();
  stock.setSynonyms([
    ['prawko', 'prawo jazdy'],
    ['śmieci', 'odpady']
  ]);
  expect(stock.synonymsOf(['odpad'])).toEqual([['śmieci', 'odpady']]);
  expect(stock.synonymsOf(['kot'])).toEqual([]);
});

it('what has one rare word is not pushed out by what has many forms and synonyms of a common one', () => {
  const many = Array.from({ length: 6 }, (_, at) =>
    row(`f${at}`, 'Rodzina rodzinny rodzinnie: zasiłek rodzinny')
  );
  const stock = stockOf(...many, row('doctor', 'Lekarz'));
  const asked = askedFor(termsIn('lekarz rodzinny'), [], [['rodzinny', 'zasiłek rodzinny']]);
  const codes = stock.gather(asked, [], looking, 2).map(({ row: { code } }) => code);
  expect(codes).toContain('doctor');
});

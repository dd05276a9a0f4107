import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { articles, card } from '#town/articles.ts';
import { fromJson, inJson, jsonSchema } from './catalogue.ts';

const read = (value: unknown) => fromJson(JSON.stringify(value));

describe('a catalogue in JSON', () => {
  it('written and read again holds the same articles', () => {
    const file = fromJson(inJson(articles));
    expect('given' in file && file.given.map(({ one }) => one)).toEqual(articles);
    expect('faults' in file && file.faults).toEqual([]);
  });

  it('says nothing of a kind it leaves out', () => {
    expect(read({ cards: [card] })).toMatchObject({ kinds: ['card'], given: [{ at: 0 }], faults: [] });
    expect(read({ cards: [] })).toMatchObject({ kinds: ['card'], given: [] });
  });

  it('tells every fault with its place', () => {
    const file = read({ cards: [card, { ...card, name: undefined, remarks: 1 }, 7] });
    expect(
      'faults' in file &&
        file.faults.map(({ at, article, path, code }) => [at, article, path.join('.'), code])
    ).toEqual([
      [1, 'ROADS-1', 'name', 'article-missing'],
      [1, 'ROADS-1', 'remarks', 'article-unknown'],
      [2, null, '', 'article-shape']
    ]);
  });

  it.each([
    ['{', 'JSON'],
    ['[]', 'cards'],
    ['{"pages":[]}', 'pages'],
    ['{"cards":{}}', 'cards'],
    ['null', 'cards']
  ])('is not %s', (text, broken) => {
    expect(fromJson(text)).toEqual({ broken: expect.stringContaining(broken) });
  });
});

describe('its schema', () => {
  const check = new Ajv2020({ strict: false, validateFormats: false }).compile(jsonSchema());

  it('takes what we write', () => {
    expect(check(JSON.parse(inJson(articles))), JSON.stringify(check.errors)).toBe(true);
  });

  it.each([
    ['a card without a name', { cards: [{ ...card, name: undefined }] }],
    ['a fee below nothing', { cards: [{ ...card, fees: [{ for: { pl: 'a' }, amount: -1 }] }] }],
    ['a list nobody knows', { pages: [] }]
  ])('does not take %s', (_, file) => {
    expect(check(JSON.parse(JSON.stringify(file)))).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SMALL_CITY } from '#tests/cities/small.ts';
import { findByWords, wordIndex } from './find.ts';
import { readCity } from './folder.server.ts';

const town = await readCity(SMALL_CITY);
const index = wordIndex(town, '2026-11-20');
const codes = (typed: string) => findByWords(index, typed).map((found) => found.code);

describe('what people type finds what they mean', () => {
  test.each([
    ['dziura w drodze', 'dziura'],
    ['dziury na ulicy', 'dziura'],
    ['latarnia nie świeci', 'lampa'],
    ['nie swieci lampa', 'lampa'],
    ['połamana ławka', 'plaza'],
    ['smieci', 'smieci'],
    ['nie odebrali śmieci', 'odbior'],
    ['pies bez wlasciciela', 'zwierze'],
    ['зламана лавка', 'plaza'],
    ['яма на дороге', 'dziura'],
    ['broken street lights', 'lampa'],
    ['latrania', 'lampa'],
    ['lat', 'lampa'],
    ['nowa ławka', 'pomysl-zielen'],
    ['prawo jazdy', 'powiat'],
    ['pękła rura', 'woda']
  ])('%s: %s', (typed, code) => {
    expect(codes(typed)[0]).toBe(code);
  });
});

test('marks make no difference, neither does size or order', () => {
  const asTyped = codes('Nie świeci LATARNIA');
  expect(codes('nie swieci latarnia')).toEqual(asTyped);
  expect(codes('latarnia nie swieci')).toEqual(asTyped);
});

test('a find says by what it was found and which words answered', () => {
  const [found] = findByWords(index, 'lampy nie świecą');
  expect(found).toMatchObject({ what: 'problem', code: 'lampa', by: 'nie świeci lampa' });
  expect(found?.words.toSorted()).toEqual(['lamp', 'lampa', 'swieci']);
});

test('small words, nonsense and nothing find nothing', () => {
  for (const typed of ['', '   ', 'na', 'nie w', 'xqzwvk', '!?'])
    expect(findByWords(index, typed)).toEqual([]);
});

test('a category that has ended or not begun is not found', () => {
  const categories = town.categories.map((c) => (c.code === 'lampa' ? { ...c, until: '2026-06-30' } : c));
  const later = (day: string) =>
    findByWords(wordIndex({ ...town, categories }, day), 'latarnia').map((found) => found.code);
  expect(later('2026-06-30')).toContain('lampa');
  expect(later('2026-07-01')).not.toContain('lampa');
});

test('every category and redirect is found by its own name, in every language', () => {
  for (const { code, name } of [...town.categories, ...town.redirects])
    for (const text of Object.values(name)) expect(codes(text).slice(0, 2), text).toContain(code);
});

test('whatever is typed, finds come best first, each once, no more than asked for', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.integer({ min: 1, max: 5 }),
      (typed, most) => {
        const found = findByWords(index, typed, most);
        expect(found.length).toBeLessThanOrEqual(most);
        expect(new Set(found.map((one) => `${one.what} ${one.code}`)).size).toBe(found.length);
        expect(found.map((one) => one.score)).toEqual(
          found.map((one) => one.score).toSorted((a, b) => b - a)
        );
      }
    )
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differByOne, fold, foldWord, NEAR, nearness, stemsOf, wordFrom, wordsOf } from './stem.ts';

test.each([
  ['Śmieci ŻÓŁĆ', 'smieci zolc'],
  ['Ґанок, її під’їзд', 'ганок, іі підізд'],
  ["під'їзд", 'підізд'],
  ['дым этаж объезд', 'дим етаж обезд']
])('"%s" is folded to "%s"', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    })
  );
});

test('a word that is remembered is folded as before', () => {
  for (const word of ['Śmieci', 'Śmieci', 'Najniebezpieczniejszego', 'ґанок'])
    expect(foldWord(word)).toBe(fold(word));
});

test('words are letters and digits, whatever stands between', () => {
  expect(wordsOf('Nie świeci: latarnia (nr 12)!')).toEqual(['nie', 'swieci', 'latarnia', 'nr', '12']);
  expect(wordsOf(' …?! ')).toEqual([]);
});

describe('forms of one word share a stem', () => {
  test.each([
    ['latarnia latarni latarnie latarnią'],
    ['droga drogi drodze drogą'],
    ['ławka ławki ławce ławek'],
    ['przystanek przystanku przystanki przystankiem'],
    ['dziura dziury dziurę dziur dziurami'],
    ['śmieć śmieci śmieciami śmieciom'],
    ['połamana połamane połamany połamali'],
    ['spóźnia spóźnienie spóźniony spóźnił'],
    ['drzewo drzewa drzew drzewami'],
    ['kosz kosze koszy koszami'],
    ['лавка лавки лавку лавок'],
    ['ліхтар ліхтарі ліхтаря ліхтарів'],
    ['зламана зламаний зламане'],
    ['light lights'],
    ['bench benches']
  ])('%s', (forms) => {
    const [first, ...others] = wordsOf(forms);
    for (const other of others) {
      const shared = stemsOf(other).filter((stem) => stemsOf(first!).includes(stem));
      expect(shared, `${first} – ${other}`).not.toEqual([]);
    }
  });
});

describe('how near two words are', () => {
  test.each([
    ['smieci', 'smieci', NEAR.same],
    ['latarni', 'latarnia', NEAR.stem],
    ['dziu', 'dziura', NEAR.beginning],
    ['latrania', 'latarnia', NEAR.fault],
    ['chodnk', 'chodnik', NEAR.fault],
    ['hulajnooga', 'hulajnoga', NEAR.fault],
    ['kolana', 'kolej', 0],
    ['kot', 'kos', 0],
    ['pies', 'piec', 0],
    ['dz', 'dziura', 0]
  ])('%s and %s: %d', (typed, known, near) => {
    expect(nearness(wordFrom(typed), wordFrom(known))).toBe(near);
  });
});

test('one letter changed, added, left out or swapped with its neighbour is one typing fault', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdeł'), minLength: 2, maxLength: 9 });
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('x', 'y'), (text, at, letter) => {
      const i = at % (text.length - 1);
      expect(differByOne(text, text.slice(0, i) + letter + text.slice(i + 1))).toBe(true);
      expect(differByOne(text, text.slice(0, i) + letter + text.slice(i))).toBe(true);
      expect(differByOne(text, text.slice(0, i) + text.slice(i + 1))).toBe(true);
      expect(differByOne(text, text.slice(0, i) + text[i + 1] + text[i] + text.slice(i + 2))).toBe(true);
      expect(differByOne(text, `${text}xy`)).toBe(false);
    })
  );
});

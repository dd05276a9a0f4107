/** Found letters: marks do not matter, words are found from their beginning. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundParts, plainLetters } from './found.ts';

const heavy = (text: string, typed: string) =>
  foundParts(text, typed)
    .filter((part) => part.found)
    .map((part) => part.text);

describe('what a person has typed stands heavier in a suggestion', () => {
  test.each([
    ['Zalegające śmieci', 'smieci', ['śmieci']],
    ['Nie świeci latarnia', 'latarnia nie swieci', ['Nie', 'świeci', 'latarnia']],
    ['Uszkodzony słup', 'slu', ['słu']],
    ['Łaźnia', 'laz', ['Łaź']],
    ['Не світить ліхтар', 'ліхт', ['ліхт']],
    ['Zieleń', 'leń', []],
    ['Ulica', 'u', []],
    ['Ulica', '', []]
  ])('%s, typed %s', (text, typed, expected) => {
    expect(heavy(text, typed)).toEqual(expected);
  });

  test('no letter is lost or changed by cutting', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, typed) => {
        expect(
          foundParts(text, typed)
            .map((part) => part.text)
            .join('')
        ).toBe(text);
      })
    );
  });

  test('comparing keeps the number of letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(plainLetters(text)).toHaveLength(text.length);
      })
    );
  });
});

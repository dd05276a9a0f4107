/** What a text message holds. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isGsm7, partsOf, plain, texted, unmarked } from './alphabet.ts';

const septets = (text: string) => [...text].reduce((sum, l) => sum + ('\f^{}\\[~]|€'.includes(l) ? 2 : 1), 0);

test.each([
  ['160 plain letters are one part', 'a'.repeat(160), 'gsm7', 1],
  ['161 are two', 'a'.repeat(161), 'gsm7', 2],
  ['306 are two', 'a'.repeat(306), 'gsm7', 2],
  ['307 are three', 'a'.repeat(307), 'gsm7', 3],
  ['80 signs of the extension fill one part', '€'.repeat(80), 'gsm7', 1],
  ['81 do not', '€'.repeat(81), 'gsm7', 2],
  ['70 Ukrainian letters are one part', 'ї'.repeat(70), 'ucs2', 1],
  ['71 are two', 'ї'.repeat(71), 'ucs2', 2],
  ['135 are three', 'ї'.repeat(135), 'ucs2', 3],
  ['a short Polish text keeps its marks: leaving them out saves nothing', 'ż'.repeat(70), 'ucs2', 1],
  ['a longer one loses them: one part instead of two', 'ż'.repeat(71), 'gsm7', 1],
  ['typeset signs do not make a text wide', '„Dziura” – ulica…', 'gsm7', 1],
  ['nothing is one empty part', '', 'gsm7', 1]
] as const)('%s', (_rule, text, alphabet, parts) => {
  expect(texted(text)).toMatchObject({ alphabet });
  expect(partsOf(text)).toBe(parts);
});

it('loses marks and no letter', () => {
  expect(unmarked('Zażółć gęślą jaźń, ŁÓDŹ')).toBe('Zazolc gesla jazn, LODZ');
  expect(plain('„Zażółć” — jaźń')).toBe('"Zażółć" - jaźń');
});

it('marks made of two signs are one letter', () => {
  expect(texted('z\u0307'.normalize('NFD'))).toEqual({ alphabet: 'ucs2', parts: ['ż'] });
});

describe('whatever is written', () => {
  const any = fc.oneof(
    fc.string({ maxLength: 700 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.string({ unit: fc.constantFrom(...'aż€ї[ó😀\n'), maxLength: 500 })
  );

  it('arrives whole, part after part', () => {
    fc.assert(
      fc.property(any, (text) => {
        const { alphabet, parts } = texted(text);
        const joined = parts.join('');
        expect([plain(text), unmarked(plain(text))]).toContain(joined);
        if (alphabet === 'ucs2') expect(joined).toBe(plain(text));
      })
    );
  });

  it('no part holds more than it may, nor half a letter', () => {
    fc.assert(
      fc.property(any, (text) => {
        const { alphabet, parts } = texted(text);
        const size = alphabet === 'gsm7' ? septets : (part: string) => part.length;
        const [alone, each] = alphabet === 'gsm7' ? [160, 153] : [70, 67];
        for (const part of parts) {
          expect(size(part)).toBeLessThanOrEqual(parts.length === 1 ? alone : each);
          if (alphabet === 'gsm7') expect(isGsm7(part)).toBe(true);
          if (text.isWellFormed()) expect(part.isWellFormed()).toBe(true);
        }
      })
    );
  });

  it('leaving marks out never costs a part', () => {
    fc.assert(fc.property(any, (text) => partsOf(text) <= Math.max(1, Math.ceil(plain(text).length / 66))));
  });
});

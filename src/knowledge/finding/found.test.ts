import { expect, it } from 'vitest';
import { foundPieces, saysWhy } from './found.ts';

it('the words that answered are marked as they stand, with their marks and capitals', () => {
  expect(foundPieces('Wymiana Dowodu, nowy dowód!', ['dowodu', 'dowod'])).toEqual([
    { text: 'Wymiana ', marked: false },
    { text: 'Dowodu', marked: true },
    { text: ', nowy ', marked: false },
    { text: 'dowód', marked: true },
    { text: '!', marked: false }
  ]);
});

it('nothing is lost of a text, whatever is marked', () => {
  const text = 'Під’їзд – naprawa (24 h)';
  expect(
    foundPieces(text, ['підізд', 'h'])
      .map((piece) => piece.text)
      .join('')
  ).toBe(text);
  expect(foundPieces('', ['a'])).toEqual([]);
});

it.each([
  ['dowód rejestracyjny na mnie', 'dowod osobisty', true],
  ['посвідчення водія', 'dowod osobisty', false],
  ['посвідчення водія', 'посвідчення', true],
  ['stolen id card', 'dowod osobisty', false],
  [`Abonament dostaniesz, jeśli masz ${'bardzo '.repeat(10)}ważny dowód.`, 'dowód', false],
  ['na mnie', 'na dowód', false]
])('"%s" says to whoever typed "%s" why it was found: %s', (phrase, typed, says) => {
  expect(saysWhy(phrase, typed)).toBe(says);
});

import { expect, it } from 'vitest';
import { foundPieces } from './found.ts';

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

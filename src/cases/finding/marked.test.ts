/** Words found are marked where they stand, in whatever ending they have. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markedPieces } from './marked.ts';
import { soughtIn } from './words.ts';

const shown = (text: string, typed: string, max = 150) =>
  markedPieces(text, soughtIn(typed), max)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

it.each([
  ['Leżą śmieci, dużo śmieci.', 'smiec', 'Leżą [śmieci], dużo [śmieci].'],
  ['Dziury w jezdni', 'dziura jezdnia', '[Dziury] w [jezdni]'],
  ['Nic takiego', 'dziura', 'Nic takiego'],
  ['Limanowskiego 42', 'liman', '[Limanowskiego] 42'],
  ['', 'x', '']
])('%j looked for with %j', (text, typed, expected) => {
  expect(shown(text, typed)).toBe(expected);
});

it('a long text begins a little before the first word found', () => {
  const text = `${'Opowiadam od początku. '.repeat(20)}A potem dziura i koniec. ${'I tak dalej. '.repeat(20)}`;
  const line = shown(text, 'dziury');
  expect(line).toContain('[dziura]');
  expect(line).toMatch(/^….*…$/);
  expect(line.length).toBeLessThan(170);
});

it('no letter is lost in a text that fits', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 20 }), (text, typed) => {
      const pieces = markedPieces(text, soughtIn(typed), 100);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text.replaceAll(/\s+/g, ' ').trim());
    })
  );
});

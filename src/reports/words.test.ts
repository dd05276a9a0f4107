import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isRefusal } from '#world/refusal.ts';
import { clean, said, saidOrNothing } from './words.ts';

it('line ends become one kind, spaces around go, letters keep one form', () => {
  expect(clean('  a\r\nb\rc  ')).toBe('a\nb\nc');
  expect(clean('o\u0301')).toBe('ó');
});

it.each([
  ['joiners alone', '\u200B\u200D\u2060'],
  ['a blank letter', '\u3164'],
  ['an accent on nothing', ' \u0301 '],
  ['spaces of every width', '\u00A0\u2003\u3000']
])('%s are nothing written', (_, text) => {
  expect(said(text, 10, 'text')).toMatchObject({ refusal: 'nothing-written' });
});

it('what turns the direction goes, and joiners inside a sign stay', () => {
  expect(clean('ul. \u202E3 agulD\u202C, brama')).toBe('ul. 3 agulD, brama');
  expect(clean('👷🏽\u200D♀️')).toBe('👷🏽\u200D♀️');
});

it('cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(clean(clean(text))).toBe(clean(text));
    })
  );
});

it('what is kept is never longer than allowed and holds nothing the database refuses', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const kept = said(text, 40, 'text');
      if (isRefusal(kept)) return;
      expect(kept.length).toBeGreaterThan(0);
      expect(kept.length).toBeLessThanOrEqual(40);
      expect(kept).not.toContain('\u0000');
      expect(kept.isWellFormed()).toBe(true);
    })
  );
});

it('markup and SQL are words like others', () => {
  const text = `<script>alert("x")</script> '; drop table cases; --`;
  expect(said(text, 100, 'text')).toBe(text);
});

it('too long says by how much', () => {
  expect(said('abcdef', 4, 'text')).toEqual({
    refusal: 'too-long',
    field: 'text',
    fill: { max: 4, over: 2 }
  });
});

it('nothing is fine where a text may be left out', () => {
  expect(saidOrNothing(' \n', 5, 'text')).toBe('');
});

import { expect, test } from 'vitest';
import { FILL_INS, fillInsOf, LETTER_CODES, letterSchema } from './letter.ts';

test('the fill-ins of a text, each once, in the order they stand', () => {
  expect(fillInsOf('{number}: {category}. Again {number}, and { not } {this one}.')).toEqual([
    'number',
    'category'
  ]);
});

/** Letters about a part of the city, or about signing in, are about no case. */
const CASELESS = [
  'area',
  'digest',
  'hired',
  'password',
  'changed',
  'opened',
  'enter',
  'new-email',
  'account-changed',
  'unused',
  'review',
  'expired',
  'gist',
  'unheld',
  'appointment',
  'appointment-near',
  'appointment-off',
  'text-receipt',
  'text-missed',
  'text-gist',
  'text-code'
] as const;

const isText = (code: string) => code.startsWith('text-');

test('a letter about a part of the city or about signing in opens no case', () => {
  for (const code of CASELESS)
    expect(FILL_INS[code].filter((name) => ['number', 'category'].includes(name))).toEqual([]);
});

test('every letter can say which case it is about and where to look', () => {
  const about = LETTER_CODES.filter((one) => !(CASELESS as readonly string[]).includes(one));
  for (const code of about.filter((one) => !isText(one)))
    expect(FILL_INS[code]).toEqual(
      expect.arrayContaining(['number', 'category', code === 'reminded' ? 'address' : 'link'])
    );
});

test('a text message names its case and never what it is about', () => {
  for (const code of LETTER_CODES.filter(isText)) expect(FILL_INS[code]).not.toContain('category');
  expect(FILL_INS['text-closed']).toEqual(expect.arrayContaining(['number', 'link']));
  expect(FILL_INS['text-closed']).not.toContain('answer');
});

test('a letter to those who work here holds nothing that opens a case', () => {
  expect(FILL_INS.reminded).not.toContain('link');
  expect(FILL_INS.reminded).not.toContain('pin');
});

test('a letter has a subject of one line and a body', () => {
  const letter = { code: 'recorded', lang: 'pl', subject: 'Przyjęte', body: 'Dziękujemy.' };
  expect(letterSchema.safeParse(letter).success).toBe(true);
  expect(letterSchema.safeParse({ ...letter, subject: '' }).success).toBe(false);
  expect(letterSchema.safeParse({ ...letter, subject: 'a'.repeat(151) }).success).toBe(false);
  expect(letterSchema.safeParse({ ...letter, code: 'greeting' }).success).toBe(false);
});

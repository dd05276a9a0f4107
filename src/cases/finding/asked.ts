/** What somebody types into the one field for finding: a number, how a resident is reached, or words. */
import { bareNumber } from '#cases/case.ts';
import { phoneFrom } from '#reports/contact.ts';
import { soughtIn, type Sought } from './words.ts';

export type Asked =
  | { by: 'number'; number: number; year?: number }
  /** A telephone number (E.164) or an e-mail address, in small letters. */
  | { by: 'contact'; to: string }
  | { by: 'words'; sought: readonly Sought[] }
  | { by: 'nothing' };

/** Nobody types more to find a case. */
export const ASKED_MAX = 200;

const NUMBER = /^(?:(\d{1,7})|(\d{1,9})[/-](\d{4}))$/;
/** No control characters: the database takes no NUL. */
const EMAIL = /^[^\s\p{Cc}@<>,;"]{1,64}@[^\s\p{Cc}@<>,;"]+$/u;

/**
 * Reads what was typed. Up to seven digits, or digits with a year, are a case's number: shorter than any
 * telephone number. What looks like a number nobody has is looked for as words, so that a lamp's is found.
 */
export function askedFrom(text: string): Asked {
  const typed = text
    .slice(0, ASKED_MAX)
    .replaceAll(/\p{Cf}/gu, '')
    .trim();
  const [, bare, number, year] = NUMBER.exec(bareNumber(typed).replaceAll(/\s/g, '')) ?? [];
  if (bare !== undefined) return { by: 'number', number: Number(bare) };
  if (number !== undefined) return { by: 'number', number: Number(number), year: Number(year) };
  if (EMAIL.test(typed)) return { by: 'contact', to: typed.toLowerCase() };
  const phone = phoneFrom(typed);
  if (phone !== undefined) return { by: 'contact', to: phone };
  const sought = soughtIn(typed);
  return sought.length === 0 ? { by: 'nothing' } : { by: 'words', sought };
}

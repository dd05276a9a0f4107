/** What is kept of a search that led nowhere. */
import { wordsOf } from '#catalogue/stem.ts';

/** Longer than a search: somebody pasted a letter. */
const MISSED_MAX = 80;
/** Shorter than a word. */
const MISSED_MIN = 3;

/**
 * The words to be kept of a search that led nowhere, or nothing where they are worth nothing.
 *
 * `plain` is what was typed with everything personal already left out. Whatever has a digit or an at sign is left out
 * besides: numbers of people, houses and accounts are nobody's work list, and editors need the words only.
 */
export function missedWords(plain: string): string | undefined {
  if (plain.length > MISSED_MAX) return undefined;
  const pieces = plain.split(/\s+/).filter((piece) => !/[\d@]/.test(piece));
  const words = wordsOf(pieces.join(' ')).join(' ');
  return words.length < MISSED_MIN ? undefined : words;
}

/** Sets of words that mean the same, as editors keep them. */
import { wordsOf } from '#catalogue/stem.ts';
import { formsOf } from './forms.ts';
import { isSmall } from '#catalogue/find.ts';
import { refuse, type Refusal } from '#world/refusal.ts';

/** More words than this mean different things. */
const WORDS_MAX = 20;
const LONGEST = 60;

/** A set from what was typed, one word or phrase a line or between commas; each once. */
export function synonymsFrom(typed: string): string[] | Refusal {
  const words = typed.split(/[\n,;]+/).map((word) => word.replaceAll(/\s+/g, ' ').trim());
  const once = [...new Map(words.filter(says).map((word) => [wordsOf(word).join(' '), word])).values()];
  if (once.length < 2) return refuse('synonyms-alone', 'words');
  if (once.length > WORDS_MAX || once.some(({ length }) => length > LONGEST))
    return refuse('synonyms-too-many', 'words');
  return once;
}

function says(word: string): boolean {
  return wordsOf(word).some((one) => !isSmall(one));
}

/** The stems of all words of a set, by which it is met when one of them is typed. */
export function stemsOfSet(words: readonly string[]): string[] {
  const all = words.flatMap((phrase) => wordsOf(phrase)).filter((word) => !isSmall(word));
  return [...new Set(all.flatMap((word) => [...formsOf(word)]))];
}

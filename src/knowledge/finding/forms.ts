/** The forms a word is kept and looked for by. */
import { rootOf, stemsOf } from '#catalogue/stem.ts';

/** The stems of a folded word, and what it grew from: "zameldowac" meets "zameldowanie" by "zameld". */
export function formsOf(word: string): string[] {
  return [...new Set([...stemsOf(word), rootOf(word)])];
}

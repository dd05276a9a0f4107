/** The forms a word is kept and looked for by. */
import { rootOf, stemsOf } from '#catalogue/stem.ts';

/** So many words are remembered: a knowledge base says the same ones again and again. */
const REMEMBERED = 20_000;
const known = new Map<string, readonly string[]>();

/** The stems of a folded word (the English one where it was cut), and what it grew from: "zameldowac" meets "zameldowanie" by "zameld". */
export function formsOf(word: string): readonly string[] {
  const kept = known.get(word);
  if (kept) return kept;
  const [stem = word, other = word] = stemsOf(word);
  const forms = [...new Set([stem, ...(other === word ? [] : [other]), rootOf(word)])];
  if (known.size >= REMEMBERED) known.clear();
  known.set(word, forms);
  return forms;
}

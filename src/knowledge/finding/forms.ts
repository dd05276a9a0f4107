/** The forms a word is kept and looked for by. */
import { rootOf, stemsOf } from '#catalogue/stem.ts';

/** So many words are remembered: a knowledge base says the same ones again and again. */
const REMEMBERED = 20_000;
const known = new Map<string, readonly string[]>();
const roots = new Map<string, string>();

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

/** What a folded word grew from, remembered. */
export function rootForm(word: string): string {
  const kept = roots.get(word);
  if (kept !== undefined) return kept;
  const root = rootOf(word);
  if (roots.size >= REMEMBERED) roots.clear();
  roots.set(word, root);
  return root;
}

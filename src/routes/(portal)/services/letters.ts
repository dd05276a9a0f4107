/** Names under their letters, in the order of the reader's alphabet. */
import type { Lang } from '#ui/lang.ts';

export type Letter<T> = { letter: string; rows: T[] };

/** Signs before the name ("„Koperta”…") have no letter of their own. */
const FIRST_LETTER = /\p{L}/u;

/** Ą stands under Ą in Polish, as in a telephone book; names without a letter stand under #. */
export function byLetter<T extends { name: string }>(rows: readonly T[], lang: Lang): Letter<T>[] {
  const order = new Intl.Collator(lang === 'en' ? 'en-GB' : lang);
  const letters = new Map<string, T[]>();
  for (const row of rows.toSorted((a, b) => order.compare(a.name, b.name))) {
    const letter = FIRST_LETTER.exec(row.name)?.[0].toLocaleUpperCase(lang) ?? '#';
    letters.set(letter, [...(letters.get(letter) ?? []), row]);
  }
  return [...letters]
    .map(([letter, rows]) => ({ letter, rows }))
    .toSorted((a, b) => order.compare(a.letter, b.letter));
}

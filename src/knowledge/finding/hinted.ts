/** Words that say what kind of answer somebody wants, and nothing of what it is about: "telefon", "skrypt". */
import { stemsOf, wordsOf } from '#catalogue/stem.ts';
import type { FindableKind } from './found.ts';

const stemsIn = (words: string) => new Set(wordsOf(words).flatMap((word) => [...stemsOf(word)]));

/** Whoever types one of these wants whom to call or where to go; or what to say. */
const HINTS: readonly { kinds: readonly FindableKind[]; stems: ReadonlySet<string> }[] = [
  {
    kinds: ['contact', 'redirect'],
    stems: stemsIn(
      'telefon numer adres kontakt dyżur infolinia phone number address contact телефон номер адреса контакт'
    )
  },
  {
    kinds: ['script'],
    stems: stemsIn('skrypt rozmówca rozmowa mówić powiedzieć script caller call скрипт абонент розмова')
  }
];

/** The kinds of answers the typed words ask for by name; none when they speak of their subject only. */
export function hintedBy(terms: readonly { stems: readonly string[] }[]): ReadonlySet<FindableKind> {
  const typed = terms.flatMap(({ stems }) => stems);
  return new Set(HINTS.flatMap(({ kinds, stems }) => (typed.some((stem) => stems.has(stem)) ? kinds : [])));
}

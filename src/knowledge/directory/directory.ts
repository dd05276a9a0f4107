/** The directory: whom to ask about what, looked up by words, by a number, by a unit. */
import { isSmall } from '#catalogue/find.ts';
import { nearness, wordFrom, wordsOf, type Word } from '#catalogue/stem.ts';
import type { ContactArticle } from '#knowledge/articles/shapes.ts';

/** What is looked for; `words` as they were typed, `unit` by its code. Empty asks for nothing. */
export type LookedUp = { words: string; unit: string };

/** A word that is no farther than one typing fault. */
const NEAR_MIN = 0.6;
/** Fewer digits are the number of a house or a year. */
const DIGITS_MIN = 3;

/**
 * The contacts that answer, the nearest first; all of them, in their order, where nothing is asked.
 *
 * Each word that says something must stand somewhere: in the name, in what it is about, among its search words, in the
 * name of its unit. Digits are looked for in the numbers, so that whoever missed a call finds out whose it was. What is
 * written for colleagues only (`note`) is never looked at.
 */
export function lookUp(
  contacts: readonly ContactArticle[],
  { words, unit }: LookedUp,
  namesOf: (unit: string) => readonly string[]
): ContactArticle[] {
  const of = contacts.filter((one) => unit === '' || one.unit === unit);
  const digits = words.replaceAll(/\D/g, '');
  if (digits.length >= DIGITS_MIN && !/\p{L}/u.test(words))
    return of.filter(({ phones }) =>
      phones.some(({ number }) => number.replaceAll(/\D/g, '').includes(digits))
    );
  const typed = wordsOf(words)
    .filter((word) => !isSmall(word))
    .map(wordFrom);
  if (typed.length === 0) return of;
  return of
    .map((one) => ({ one, near: howNear(typed, one, namesOf(one.unit)) }))
    .filter(({ near }) => near > 0)
    .toSorted((a, b) => b.near - a.near)
    .map(({ one }) => one);
}

/** Every word a contact can be found by. */
function wordsIn({ name, about, words, address }: ContactArticle, unit: readonly string[]): Word[] {
  const texts = [...Object.values(name), ...words, ...Object.values(about), ...unit, address ?? ''];
  return wordsOf(texts.join(' ')).map(wordFrom);
}

/** A contact that is called so goes before one that only says so. */
function howNear(typed: readonly Word[], one: ContactArticle, unit: readonly string[]): number {
  const named = wordsOf(Object.values(one.name).join(' ')).map(wordFrom);
  return nearnessOf(typed, wordsIn(one, unit)) + nearnessOf(typed, named);
}

/** Together, how near all the typed words are; nothing when one of them stands nowhere. */
function nearnessOf(typed: readonly Word[], known: readonly Word[]): number {
  const each = typed.map((word) => Math.max(0, ...known.map((one) => nearness(word, one))));
  return each.some((near) => near < NEAR_MIN) ? 0 : each.reduce((sum, near) => sum + near, 0);
}

/** Finding matters by words, in an index made once for each day of a city. */
import type { City } from '#catalogue/city.ts';
import { findByWords, wordIndex, type WordIndex } from '#catalogue/find.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import type { Lang } from '#ui/lang.ts';
import { foundMatter, type Matter } from './matters.ts';

/** Longer than anybody types into a search field. */
const TYPED_MAX = 200;

const indexes = new WeakMap<City, { day: string; index: WordIndex }>();

function indexOf(city: City, day: string): WordIndex {
  const kept = indexes.get(city);
  if (kept?.day === day) return kept.index;
  const index = wordIndex(city, day);
  indexes.set(city, { day, index });
  return index;
}

/** What was typed into an address, cut and without what nobody types. */
export function typedWords(url: URL): string {
  return wordsFrom(url.searchParams.get('q') ?? '');
}

/** Typed words as they are looked for. */
export function wordsFrom(text: string): string {
  return text
    .slice(0, TYPED_MAX)
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim();
}

/** The matters that answer best to the typed words. */
export function findMatters(here: Here, typed: string, lang: Lang, most = 8): Matter[] {
  const day = todayIn(here, here.world.now()).toString();
  return findByWords(indexOf(here.city, day), typed, most).flatMap(
    (found) => foundMatter(here.city, found, lang) ?? []
  );
}

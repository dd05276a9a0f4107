/** What somebody looks for in services and knowledge, and what is found. */
import { isSmall } from '#catalogue/find.ts';
import { foldWord, nearness, wordFrom, wordsOf } from '#catalogue/stem.ts';
import type { Lang } from '#ui/lang.ts';
import type { Audience, Kind } from '#knowledge/articles/article.ts';

/** All that can be found: articles, what can be reported, who else does it, and events of a life. */
export type FindableKind = Kind | 'problem' | 'idea' | 'redirect' | 'event';

/** Who looks, in which language they read, and on which day ("2026-11-21"): what does not hold then is not found. */
export type Looking = { audience: Audience; lang: Lang; day: string };

/** Words typed into the one search. */
export type Sought = Looking & { words: string };

/** What was typed so far, the last word perhaps half. */
export type Begun = Looking & { beginning: string };

/** Something found, as a list shows it. */
export type Found = {
  kind: FindableKind;
  code: string;
  title: string;
  titleLang: Lang;
  lead: string;
  leadLang: Lang;
  /** Only good for comparing; above 1 when a symbol was typed. */
  score: number;
  /** The name or phrase that led here, to show when the title alone would not say why. */
  by: string;
  /** The words that answered to what was typed, folded, to be marked in title and lead. */
  words: string[];
};

/** A piece of a text, marked where it is one of the words that led there. */
export type Piece = { text: string; marked: boolean };

/** A title or lead in pieces, the words that answered marked. `words` are those of what was found. */
export function foundPieces(text: string, words: readonly string[]): Piece[] {
  const answered = new Set(words);
  const pieces: Piece[] = [];
  for (const [piece] of text.matchAll(/[\p{L}\p{M}\p{N}'’]+|[^\p{L}\p{M}\p{N}'’]+/gu)) {
    const marked = answered.has(foldWord(piece));
    const last = pieces.at(-1);
    if (last && last.marked === marked && !marked) last.text += piece;
    else pieces.push({ text: piece, marked });
  }
  return pieces;
}

/** A phrase is a name or a few words; more is a text, which says nothing at a glance. */
const PHRASE_MAX = 60;
const NEAR_MIN = 0.6;

/**
 * Does the phrase that led to something say to whoever typed why it was found?
 *
 * Only a short one that has a word of what was typed: a phrase of another language, met by a synonym, would be a
 * riddle to them.
 */
export function saysWhy(phrase: string, typed: string): boolean {
  if (phrase.length > PHRASE_MAX) return false;
  const words = wordsOf(typed)
    .filter((word) => !isSmall(word))
    .map(wordFrom);
  const said = wordsOf(phrase).map(wordFrom);
  const script = (text: string) => /\p{Script=Cyrillic}/u.test(text);
  return (
    script(phrase) === script(typed) &&
    words.some((word) => said.some((one) => nearness(word, one) >= NEAR_MIN))
  );
}

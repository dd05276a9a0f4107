/** Plain language: what in an answer could be said more simply. Advice, never a condition. */
import type { Lang } from '#ui/lang.ts';
import { PLAIN_WORDS, type PlainWords } from './words.ts';

/** More words than this in one sentence are read twice; what Polish and English plain-language guides advise. */
export const SENTENCE_WORDS = 20;

/**
 * Something that could be plainer, in the words as written: a long sentence, a phrase of offices with what to
 * say instead (nothing: leave it out), a verb that hides who does it, a promise without a day.
 */
export type Hint =
  | { kind: 'long'; quote: string; words: number }
  | { kind: 'official'; quote: string; instead: string }
  | { kind: 'passive'; quote: string }
  | { kind: 'promise'; quote: string };

const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;
const whole = (pattern: string) => new RegExp(`${BEFORE}(?:${pattern})${AFTER}`, 'giu');
/** A phrase may end with a full stop of its own ("ww."). */
const phrase = (pattern: string) => new RegExp(`${BEFORE}(?:${pattern})(?!\\p{L})`, 'giu');

type Reading = {
  official: { pattern: RegExp; instead: string }[];
  passive: RegExp;
  soon: RegExp;
  will: RegExp;
  day: RegExp;
  short: ReadonlySet<string>;
};

const readings = new Map<Lang, Reading>();

function readingOf(lang: Lang): Reading {
  const known = readings.get(lang);
  if (known) return known;
  const words: PlainWords = PLAIN_WORDS[lang];
  const made: Reading = {
    official: words.official.map(([pattern, instead]) => ({ pattern: phrase(pattern), instead })),
    passive: whole(words.passive),
    soon: whole(words.soon),
    will: whole(words.will),
    day: whole(words.day),
    short: new Set(words.short)
  };
  readings.set(lang, made);
  return made;
}

/** How many words a sentence has; a number or an address counts as its words do. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[’'.,/-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/**
 * The sentences of a text with where each begins. A sentence ends at a line end, or at a full stop, question
 * or exclamation mark that a new one follows: not after "ul." or within "24.11".
 */
export function sentencesOf(text: string, lang: Lang): { text: string; at: number }[] {
  const { short } = readingOf(lang);
  const found: { text: string; at: number }[] = [];
  let begun = 0;
  const end = (to: number, next: number) => {
    const piece = text.slice(begun, to);
    const at = begun + (piece.length - piece.trimStart().length);
    if (piece.trim() !== '') found.push({ text: piece.trim(), at });
    begun = next;
  };
  for (const match of text.matchAll(/\n+|[.!?…]+(?=\s+["„“(]?[\p{Lu}\p{N}]|\s*$)/gu)) {
    const { 0: sign, index } = match;
    const last = /[\p{L}]+$/u.exec(text.slice(begun, index))?.[0].toLowerCase() ?? '';
    if (sign === '.' && short.has(last)) continue;
    const to = sign.startsWith('\n') ? index : index + sign.length;
    end(to, index + sign.length);
  }
  end(text.length, text.length);
  return found;
}

type Placed = { at: number; to: number; hint: Hint };

function placed(text: string, pattern: RegExp, make: (quote: string) => Hint): Placed[] {
  return [...text.matchAll(pattern)].map(({ 0: quote, index }) => ({
    at: index,
    to: index + quote.length,
    hint: make(quote)
  }));
}

/** A promise that names no day: it says "soon", or says what will be done in a sentence without a day. */
function promisesIn(sentence: string, reading: Reading): Placed[] {
  const promise = (quote: string): Hint => ({ kind: 'promise', quote });
  if (sentence.search(reading.day) >= 0) return [];
  const soon = placed(sentence, reading.soon, promise);
  return soon.length > 0 ? soon : placed(sentence, reading.will, promise).slice(0, 1);
}

function inSentence(sentence: string, reading: Reading): Placed[] {
  const words = wordCount(sentence);
  const long: Placed[] =
    words > SENTENCE_WORDS ? [{ at: 0, to: 0, hint: { kind: 'long', quote: sentence, words } }] : [];
  const phrases = reading.official
    .flatMap(({ pattern, instead }) =>
      placed(sentence, pattern, (quote) => ({ kind: 'official', quote, instead }))
    )
    .filter((one, n, all) => !all.some((other, m) => m < n && one.at < other.to && other.at < one.to));
  const passive = placed(sentence, reading.passive, (quote) => ({ kind: 'passive', quote }));
  return [...long, ...phrases, ...passive, ...promisesIn(sentence, reading)].toSorted((a, b) => a.at - b.at);
}

/**
 * What could be plainer in a text, in the order it stands there, each thing once.
 *
 * A resident reads the answer on a telephone, perhaps in their second language; what the office says must be
 * understood at the first reading (the act on accessibility asks for it, and the resident's next call costs more).
 */
export function hintsOf(text: string, lang: Lang): Hint[] {
  const reading = readingOf(lang);
  const found = sentencesOf(text, lang).flatMap((sentence) =>
    inSentence(sentence.text, reading).map(({ hint }) => hint)
  );
  const seen = new Set<string>();
  return found.filter((hint) => {
    const key = `${hint.kind} ${hint.quote.toLowerCase()}`;
    return !seen.has(key) && seen.add(key);
  });
}

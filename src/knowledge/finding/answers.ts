/** Which of all known words answer to what was asked, worked out once for everything that is judged by it. */
import type { Asked } from './asked.ts';
import type { Lexicon, Word } from './lexicon.ts';
import type { Phrase } from './phrase.ts';

/** What every word of a lexicon says to what was asked. */
export type Answers = {
  readonly words: readonly Word[];
  /** By the number of a word: its place in `means`, counted from 1; 0 for a word that answers nothing. */
  readonly at: Uint32Array;
  /** How much an answering word means for each slot. */
  readonly means: readonly (readonly number[])[];
};

/**
 * The words that answer to the slots of what was asked.
 *
 * Found by the asked forms, which are few; so a word that answers nothing, as nearly all do, is never looked at.
 */
export function answersTo({ slots }: Asked, { words, having }: Pick<Lexicon, 'words' | 'having'>): Answers {
  const at = new Uint32Array(words.length);
  const means: number[][] = [];
  slots.forEach(({ near }, slot) => {
    for (const [form, meaning] of near)
      for (const number of having(form)) {
        if (at[number] === 0) at[number] = means.push(slots.map(() => 0));
        const own = means[at[number]! - 1]!;
        if (meaning > own[slot]!) own[slot] = meaning;
      }
  });
  return { words, at, means };
}

/** A phrase read into the numbers of its words. */
export type ReadPhrase = Omit<Phrase, 'words'> & { read: readonly number[] };

/** Reads the words of a phrase as they are kept; the lexicon holds each once. */
export function readPhrase({ words, ...phrase }: Phrase, lexicon: Pick<Lexicon, 'read'>): ReadPhrase {
  return { ...phrase, read: words === '' ? [] : words.split(' ').map((text) => lexicon.read(text).number) };
}

/** Does any word of the phrase answer? */
export function doesAnswer({ read }: ReadPhrase, { at }: Pick<Answers, 'at'>): boolean {
  for (const number of read) if (at[number] !== 0) return true;
  return false;
}

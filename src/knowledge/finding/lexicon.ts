/** The words of all that can be found, each kept once: which of them begin like a typed one, and which are like it. */
import { isSmall } from '#catalogue/find.ts';
import { faultsBetween, faultsIn, lettersIn, mayBeNear } from './near.ts';

/** A folded word with the forms it answers by; its number is its own in this lexicon. */
export type Word = {
  readonly number: number;
  readonly word: string;
  readonly small: boolean;
  readonly forms: readonly string[];
};

export type Lexicon = {
  /** By their numbers. */
  readonly words: readonly Word[];
  /** A word as it is kept, with its stems behind it ("dowodu|dowod"). */
  read(text: string): Word;
  /** The numbers of the words that answer by this form. */
  having(form: string): readonly number[];
  /** The shortest words that begin so. */
  begunWith(beginning: string): readonly string[];
  /** Words with no more typing faults between them and this one than are forgiven in it. */
  near(word: string): readonly string[];
};

/** How many words a beginning may stand for. */
const BEGUN = 30;
/** Shorter words say little, longer ones are nobody's. */
const LENGTH = { min: 3, max: 40 };
/** So many answers are kept: people type the same again and again, and every word letter by letter. */
const ANSWERS_MAX = 5000;

/** All words that can be meant, in order, with the letters of each. */
type Ordered = { words: readonly string[]; letters: Int32Array };

function ordered(read: readonly Word[]): Ordered {
  const strong = read.filter(
    ({ word, small }) => !small && word.length >= LENGTH.min && word.length <= LENGTH.max
  );
  const words = [...new Set(strong.map(({ word }) => word))].toSorted();
  return { words, letters: Int32Array.from(words, lettersIn) };
}

function begunIn({ words }: Ordered, beginning: string): string[] {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (words[middle]! < beginning) from = middle + 1;
    else to = middle;
  }
  const begun: string[] = [];
  for (let at = from; words[at]?.startsWith(beginning); at += 1) begun.push(words[at]!);
  return begun.toSorted((a, b) => a.length - b.length).slice(0, BEGUN);
}

function nearIn({ words, letters }: Ordered, word: string): string[] {
  const [own, faults] = [lettersIn(word), faultsIn(word)];
  return words.filter(
    (one, at) =>
      Math.abs(one.length - word.length) <= faults &&
      mayBeNear(own, letters[at]!, faults) &&
      faultsBetween(word, one) <= faults
  );
}

/** An empty lexicon. */
export function openLexicon(): Lexicon {
  const read = new Map<string, Word>();
  const words: Word[] = [];
  const having = new Map<string, number[]>();
  const answers = { begun: new Map<string, string[]>(), near: new Map<string, string[]>() };
  let all: Ordered | undefined;

  function add(text: string): Word {
    const forms = text.split('|');
    const word = { number: words.length, word: forms[0]!, small: isSmall(forms[0]!), forms };
    read.set(text, word);
    words.push(word);
    for (const form of forms) {
      const known = having.get(form);
      if (known) known.push(word.number);
      else having.set(form, [word.number]);
    }
    all = undefined;
    for (const kept of Object.values(answers)) kept.clear();
    return word;
  }

  function answer(kept: Map<string, string[]>, find: typeof nearIn, typed: string): string[] {
    const known = kept.get(typed);
    if (known) return known;
    all ??= ordered(words);
    const found = find(all, typed);
    if (kept.size >= ANSWERS_MAX) kept.clear();
    kept.set(typed, found);
    return found;
  }

  return {
    words,
    read: (text) => read.get(text) ?? add(text),
    having: (form) => having.get(form) ?? [],
    begunWith: (beginning) => answer(answers.begun, begunIn, beginning),
    near: (word) => (faultsIn(word) === 0 ? [] : answer(answers.near, nearIn, word))
  };
}

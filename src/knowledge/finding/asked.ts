/** What was typed, as it is asked for: each word with all it may stand for, and the same said in other words. */
import { wordsOf } from '#catalogue/stem.ts';
import { formsOf, rootForm } from './forms.ts';
import { isSmall } from '#catalogue/find.ts';
import { squeezed } from './findable.ts';
import { faultsBetween, faultsIn } from './near.ts';

/** A typed word, folded. */
export type Term = { word: string; stems: readonly string[]; small: boolean };

/** Nobody types more words to find one thing. */
const TERMS_MAX = 12;
/** Longer than anybody types. */
const TYPED_MAX = 200;

/** The words of what was typed, each once. */
export function termsIn(typed: string): Term[] {
  const words = new Set(wordsOf(typed.slice(0, TYPED_MAX)));
  return [...words].slice(0, TERMS_MAX).map((word) => ({ word, stems: formsOf(word), small: isSmall(word) }));
}

/** What may be a symbol in what was typed: up to three words beside each other without their gaps. */
export function symbolsIn(typed: string): string[] {
  const words = wordsOf(typed.slice(0, TYPED_MAX)).slice(0, TERMS_MAX);
  const runs = words.flatMap((_, at) => [1, 2, 3].map((many) => words.slice(at, at + many).join('')));
  return [...new Set(runs)].filter((run) => run.length >= 2);
}

/** Was nothing typed but a symbol? */
export function isSymbol(typed: string, symbols: readonly string[]): boolean {
  return symbols.includes(squeezed(typed));
}

/** What the index knows of a typed word: is one of its stems there, and which words are like it or begin with it. */
export type Known = { word: string; known: boolean; near: readonly string[]; begun: readonly string[] };

/** A word as it is asked for: what each stem or whole word means for it, between 0 and 1. */
export type Slot = { small: boolean; near: Map<string, number> };

/**
 * One way of saying what was typed: the words it is made of, and how much it is worth. The last `said` of them stand for
 * `instead` words that were typed, and weigh together no more than those would.
 */
export type Variant = { slots: readonly number[]; worth: number; said: number; instead: number };

export type Asked = { slots: readonly Slot[]; variants: readonly Variant[] };

/** What it means to be found by the word itself, by its stem, by what it grew from, as a beginning, with one and two faults. */
export const MEANS = { same: 1, stem: 0.9, root: 0.8, begun: 0.8, fault: 0.75, faults: 0.55 } as const;
/** The same in the words of a synonym. */
const SYNONYM = 0.93;
/** More ways of saying it are not tried. */
const VARIANTS_MAX = 9;

/**
 * Each typed word with all it may stand for.
 *
 * A word the index does not know may be the beginning of one, or one with typing faults; of those with faults only the
 * nearest are taken. `typing`: the last word is not finished yet, so that it is a beginning even where it is a word.
 */
export function askedFor(
  terms: readonly Term[],
  known: readonly Known[],
  synonyms: readonly (readonly string[])[],
  typing = false
): Asked {
  const slots = terms.map((term, at) => {
    const found = known.find(({ word }) => word === term.word);
    return slotOf(term, found, typing && at === terms.length - 1);
  });
  const all: Variant[] = [{ slots: terms.map((_, at) => at), worth: 1, said: 0, instead: 0 }];
  for (const set of synonyms) {
    for (const { replaced, said } of otherWords(terms, set)) {
      if (all.length >= VARIANTS_MAX) break;
      const rest = terms.flatMap((_, at) => (replaced.has(at) ? [] : [at]));
      const added = said.map((term) => slots.push(slotOf(term, undefined, false)) - 1);
      all.push({ slots: [...rest, ...added], worth: SYNONYM, said: said.length, instead: replaced.size });
    }
  }
  return { slots, variants: all };
}

function slotOf(term: Term, known: Known | undefined, last: boolean): Slot {
  const near = new Map<string, number>();
  const add = (word: string, means: number) => {
    for (const one of [word, ...formsOf(word)]) near.set(one, Math.max(near.get(one) ?? 0, means));
  };
  if (last || known?.known === false) for (const word of known?.begun ?? []) add(word, MEANS.begun);
  if (known?.known === false) addFaults(term.word, known.near, add);
  const root = rootForm(term.word);
  near.set(root, MEANS.root);
  for (const stem of term.stems) if (stem !== root) near.set(stem, MEANS.stem);
  near.set(term.stems[0]!, MEANS.stem);
  near.set(term.word, MEANS.same);
  return { small: term.small && !last, near };
}

function addFaults(typed: string, near: readonly string[], add: (word: string, means: number) => void) {
  const far = near.map((word) => ({
    word,
    faults: faultsBetween(typed, word) + (word[0] === typed[0] ? 0 : 0.5)
  }));
  const least = Math.min(...far.map(({ faults }) => faults));
  if (least >= faultsIn(typed) + 1) return;
  for (const { word, faults } of far)
    if (faults === least) add(word, faults < 2 ? MEANS.fault : MEANS.faults);
}

const phrases = new WeakMap<readonly string[], Term[][]>();

/** The phrases of a set, read once: small words say nothing in them. */
function phrasesIn(set: readonly string[]): Term[][] {
  const known = phrases.get(set);
  if (known) return known;
  const read = set
    .map((phrase) => termsIn(phrase).filter(({ small }) => !small))
    .filter(({ length }) => length > 0);
  phrases.set(set, read);
  return read;
}

/** What a set of synonyms says instead of some of the typed words, where all the words of one of its phrases were typed. */
function otherWords(terms: readonly Term[], set: readonly string[]) {
  const said = phrasesIn(set);
  const typed = said.flatMap((phrase) => {
    const at = phrase.map(({ stems }) =>
      terms.findIndex((term) => term.stems.some((stem) => stems.includes(stem)))
    );
    return at.includes(-1) ? [] : [{ phrase, replaced: new Set(at) }];
  });
  const longest = typed.toSorted((a, b) => b.replaced.size - a.replaced.size)[0];
  if (!longest) return [];
  return said
    .filter((phrase) => phrase !== longest.phrase)
    .map((phrase) => ({ replaced: longest.replaced, said: phrase }));
}

/** Finding what a report is about by the words people type, in any of the three languages. */
import type { Said } from '#ui/said.ts';
import type { City } from './city.ts';
import { nearness, wordFrom, wordsOf, type Word } from './stem.ts';

/** Something found: a category or topic by its code, or an entry of the redirect list. */
export type Found = {
  what: 'problem' | 'idea' | 'redirect';
  code: string;
  /** Between 0 and 1; only good for comparing. */
  score: number;
  /** The name or phrase it was found by, to show when the name alone would not say why. */
  by: string;
  /** The words of its names and phrases that answered to what was typed, to be marked. */
  words: string[];
};

/** A name or phrase an entry can be found by; `weight` says how much it means to be found by it. */
type Phrase = { entry: number; text: string; words: readonly number[]; weight: number };
/** A word of the index, how rare it is, and where it stands. */
type Known = { word: Word; rarity: number; phrases: number[] };

/** Everything that can be found, prepared once for a city; finding takes less than 2 ms. */
export type WordIndex = {
  readonly entries: readonly Pick<Found, 'what' | 'code'>[];
  readonly phrases: readonly Phrase[];
  readonly known: readonly Known[];
  /** The known words by their first letter, which people seldom mistype. */
  readonly byLetter: ReadonlyMap<string, readonly number[]>;
};

/** Small words say little by themselves, but "świeci w dzień" differs from "nie świeci" by them. */
const SMALL = new Set(
  wordsOf(
    'w we na z ze do od i o u a po pod przy za nad nie się jest są to ta ten tu mnie mam mi mój moja jak czy już kiedy proszę ktoś bardzo ciągle który jaki the a an in on at of to is are my it no not на в у з із до не є і й та що це мене'
  )
);
const SMALL_WEIGHT = 0.2;

/** Does a folded word say little by itself? */
export function isSmall(word: string): boolean {
  return SMALL.has(word);
}
/** A word nobody has: people type whole sentences, so it takes away little. */
const UNKNOWN_WEIGHT = 1;
/** "Latarnia" is more often broken than wished for. */
const IDEA_SHARE = 0.97;
/** Less than this is no find: one small word, or the beginning of one of many words. */
const SCORE_MIN = 0.3;

/** The index of a city's categories in force on this day, and of its redirects. */
export function wordIndex(city: City, day: string): WordIndex {
  const entries: Pick<Found, 'what' | 'code'>[] = [];
  const phrases: Phrase[] = [];
  const known = new Map<string, Known & { at: number; entries: Set<number> }>();

  function add(entry: number, text: string, weight: number) {
    const words = wordsOf(text).map((word) => {
      const one = known.get(word) ?? {
        word: wordFrom(word),
        rarity: 0,
        phrases: [],
        at: known.size,
        entries: new Set()
      };
      known.set(word, one);
      one.entries.add(entry);
      one.phrases.push(phrases.length);
      return one.at;
    });
    phrases.push({ entry, text, words, weight });
  }
  function addEntry(what: Found['what'], code: string, name: Said, words: readonly string[], hint?: Said) {
    const entry = entries.push({ what, code }) - 1;
    for (const text of Object.values(name)) add(entry, text, 1);
    for (const text of words) add(entry, text, 1);
    for (const text of Object.values(hint ?? {})) add(entry, text, 0.4);
  }

  for (const c of city.categories) {
    const inForce = (c.from === undefined || c.from <= day) && (c.until === undefined || day <= c.until);
    if (inForce) addEntry(c.kind, c.code, c.name, c.words, c.hint);
  }
  for (const r of city.redirects) addEntry('redirect', r.code, r.name, r.words);
  for (const one of known.values()) one.rarity = rarity(one.word.text, one.entries.size, entries.length);
  const words = [...known.keys()];
  const byLetter = Map.groupBy(
    [...known.values()].map(({ at }) => at),
    (at) => words[at]![0]!
  );
  return { entries, phrases, known: [...known.values()], byLetter };
}

/** A word that few entries have means more than one that many have. */
function rarity(word: string, entries: number, all: number): number {
  return SMALL.has(word) ? SMALL_WEIGHT : Math.log(1 + all / entries);
}

/** What was typed: its words, how near each known word is to it, and how much it weighs. */
type Typed = { near: Map<number, number>; weight: number; small: boolean };

/**
 * What answers best to the typed words, the best first.
 *
 * An entry is good when one of its phrases answers to all that was typed and little else, and better when
 * its other phrases answer too.
 */
export function findByWords(index: WordIndex, typed: string, most = 8): Found[] {
  const words = [...new Set(wordsOf(typed))].slice(0, 12).map((word) => look(index, word));
  const all = words.reduce((sum, word) => sum + word.weight, 0);
  if (all === 0) return [];
  const telling = words.filter((word) => !word.small);
  const reached = new Set(
    telling.flatMap((word) => [...word.near.keys()].flatMap((at) => index.known[at]!.phrases))
  );
  const byEntry = Map.groupBy(reached, (phrase) => index.phrases[phrase]!.entry);
  return [...byEntry]
    .map(([entry, phrases]) => judge(index, entry, phrases, words, all))
    .filter((found) => found.score >= SCORE_MIN)
    .toSorted((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .slice(0, most);
}

function look(index: WordIndex, text: string): Typed {
  const word = wordFrom(text);
  const near = new Map<number, number>();
  let weight = 0;
  for (const at of index.byLetter.get(text[0]!) ?? []) {
    const one = index.known[at]!;
    const how = nearness(word, one.word);
    if (how === 0) continue;
    near.set(at, how);
    weight = Math.max(weight, how * one.rarity);
  }
  const small = SMALL.has(text);
  return { near, small, weight: small ? SMALL_WEIGHT : weight || UNKNOWN_WEIGHT };
}

function judge(
  index: WordIndex,
  entry: number,
  phrases: readonly number[],
  words: readonly Typed[],
  all: number
): Found {
  let best = { score: 0, text: '' };
  const covered = words.map(() => 0);
  const answered = new Set<string>();
  for (const at of phrases) {
    const phrase = index.phrases[at]!;
    const how = words.map((word) => Math.max(0, ...phrase.words.map((known) => word.near.get(known) ?? 0)));
    how.forEach((near, w) => (covered[w] = Math.max(covered[w]!, near * phrase.weight)));
    const ofTyped = how.reduce((sum, near, w) => sum + near * words[w]!.weight, 0) / all;
    const score = phrase.weight * ofTyped * (0.6 + 0.4 * shareOf(index, phrase, words));
    if (score > best.score) best = { score, text: phrase.text };
    for (const known of phrase.words) {
      const { word } = index.known[known]!;
      if (!SMALL.has(word.text) && words.some(({ near }) => near.has(known))) answered.add(word.text);
    }
  }
  const together = covered.reduce((sum, near, w) => sum + near * words[w]!.weight, 0) / all;
  const { what, code } = index.entries[entry]!;
  const score = (0.6 * best.score + 0.4 * together) * (what === 'idea' ? IDEA_SHARE : 1);
  return { what, code, score, by: best.text, words: [...answered] };
}

/** How much of the phrase was typed. */
function shareOf({ known }: WordIndex, phrase: Phrase, words: readonly Typed[]): number {
  const whole = phrase.words.reduce((sum, at) => sum + known[at]!.rarity, 0);
  const typed = phrase.words.reduce(
    (sum, at) => sum + known[at]!.rarity * Math.max(0, ...words.map(({ near }) => near.get(at) ?? 0)),
    0
  );
  return whole === 0 ? 0 : typed / whole;
}

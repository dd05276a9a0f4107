/** All that can be found, as a process keeps it in memory: searched without asking the database for more. */
import type { Told } from '#catalogue/cards/fact.ts';
import type { Audience } from '#knowledge/articles/article.ts';
import { readPhrase, type ReadPhrase } from './answers.ts';
import type { Asked, Slot } from './asked.ts';
import type { FindableKind, Looking } from './found.ts';
import { openLexicon, type Lexicon } from './lexicon.ts';
import type { Phrase } from './phrase.ts';
import { stemsOfSet } from './synonyms.ts';

/** A findable as the database keeps it. `from` is the first day it holds, `until` the first on which it does no more. */
export type Row = {
  id: number;
  kind: FindableKind;
  code: string;
  audience: Audience;
  from: string | null;
  until: string | null;
  title: Told;
  lead: Told;
  symbols: readonly string[];
  phrases: readonly Phrase[];
  said: Readonly<Record<string, number>>;
};

/** The same in memory; how much each stem says of it lies by stems. */
export type Held = Omit<Row, 'phrases' | 'said'> & { phrases: readonly ReadPhrase[] };

/** One that was gathered, and how much its whole text says of each asked word, by slots. */
export type Gathered = { row: Held; said: number[] };

/** Where a stem stands: the place of a findable and, in the last ten bits, how much the stem says of that one. */
type Standing = number[];
const BITS = 10;
const MOST = (1 << BITS) - 1;
const standingAt = (place: number, weight: number) => (place << BITS) | Math.round(weight * MOST);
const placeOf = (standing: number) => standing >> BITS;
const weightOf = (standing: number) => (standing & MOST) / MOST;

/** Counted no further: such a word says little. */
const COUNTED = 1000;

/** The stems that are asked for: of small words none, unless another word is asked for by the same. */
function wantedIn({ slots }: Asked): ReadonlySet<string> {
  return new Set(slots.flatMap(({ near, small }) => (small ? [] : [...near.keys()])));
}

function isOpenTo({ audience, from, until }: Held, looking: Looking): boolean {
  if (audience !== 'everyone' && looking.audience !== 'agents') return false;
  return (from === null || from <= looking.day) && (until === null || looking.day < until);
}

/** Adds to what stands under each key. */
function stand(at: Map<string, Standing>, key: string, standing: number): void {
  const known = at.get(key);
  if (known) known.push(standing);
  else at.set(key, [standing]);
}

/** Takes away what stands there of these places. */
function clear(at: Map<string, Standing>, isGone: (standing: number) => boolean): void {
  for (const [key, standing] of at) {
    if (!standing.some(isGone)) continue;
    const left = standing.filter((one) => !isGone(one));
    if (left.length === 0) at.delete(key);
    else at.set(key, left);
  }
}

/** How much is said of each place, and of which places anything is. */
type Saying = { says: Float64Array; places: number[] };

/** The sum of what is said of one place. */
function sumAt(parts: readonly Saying[], place: number): number {
  let sum = 0;
  for (const { says } of parts) sum += says[place]!;
  return sum;
}

function addTo({ says: sums, places: of }: Saying, says: Float64Array, places: readonly number[]): void {
  for (const place of places) {
    if (sums[place] === 0) of.push(place);
    sums[place]! += says[place]!;
  }
}

/** Says of a place as much as this where that is more. */
function raise({ says, places }: Saying, place: number, much: number): void {
  if (much <= says[place]!) return;
  if (says[place] === 0) places.push(place);
  says[place] = much;
}

/** A stock of findables and of sets of words that mean the same. */
export class Stock {
  readonly lexicon: Lexicon = openLexicon();
  /** By its place; empty places are filled again. */
  readonly #held: (Held | undefined)[] = [];
  readonly #places = new Map<number, number>();
  readonly #stems = new Map<string, Standing>();
  readonly #symbols = new Map<string, Standing>();
  /** Sheets for counting, kept so that a search leaves nothing to be collected. */
  readonly #blanks: Float64Array[] = [];
  #synonyms: readonly { words: readonly string[]; stems: ReadonlySet<string> }[] = [];

  /** How many there are, counted so far as it matters. */
  get size(): number {
    return Math.min(this.#places.size, COUNTED);
  }

  ids(): number[] {
    return [...this.#places.keys()];
  }

  put({ phrases, said, ...one }: Row): void {
    const empty = this.#held.indexOf(undefined);
    const place = empty === -1 ? this.#held.length : empty;
    this.#held[place] = { ...one, phrases: phrases.map((phrase) => readPhrase(phrase, this.lexicon)) };
    this.#places.set(one.id, place);
    for (const [stem, weight] of Object.entries(said)) stand(this.#stems, stem, standingAt(place, weight));
    for (const symbol of one.symbols) stand(this.#symbols, symbol, place);
  }

  takeOut(ids: readonly number[]): void {
    const gone = new Set(ids.map((id) => this.#places.get(id)));
    if (gone.size === 0) return;
    clear(this.#stems, (standing) => gone.has(placeOf(standing)));
    clear(this.#symbols, (place) => gone.has(place));
    for (const id of ids) {
      this.#held[this.#places.get(id)!] = undefined;
      this.#places.delete(id);
    }
  }

  setSynonyms(sets: readonly (readonly string[])[]): void {
    this.#synonyms = sets.map((words) => ({ words, stems: new Set(stemsOfSet(words)) }));
  }

  /** The sets in which a word with one of these stems stands. */
  synonymsOf(stems: readonly string[]): (readonly string[])[] {
    return this.#synonyms
      .filter((set) => stems.some((stem) => set.stems.has(stem)))
      .map(({ words }) => words);
  }

  knows(stem: string): boolean {
    return this.#stems.has(stem);
  }

  /** How many have this stem, counted so far as it matters. */
  many(stem: string): number {
    return Math.min(this.#stems.get(stem)?.length ?? 0, COUNTED);
  }

  /**
   * What holds the words and is open to whoever looks, those with the rarest first, and what is called by a typed
   * symbol; at most so many of each.
   */
  gather(asked: Asked, symbols: readonly string[], looking: Looking, most: number): Gathered[] {
    const likely = this.#likely(asked, looking, most);
    const called = symbols
      .flatMap((symbol) => this.#symbols.get(symbol) ?? [])
      .filter((place) => isOpenTo(this.#held[place]!, looking));
    const places = [...new Set([...likely, ...called.slice(0, most)])];
    const said = this.#saidAt(places, asked);
    return places.map((place, n) => ({ row: this.#held[place]!, said: said[n]! }));
  }

  /** How much what stands at each of these places says of each asked word. */
  #saidAt(places: readonly number[], asked: Asked): number[][] {
    const { slots } = asked;
    const wanted = wantedIn(asked);
    const said = places.map(() => slots.map(() => 0));
    const chosen = new Uint32Array(this.#held.length);
    places.forEach((place, n) => (chosen[place] = n + 1));
    slots.forEach(({ near, small }, slot) => {
      for (const [stem, means] of near) {
        if (small && !wanted.has(stem)) continue;
        for (const standing of this.#stems.get(stem) ?? []) {
          const n = chosen[placeOf(standing)]!;
          if (n === 0) continue;
          const own = said[n - 1]!;
          own[slot] = Math.max(own[slot]!, weightOf(standing) * means);
        }
      }
    });
    return said;
  }

  /** How much the forms of a word say of each place, each form by how rare it is; of several forms the one that says most. */
  #saysOf({ small, near }: Slot): Saying {
    const saying = this.#blank();
    const { says, places } = saying;
    if (small) return saying;
    for (const [stem, means] of near) {
      const worth = means * Math.log(1 + COUNTED / this.many(stem));
      for (const standing of this.#stems.get(stem) ?? []) {
        const place = placeOf(standing);
        const said = weightOf(standing) * worth;
        if (said <= says[place]!) continue;
        if (says[place] === 0) places.push(place);
        says[place] = said;
      }
    }
    return saying;
  }

  /** A sheet on which nothing is said yet, one that was used before where there is one. */
  #blank(): Saying {
    const says = this.#blanks.pop();
    const long = says !== undefined && says.length >= this.#held.length;
    return { says: long ? says : new Float64Array(this.#held.length), places: [] };
  }

  /** Wipes sheets that are read no more: only what was written on them. */
  #wipe(sayings: Iterable<Saying>): void {
    for (const { says, places } of sayings) {
      for (const place of places) says[place] = 0;
      this.#blanks.push(says);
    }
  }

  /** How likely each place is what was asked for, in that of the ways of asking that suits it best. */
  #likelihoods({ slots, variants: [typed, ...others] }: Asked): Saying {
    const parts = new Map(typed!.slots.map((slot) => [slot, this.#saysOf(slots[slot]!)]));
    const [whole, best] = [this.#blank(), this.#blank()];
    for (const { says, places } of parts.values()) addTo(whole, says, places);
    addTo(best, whole.says, whole.places);
    for (const { slots: own, said } of others) {
      const replaced = [...parts].flatMap(([slot, part]) => (own.includes(slot) ? [] : [part]));
      const added = own.slice(own.length - said).map((slot) => this.#saysOf(slots[slot]!));
      const share = replaced.length / said;
      for (const { places } of added)
        for (const at of places) {
          const rest = whole.says[at]! - sumAt(replaced, at);
          raise(best, at, rest + sumAt(added, at) * share);
        }
      this.#wipe(added);
    }
    this.#wipe([...parts.values(), whole]);
    return best;
  }

  /** The places of what is open and holds one of the words, the likeliest first, at most so many. */
  #likely(asked: Asked, looking: Looking, most: number): number[] {
    const likelihoods = this.#likelihoods(asked);
    const { says: scores } = likelihoods;
    const best: number[] = [];
    for (let place = 0; place < this.#held.length; place += 1) {
      const score = scores[place]!;
      if (score === 0) continue;
      if (best.length === most && score <= scores[best.at(-1)!]!) continue;
      if (!isOpenTo(this.#held[place]!, looking)) continue;
      if (best.length === most) best.pop();
      let at = best.length;
      while (at > 0 && scores[best[at - 1]!]! < score) at -= 1;
      best.splice(at, 0, place);
    }
    this.#wipe([likelihoods]);
    return best;
  }
}

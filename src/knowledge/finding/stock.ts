/** All that can be found, as a process keeps it in memory: searched without asking the database for more. */
import type { Told } from '#catalogue/cards/fact.ts';
import type { Audience } from '#knowledge/articles/article.ts';
import type { Asked, Slot } from './asked.ts';
import type { FindableKind, Looking } from './found.ts';
import { openLexicon, type Lexicon } from './lexicon.ts';
import type { Phrase } from './phrase.ts';
import { readPhrase, type ReadPhrase } from './rank.ts';
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

/** One that was gathered, with how much each asked stem says of it. */
export type Gathered = Held & { said: Record<string, number> };

/** Where a stem stands: the place of a findable and, in the last ten bits, how much the stem says of that one. */
type Standing = number[];
const BITS = 10;
const MOST = (1 << BITS) - 1;
const standingAt = (place: number, weight: number) => (place << BITS) | Math.round(weight * MOST);
const placeOf = (standing: number) => standing >> BITS;
const weightOf = (standing: number) => (standing & MOST) / MOST;

/** Counted no further: such a word says little. */
const COUNTED = 1000;

/** How much each stem that is asked for means at most, whichever word it stands for. */
function wantedIn({ slots }: Asked): Map<string, number> {
  const wanted = new Map<string, number>();
  for (const { near, small } of slots)
    if (!small) for (const [stem, means] of near) wanted.set(stem, Math.max(wanted.get(stem) ?? 0, means));
  return wanted;
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

/** The sum of what stands at one place. */
function sumAt(parts: readonly Float64Array[], place: number): number {
  let sum = 0;
  for (const part of parts) sum += part[place]!;
  return sum;
}

/** A stock of findables and of sets of words that mean the same. */
export class Stock {
  readonly lexicon: Lexicon = openLexicon();
  /** By its place; empty places are filled again. */
  readonly #held: (Held | undefined)[] = [];
  readonly #places = new Map<number, number>();
  readonly #stems = new Map<string, Standing>();
  readonly #symbols = new Map<string, Standing>();
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
    const wanted = wantedIn(asked);
    const likely = this.#likely(asked, looking, most);
    const called = symbols
      .flatMap((symbol) => this.#symbols.get(symbol) ?? [])
      .filter((place) => isOpenTo(this.#held[place]!, looking));
    const chosen = new Map(
      [...likely, ...called.slice(0, most)].map((place) => [
        place,
        { ...this.#held[place]!, said: {} as Record<string, number> }
      ])
    );
    for (const stem of wanted.keys())
      for (const standing of this.#stems.get(stem) ?? []) {
        const one = chosen.get(placeOf(standing));
        if (one) one.said[stem] = weightOf(standing);
      }
    return [...chosen.values()];
  }

  /** How much the forms of a word say of each place, each form by how rare it is; of several forms the one that says most. */
  #saysOf({ small, near }: Slot): Float64Array {
    const says = new Float64Array(this.#held.length);
    if (small) return says;
    for (const [stem, means] of near) {
      const worth = means * Math.log(1 + COUNTED / this.many(stem));
      for (const standing of this.#stems.get(stem) ?? []) {
        const place = placeOf(standing);
        const said = weightOf(standing) * worth;
        if (said > says[place]!) says[place] = said;
      }
    }
    return says;
  }

  /** How likely each place is what was asked for, in that of the ways of asking that suits it best. */
  #likelihoods({ slots, variants: [typed, ...others] }: Asked): Float64Array {
    const parts = new Map(typed!.slots.map((slot) => [slot, this.#saysOf(slots[slot]!)]));
    const whole = new Float64Array(this.#held.length);
    for (const part of parts.values()) for (let at = 0; at < whole.length; at += 1) whole[at]! += part[at]!;
    const best = whole.slice();
    for (const { slots: own, said } of others) {
      const replaced = [...parts].flatMap(([slot, part]) => (own.includes(slot) ? [] : [part]));
      const added = own.slice(own.length - said).map((slot) => this.#saysOf(slots[slot]!));
      const share = replaced.length / said;
      for (let at = 0; at < whole.length; at += 1) {
        const more = sumAt(added, at);
        if (more > 0) best[at] = Math.max(best[at]!, whole[at]! - sumAt(replaced, at) + more * share);
      }
    }
    return best;
  }

  /** The places of what is open and holds one of the words, the likeliest first, at most so many. */
  #likely(asked: Asked, looking: Looking, most: number): number[] {
    const scores = this.#likelihoods(asked);
    const best: number[] = [];
    for (let place = 0; place < scores.length; place += 1) {
      const score = scores[place]!;
      if (score === 0 || (best.length === most && score <= scores[best.at(-1)!]!)) continue;
      if (!isOpenTo(this.#held[place]!, looking)) continue;
      if (best.length === most) best.pop();
      let at = best.length;
      while (at > 0 && scores[best[at - 1]!]! < score) at -= 1;
      best.splice(at, 0, place);
    }
    return best;
  }
}

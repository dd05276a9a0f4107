/** Puts what answers to the typed words in order: the one whose name says just that comes first. */
import type { Lang } from '#ui/lang.ts';
import { doesAnswer, type Answers, type ReadPhrase } from './answers.ts';
import type { Asked, Variant } from './asked.ts';
import type { FindableKind } from './found.ts';

/** What the index gathered: `said` is how much its whole text says of each asked word, by slots. */
export type Gathered = {
  kind: FindableKind;
  phrases: readonly ReadPhrase[];
  /** Its symbol was typed: alone, among other words, or not. */
  symbol: 'alone' | 'among' | 'no';
  said: readonly number[];
};

export type Judged = { score: number; by: string; words: string[] };

/** A small word says little, an unknown one takes away little: people type whole sentences. */
const SMALL_WEIGHT = 0.2;
const UNKNOWN_WEIGHT = 1;
/** What a name, all names together, and the whole text count. */
const SHARE = { best: 0.5, together: 0.3, text: 0.2 } as const;
/**
 * A service is more often looked for than an idea; an announcement is read by who passes by. Whoever is sent to the city
 * with what is not the city's comes in vain; and a script, which agents only find, tells them how to begin and leads on
 * to its card.
 */
const PRIOR: Partial<Record<FindableKind, number>> = {
  idea: 0.93,
  announcement: 0.97,
  contact: 0.97,
  redirect: 1.02,
  script: 1.1
};
/** The kind of answer was asked for by name. */
const HINTED = 1.3;
/** A title in the reader's own language is a little better than the same in another one. */
const FOREIGN = 0.97;

/** Asked once: what was typed, what answers it, how rare each slot is, in which language somebody reads, and which kinds of answers they named. */
export type Question = {
  asked: Asked;
  answers: Answers;
  /** Nothing for a word that stands nowhere. */
  rarity: Readonly<Record<string, number>>;
  lang: Lang;
  hinted: ReadonlySet<FindableKind>;
};

/** One way of asking: what each of its words weighs, all of them together, and a word nobody asked for. */
type Way = {
  slots: readonly number[];
  weights: readonly number[];
  all: number;
  usual: number;
  worth: number;
};

/** A judge of everything that is gathered for one question: each in that of the ways of asking that suits it best. */
export function judgeOf(question: Question): (one: Gathered) => Judged {
  const ways = question.asked.variants.map((variant) => wayOf(variant, question));
  const { answers, hinted } = question;
  return (one) => {
    const phrases = one.phrases.filter((phrase) => doesAnswer(phrase, answers));
    let [best, suiting] = [{ score: -1, by: '' }, ways[0]!];
    for (const way of ways) {
      const judged = judgeWay(one, phrases, question, way);
      if (judged.score > best.score) [best, suiting] = [judged, way];
    }
    const symbol = { alone: 2, among: 0.6, no: 0 }[one.symbol];
    const worth = (PRIOR[one.kind] ?? 1) * (hinted.has(one.kind) ? HINTED : 1);
    return { by: best.by, words: answeredIn(phrases, answers, suiting), score: best.score * worth + symbol };
  };
}

function wayOf({ slots, worth, said, instead }: Variant, { asked, rarity }: Question): Way {
  const weights = slots.map((slot, at) => {
    const part = at < slots.length - said ? 1 : instead / said;
    return asked.slots[slot]!.small ? SMALL_WEIGHT : part * (rarity[slot] ?? UNKNOWN_WEIGHT);
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return { slots, weights, all, usual: Math.max(UNKNOWN_WEIGHT, ...weights), worth };
}

function judgeWay(
  one: Gathered,
  phrases: readonly ReadPhrase[],
  { answers, lang }: Question,
  way: Way
): { score: number; by: string } {
  const { slots, weights, all, worth } = way;
  const covered = slots.map(() => 0);
  const near = slots.map(() => 0);
  let best = { score: 0, by: '' };
  for (const phrase of phrases) {
    const share = nearnessOf(phrase, answers, way, near);
    if (share === 0) continue;
    const foreign = phrase.lang !== undefined && phrase.lang !== lang ? FOREIGN : 1;
    const score = foreign * phrase.weight * (weighed(near, weights) / all) * (0.6 + 0.4 * share);
    for (let w = 0; w < near.length; w += 1) covered[w] = Math.max(covered[w]!, near[w]! * phrase.weight);
    if (score > best.score) best = { score, by: phrase.text };
  }
  const together = weighed(covered, weights) / all;
  let text = 0;
  for (let w = 0; w < slots.length; w += 1) text += one.said[slots[w]!]! * weights[w]!;
  const score = SHARE.best * best.score + SHARE.together * together + SHARE.text * (text / all);
  return { score: score * worth, by: best.by };
}

function weighed(near: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let w = 0; w < near.length; w += 1) sum += near[w]! * weights[w]!;
  return sum;
}

/** Writes down how near each asked word is to a phrase, and tells how much of the phrase was asked for. */
function nearnessOf({ read }: ReadPhrase, { words, at, means }: Answers, way: Way, near: number[]): number {
  const { slots, weights, usual } = way;
  near.fill(0);
  let [whole, asked] = [0, 0];
  for (const number of read) {
    let [most, own] = [0, usual];
    const place = at[number]!;
    if (place !== 0)
      for (let w = 0; w < slots.length; w += 1) {
        const meaning = means[place - 1]![slots[w]!]!;
        if (meaning > near[w]!) near[w] = meaning;
        if (meaning > most) [most, own] = [meaning, weights[w]!];
      }
    const weight = words[number]!.small ? SMALL_WEIGHT : own;
    whole += weight;
    asked += weight * most;
  }
  return whole === 0 ? 0 : asked / whole;
}

/** The words that answered to this way of asking, each once. */
function answeredIn(phrases: readonly ReadPhrase[], { words, at, means }: Answers, { slots }: Way): string[] {
  const answered = new Set<number>();
  for (const { read } of phrases)
    for (const number of read) {
      const place = at[number]!;
      if (place === 0 || answered.has(number) || words[number]!.small) continue;
      if (slots.some((slot) => means[place - 1]![slot]! > 0)) answered.add(number);
    }
  return [...new Set([...answered].map((number) => words[number]!.word))];
}

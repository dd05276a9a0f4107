/** Puts what answers to the typed words in order: the one whose name says just that comes first. */
import type { Lang } from '#ui/lang.ts';
import type { Asked, Slot, Variant } from './asked.ts';
import type { FindableKind } from './found.ts';
import type { Lexicon, Word } from './lexicon.ts';
import type { Phrase } from './phrase.ts';

/** What the index gathered: `said` is how much each stem says of it, those that were asked for. */
export type Gathered = {
  kind: FindableKind;
  phrases: readonly ReadPhrase[];
  /** Its symbol was typed: alone, among other words, or not. */
  symbol: 'alone' | 'among' | 'no';
  said: Readonly<Record<string, number>>;
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

/** How much a word means for each slot it answers. */
type Means = ReadonlyMap<number, number>;

/**
 * What each form of a word answers: the slots it means something for, and how much.
 *
 * What is worked out of a word is kept by its number, because the same words stand in everything that was gathered.
 */
export type Answers = {
  readonly forms: ReadonlyMap<string, readonly { slot: number; means: number }[]>;
  readonly words: readonly Word[];
  readonly worked: Uint8Array;
  readonly means: Map<number, Means>;
};
const WORKED = { not: 0, silent: 1, answers: 2 } as const;

/** The slots of what was asked by the forms that answer them, made once for all that was gathered. */
export function answersTo({ slots }: Asked, { words }: Pick<Lexicon, 'words'>): Answers {
  const forms = new Map<string, { slot: number; means: number }[]>();
  slots.forEach(({ near }, slot) => {
    for (const [form, means] of near) {
      const known = forms.get(form);
      if (known) known.push({ slot, means });
      else forms.set(form, [{ slot, means }]);
    }
  });
  return { forms, words, worked: new Uint8Array(words.length), means: new Map() };
}

/** A phrase read into the numbers of its words. */
export type ReadPhrase = Omit<Phrase, 'words'> & { read: readonly number[] };

/** Reads the words of a phrase as they are kept; the lexicon holds each once. */
export function readPhrase({ words, ...phrase }: Phrase, lexicon: Pick<Lexicon, 'read'>): ReadPhrase {
  return { ...phrase, read: words === '' ? [] : words.split(' ').map((text) => lexicon.read(text).number) };
}

/** A word of a phrase: how much it means for each slot it answers. */
type Weighing = { word: string; small: boolean; means: Means };
/** A phrase some of whose words answer. */
type Answering = { phrase: ReadPhrase; words: Weighing[] };

/** Asked once: what was typed, what answers it, how rare each slot is, in which language somebody reads, and which kinds of answers they named. */
export type Question = {
  asked: Asked;
  answers: Answers;
  /** Nothing for a word that stands nowhere. */
  rarity: Readonly<Record<string, number>>;
  lang: Lang;
  hinted: ReadonlySet<FindableKind>;
};

/** Judges one of the gathered, in that of the ways of asking that suits it best. */
export function judge(one: Gathered, question: Question): Judged {
  const phrases = one.phrases.flatMap((phrase) => answering(phrase, question.answers));
  const judged = question.asked.variants.map((variant) => judgeVariant(one, phrases, question, variant));
  const best = judged.reduce((a, b) => (b.score > a.score ? b : a));
  const symbol = { alone: 2, among: 0.6, no: 0 }[one.symbol];
  const worth = (PRIOR[one.kind] ?? 1) * (question.hinted.has(one.kind) ? HINTED : 1);
  return { ...best, score: best.score * worth + symbol };
}

const NOTHING: Means = new Map();

/** Does the word with this number answer anything that was asked? */
function doesAnswer(number: number, { forms, words, worked, means }: Answers): boolean {
  if (worked[number] === WORKED.not) {
    const found = new Map<number, number>();
    for (const form of words[number]!.forms)
      for (const answer of forms.get(form) ?? [])
        found.set(answer.slot, Math.max(found.get(answer.slot) ?? 0, answer.means));
    worked[number] = found.size === 0 ? WORKED.silent : WORKED.answers;
    if (found.size > 0) means.set(number, found);
  }
  return worked[number] === WORKED.answers;
}

function answering(phrase: ReadPhrase, answers: Answers): Answering[] {
  let answering = 0;
  for (const number of phrase.read) if (doesAnswer(number, answers)) answering += 1;
  if (answering === 0) return [];
  const words = phrase.read.map((number) => {
    const { word, small } = answers.words[number]!;
    return { word, small, means: answers.means.get(number) ?? NOTHING };
  });
  return [{ phrase, words }];
}

type Weighed = { slot: number; weight: number };

function judgeVariant(
  one: Gathered,
  phrases: readonly Answering[],
  { asked, rarity, lang }: Question,
  { slots, worth, said, instead }: Variant
): Judged {
  const weighed = slots.map((slot, at): Weighed => {
    const { small } = asked.slots[slot]!;
    const part = at < slots.length - said ? 1 : instead / said;
    return { slot, weight: small ? SMALL_WEIGHT : part * (rarity[slot] ?? UNKNOWN_WEIGHT) };
  });
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const covered = weighed.map(() => 0);
  const answered = new Set<string>();
  let best = { score: 0, by: '' };
  for (const { phrase, words } of phrases) {
    const { near, share } = nearnessOf(weighed, words, answered);
    const foreign = phrase.lang !== undefined && phrase.lang !== lang ? FOREIGN : 1;
    const ofTyped = near.reduce((sum, means, w) => sum + means * weighed[w]!.weight, 0) / all;
    const score = foreign * phrase.weight * ofTyped * (0.6 + 0.4 * share);
    near.forEach((means, w) => (covered[w] = Math.max(covered[w]!, means * phrase.weight)));
    if (score > best.score) best = { score, by: phrase.text };
  }
  const together = covered.reduce((sum, means, w) => sum + means * weighed[w]!.weight, 0) / all;
  const text =
    weighed.reduce((sum, { slot, weight }) => sum + saidOf(asked.slots[slot]!, one.said) * weight, 0) / all;
  const score = SHARE.best * best.score + SHARE.together * together + SHARE.text * text;
  return { score: score * worth, by: best.by, words: [...answered] };
}

/** How much the whole text says of an asked word. */
function saidOf({ near }: Slot, said: Gathered['said']): number {
  let most = 0;
  for (const [stem, weight] of Object.entries(said)) most = Math.max(most, weight * (near.get(stem) ?? 0));
  return most;
}

/** How near each asked word is to a phrase, and how much of the phrase was asked for. */
function nearnessOf(weighed: readonly Weighed[], words: readonly Weighing[], answered: Set<string>) {
  const near = weighed.map(() => 0);
  let [whole, asked] = [0, 0];
  const usual = Math.max(UNKNOWN_WEIGHT, ...weighed.map(({ weight }) => weight));
  for (const { word, small, means } of words) {
    let most = { means: 0, weight: 0 };
    if (means.size > 0)
      weighed.forEach(({ slot, weight }, w) => {
        const own = means.get(slot) ?? 0;
        near[w] = Math.max(near[w]!, own);
        if (own > most.means) most = { means: own, weight };
      });
    if (most.means > 0 && !small) answered.add(word);
    const weight = small ? SMALL_WEIGHT : most.means > 0 ? most.weight : usual;
    whole += weight;
    asked += weight * most.means;
  }
  return { near, share: whole === 0 ? 0 : asked / whole };
}

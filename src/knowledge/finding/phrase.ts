/** The names and phrases something is found by, and how much each stem says of it. */
import { wordsOf } from '#catalogue/stem.ts';
import { formsOf } from './forms.ts';
import { isSmall } from '#catalogue/find.ts';
import type { Lang } from '#ui/lang.ts';
import { LANGS } from '#ui/lang.ts';
import type { Findable } from './findable.ts';

/**
 * A name or phrase as it is kept: its text, how much it means to be found by it, the language of a title, and its words,
 * each with its stems behind it ("dowodu|dowod osobistego|osobist").
 */
export type Phrase = { text: string; weight: number; words: string; lang?: Lang };

/** A name says what it is; a lead speaks of other things too. */
const WEIGHT = { name: 1, lead: 0.4 };
/** Of a long lead only so many words are compared as a phrase. */
const LEAD_WORDS = 40;

/** A folded word with its stems. */
export function withStems(word: string): string {
  return [word, ...formsOf(word).filter((stem) => stem !== word)].join('|');
}

/** All that a findable is found by, names before leads, each text once. */
export function phrasesOf(one: Pick<Findable, 'title' | 'names' | 'leads'>): Phrase[] {
  const langOf = new Map(LANGS.map((lang) => [one.title[lang], lang] as const));
  const texts = [
    ...one.names.map((text) => ({ text, weight: WEIGHT.name })),
    ...one.leads.map((text) => ({ text, weight: WEIGHT.lead }))
  ];
  const once = texts.filter(({ text }, at) => texts.findIndex((other) => other.text === text) === at);
  return once.map(({ text, weight }) => {
    const lang = langOf.get(text);
    const words = wordsOf(text).slice(0, LEAD_WORDS).map(withStems).join(' ');
    return { text, weight, words, ...(lang === undefined ? {} : { lang }) };
  });
}

/** How much a word in each field says (BM25F: weighed by field, then bounded, so that no field is heard alone). */
const FIELD = { names: 3, leads: 1, texts: 0.35 } as const;
/** A word said often in a field says more, but not much. */
const TIMES_MAX = 3;
/** So many words are an ordinary text; a longer one says less with each. */
const TEXT_WORDS = 150;

/** Every stem of a findable with how much it says of it, between 0 and 1. */
export function stemWeights(one: Findable): Map<string, number> {
  const sums = new Map<string, number>();
  for (const field of ['names', 'leads', 'texts'] as const) {
    const words = wordsOf(one[field].join('\n')).filter((word) => !isSmall(word));
    const length = field === 'texts' ? 0.5 + (0.5 * (one.long ?? words.length)) / TEXT_WORDS : 1;
    for (const [stem, times] of timesOf(words)) {
      const said = (FIELD[field] * Math.min(times, TIMES_MAX) ** 0.5) / length;
      sums.set(stem, (sums.get(stem) ?? 0) + said);
    }
  }
  return new Map([...sums].map(([stem, sum]) => [stem, sum / (sum + 1)]));
}

function timesOf(words: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const word of words) for (const stem of formsOf(word)) times.set(stem, (times.get(stem) ?? 0) + 1);
  return times;
}

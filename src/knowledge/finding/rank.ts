/** Puts what answers to the typed words in order: the one whose name says just that comes first. */
import { isSmall } from '#catalogue/find.ts';
import type { Lang } from '#ui/lang.ts';
import type { Asked, Slot, Variant } from './asked.ts';
import type { FindableKind } from './found.ts';
import type { Phrase } from './phrase.ts';

/** What the index gathered: `said` is how much each asked word says of it, by the number of the slot. */
export type Gathered = {
  kind: FindableKind;
  phrases: readonly Phrase[];
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
/** A service is more often looked for than an idea; an announcement is read by who passes by. */
const PRIOR: Partial<Record<FindableKind, number>> = {
  idea: 0.93,
  announcement: 0.97,
  contact: 0.97,
  script: 0.97
};
/** A title in the reader's own language is a little better than the same in another one. */
const FOREIGN = 0.97;

type Weighed = { slot: Slot; weight: number; at: number };

/** Judges one of the gathered; `rarity` says how rare each asked word is, nothing for one that stands nowhere. */
export function judge(
  one: Gathered,
  asked: Asked,
  rarity: Readonly<Record<string, number>>,
  lang: Lang
): Judged {
  const words = phraseWords(one.phrases);
  const answers = asked.variants.map((variant) => judgeVariant(one, words, asked, variant, rarity, lang));
  const best = answers.reduce((a, b) => (b.score > a.score ? b : a));
  const symbol = { alone: 2, among: 0.6, no: 0 }[one.symbol];
  return { ...best, score: best.score * (PRIOR[one.kind] ?? 1) + symbol };
}

type PhraseWord = { word: string; forms: string[] };

function phraseWords(phrases: readonly Phrase[]): PhraseWord[][] {
  return phrases.map(({ words }) =>
    words === ''
      ? []
      : words.split(' ').map((word) => ({ word: word.split('|', 1)[0]!, forms: word.split('|') }))
  );
}

function judgeVariant(
  one: Gathered,
  phrases: readonly PhraseWord[][],
  { slots }: Asked,
  variant: Variant,
  rarity: Readonly<Record<string, number>>,
  lang: Lang
): Judged {
  const weighed: Weighed[] = variant.slots.map((at) => {
    const slot = slots[at]!;
    return { slot, at, weight: slot.small ? SMALL_WEIGHT : (rarity[at] ?? UNKNOWN_WEIGHT) };
  });
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (all === 0) return { score: 0, by: '', words: [] };
  const covered = weighed.map(() => 0);
  const answered = new Set<string>();
  let best = { score: 0, by: '' };
  phrases.forEach((words, n) => {
    const { weight, text, lang: titleLang } = one.phrases[n]!;
    const how = nearnessOf(weighed, words, answered);
    const foreign = titleLang !== undefined && titleLang !== lang ? FOREIGN : 1;
    const ofTyped = how.near.reduce((sum, near, w) => sum + near * weighed[w]!.weight, 0) / all;
    const score = foreign * weight * ofTyped * (0.6 + 0.4 * how.share);
    how.near.forEach((near, w) => (covered[w] = Math.max(covered[w]!, near * weight)));
    if (score > best.score) best = { score, by: text };
  });
  const together = covered.reduce((sum, near, w) => sum + near * weighed[w]!.weight, 0) / all;
  const text = weighed.reduce((sum, { at, weight }) => sum + (one.said[at] ?? 0) * weight, 0) / all;
  const score = SHARE.best * best.score + SHARE.together * together + SHARE.text * text;
  return { score: score * variant.worth, by: best.by, words: [...answered] };
}

/** How near each asked word is to a phrase, and how much of the phrase was asked for. */
function nearnessOf(weighed: readonly Weighed[], words: readonly PhraseWord[], answered: Set<string>) {
  const near = weighed.map(() => 0);
  let [whole, asked] = [0, 0];
  const usual = Math.max(UNKNOWN_WEIGHT, ...weighed.map(({ weight }) => weight));
  for (const { word, forms } of words) {
    let most = { means: 0, weight: 0 };
    weighed.forEach(({ slot, weight }, w) => {
      const means = Math.max(...forms.map((form) => slot.near.get(form) ?? 0));
      near[w] = Math.max(near[w]!, means);
      if (means > most.means) most = { means, weight };
    });
    const small = isSmall(word);
    if (most.means > 0 && !small) answered.add(word);
    const weight = small ? SMALL_WEIGHT : most.means > 0 ? most.weight : usual;
    whole += weight;
    asked += weight * most.means;
  }
  return { near, share: whole === 0 ? 0 : asked / whole };
}

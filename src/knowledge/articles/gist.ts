/** The gist of an article in plain lines: what somebody who rang is sent, or copies into a text message. */
import type { Card } from '#catalogue/cards/card.ts';
import { beginningOf, costOf, firstSentence, gistOf, type Cost } from '#catalogue/cards/gist.ts';
import { inForce } from '#catalogue/cards/force.ts';
import { textIn, wordsIn } from '#catalogue/cards/spoken.ts';
import type { Lang } from '#ui/lang.ts';
import { sumInWords } from '#ui/money.ts';
import { serviceCardTexts } from '#ui/texts/serviceCard.ts';
import type { Kind } from './article.ts';
import type { Content } from './content.ts';
import type { Guide } from './shapes.ts';

/** Documents nobody remembers beyond so many; all of them stand on the card. */
const DOCUMENTS_MOST = 4;

/** Articles with a page of their own, which alone can be sent. */
export const SENT_KINDS = ['card', 'guide'] as const satisfies readonly Kind[];
export type SentKind = (typeof SENT_KINDS)[number];

/** Can this be sent to a resident? */
export function isSent(kind: string): kind is SentKind {
  return (SENT_KINDS as readonly string[]).includes(kind);
}

/** What it costs, in a word or a sum. */
export function costInWords(cost: Cost, lang: Lang): string {
  const { top } = serviceCardTexts[lang];
  const sum = (amount: number) => sumInWords(amount, lang);
  if (cost.is === 'free') return top.free;
  if (cost.is === 'known')
    return cost.from === cost.to ? sum(cost.from) : top.fromTo(sum(cost.from), sum(cost.to));
  return cost.least === undefined ? top.depends : top.least(sum(cost.least));
}

function ofCard(card: Card, day: string, lang: Lang, short: boolean): string[] {
  const { top, sections } = serviceCardTexts[lang];
  const { first, time } = gistOf(card, day);
  const cost = costOf(card, day);
  const documents = inForce(card.documents, day)
    .slice(0, short ? 0 : DOCUMENTS_MOST)
    .map(({ name }) => firstSentence(wordsIn(name, lang)).replace(/\.$/, ''));
  const line = (term: string, words: string) => `${term}: ${words}`;
  return [
    ...(first ? [line(top.first, beginningOf(textIn(first, lang)).head)] : []),
    ...(documents.length > 0 ? [line(sections.documents, documents.join(', '))] : []),
    ...(cost ? [line(top.cost, costInWords(cost, lang))] : []),
    ...(time ? [line(top.time, firstSentence(wordsIn(time.text, lang)).replace(/\.$/, ''))] : [])
  ];
}

/** The gist on a day, line by line, without the name and the link; `short` for a text message, which is paid by its letters. */
export function gistLines<K extends SentKind>(
  kind: K,
  content: Content[K],
  day: string,
  lang: Lang,
  short = false
): string[] {
  return kind === 'card' ? ofCard(content as Card, day, lang, short) : [(content as Guide).lead[lang]];
}

/** What the knowledge base answers to what an agent typed: articles, reports to take, where else to go. */
import { seek } from '#flow/finding/seek.server.ts';
import type { Here } from '#flow/here.server.ts';
import { foundPieces, type Found } from '#knowledge/finding/found.ts';
import type { Lang } from '#ui/lang.ts';
import { searchTexts } from '#ui/texts/search.ts';

/** As many as keys lead to. */
const MOST = 9;
/** A line of the list, no more. */
const LEAD_MAX = 180;

function hrefOf({ kind, code }: Found): string {
  return kind === 'problem' || kind === 'idea'
    ? `/desk/call?${new URLSearchParams({ category: code })}`
    : `/desk/article/${kind}/${code}`;
}

function shortened(text: string): string {
  return text.length <= LEAD_MAX ? text : `${text.slice(0, LEAD_MAX).replace(/\s+\S*$/, '')}…`;
}

/** The best answers first, each with the words that led to it. */
export async function answersTo(here: Here, typed: string, lang: Lang) {
  const found = await seek(here, typed, { audience: 'agents', lang }, MOST);
  return found.map((one) => ({
    key: `${one.kind}/${one.code}`,
    href: hrefOf(one),
    called: searchTexts[lang].kinds[one.kind],
    report: one.kind === 'problem' || one.kind === 'idea',
    title: foundPieces(one.title, one.words),
    lead: one.lead === one.title ? [] : foundPieces(shortened(one.lead), one.words),
    by: one.words.length === 0 && one.by !== one.title ? one.by : ''
  }));
}

export type DeskAnswer = Awaited<ReturnType<typeof answersTo>>[number];

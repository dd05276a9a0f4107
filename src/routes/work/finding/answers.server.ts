/** What the knowledge base answers to what somebody at work typed: articles, reports to take, where else to go. */
import { propose, seek } from '#flow/finding/seek.server.ts';
import type { Here } from '#flow/here.server.ts';
import type { Audience } from '#knowledge/articles/article.ts';
import { foundPieces, type Found } from '#knowledge/finding/found.ts';
import { PAGES } from '#routes/(portal)/search/results.server.ts';
import { address } from '#ui/addresses.ts';
import type { Suggestion } from '#ui/fields/SearchField.svelte';
import type { Lang } from '#ui/lang.ts';
import { searchTexts } from '#ui/texts/search.ts';

/** Who asks: an agent reads everything at the desk, an officer what everybody reads, on its own page. */
export type Asker = { at: 'desk' | 'unit'; lang: Lang };

/** As many as keys lead to. */
const MOST = 9;
/** As many as stand under the field without covering the page. */
const PROPOSED = 6;
/** A line of the list, no more. */
const LEAD_MAX = 180;

const audienceOf = ({ at }: Asker): Audience => (at === 'desk' ? 'agents' : 'everyone');

/** Where it leads; nothing where there is no page of it for whoever asks. */
function hrefOf({ kind, code }: Found, { at, lang }: Asker): string | undefined {
  if (at === 'unit') return PAGES[kind] && address(`/${PAGES[kind]}/${code}`, lang);
  return kind === 'problem' || kind === 'idea'
    ? `/desk/call?${new URLSearchParams({ category: code })}`
    : `/desk/article/${kind}/${code}`;
}

function shortened(text: string): string {
  return text.length <= LEAD_MAX ? text : `${text.slice(0, LEAD_MAX).replace(/\s+\S*$/, '')}…`;
}

/** The best answers first, each with the words that led to it. */
export async function answersTo(here: Here, typed: string, asker: Asker) {
  const { lang } = asker;
  const found = await seek(here, typed, { audience: audienceOf(asker), lang }, MOST);
  return found.flatMap((one) => {
    const href = hrefOf(one, asker);
    if (href === undefined) return [];
    return {
      key: `${one.kind}/${one.code}`,
      href,
      called: searchTexts[lang].kinds[one.kind],
      report: one.kind === 'problem' || one.kind === 'idea',
      title: foundPieces(one.title, one.words),
      lead: one.lead === one.title ? [] : foundPieces(shortened(one.lead), one.words)
    };
  });
}

export type WorkAnswer = Awaited<ReturnType<typeof answersTo>>[number];

/** Rows under the field while somebody types; what is typed stands in no address and no log. */
export async function proposalsFor(here: Here, beginning: string, asker: Asker): Promise<Suggestion[]> {
  const { lang } = asker;
  const found = await propose(here, beginning, { audience: audienceOf(asker), lang }, PROPOSED);
  return found.flatMap((one) => {
    const href = hrefOf(one, asker);
    return href === undefined
      ? []
      : { value: one.code, label: one.title, note: searchTexts[lang].kinds[one.kind], href };
  });
}

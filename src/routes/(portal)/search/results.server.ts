/** What was found, as the pages of residents show it: of which kind, where it leads, which words led there. */
import type { City } from '#catalogue/city.ts';
import { tie } from '#catalogue/tie.ts';
import { foundPieces, saysWhy, type Found, type FindableKind, type Piece } from '#knowledge/finding/found.ts';
import { foundMatter } from '#routes/(portal)/report/matters.ts';
import { address } from '#ui/addresses.ts';
import type { Suggestion } from '#ui/fields/SearchField.svelte';
import type { Lang } from '#ui/lang.ts';
import { searchTexts } from '#ui/texts/search.ts';

/** Kinds that stand under one tab. */
export const SIDES = {
  services: ['card', 'event'],
  guides: ['guide', 'announcement', 'contact'],
  reports: ['problem', 'idea'],
  elsewhere: ['redirect']
} as const satisfies Record<string, readonly FindableKind[]>;
export type Side = keyof typeof SIDES;

/** Pieces of a text in the language it is in, where that is not the reader's. */
type Told = { pieces: Piece[]; lang?: Lang };

/**
 * One result. `href` leads to its page; `category` begins a report of it; without either all that is known stands in
 * the result itself. `danger` says first whom to call.
 */
export type Result = {
  kind: FindableKind;
  code: string;
  /** The kind in words, with the group where there is one. */
  called: string;
  title: Told;
  lead: Told;
  by: string;
  href?: string;
  category?: string;
  danger: boolean;
  note: string;
};

/** Pages that articles and events of a life have. */
export const PAGES: Partial<Record<FindableKind, string>> = {
  card: 'services',
  guide: 'guides',
  event: 'life',
  contact: 'contacts'
};

type Lead = { href?: string; category?: string; danger: boolean; note: string };

/** Where it leads; nothing where the city no longer has it. */
function leadOf(city: City, { kind, code }: Found, lang: Lang): Lead | undefined {
  const page = PAGES[kind];
  if (page !== undefined) return { href: address(`/${page}/${code}`, lang), danger: false, note: '' };
  if (kind !== 'problem' && kind !== 'idea' && kind !== 'redirect') return { danger: false, note: '' };
  const matter = foundMatter(city, { what: kind, code }, lang);
  if (!matter) return undefined;
  const { href, danger, note } = matter;
  return href === undefined ? { category: code, danger, note } : { href, danger, note };
}

function told(text: string, of: Lang, lang: Lang, words: readonly string[]): Told {
  const pieces = foundPieces(tie(text), words);
  return of === lang ? { pieces } : { pieces, lang: of };
}

/** As it was looked for: the words that were typed, in which language they are answered. */
export type Asking = { typed: string; lang: Lang };

/** A result, or nothing where it leads nowhere any more. `group` is the name of the card's group. */
export function resultOf(
  city: City,
  found: Found,
  { typed, lang }: Asking,
  group: string
): Result | undefined {
  const lead = leadOf(city, found, lang);
  if (!lead) return undefined;
  const { kind, code, words } = found;
  const title = told(found.title, found.titleLang, lang, words);
  // A category without a hint tells its name twice.
  const text = found.lead === found.title ? '' : found.lead;
  const said = told(text, found.leadLang, lang, words);
  const why = [...title.pieces, ...said.pieces].every(({ marked }) => !marked);
  const by = why && found.by !== found.title && saysWhy(found.by, typed) ? found.by : '';
  const name = searchTexts[lang].kinds[kind];
  return {
    kind,
    code,
    called: group === '' ? name : `${name}, ${group}`,
    title,
    lead: said,
    by,
    ...lead
  };
}

/** A row of the list under the field. What has no page leads to the search for its name. */
export function suggestionOf(city: City, found: Found, lang: Lang): Suggestion | undefined {
  const lead = leadOf(city, found, lang);
  if (!lead) return undefined;
  const { kind, code, title } = found;
  const kindWord = searchTexts[lang].kinds[kind];
  const note = lead.danger ? lead.note : kindWord;
  const row = { value: code, label: title, note, ...(lead.danger ? { divert: true } : {}) };
  if (lead.category !== undefined) return row;
  const search = `${address('/search', lang)}?${new URLSearchParams({ q: title })}`;
  return { ...row, href: lead.href ?? search };
}

/** The little Markdown of cards and articles: paragraphs, lists, strong words and links, made safe for a page. */
import { micromark } from 'micromark';
import { tie } from '#catalogue/tie.ts';

/**
 * What is not a mark here and stands as it was typed.
 *
 * HTML could run, a picture would tell another house who reads the page, and a heading would break the order of
 * headings the page itself has.
 */
const NO_MARKS = [
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'headingAtx',
  'setextUnderline',
  'codeIndented',
  'thematicBreak'
];

/**
 * The text as HTML that may stand in a page: nothing in it runs, and links lead to `https:` and `mailto:` only.
 *
 * Short words are tied to the next one, as in all texts of the city. On the server only: browsers get the HTML.
 */
export function inHtml(text: string): string {
  return micromark(tie(text), { extensions: [{ disable: { null: NO_MARKS } }] });
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** The words of the text without its marks, for machines, letters and searching; a line for each paragraph or item. */
export function inWords(text: string): string {
  return micromark(text, { extensions: [{ disable: { null: NO_MARKS } }] })
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** What a text of a card may not hold: HTML, or a link that is not to `https:`, `mailto:` or a page of ours. */
export type TextFault = 'html' | 'link';

/** A tag, a comment or a declaration; `<https://…>` is Markdown's own way to write a link. */
const HTML = /<(?:[!?]|\/?[a-z][a-z0-9-]*(?=[\s/>]))/i;
const LINKS = /\]\(\s*<?([^)\s>]*)|^ {0,3}\[[^\]]+\]:\s*<?(\S+)|<([a-z][a-z0-9+.-]*:[^>\s]*)>/gim;
const ALLOWED = /^(https:\/\/[^/\s]|mailto:|\/(?!\/))/i;

/** What is wrong in the marks of a text; an empty list means that it may be kept. */
export function textFaults(text: string): TextFault[] {
  const links = [...text.matchAll(LINKS)].map(([, a, b, c]) => a ?? b ?? c ?? '');
  return [
    ...(HTML.test(text) ? (['html'] as const) : []),
    ...(links.every((link) => ALLOWED.test(link)) ? [] : (['link'] as const))
  ];
}

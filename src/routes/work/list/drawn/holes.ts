/** Holes in a drawn row: what is another each time, while the rest stays as long as its case does. */
import type { Piece } from '#cases/finding/marked.ts';

/**
 * Who is answering, the words that were looked for, and the number on the map. They are comments, which no text of
 * anybody can contain once it is escaped.
 */
export const CLAIM_HERE = '<!--claim-->';
export const WORDS_HERE = '<!--words-->';
export const NUMBER_HERE = '<!--number-->';

/** What fills the holes: who is answering, in words; the words of the case, those looked for marked; the number. */
export type Filling = { claim: string | undefined; words: readonly Piece[] | undefined; number: number };

/** A drawn row cut at its holes: what is seen and the name of a hole, in turn. */
export type Holed = readonly string[];

const COMMENT = /<!--(?!(?:claim|words|number)-->).*?-->/g;
const HOLE = /<!--(claim|words|number)-->/;

/** A row as it was drawn, without what only a script would need, cut at its holes. */
export function holedIn(html: string): Holed {
  return html.replaceAll(COMMENT, '').trim().split(HOLE);
}

/** Has it a place on the map, and so a number? It is the last of the holes. */
export function isNumbered(drawn: Holed): boolean {
  return drawn.length > 1 && drawn.at(-2) === 'number';
}

/** A text as it may stand in HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function inHole(name: string, { claim, words, number }: Filling): string {
  if (name === 'number') return String(number);
  if (name === 'claim')
    return claim === undefined ? '' : `<b class="worklist-claim">${escaped(claim)}</b>&nbsp;`;
  let said = '';
  for (const { text, marked } of words ?? [])
    said += marked ? `<mark>${escaped(text)}</mark>` : escaped(text);
  return said;
}

/** The row with its holes filled. Texts are added, not joined: a page is put together once, when it is sent. */
export function filled(drawn: Holed, filling: Filling): string {
  let row = '';
  for (const [at, part] of drawn.entries()) row += at % 2 === 0 ? part : inHole(part, filling);
  return row;
}

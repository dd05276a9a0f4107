/**
 * Holes in a drawn row: what it says of a case stays as long as the case does, but who is answering and its number on
 * the map are another each time. They are comments, which no text of anybody can contain once it is escaped.
 */
export const CLAIM_HERE = '<!--claim-->';
export const NUMBER_HERE = '<!--number-->';

/** A drawn row around its holes; nothing behind the second where it lies nowhere and has no number. */
export type Holed = { before: string; between: string; behind?: string };

const COMMENT = /<!--(?!claim-->|number-->).*?-->/g;

/** A row as it was drawn, without what only a script would need, cut at its holes. */
export function holedIn(html: string): Holed {
  const [before = '', rest = ''] = html.replaceAll(COMMENT, '').trim().split(CLAIM_HERE);
  const [between = '', behind] = rest.split(NUMBER_HERE);
  return behind === undefined ? { before, between } : { before, between, behind };
}

/** A text as it may stand in HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The row with who is answering, in words, and its number. */
export function filled(
  { before, between, behind }: Holed,
  claim: string | undefined,
  number: number
): string {
  const said = claim === undefined ? '' : `<b class="worklist-claim">${escaped(claim)}</b>&nbsp;`;
  return before + said + between + (behind === undefined ? '' : number + behind);
}

/** Whose work the map is: the credits that come with its tiles, as plain words and links. */

export type Credit = { text: string; href?: string };

/**
 * The links inside a credit written as HTML, or its words if it has none.
 *
 * Only the words and safe addresses are taken out of it, because it is written elsewhere.
 */
export function creditsIn(html: string): Credit[] {
  const links = [...html.matchAll(/<a\b[^>]*?\bhref\s*=\s*["'](https?:\/\/[^"']+)["'][^>]*>(.*?)<\/a>/gis)];
  const credits = links.map(([, href = '', text = '']) => ({ href, text: plainWords(text) }));
  const known = credits.filter((credit) => credit.text !== '');
  const words = plainWords(html);
  return known.length > 0 || words === '' ? known : [{ text: words }];
}

function plainWords(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&copy;|&#169;|©/gi, '')
    .replace(/&amp;/gi, '&')
    .replace(/&nbsp;|\s+/gi, ' ')
    .trim();
}

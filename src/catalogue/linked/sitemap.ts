/** The map of the site for search engines: every public page in every language, each naming the others. */
import { address } from '#ui/addresses.ts';
import { FIRST_LANG, LANGS } from '#ui/lang.ts';

/** A page by its route, with the day it last changed where that is known. */
export type Mapped = { route: string; changed?: string | undefined };

/** Addresses hold nothing but ASCII; what XML could misread is written as it must be. */
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function entriesOf({ route, changed }: Mapped, root: string): string {
  const at = (lang: (typeof LANGS)[number]) => escaped(root + address(route, lang));
  const others = [
    ...LANGS.map((lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${at(lang)}"/>`),
    `<xhtml:link rel="alternate" hreflang="x-default" href="${at(FIRST_LANG)}"/>`
  ].join('');
  const last = changed ? `<lastmod>${escaped(changed)}</lastmod>` : '';
  return LANGS.map((lang) => `<url><loc>${at(lang)}</loc>${last}${others}</url>`).join('\n');
}

/** sitemaps.org with Google's xhtml:link. A map holds 50,000 addresses at most: three languages of 16,000 pages. */
export function sitemapOf(pages: readonly Mapped[], root: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.slice(0, 16_000).map((page) => entriesOf(page, root)),
    '</urlset>\n'
  ].join('\n');
}

/** A feed of news in Atom (RFC 4287), as feed readers take it. */

export type FeedEntry = {
  /** An address that never changes and names this piece of news alone. */
  id: string;
  title: string;
  href: string;
  updated: string;
  published?: string;
  /** Plain words. */
  summary: string;
  category?: string;
};

export type Feed = {
  id: string;
  title: string;
  /** The feed's own address, and the page it tells of. */
  self: string;
  href: string;
  lang: string;
  author: string;
  /** Taken when there is no entry. */
  updated: string;
  entries: readonly FeedEntry[];
};

/** Characters XML 1.0 may not hold at all, escaped or not. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function xml(text: string): string {
  return text
    .replaceAll(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function entryOf({ id, title, href, updated, published, summary, category }: FeedEntry): string {
  return [
    '  <entry>',
    `    <id>${xml(id)}</id>`,
    `    <title>${xml(title)}</title>`,
    `    <link rel="alternate" type="text/html" href="${xml(href)}"/>`,
    `    <updated>${updated}</updated>`,
    ...(published === undefined ? [] : [`    <published>${published}</published>`]),
    ...(category === undefined ? [] : [`    <category term="${xml(category)}"/>`]),
    `    <summary>${xml(summary)}</summary>`,
    '  </entry>'
  ].join('\n');
}

/** The whole feed; `updated` is the latest of its entries (RFC 4287 §4.1.1 asks for it even of an empty feed). */
export function atomOf({ id, title, self, href, lang, author, updated, entries }: Feed): string {
  const latest = entries.reduce(
    (last, entry) => (entry.updated > last ? entry.updated : last),
    entries[0]?.updated ?? updated
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(lang)}">`,
    `  <id>${xml(id)}</id>`,
    `  <title>${xml(title)}</title>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(href)}"/>`,
    `  <updated>${latest}</updated>`,
    `  <author><name>${xml(author)}</name></author>`,
    ...entries.map(entryOf),
    '</feed>',
    ''
  ].join('\n');
}

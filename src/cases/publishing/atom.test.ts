import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomOf, type Feed } from './atom.ts';

const entry = {
  id: 'https://city.example/mapa/1-2026#published',
  title: 'Dziura & "wyrwa" <3',
  href: 'https://city.example/mapa/1-2026',
  updated: '2026-11-20T10:00:00Z',
  published: '2026-11-19T10:00:00Z',
  summary: 'Koło a\u0000b',
  category: 'Dziura'
};
const feed: Feed = {
  id: 'https://city.example/mapa',
  title: 'Mapa',
  self: 'https://city.example/mapa/feed.atom?status=open&period=month',
  href: 'https://city.example/mapa?status=open&period=month',
  lang: 'pl',
  author: 'Miasto',
  updated: '2026-11-01T00:00:00Z',
  entries: [entry, { ...entry, id: 'x', updated: '2026-11-21T10:00:00Z' }]
};
const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' });

describe('a feed in Atom', () => {
  it('has what RFC 4287 asks of a feed and of each entry', () => {
    const { feed: read } = parser.parse(atomOf(feed)) as { feed: Record<string, unknown> };
    expect(read).toMatchObject({
      '@_xmlns': 'http://www.w3.org/2005/Atom',
      id: feed.id,
      title: 'Mapa',
      updated: '2026-11-21T10:00:00Z',
      author: { name: 'Miasto' },
      link: [
        { '@_rel': 'self', '@_href': feed.self },
        { '@_rel': 'alternate', '@_href': feed.href }
      ]
    });
    expect(read['entry']).toMatchObject([
      {
        id: entry.id,
        title: entry.title,
        updated: entry.updated,
        published: entry.published,
        link: { '@_href': entry.href }
      },
      { id: 'x' }
    ]);
  });

  it('without news says when it last had some', () => {
    expect(parser.parse(atomOf({ ...feed, entries: [] }))).toMatchObject({ feed: { updated: feed.updated } });
  });

  it('is well-formed whatever people wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, summary) => {
        const text = atomOf({ ...feed, entries: [{ ...entry, title, summary, category: title }] });
        expect(XMLValidator.validate(text)).toBe(true);
      })
    );
  });
});

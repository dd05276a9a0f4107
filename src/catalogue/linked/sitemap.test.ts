import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { sitemapOf } from './sitemap.ts';

const root = 'https://city.example';
const xml = sitemapOf([{ route: '/' }, { route: '/services/SA-14', changed: '2026-11-21' }], root);

it('is a map by sitemaps.org in which every page stands once in every language', () => {
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({ ignoreAttributes: false });
  const { urlset } = parser.parse(xml) as { urlset: { url: { loc: string; lastmod?: string }[] } };
  expect(urlset.url.map(({ loc }) => loc)).toEqual([
    `${root}/`,
    `${root}/en`,
    `${root}/uk`,
    `${root}/uslugi/SA-14`,
    `${root}/en/services/SA-14`,
    `${root}/uk/posluhy/SA-14`
  ]);
  expect(urlset.url[3]!.lastmod).toBe('2026-11-21');
});

it('each page names the same page in the other languages, and Polish where none fits', () => {
  const links = xml.match(/<loc>https:\/\/city\.example\/en\/services.*/)?.[0];
  for (const [lang, path] of [
    ['pl', '/uslugi/SA-14'],
    ['en', '/en/services/SA-14'],
    ['uk', '/uk/posluhy/SA-14'],
    ['x-default', '/uslugi/SA-14']
  ])
    expect(links).toContain(`hreflang="${lang}" href="${root}${path}"`);
});

it('what XML could misread is written as it must be', () => {
  expect(XMLValidator.validate(sitemapOf([{ route: '/guides/a&b<c' }], root))).toBe(true);
});

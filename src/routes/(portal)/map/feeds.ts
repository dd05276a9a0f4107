/** What feeds say of public cases, and what a choice is called. */
import type { City } from '#catalogue/city.ts';
import type { Feed, FeedEntry } from '#cases/publishing/atom.ts';
import { type Filter } from '#cases/publishing/filter.ts';
import type { PublicCase } from '#cases/publishing/list.server.ts';
import { toldAt } from '#cases/publishing/told.ts';
import type { Lang } from '#ui/lang.ts';
import { publicMapTexts } from '#ui/texts/publicMap.ts';
import { viewOf } from './shown.ts';

export const ATOM_HEADERS = {
  'content-type': 'application/atom+xml; charset=utf-8',
  'cache-control': 'public, max-age=300'
};

/** A choice in words: the matter, the district, the circle. */
export function nameOf({ category, district, circle }: Filter, city: City, lang: Lang): string {
  const texts = publicMapTexts[lang];
  const matter = category.startsWith('group.')
    ? city.groups.find(({ code }) => `group.${code}` === category)?.name[lang]
    : city.categories.find(({ code }) => code === category)?.name[lang];
  const parts = [
    texts.title,
    matter,
    city.districts.find(({ code }) => code === district)?.name[lang],
    circle ? texts.filters.circle(`${circle.metres}\u00A0m`).replace(/\.$/, '') : undefined
  ];
  return parts.filter(Boolean).join(', ');
}

/** A case as one piece of news, which is news again when its standing changes. */
export function newsOf(c: PublicCase, city: City, lang: Lang, root: string): FeedEntry {
  const view = viewOf(c, city, lang);
  return {
    id: root + view.href,
    title: [view.title, view.where].filter(Boolean).join(', '),
    href: root + view.href,
    updated: toldAt(c, c.changedAt > c.publishedAt ? c.changedAt : c.publishedAt, city),
    published: toldAt(c, c.publishedAt, city),
    summary: [view.tag.text, view.words].join('. '),
    category: view.title
  };
}

/** The story of one case: that it is on the map, and how it ended. */
export function storyFeed(c: PublicCase, city: City, lang: Lang, root: string): Feed {
  const texts = publicMapTexts[lang].feed;
  const view = viewOf(c, city, lang);
  const href = root + view.href;
  const shown = { title: texts.published, href, summary: view.words, category: view.title };
  return {
    id: href,
    title: `${texts.case(view.number)}: ${view.title}`,
    self: `${href}/feed.atom`,
    href,
    lang,
    author: city.profile.publisher[lang],
    updated: toldAt(c, c.publishedAt, city),
    entries: [
      ...(c.closedAt === null
        ? []
        : [
            {
              ...shown,
              id: `${href}#${toldAt(c, c.closedAt, city)}`,
              title: `${texts.closed}: ${view.tag.text}`,
              updated: toldAt(c, c.closedAt, city)
            }
          ]),
      { ...shown, id: `${href}#published`, updated: toldAt(c, c.publishedAt, city) }
    ]
  };
}

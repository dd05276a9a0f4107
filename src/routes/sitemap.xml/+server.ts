/** The map of the site for search engines: lists, cards, events of a life, guides, contacts; never a case. */
import { sitemapOf, type Mapped } from '#catalogue/linked/sitemap.ts';
import { openAnswer } from '#routes/open.ts';
import { shelfToday } from '#routes/(portal)/shelf.server.ts';
import type { RequestHandler } from './$types';

/** Pages that are there whatever the city offers. */
const STANDING = ['/', '/report', '/services', '/contacts', '/case', '/map', '/figures', '/data', '/privacy'];

export const GET: RequestHandler = async ({ locals: { here } }) => {
  const { shelf } = await shelfToday(here);
  const pages: Mapped[] = [
    ...STANDING.map((route) => ({ route })),
    ...here.city.lifeEvents.map(({ code }) => ({ route: `/life/${code}` })),
    ...shelf.cards.map(({ code, publishedAt }) => ({ route: `/services/${code}`, changed: publishedAt })),
    ...shelf.guides.map(({ code, publishedAt }) => ({ route: `/guides/${code}`, changed: publishedAt })),
    ...shelf.contacts.map(({ code }) => ({ route: `/contacts/${code}` }))
  ];
  return openAnswer(sitemapOf(pages, here.world.publicUrl), 'application/xml; charset=utf-8');
};

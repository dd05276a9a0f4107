/** News of the public map as an Atom feed: of the whole city, a category, a district, or a circle. */
import { atomOf } from '#cases/publishing/atom.ts';
import { filterFrom, withQuery } from '#cases/publishing/filter.ts';
import { asked, listPublic } from '#cases/publishing/list.server.ts';
import { ATOM_HEADERS, newsOf, nameOf } from '#routes/(portal)/map/feeds.ts';
import { address } from '#ui/addresses.ts';
import type { RequestHandler } from './$types';

const NEWS_MOST = 50;

export const GET: RequestHandler = async ({ locals: { here, lang }, url }) => {
  const { world, city } = here;
  const filter = filterFrom(url.searchParams, city);
  const { rows } = await listPublic(world.db, asked(filter, city, world.now()), undefined, NEWS_MOST);
  const page = world.publicUrl + address('/map', lang);
  const feed = atomOf({
    id: withQuery(page, filter),
    title: nameOf(filter, city, lang),
    self: withQuery(`${page}/feed.atom`, filter),
    href: withQuery(page, filter),
    lang,
    author: city.profile.publisher[lang],
    updated: '2020-01-01T00:00:00Z',
    entries: rows.map((c) => newsOf(c, city, lang, world.publicUrl))
  });
  return new Response(feed, { headers: ATOM_HEADERS });
};

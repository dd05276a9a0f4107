/** What happened to one public case as an Atom feed. */
import { atomOf } from '#cases/publishing/atom.ts';
import { ATOM_HEADERS, storyFeed } from '#routes/(portal)/map/feeds.ts';
import { publicCaseAt } from '#routes/(portal)/map/find.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { here, lang }, params }) => {
  const c = await publicCaseAt(here, params.code);
  return new Response(atomOf(storyFeed(c, here.city, lang, here.world.publicUrl)), { headers: ATOM_HEADERS });
};

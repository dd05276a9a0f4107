/** The points of the public map, for the map's own worker. */
import { filterFrom } from '#cases/publishing/filter.ts';
import { askedTooOften } from '#routes/(portal)/map/often.server.ts';
import { pointsFor } from '#routes/(portal)/map/points.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { here, address: from }, url, request }) => {
  const often = await askedTooOften(here, from);
  if (often) return often;
  const { pressed, etag } = await pointsFor(here, filterFrom(url.searchParams, here.city));
  const headers = {
    etag,
    'cache-control': 'public, max-age=30, stale-while-revalidate=300',
    vary: 'accept-encoding'
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(pressed), {
    headers: {
      ...headers,
      'content-type': 'application/geo+json',
      'content-encoding': 'gzip',
      'content-length': String(pressed.length)
    }
  });
};

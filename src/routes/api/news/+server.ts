import { error } from '@sveltejs/kit';
import { newsStream } from './stream.ts';
import type { RequestHandler } from './$types';

/**
 * News for open lists as server-sent events (HTML Living Standard, 9.2): that something changed, never what.
 *
 * A list then asks for itself, with the rights of whoever looks at it.
 */
export const GET: RequestHandler = ({ locals }) => {
  const { person, here } = locals;
  if (!person) error(401, 'not-allowed');
  return new Response(newsStream(here.world.news, person), {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
  });
};

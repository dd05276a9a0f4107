import { signedIn } from '#routes/work/guard.server.ts';
import { newsStream } from './stream.ts';
import type { RequestHandler } from './$types';

/**
 * News for open lists as server-sent events (HTML Living Standard, 9.2): that something changed, never what.
 *
 * A list then asks for itself, with the rights of whoever looks at it.
 */
export const GET: RequestHandler = ({ locals }) => {
  return new Response(newsStream(locals.here.world.news, signedIn({ locals })), {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
  });
};

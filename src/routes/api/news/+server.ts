import { error } from '@sveltejs/kit';
import { mayUseDesk, type Person } from '#people/person.ts';
import type { News } from '#world/listen.server.ts';
import type { RequestHandler } from './$types';

/** A word in between keeps proxies from closing a line nobody speaks on. */
const HEARTBEAT_MS = 25_000;
/** After this long the browser connects anew, and is asked again who it is; never all of them at once. */
const LIFE_MS = 15 * 60_000;
const SPREAD_MS = 5 * 60_000;
/** A reader that takes nothing any more is let go before its unread words fill our memory. */
const UNREAD_MAX = 100;

/** Does this news concern this person? The desk hears of every case, an officer of their unit's. */
function concerns(news: News, person: Person): boolean {
  if (news.about !== 'cases') return false;
  return mayUseDesk(person) || (person.unit !== null && news.units.includes(person.unit));
}

/**
 * News for open lists as server-sent events (HTML Living Standard, 9.2): that something changed, never what.
 *
 * A list then asks for itself, with the rights of whoever looks at it.
 */
export const GET: RequestHandler = ({ locals }) => {
  const { person, here } = locals;
  if (!person) error(401, 'not-allowed');
  let end = () => {};
  const words = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const say = (text: string) => {
          if ((controller.desiredSize ?? 0) <= 0) return close();
          controller.enqueue(words.encode(text));
        };
        const silence = here.world.news.listen((news) => {
          if (concerns(news, person)) say('event: cases\ndata:\n\n');
        });
        const beat = setInterval(() => say(':\n\n'), HEARTBEAT_MS);
        const life = setTimeout(() => close(), LIFE_MS + Math.random() * SPREAD_MS);
        end = () => {
          silence();
          clearInterval(beat);
          clearTimeout(life);
        };
        function close() {
          end();
          controller.close();
        }
        say('retry: 3000\n\n');
      },
      cancel: () => end()
    },
    { highWaterMark: UNREAD_MAX }
  );
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
  });
};

/** News as a stream of server-sent events for one person, which ends without leaving anything behind. */
import { mayUseDesk, type Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import type { News, Newsroom } from '#world/listen.server.ts';

/** A word in between keeps proxies from closing a line nobody speaks on. */
const HEARTBEAT_MS = 25_000;
/** After this long the browser connects anew, and is asked again who it is; never all of them at once. */
const LIFE_MS = 15 * 60_000;
const SPREAD_MS = 5 * 60_000;
/** A reader that takes nothing any more is let go before its unread words fill our memory. */
const UNREAD_MAX = 100;

/**
 * Does this news concern this person? The desk hears of every case, an officer of their unit's, anybody of calls to
 * them, and of the hotline whoever takes its calls or leads it.
 */
export function concerns(news: News, person: Person): boolean {
  if (news.about === 'mentions') return news.people.includes(person.id);
  if (news.about === 'hotline' || news.about === 'chat')
    return may(person, 'hotline') || may(person, 'board');
  if (news.about !== 'cases') return false;
  return mayUseDesk(person) || (person.unit !== null && news.units.includes(person.unit));
}

/**
 * The stream: that something changed, never what. It stops listening when its reader is gone, and ends when the
 * reader may not any more what they might: a browser then asks again, and is asked who it is.
 */
export function newsStream(
  newsroom: Pick<Newsroom, 'listen'>,
  person: Person,
  times = { heartbeat: HEARTBEAT_MS, life: LIFE_MS + Math.random() * SPREAD_MS }
): ReadableStream<Uint8Array> {
  const words = new TextEncoder();
  let end = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const silence = newsroom.listen((news) => {
          if (news.about === 'access' && news.people.includes(person.id)) return close();
          if (concerns(news, person)) say(`event: ${news.about}\ndata:\n\n`);
        });
        const beat = setInterval(() => say(':\n\n'), times.heartbeat);
        const life = setTimeout(() => close(), times.life);
        end = () => {
          silence();
          clearInterval(beat);
          clearTimeout(life);
        };
        function close() {
          end();
          controller.close();
        }
        function say(text: string) {
          if ((controller.desiredSize ?? 0) <= 0) close();
          else controller.enqueue(words.encode(text));
        }
        say('retry: 3000\n\n');
      },
      cancel: () => end()
    },
    { highWaterMark: UNREAD_MAX }
  );
}

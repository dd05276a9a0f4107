/** Which figures of the hotline an address asks for, and all a page shows of them. */
import { error } from '@sveltejs/kit';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { findKept, findLonger, findSettledAtOnce, listWays } from '#statistics/hotline/beside.server.ts';
import { listCounts, type Asked } from '#statistics/hotline/counts.server.ts';
import { instantsOf, spanFrom } from '#statistics/hotline/span.ts';
import { findSpent } from '#statistics/hotline/stints.server.ts';

/** The hotline of the city; a city without one has no such page. */
export function hotlineHere({ city }: Here) {
  return hotlineOf(city) ?? error(404, 'hotline-none');
}

/** What the address asks for: days, and a topic of the hotline. */
export function askedIn(here: Here, query: URLSearchParams): Asked & { unknown: boolean; today: string } {
  const hotline = hotlineHere(here);
  const today = todayIn(here, here.world.now());
  const typed = { from: query.get('from'), until: query.get('until') };
  const { unknown, ...span } = spanFrom(typed, today);
  const topic = query.get('topic') ?? '';
  const known = topic === 'none' || hotline.topics.some(({ code }) => code === topic);
  return {
    span,
    timezone: here.city.profile.timezone,
    seconds: hotline.serviceLevel.seconds,
    topic: topic === '' || !known ? undefined : topic === 'none' ? '' : topic,
    unknown: unknown || (topic !== '' && !known),
    today: today.toString()
  };
}

/** All that is read for one page: five statements, none of which grows with the years behind. */
export async function readFigures({ world }: Here, asked: Asked) {
  const { db } = world;
  const [now, { from, until }] = [world.now(), instantsOf(asked.span, asked.timezone)];
  const [parts, settled, kept, longer, ways, spent] = await Promise.all([
    listCounts(db, asked),
    findSettledAtOnce(db, { ...asked, now }),
    findKept(db, { ...asked, now }),
    findLonger(db, asked),
    listWays(db, asked),
    findSpent(db, { from, until, now })
  ]);
  return { parts, settled, kept, longer, ways, spent };
}

/** What an agent is told of topics opened to them for the day: which, why, by whom, and when that ended. */
import { hotlineOf } from '#contacts/answering/hours.ts';
import { lentShown } from '#contacts/measures/measure.ts';
import { listOpenedTo } from '#contacts/measures/measure.server.ts';
import { skillsOf } from '#contacts/queue.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import type { Person } from '#people/person.ts';
import { localTime, timeInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

/** Topics of the hotline somebody takes without any measure. */
async function ownOf(here: Here, person: string, day: string): Promise<Set<string>> {
  const hotline = hotlineOf(here.city)!;
  const of = (await skillsOf(here.world.db, hotline, [person], day)).get(person)!;
  const own = of.skills.difference(of.lent);
  return new Set(
    hotline.topics.filter(({ needs }) => needs.every((need) => own.has(need))).map(({ code }) => code)
  );
}

/** Topics opened to somebody for today, as their bar tells them. Asked often: on most days there are none. */
export async function lentView(here: Here, { id }: Pick<Person, 'id'>, lang: Lang) {
  const { db, now } = here.world;
  const at = now();
  const day = todayIn(here, at).toString();
  const opened = await listOpenedTo(db, id, day);
  if (opened.length === 0) return [];
  const own = opened.some(({ anybody }) => anybody) ? await ownOf(here, id, day) : new Set<string>();
  const topics = hotlineOf(here.city)?.topics ?? [];
  const zone = here.city.profile.timezone;
  return lentShown(opened, own, at).map(({ topic, why, by, ended }) => ({
    code: topic,
    topic: topics.find(({ code }) => code === topic)?.name[lang] ?? topic,
    why,
    by: by ?? '',
    ended: ended === null ? '' : timeInWords(localTime(ended, zone).time, lang)
  }));
}
export type Lent = Awaited<ReturnType<typeof lentView>>[number];

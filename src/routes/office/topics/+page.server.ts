import { fail, redirect } from '@sveltejs/kit';
import { signedIn } from '#routes/work/guard.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { addNewTopic } from '#flow/topics/topics.server.ts';
import { countAttested, groundsOf } from '#knowledge/topics/ground.server.ts';
import { stationsOf } from '#knowledge/topics/takeover.ts';
import { listTopics } from '#knowledge/topics/topic.server.ts';
import { statusOn, type Topic } from '#knowledge/topics/topic.ts';
import { may } from '#people/rights/rights.ts';
import { dayInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { topicsTexts } from '#ui/texts/topics.ts';
import { refusedIn, topicChoices, topicIn, typedOf } from './form.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Who answers on a day, in words, with the days that matter. */
function statusInWords(topic: Topic, today: string, lang: Lang): string {
  const texts = topicsTexts[lang];
  const status = statusOn(topic, today);
  if (topic.status !== 'centre' || topic.from === null) return texts.status[status];
  const from = dayInWords(topic.from, lang);
  return status === 'centre' ? texts.from(from) : texts.until(from);
}

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const { db } = here.world;
  const texts = topicsTexts[lang];
  const today = todayIn(here, here.world.now()).toString();
  const [topics, attested] = await Promise.all([listTopics(db), countAttested(db)]);
  const unitOf = (code: string) => here.city.units.find((unit) => unit.code === code)?.name[lang] ?? code;
  const grounds = await groundsOf(db, topics, today);
  const rows = topics.map((topic) => {
    const stations = stationsOf(topic, grounds.get(topic.id)!, today);
    const done = stations.filter((station) => station.done).length;
    const open = statusOn(topic, today) === 'centre' && topic.course === null;
    const counts = topic.course !== null || topic.status !== 'centre';
    return {
      href: `/office/topics/${topic.code}`,
      name: topic.name[lang],
      unit: unitOf(topic.unit),
      status: statusInWords(topic, today, lang),
      watched: topic.watched === null ? undefined : texts.watched(dayInWords(topic.watched, lang)),
      takers:
        topic.status === 'elsewhere' ? '–' : open ? texts.everybody : String(attested.get(topic.id) ?? 0),
      steps: topic.status === 'elsewhere' || !counts ? '–' : texts.steps(done, stations.length)
    };
  });
  const { compare } = new Intl.Collator(lang);
  const mayKeep = may(person, 'topics');
  return {
    rows: rows.toSorted((a, b) => compare(a.unit, b.unit) || compare(a.name, b.name)),
    adding: mayKeep ? { choices: await topicChoices(event.locals), typed: typedOf() } : undefined
  };
};

export const actions: Actions = {
  default: async (event) => {
    const person = signedIn(event);
    const typed = topicIn(await event.request.formData());
    const done = await addNewTopic(event.locals.here, person, typed);
    const faults = refusedIn(done, event.locals.lang);
    if (faults || !('code' in done)) return fail(400, { typed, faults: faults ?? [] });
    redirect(303, `/office/topics/${done.code}?done=made`);
  }
};

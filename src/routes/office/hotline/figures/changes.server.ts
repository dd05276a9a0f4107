/** What was changed in the queue on the days of the figures: what, why, by whom, and when it ended. */
import { hotlineOf } from '#contacts/answering/hours.ts';
import { listMeasuresIn } from '#contacts/measures/measure.server.ts';
import type { Here } from '#flow/here.server.ts';
import type { Span } from '#statistics/hotline/span.ts';
import { localTime, momentInWords, timeInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { steeringTexts } from '#ui/texts/steering.ts';

export async function changesOf(here: Here, span: Span, lang: Lang) {
  const texts = steeringTexts[lang];
  const zone = here.city.profile.timezone;
  const topics = hotlineOf(here.city)?.topics ?? [];
  const nameOf = (topic: string) => topics.find(({ code }) => code === topic)?.name[lang] ?? topic;
  const time = (at: string) => timeInWords(localTime(at, zone).time, lang);
  return (await listMeasuresIn(here.world.db, span)).map((one) => ({
    id: one.id,
    at: momentInWords(one.at, lang, zone),
    what: texts.holds(one.what, nameOf(one.topic), one.agent ?? ''),
    why: one.why,
    by: one.by ?? '',
    ended: one.endedAt === null ? '' : texts.ended(time(one.endedAt), one.endedBy ?? '')
  }));
}

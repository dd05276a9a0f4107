import { error } from '@sveltejs/kit';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { todayIn } from '#flow/here.server.ts';
import { outcomeWords } from '#routes/work/hotline/words.ts';
import { drawSample, listReviews } from '#statistics/quality/review.server.ts';
import { spanFrom } from '#statistics/hotline/span.ts';
import { monthInWords, momentInWords } from '#ui/dates.ts';
import { leadingTexts } from '#ui/texts/leading.ts';
import type { PageServerLoad } from './$types';

/** How many months back can be chosen. */
const MONTHS = 12;

/** Drawn by lot, they are read by the day. */
const inOrder = (a: { beganAt: string; contact: string }, b: { beganAt: string; contact: string }) =>
  `${a.beganAt} ${a.contact}` < `${b.beganAt} ${b.contact}` ? -1 : 1;

export const load: PageServerLoad = async ({ locals: { here, lang }, url }) => {
  const hotline = hotlineOf(here.city) ?? error(404, 'hotline-none');
  const texts = leadingTexts[lang].quality;
  const { timezone } = here.city.profile;
  const today = todayIn(here, here.world.now()).with({ day: 1 });
  const typed = url.searchParams.get('month');
  const month = Temporal.PlainDate.from(spanFrom({ from: typed, until: typed }, today).from).with({ day: 1 });
  const [sample, reviews] = await Promise.all([
    drawSample(here.world.db, { month: month.toString(), timezone }),
    listReviews(here.world.db, { month: month.toString() })
  ]);
  const topics = new Map(hotline.topics.map(({ code, name }) => [code, name[lang]]));
  const agents = [...Map.groupBy(sample, ({ agent }) => agent)].map(([agent, talks]) => {
    const own = reviews.filter((review) => review.agent === agent);
    const mean = own.reduce((sum, { points }) => sum + points, 0) / own.length;
    return {
      agent,
      name: talks[0]!.name,
      mean: own.length === 0 ? undefined : texts.mean(String(Math.round(mean)), String(own.length)),
      appealed: own.some(({ appealed }) => appealed),
      talks: talks.toSorted(inOrder).map(({ contact, beganAt, topic, outcome }) => ({
        href: `/office/hotline/quality/${contact}`,
        when: momentInWords(beganAt, lang, timezone),
        topic: topics.get(topic ?? '') ?? '–',
        outcome: outcomeWords(outcome, lang) || '–',
        reviews: own
          .filter((review) => review.contact === contact)
          .map(({ points, failed }) => (failed.length > 0 ? texts.failedWord : String(points)))
          .join(', ')
      }))
    };
  });
  return {
    month: month.toString(),
    months: Array.from({ length: MONTHS }, (_, n) => {
      const value = today.subtract({ months: n }).toString();
      return { value, text: monthInWords(value, lang) };
    }),
    agents
  };
};

import { wholeOf } from '#statistics/hotline/counts.server.ts';
import { serviceLevel } from '#statistics/hotline/counts.ts';
import { daysIn } from '#statistics/hotline/span.ts';
import { percentOf } from '#statistics/share.ts';
import { callScreenTexts } from '#ui/texts/callScreen.ts';
import { hotlineFiguresTexts } from '#ui/texts/hotlineFigures.ts';
import { may } from '#people/rights/rights.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { askedIn, hotlineHere, readFigures } from './asked.server.ts';
import { changesOf } from './changes.server.ts';
import { codesOf, daysOf, halvesOf } from './parts.ts';
import { spansOn } from './spans.ts';
import { figuresOf, rowOf } from './view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { here, lang } = locals;
  const texts = hotlineFiguresTexts[lang];
  const hotline = hotlineHere(here);
  const asked = askedIn(here, url.searchParams);
  const { parts, ...beside } = await readFigures(here, asked);
  const all = wholeOf(parts);
  const reading = { span: asked.span, timezone: asked.timezone, lang };
  const topics = new Map(hotline.topics.map(({ code, name }) => [code, name[lang]]));
  const units = new Map(here.city.units.map(({ code, name }) => [code, name[lang]]));
  const channels = new Map(Object.entries(callScreenTexts[lang].channels));
  const categories = new Map(here.city.categories.map(({ code, name }) => [code, name[lang]]));
  const named = {
    half: halvesOf(parts, reading, texts.halves.again),
    day: daysOf(parts, lang),
    topic: codesOf(parts, 'topic', topics, texts.noTopic),
    unit: codesOf(parts, 'unit', units, undefined),
    channel: codesOf(parts, 'channel', channels, undefined)
  };
  const query = new URLSearchParams({
    ...asked.span,
    ...(asked.topic === undefined ? {} : { topic: asked.topic || 'none' })
  });
  return {
    span: asked.span,
    topic: asked.topic === undefined ? '' : asked.topic || 'none',
    topics: [...topics].map(([value, text]) => ({ value, text })),
    unknown: asked.unknown,
    spans: spansOn(asked.today, asked.span, texts.spans, url.searchParams.get('topic')),
    figures: figuresOf(all, beside, hotline.serviceLevel, lang),
    came: all.came,
    halves: named.half.map(({ name, counts }) => ({ name, came: counts.came })),
    level: named.day.map(({ name, counts }) => ({ name, percent: percentOf(serviceLevel(counts)) ?? null })),
    goal: hotline.serviceLevel.percent,
    days: daysIn(asked.span),
    tables: {
      half: named.half.map(({ name, counts }) => [name, ...rowOf(counts, lang)]),
      day: named.day.map(({ name, counts }) => [name, ...rowOf(counts, lang)]),
      topic: named.topic.map(({ name, counts }) => [name, ...rowOf(counts, lang)]),
      channel: named.channel.map(({ name, counts }) => [name, ...rowOf(counts, lang)])
    },
    units: named.unit.map(({ name, counts: { answered, handed } }) => ({
      name,
      values: [answered, handed.complicated, handed['case-file'], handed['wrong-queue'] + handed.other]
    })),
    ways: beside.ways.map(({ category, calls, reports }) => ({
      label: categories.get(category) ?? category,
      values: [calls, reports] as [number, number]
    })),
    /** What was changed for a day, with who and why: for whoever leads the hotline. */
    changes: may(signedIn({ locals }), 'board') ? await changesOf(here, asked.span, lang) : [],
    query: query.toString()
  };
};

/** Steering the hotline from its wallboard: what holds today, what can be chosen, and the deeds. */
import { fail, redirect } from '@sveltejs/kit';
import type { Notice } from '#contacts/answering/notice.ts';
import type { Hotline } from '#catalogue/hotline/hotline.ts';
import { MEASURES } from '#contacts/measures/measure.ts';
import type { MeasureKept } from '#contacts/measures/measure.server.ts';
import { AGAIN_HOURS, repeatNotice } from '#flow/announcing/notices.server.ts';
import { endMeasure, takeMeasure } from '#flow/leading/measures.server.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { localTime, timeInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { steeringTexts } from '#ui/texts/steering.ts';
import { isFaults, isRefusal, type Faults, type Refusal } from '#world/refusal.ts';
import type { RequestEvent } from './$types';

/** How many notices that are over can be told again from here. */
const OVER = 5;

type Ground = {
  hotline: Hotline;
  measures: readonly MeasureKept[];
  agents: readonly { id: string; name: string }[];
  over: readonly Notice[];
};

export function steeringView({ hotline, measures, agents, over }: Ground, lang: Lang, zone: string) {
  const texts = steeringTexts[lang];
  const time = (at: string) => timeInWords(localTime(at, zone).time, lang);
  const nameOf = (topic: string) => hotline.topics.find(({ code }) => code === topic)?.name[lang] ?? topic;
  return {
    measures: measures.map((one) => ({
      id: one.id,
      holds: texts.holds(one.what, nameOf(one.topic), one.agent ?? ''),
      why: one.why,
      from: texts.from(time(one.at), one.by ?? ''),
      ended: one.endedAt === null ? '' : texts.ended(time(one.endedAt), one.endedBy ?? '')
    })),
    kinds: MEASURES.map((value) => ({ value, text: texts.kinds[value] })),
    topics: hotline.topics.map(({ code, name }) => ({ value: code, text: name[lang] })),
    agents: agents.map(({ id, name }) => ({ value: id, text: name })),
    over: over.slice(0, OVER).map(({ id, words }) => ({ value: id, text: words[lang] })),
    hours: AGAIN_HOURS.map((n) => ({ value: String(n), text: texts.again.hoursOf(n) }))
  };
}

function refused(
  why: Refusal | Faults,
  lang: Lang,
  typed?: Record<'what' | 'topic' | 'person' | 'why', string>
) {
  const all = isFaults(why) ? why.faults : [why];
  const faults = all.map((one) => ({
    ...(one.field === undefined ? {} : { field: one.field }),
    text: refusalWords(one, lang)
  }));
  return fail(400, { typed, faults });
}

export async function measureDeed(event: RequestEvent) {
  const form = await event.request.formData();
  const typed = {
    what: textIn(form, 'what'),
    topic: textIn(form, 'topic'),
    person: textIn(form, 'person'),
    why: textIn(form, 'why').slice(0, 1000)
  };
  const done = await takeMeasure(event.locals.here, signedIn(event), typed);
  if (isRefusal(done) || isFaults(done)) return refused(done, event.locals.lang, typed);
  redirect(303, '/desk/board?done=taken');
}

export async function endDeed(event: RequestEvent) {
  const form = await event.request.formData();
  const done = await endMeasure(event.locals.here, signedIn(event), textIn(form, 'measure'));
  if (isRefusal(done)) return refused(done, event.locals.lang);
  redirect(303, '/desk/board?done=ended');
}

export async function againDeed(event: RequestEvent) {
  const form = await event.request.formData();
  const hours = Number(textIn(form, 'hours'));
  const done = await repeatNotice(event.locals.here, signedIn(event), textIn(form, 'notice'), hours);
  if (isRefusal(done) || isFaults(done)) return refused(done, event.locals.lang);
  redirect(303, '/desk/board?done=again');
}

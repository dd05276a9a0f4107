import { error, fail, redirect } from '@sveltejs/kit';
import { OWN_REASONS } from '#contacts/agent.ts';
import { hotlineOf, hotlineOpening } from '#contacts/answering/hours.ts';
import { listNotices } from '#contacts/answering/notices.server.ts';
import { stopNotice } from '#flow/announcing/notices.server.ts';
import * as steps from '#flow/hotline/supervisor.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { noticeView } from '#routes/office/hotline/notices/view.server.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { listAgents } from '#knowledge/topics/attestation.server.ts';
import { readBoard } from '#statistics/hotline/board.server.ts';
import { NOTHING } from '#statistics/hotline/counts.ts';
import { localTime, timeInWords, weekdayAndDay } from '#ui/dates.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { wallboardTexts } from '#ui/texts/wallboard.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import { steeringTexts } from '#ui/texts/steering.ts';
import { chartOf } from './chart.ts';
import { againDeed, endDeed, measureDeed, steeringView } from './steering.server.ts';
import { topicsOf } from './view.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const DONE = ['state', 'listen', 'stop', 'take', 'silence'] as const;
const STEERED = ['taken', 'ended', 'again'] as const;

export const load: PageServerLoad = async ({ locals, url, depends }) => {
  const { here, lang } = locals;
  depends('hotline:board');
  const hotline = hotlineOf(here.city) ?? error(404, 'hotline-none');
  const { timezone } = here.city.profile;
  const now = here.world.now();
  const [board, notices, desk] = await Promise.all([
    readBoard(here.world.db, here.city, hotline, now),
    listNotices(here.world.db, now),
    listAgents(here.world.db)
  ]);
  const opening = hotlineOpening(here.city, now);
  const texts = wallboardTexts[lang];
  const names = hotline.topics.map(({ code, name }) => ({ code, name: name[lang] }));
  const asked = url.searchParams.get('done');
  const done = DONE.find((one) => one === asked);
  const steered = STEERED.find((one) => one === asked);
  const ground = { hotline, measures: board.measures, agents: desk, over: notices.over };
  return {
    at: board.at,
    day: weekdayAndDay(todayIn(here, now).toString(), lang),
    open: board.open,
    until: opening.state === 'open' ? timeInWords(opening.to, lang) : undefined,
    timezone,
    goal: hotline.serviceLevel,
    alarms: board.alarms,
    notices: notices.here.map((one) => noticeView(here, one, lang)),
    waiting: board.waiting,
    counts: board.today.find(({ cut }) => cut === 'all')?.counts ?? NOTHING,
    topics: topicsOf(board.today, names, board.takers, texts.topics.none),
    steering: steeringView(ground, lang, timezone),
    topicNames: names,
    agents: board.agents.map((agent) => ({
      ...agent,
      from: timeInWords(localTime(agent.since, timezone).time, lang),
      heard: agent.call?.ears.includes(signedIn({ locals }).id) ?? false
    })),
    reasons: OWN_REASONS.map((value) => ({ value, text: texts.reasons[value] ?? value })),
    chart: chartOf(board, here.city.profile.hotline, timezone, lang),
    error: board.forecast?.error,
    weeks: board.forecast?.from ?? 0,
    done: done ? texts.done[done] : steered && steeringTexts[lang].done[steered]
  };
};

type Step = (event: RequestEvent, form: FormData) => Promise<unknown | Refusal>;

/** Takes one step, and shows the board again with what was done or why it could not be. */
function stepping(name: (typeof DONE)[number], step: Step) {
  return async (event: RequestEvent) => {
    const done = await step(event, await event.request.formData());
    if (isRefusal(done)) return fail(400, { fault: refusalWords(done, event.locals.lang) });
    redirect(303, `/desk/board?done=${name}`);
  };
}

export const actions: Actions = {
  measure: measureDeed,
  end: endDeed,
  again: againDeed,
  state: stepping('state', (event, form) => {
    const state = textIn(form, 'state');
    if (state !== 'ready' && state !== 'away' && state !== 'offline') error(400);
    const wish = { state, ...(state === 'away' ? { reason: textIn(form, 'reason') } : {}) } as const;
    return steps.setAgentState(event.locals.here, signedIn(event), textIn(form, 'person'), wish);
  }),
  listen: stepping('listen', (event, form) =>
    steps.listenTo(event.locals.here, signedIn(event), textIn(form, 'contact'), textIn(form, 'how'))
  ),
  stop: stepping('stop', (event, form) =>
    steps.stopListening(event.locals.here, signedIn(event), textIn(form, 'contact'))
  ),
  silence: stepping('silence', (event, form) =>
    stopNotice(event.locals.here, signedIn(event), textIn(form, 'notice'))
  ),
  take: stepping('take', (event, form) =>
    steps.takeOver(event.locals.here, signedIn(event), textIn(form, 'contact'))
  )
};

import { error, redirect } from '@sveltejs/kit';
import { parseCaseNumber, caseCode } from '#cases/case.ts';
import { todayIn } from '#flow/here.server.ts';
import { remove, resume, sendAgain, stop, tryOut } from '#flow/programs/webhooks.server.ts';
import { DELIVERIES_PAGE, listDeliveries, type ListedDelivery } from '#programs/delivery.server.ts';
import { findWebhook } from '#programs/webhook.server.ts';
import { forPrograms, wrongForm } from '#routes/office/programs.server.ts';
import { provedHere, provingOf } from '#routes/office/proving.server.ts';
import { deskMoment } from '#routes/work/standing.ts';
import { webhooksTexts } from '#ui/texts/webhooks.ts';
import { isId } from '#world/key.ts';
import { isRefusal, refuse } from '#world/refusal.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const DONE = ['tested', 'stopped', 'resumed', 'again'] as const;

export const load: PageServerLoad = async (event) => {
  const acting = forPrograms(event);
  const { here, lang } = event.locals;
  const { db } = here.world;
  const webhook = await findWebhook(db, event.params.webhook);
  if (!webhook) error(404, 'not-here');
  const texts = webhooksTexts[lang];
  const today = todayIn(here, here.world.now()).toString();
  const moment = (at: string) => deskMoment(at, lang, here.city.profile.timezone, today, true);
  const answerOf = (answered: string) => texts.answers[answered] ?? `HTTP ${answered}`;
  const after = event.url.searchParams.get('after') ?? undefined;
  const page = await listDeliveries(db, webhook.id, after);
  const href = `/office/webhooks/${webhook.id}`;
  const row = ({ id, kind, body, state, answered, recordedAt, nextAt }: ListedDelivery) => {
    const number = String(body.data['number'] ?? '');
    const at = parseCaseNumber(number);
    const answers = [
      texts.states[state],
      ...(answered === null ? [] : [answerOf(answered)]),
      ...(nextAt === null || answered === null ? [] : [texts.next(moment(nextAt))])
    ];
    return {
      id,
      when: moment(recordedAt),
      what: texts.kinds[kind] ?? kind,
      case: at ? { text: number, href: `/desk/${caseCode(at)}` } : '',
      answered: answers.join(', ')
    };
  };
  const { stoppedAt, fault } = webhook;
  return {
    proving: await provingOf(event, acting),
    name: webhook.name,
    stopped: stoppedAt !== null,
    why: fault === null ? texts.stoppedByHand : texts.stoppedWhy(answerOf(fault)),
    facts: [
      { term: texts.facts.url, text: webhook.url },
      { term: texts.facts.kinds, text: webhook.kinds.map((kind) => texts.kinds[kind]).join(', ') },
      {
        term: texts.facts.made,
        text: [moment(webhook.madeAt), ...(webhook.madeBy === null ? [] : [webhook.madeBy])].join(', ')
      },
      {
        term: texts.facts.state,
        text: stoppedAt === null ? texts.running : texts.stopped(moment(stoppedAt))
      }
    ],
    rows: page.rows.map(row),
    pageSize: DELIVERIES_PAGE,
    next: page.next === undefined ? undefined : `${href}?after=${encodeURIComponent(page.next)}`,
    first: after === undefined ? undefined : href,
    done: DONE.find((done) => done === event.url.searchParams.get('done'))
  };
};

function doing(done: (typeof DONE)[number], step: typeof stop) {
  return async (event: RequestEvent) => {
    const acting = forPrograms(event);
    const answer = await step(event.locals.here, acting, event.params.webhook);
    if (isRefusal(answer)) return wrongForm(answer, event.locals.lang);
    redirect(303, `/office/webhooks/${event.params.webhook}?done=${done}`);
  };
}

export const actions: Actions = {
  prove: provedHere,
  test: doing('tested', tryOut),
  stop: doing('stopped', stop),
  resume: doing('resumed', resume),
  remove: async (event) => {
    const acting = forPrograms(event);
    const answer = await remove(event.locals.here, acting, event.params.webhook);
    if (isRefusal(answer)) return wrongForm(answer, event.locals.lang);
    redirect(303, '/office/webhooks?done=removed');
  },
  again: async (event) => {
    const acting = forPrograms(event);
    const id = (await event.request.formData()).get('id');
    const { here, lang } = event.locals;
    const answer = isId(id) ? await sendAgain(here, acting, id) : refuse('no-such-webhook');
    if (isRefusal(answer)) return wrongForm(answer, lang);
    redirect(303, `/office/webhooks/${event.params.webhook}?done=again`);
  }
};

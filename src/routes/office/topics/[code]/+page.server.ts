import { error, fail, redirect } from '@sveltejs/kit';
import { attest, endAttestation } from '#flow/topics/attest.server.ts';
import { endWatch, giveBackTopic, prolongWatch, takeOver } from '#flow/topics/take-over.server.ts';
import { changeTopicTo, noteTopic } from '#flow/topics/topics.server.ts';
import type { Seen } from '#flow/topics/on-topic.server.ts';
import { findTopic } from '#knowledge/topics/topic.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { refusedIn, topicChoices, topicIn, typedOf } from '#routes/office/topics/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { isId } from '#world/key.ts';
import { topicView } from './view.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const DONE = ['made', 'changed', 'noted', 'attested', 'ended', 'taken', 'back', 'prolonged', 'over'] as const;
type Done = (typeof DONE)[number];

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { locals, params, url } = event;
  const topic = await findTopic(locals.here.world.db, params.code);
  if (!topic) error(404, 'no-such-topic');
  const keeps = may(person, 'topics');
  return {
    view: await topicView(locals, topic),
    keeping: keeps ? { choices: await topicChoices(locals, topic), typed: typedOf(topic) } : undefined,
    attests: may(person, 'attest'),
    done: DONE.find((done) => done === url.searchParams.get('done'))
  };
};

type Sent = { here: App.Locals['here']; person: Person; seen: Seen; form: FormData };

/** One deed on the topic: done and said so, or refused with every word that was typed. */
async function does(event: RequestEvent, done: Done, step: (sent: Sent) => Promise<unknown>) {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const form = await event.request.formData();
  const seen = { code: event.params.code, seen: Number(form.get('seen')) };
  const faults = refusedIn(await step({ here, person, seen, form }), lang);
  if (!faults) redirect(303, `/office/topics/${event.params.code}?done=${done}`);
  const said = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.slice(0, 2000)]] : []))
  );
  return fail(400, { faults, said, typed: done === 'changed' ? topicIn(form) : undefined });
}

const text = (form: FormData, name: string) => String(form.get(name) ?? '').slice(0, 2000);
const whomIn = (form: FormData) => {
  const id = form.get('whom');
  return isId(id) ? id : '00000000-0000-7000-8000-000000000000';
};

export const actions: Actions = {
  change: (event) =>
    does(event, 'changed', ({ here, person, seen, form }) =>
      changeTopicTo(here, person, seen, topicIn(form))
    ),
  note: (event) =>
    does(event, 'noted', ({ here, person, seen, form }) => noteTopic(here, person, seen, text(form, 'note'))),
  attest: (event) =>
    does(event, 'attested', ({ here, person, seen, form }) => attest(here, person, seen, whomIn(form))),
  unattest: (event) =>
    does(event, 'ended', ({ here, person, seen, form }) =>
      endAttestation(here, person, seen, { whom: whomIn(form), reason: text(form, 'reason') })
    ),
  take: (event) =>
    does(event, 'taken', ({ here, person, seen, form }) => takeOver(here, person, seen, text(form, 'from'))),
  back: (event) =>
    does(event, 'back', ({ here, person, seen, form }) =>
      giveBackTopic(here, person, seen, text(form, 'back'))
    ),
  prolong: (event) =>
    does(event, 'prolonged', ({ here, person, seen, form }) =>
      prolongWatch(here, person, seen, { until: text(form, 'until'), reason: text(form, 'prolong') })
    ),
  over: (event) =>
    does(event, 'over', ({ here, person, seen, form }) => endWatch(here, person, seen, text(form, 'watch')))
};

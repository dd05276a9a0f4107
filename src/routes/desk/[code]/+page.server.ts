import { TEXT_MAX } from '#cases/work.ts';
import * as agent from '#flow/agent.server.ts';
import { atDesk } from '#routes/work/guard.server.ts';
import { caseAt, showCase } from '#routes/work/case/case.server.ts';
import {
  answered,
  listOf,
  outcomeIn,
  refused,
  seenIn,
  textIn,
  textsIn
} from '#routes/work/case/form.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { isRefusal } from '#world/refusal.ts';
import { answerDraft, categoryOptions, unitChoices } from './offers.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const DONE = ['dispatch', 'category', 'ask', 'close', 'call'] as const;

export const load: PageServerLoad = async (event) => {
  atDesk(event);
  const { here, lang } = event.locals;
  const today = todayIn(here, here.world.now()).toString();
  const shown = await showCase(here, await caseAt(here, event.params.code), { lang });
  const asked = event.url.searchParams.get('done');
  return {
    view: shown.view,
    list: listOf(event.url),
    done: DONE.find((one) => one === asked),
    contact: shown.case.contact.by,
    status: shown.case.status,
    draft: answerDraft(shown.case, shown.entries),
    units: unitChoices(here.city, shown.case, today, lang),
    categories: categoryOptions(here.city, today, lang),
    textMax: TEXT_MAX
  };
};

/** The agent, the case and what they had before their eyes. */
async function opened(event: RequestEvent) {
  const person = atDesk(event);
  const form = await event.request.formData();
  const { here, lang } = event.locals;
  const found = await caseAt(here, event.params.code);
  const seen = seenIn(form);
  return { here, lang, form, seen, url: event.url, case: found, at: { person, id: found.id, seen } };
}

export const actions: Actions = {
  dispatch: async (event) => {
    const { here, lang, form, seen, url, at } = await opened(event);
    const lead = textIn(form, 'lead');
    const further = textsIn(form, 'further');
    const typed = { lead, further };
    const units = lead === '' ? [] : [lead, ...further.filter((unit) => unit !== '')];
    const done = await agent.dispatchTo(here, at, units);
    return answered(done, 'dispatch', { typed, seen }, url, lang);
  },

  category: async (event) => {
    const { here, lang, form, seen, url, at } = await opened(event);
    const typed = { category: textIn(form, 'category') };
    return answered(
      await agent.recategorise(here, at, typed.category),
      'category',
      { typed, seen },
      url,
      lang
    );
  },

  ask: async (event) => {
    const { here, lang, form, seen, url, at } = await opened(event);
    const typed = { question: textIn(form, 'question') };
    return answered(await agent.ask(here, at, typed.question), 'ask', { typed, seen }, url, lang);
  },

  close: async (event) => {
    const { here, lang, form, seen, url, at, case: c } = await opened(event);
    const photos = textsIn(form, 'photo');
    const typed = { text: textIn(form, 'text'), outcome: textIn(form, 'outcome'), photo: photos };
    const outcome = outcomeIn(form);
    if (isRefusal(outcome)) return refused('close', { typed, seen }, [outcome], lang);
    const { entries } = await showCase(here, c, { lang });
    const offered = new Set(answerDraft(c, entries).photos);
    const done = await agent.close(here, at, {
      text: typed.text,
      outcome,
      photos: photos.filter((id) => offered.has(id))
    });
    return answered(done, 'close', { typed, seen }, url, lang);
  }
};

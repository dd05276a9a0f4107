import { openTask } from '#cases/task.ts';
import { TEXT_MAX } from '#cases/work.ts';
import { answerWithPhotos } from '#flow/answering.server.ts';
import * as unit from '#flow/unit.server.ts';
import { PHOTO_ACCEPT, PHOTO_BYTES_MAX, PHOTOS_MAX } from '#photos/photo.ts';
import { filesIn } from '#photos/photos.server.ts';
import { inUnit } from '#routes/work/guard.server.ts';
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
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const DONE = ['answer', 'ask', 'giveBack'] as const;

export const load: PageServerLoad = async (event) => {
  const person = inUnit(event);
  const { here, lang } = event.locals;
  const found = await caseAt(here, event.params.code, person.unit);
  const { view } = await showCase(here, found, { lang, unit: person.unit });
  const asked = event.url.searchParams.get('done');
  return {
    view,
    list: listOf(event.url),
    done: DONE.find((one) => one === asked),
    contact: found.contact.by,
    mine: openTask(found.tasks, person.unit) !== undefined,
    textMax: TEXT_MAX,
    photos: { accept: PHOTO_ACCEPT, most: PHOTOS_MAX, mostBytes: PHOTO_BYTES_MAX }
  };
};

/** The officer, the case and what they had before their eyes. */
async function opened(event: RequestEvent) {
  const person = inUnit(event);
  const form = await event.request.formData();
  const { here, lang } = event.locals;
  const found = await caseAt(here, event.params.code, person.unit);
  const seen = seenIn(form);
  return { here, lang, form, seen, url: event.url, at: { person, unit: person.unit, id: found.id, seen } };
}

export const actions: Actions = {
  answer: async (event) => {
    const { here, lang, form, seen, url, at } = await opened(event);
    const typed = { text: textIn(form, 'text'), outcome: textIn(form, 'outcome') };
    const done = await answerWithPhotos(here, at, {
      text: typed.text,
      outcome: outcomeIn(form),
      files: filesIn(form, 'photos'),
      kept: textsIn(form, 'kept')
    });
    if ('refusals' in done) return refused('answer', { typed, seen, kept: done.kept }, done.refusals, lang);
    return answered(done, 'answer', { typed, seen }, url, lang);
  },

  ask: async (event) => {
    const { here, lang, form, seen, url, at } = await opened(event);
    const typed = { question: textIn(form, 'question') };
    return answered(await unit.ask(here, at, typed.question), 'ask', { typed, seen }, url, lang);
  },

  giveBack: async (event) => {
    const { here, lang, form, seen, url, at } = await opened(event);
    const typed = { reason: textIn(form, 'reason') };
    return answered(await unit.giveBack(here, at, typed.reason), 'giveBack', { typed, seen }, url, lang);
  }
};

import { error, fail, redirect } from '@sveltejs/kit';
import { titleOf } from '#knowledge/articles/content.ts';
import { deedsFor } from '#knowledge/articles/life.ts';
import { findAtWork } from '#knowledge/articles/work.server.ts';
import { asObject } from '#knowledge/writing/plan.ts';
import { saveVersion } from '#flow/editing/write.server.ts';
import {
  arranged,
  choicesFor,
  formFaults,
  withFirstRows,
  writtenIn
} from '#routes/office/articles/form.server.ts';
import { apartView } from '#routes/work/articles/apart.server.ts';
import { seenIn, textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { isId } from '#world/key.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function openOf(event: RequestEvent) {
  const article = await findAtWork(event.locals.here.world.db, event.params.id);
  return article ?? error(404, 'not-here');
}

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { kind, open } = await openOf(event);
  const back = `/office/articles/${event.params.id}`;
  if (!open || !deedsFor(person, open.content.unit, open.stage).includes('save')) redirect(303, back);
  return {
    kind,
    back,
    name: titleOf(open.content)[event.locals.lang],
    number: open.number,
    seen: { version: open.id, revision: open.revision },
    form: {
      content: withFirstRows(kind, asObject(open.content)),
      change: open.change,
      important: open.important
    },
    choices: choicesFor(event.locals, person)
  };
};

/** The version as it was seen by whoever sends the form. */
const seenBy = (sent: FormData) => ({ version: textIn(sent, 'version'), revision: seenIn(sent) });

export const actions: Actions = {
  arrange: async (event) => {
    const { kind } = await openOf(event);
    const sent = await event.request.formData();
    return { ...arranged(kind, sent), seen: seenBy(sent), meanwhile: undefined };
  },
  save: async (event) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const { kind } = await openOf(event);
    const sent = await event.request.formData();
    const written = writtenIn(kind, sent);
    const seen = seenBy(sent);
    if (!isId(seen.version)) error(404, 'not-here');
    const saved = await saveVersion(here, { person, version: seen.version, seen: seen.revision }, written);
    if (!isRefusal(saved) && !isFaults(saved))
      redirect(303, `/office/articles/${event.params.id}?done=saved`);
    const refusals = isFaults(saved) ? saved.faults : [saved];
    // Somebody saved meanwhile: what they saved is shown beside what is typed here, and the next saving is on purpose.
    const { open } = await openOf(event);
    const changed =
      refusals.some(({ refusal }) => refusal === 'article-changed') && open?.id === seen.version;
    return fail(changed ? 409 : 400, {
      typed: { ...written, content: withFirstRows(kind, written.content) },
      faults: formFaults(kind, refusals, lang),
      opened: undefined,
      seen: changed ? { ...seen, revision: open.revision } : seen,
      meanwhile: changed ? apartView(event.locals, kind, open.content, written.content) : undefined
    });
  }
};

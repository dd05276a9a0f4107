import { fail, redirect } from '@sveltejs/kit';
import { KINDS } from '#catalogue/hotline/tree.ts';
import { answeringOf, findDraft, listVersions } from '#contacts/answering/versions.server.ts';
import { beginDraft, dropDraft } from '#flow/announcing/draft.server.ts';
import { goLive } from '#flow/announcing/live.server.ts';
import { seenIn, textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { answeringTreeTexts } from '#ui/texts/answeringTree.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import { faultsIn } from './refused.server.ts';
import { faultsView, liveHotline, namesOf, pictureView, unsaidView, versionsView } from './view.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const DONE = ['begun', 'saved', 'moved', 'removed', 'dropped', 'live', 'back'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { here, lang } = locals;
  const hotline = liveHotline(here);
  const { db } = here.world;
  const [draft, versions] = [await findDraft(db), await listVersions(db)];
  const answering = draft?.answering ?? answeringOf(hotline);
  const [drafted] = draft ? await versionsView(here, [draft], lang) : [];
  const texts = answeringTreeTexts[lang];
  return {
    draft: drafted && {
      ...drafted,
      faults: faultsView(answering, lang),
      unsaid: unsaidView(answering, lang)
    },
    picture: pictureView(answering, lang),
    names: namesOf(answering, lang),
    versions: await versionsView(here, versions, lang),
    kinds: KINDS.map((value) => ({ value, text: texts.kinds[value] })),
    done: DONE.find((one) => one === url.searchParams.get('done'))
  };
};

const refused = (refusal: Refusal, event: RequestEvent, typed = { why: '', despite: '' }) =>
  fail(400, { ...typed, faults: faultsIn(refusal, event.locals.lang) });

export const actions: Actions = {
  begin: async (event) => {
    const done = await beginDraft(event.locals.here, signedIn(event));
    if (isRefusal(done)) return refused(done, event);
    redirect(303, '?done=begun');
  },
  live: async (event) => {
    const form = await event.request.formData();
    const [why, despite] = [textIn(form, 'why').slice(0, 2000), textIn(form, 'despite').slice(0, 2000)];
    const done = await goLive(event.locals.here, signedIn(event), seenIn(form), why, despite);
    if (isRefusal(done)) return refused(done, event, { why, despite });
    redirect(303, '?done=live');
  },
  drop: async (event) => {
    const form = await event.request.formData();
    const done = await dropDraft(event.locals.here, signedIn(event), seenIn(form));
    if (isRefusal(done)) return refused(done, event);
    redirect(303, '?done=dropped');
  }
};

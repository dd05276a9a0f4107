import { redirect } from '@sveltejs/kit';
import { KINDS, type NodeKind } from '#catalogue/hotline/tree.ts';
import { blankPlace } from '#contacts/answering/editing.ts';
import { findDraft } from '#contacts/answering/versions.server.ts';
import { addPlace } from '#flow/announcing/draft.server.ts';
import { choicesOf, fieldsOf, placeIn, withRows } from '#routes/office/hotline/answering/place.server.ts';
import { refusedTyped } from '#routes/office/hotline/answering/refused.server.ts';
import { seenIn, textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

const kindIn = (url: URL): NodeKind => KINDS.find((one) => one === url.searchParams.get('kind')) ?? 'say';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { here, lang } = locals;
  const draft = await findDraft(here.world.db);
  if (!draft) redirect(303, '/office/hotline/answering');
  const node = blankPlace(kindIn(url), 'new');
  return {
    kind: node.kind,
    seen: draft.version,
    typed: withRows(fieldsOf(draft.answering, node)),
    choices: choicesOf(draft.answering, node, lang)
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const [name, typed, seen] = [textIn(form, 'name').slice(0, 80), placeIn(form), seenIn(form)];
    const what = { kind: kindIn(event.url), name, typed };
    const done = await addPlace(here, signedIn(event), seen, what);
    if (isRefusal(done) || isFaults(done)) return refusedTyped(here, { name, ...typed }, seen, done, lang);
    redirect(303, '/office/hotline/answering?done=saved');
  }
};

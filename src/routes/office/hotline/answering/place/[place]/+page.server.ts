import { error, redirect } from '@sveltejs/kit';
import { findDraft } from '#contacts/answering/versions.server.ts';
import { MOVES, movesOf } from '#contacts/answering/order.ts';
import { beginAt, changePlace, movePlace, removePlace } from '#flow/announcing/draft.server.ts';
import { choicesOf, fieldsOf, placeIn, withRows } from '#routes/office/hotline/answering/place.server.ts';
import { refusedTyped } from '#routes/office/hotline/answering/refused.server.ts';
import { faultsView } from '#routes/office/hotline/answering/view.server.ts';
import { seenIn, textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { here, lang } = locals;
  const draft = await findDraft(here.world.db);
  if (!draft) redirect(303, '/office/hotline/answering');
  const node = draft.answering.tree.nodes.find(({ code }) => code === params.place);
  if (!node) error(404, 'place-gone');
  return {
    place: node.code,
    seen: draft.version,
    first: draft.answering.tree.start === node.code,
    moves: movesOf(draft.answering, node.code),
    typed: withRows(fieldsOf(draft.answering, node)),
    choices: choicesOf(draft.answering, node, lang),
    wrong: faultsView(draft.answering, lang)
      .filter(({ place }) => place === node.code)
      .map(({ text }) => text)
  };
};

export const actions: Actions = {
  save: async (event) => {
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const [typed, seen] = [placeIn(form), seenIn(form)];
    const done = await changePlace(here, signedIn(event), seen, event.params.place, typed);
    if (isRefusal(done) || isFaults(done)) return refusedTyped(here, typed, seen, done, lang);
    redirect(303, '/office/hotline/answering?done=saved');
  },
  move: async (event) => {
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const [typed, seen] = [placeIn(form), seenIn(form)];
    const move = MOVES.find((one) => one === textIn(form, 'move')) ?? error(400);
    const done = await movePlace(here, signedIn(event), seen, event.params.place, move);
    if (isRefusal(done) || isFaults(done)) return refusedTyped(here, typed, seen, done, lang);
    redirect(303, '/office/hotline/answering?done=moved');
  },
  start: async (event) => {
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const [typed, seen] = [placeIn(form), seenIn(form)];
    const done = await beginAt(here, signedIn(event), seen, event.params.place);
    if (isRefusal(done) || isFaults(done)) return refusedTyped(here, typed, seen, done, lang);
    redirect(303, '/office/hotline/answering?done=moved');
  },
  remove: async (event) => {
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const [typed, seen] = [placeIn(form), seenIn(form)];
    const done = await removePlace(here, signedIn(event), seen, event.params.place);
    if (isRefusal(done) || isFaults(done)) return refusedTyped(here, typed, seen, done, lang);
    redirect(303, '/office/hotline/answering?done=removed');
  }
};

import { error, fail, redirect } from '@sveltejs/kit';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { listOpenCallbacks } from '#contacts/callback.server.ts';
import { callOut } from '#flow/hotline/callback.server.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { callbackView, settling } from '#routes/work/hotline/callbacks.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isId } from '#world/key.ts';
import { isRefusal, refuse } from '#world/refusal.ts';
import { countedAbove } from '#routes/desk/contacts/above.server.ts';
import { contactTabs } from '#routes/desk/contacts/tabs.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const {
    locals: { here, lang },
    url
  } = event;
  if (!hotlineOf(here.city)) error(404, 'Not found');
  const { db, line } = here.world;
  const [open, counts, { engine }] = await Promise.all([
    listOpenCallbacks(db, 'all'),
    countedAbove(here, signedIn(event)),
    line.state()
  ]);
  const views = open.map((row) => callbackView(here, row, lang));
  return {
    tabs: contactTabs('callbacks', lang, counts),
    mine: views.filter(({ unit }) => unit === ''),
    units: views.filter(({ unit }) => unit !== ''),
    rings: engine === 'pbx',
    done: url.searchParams.has('done')
  };
};

export const actions: Actions = {
  /** The switchboard rings; the agent's own leg is in the call at once. */
  ring: async (event) => {
    const { here, lang } = event.locals;
    const id = textIn(await event.request.formData(), 'id');
    const done = isId(id)
      ? await callOut(here, signedIn(event), { callback: id })
      : refuse('callback-result', 'result');
    if (isRefusal(done)) return fail(400, { id, result: '', words: '', fault: refusalWords(done, lang) });
    redirect(303, `/desk/hotline/${done.contact}`);
  },
  settle: settling('/desk/contacts/callbacks')
};

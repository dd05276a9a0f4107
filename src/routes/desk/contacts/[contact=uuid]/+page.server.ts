import { error, fail, redirect } from '@sveltejs/kit';
import { findCall } from '#contacts/contact.server.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { callOut } from '#flow/hotline/callback.server.ts';
import { settleMissed } from '#flow/hotline/wrap-up.server.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal, refuse } from '#world/refusal.ts';
import { recordOf } from './record.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { here, lang } = event.locals;
  const call = hotlineOf(here.city) && (await findCall(here.world.db, event.params.contact));
  if (!call) error(404, 'Not found');
  return {
    ...(await recordOf(here, signedIn(event), call, lang)),
    done: event.url.searchParams.get('done')
  };
};

export const actions: Actions = {
  settle: async (event) => {
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const [outcome, note] = [textIn(form, 'outcome'), textIn(form, 'note')];
    const done = await settleMissed(here, signedIn(event), event.params.contact, { outcome, note });
    if (isRefusal(done)) return fail(400, { outcome, note, fault: refusalWords(done, lang) });
    redirect(303, `/desk/contacts/${event.params.contact}?done=settled`);
  },
  /** Rings whoever called. */
  ring: async (event) => {
    const { here, lang } = event.locals;
    const call = await findCall(here.world.db, event.params.contact);
    const done =
      call?.number == null
        ? refuse('phone-wrong', 'number')
        : await callOut(here, signedIn(event), { number: call.number }, call.id);
    if (isRefusal(done)) return fail(400, { outcome: '', note: '', fault: refusalWords(done, lang) });
    redirect(303, `/desk/hotline/${done.contact}`);
  }
};

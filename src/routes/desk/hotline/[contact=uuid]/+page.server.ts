import { error, redirect } from '@sveltejs/kit';
import { isOver } from '#contacts/call.ts';
import { findCall } from '#contacts/contact.server.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { todayIn } from '#flow/here.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { besideOf, foundFor } from './beside.server.ts';
import {
  askedQuestion,
  askedUnit,
  handedOn,
  sentToCaller,
  settledQuestion,
  tiedCase,
  wrapped
} from './deeds.server.ts';
import { screenOf } from './screen.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const call = hotlineOf(here.city) && (await findCall(here.world.db, event.params.contact));
  if (!call) error(404, 'Not found');
  // A call that is settled has a record; its screen is over.
  if (isOver(call) && (call.answeredAt === null || call.wrappedAt !== null))
    redirect(303, `/desk/contacts/${call.id}`);
  const day = todayIn(here, here.world.now()).toString();
  const [screen, beside, found] = await Promise.all([
    screenOf(here, person, call, lang),
    besideOf(here, event.url, { day, lang, spoken: call.lang }),
    foundFor(here, person, event.url, lang)
  ]);
  return { ...screen, beside, found };
};

export const actions: Actions = {
  /** What was typed may be about somebody: it stands in the address only sealed. */
  find: async ({ request, locals, params }) => {
    const typed = String((await request.formData()).get('sought') ?? '')
      .slice(0, 200)
      .trim();
    const sealed = locals.here.world.seal.hidden(typed, 'search');
    redirect(303, `/desk/hotline/${params.contact}?for=${encodeURIComponent(sealed)}`);
  },
  question: askedQuestion,
  settle: settledQuestion,
  tie: tiedCase,
  transfer: handedOn,
  ask: askedUnit,
  send: sentToCaller,
  wrap: wrapped
};

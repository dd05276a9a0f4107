import { fail, redirect } from '@sveltejs/kit';
import { askNewEmail, newEmailByCode } from '#flow/account/email.server.ts';
import { waitingFor } from '#flow/account/proof.server.ts';
import { address } from '#ui/addresses.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import {
  forget,
  holderIn,
  keepWaiting,
  proveAgain,
  waitingIn
} from '#routes/(portal)/account/guard.server.ts';
import type { Lang } from '#ui/lang.ts';
import type { Actions, PageServerLoad } from './$types';

/** No address of mail is longer. */
const EMAIL_MAX = 254;

export const load: PageServerLoad = async (event) => {
  const { account } = holderIn(event);
  const kept = waitingIn(event.cookies, 'new-email');
  const waiting = kept === '' ? undefined : await waitingFor(event.locals.here, 'email', { kept });
  return {
    email: account.email ?? '–',
    waiting: waiting?.account === account.id ? waiting.email : undefined,
    changed: event.url.searchParams.has('changed')
  };
};

function refused(fault: Refusal, email: string, lang: Lang) {
  const status = fault.refusal === 'too-many-tries' ? 429 : 400;
  return fail(status, { email, fault: { field: fault.field ?? 'email', text: refusalWords(fault, lang) } });
}

export const actions: Actions = {
  letter: async (event) => {
    const { here, lang, address: from } = event.locals;
    const holder = holderIn(event);
    const email = String((await event.request.formData()).get('email') ?? '').slice(0, EMAIL_MAX);
    const kept = await askNewEmail(here, holder, { email, lang, from });
    if (isRefusal(kept))
      return kept.refusal === 'prove-again' ? proveAgain(event) : refused(kept, email, lang);
    keepWaiting(event, 'new-email', kept);
    redirect(303, address('/account/mine/email', lang));
  },
  code: async (event) => {
    const { here, lang, address: from } = event.locals;
    const holder = holderIn(event);
    const code = String((await event.request.formData()).get('code') ?? '').slice(0, 40);
    const kept = waitingIn(event.cookies, 'new-email');
    const done = await newEmailByCode(here, holder, { kept, code, from });
    if (isRefusal(done)) return refused(done, '', lang);
    forget(event.cookies, 'new-email');
    redirect(303, `${address('/account/mine/email', lang)}?changed`);
  }
};

import { fail } from '@sveltejs/kit';
import { newEmailByLink } from '#flow/account/email.server.ts';
import { waitingFor } from '#flow/account/proof.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import { forget } from '#routes/(portal)/account/guard.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Whoever knows the address changes the account, so it may not travel. */
const SECRET = { 'referrer-policy': 'no-referrer' };

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders(SECRET);
  return { email: (await waitingFor(locals.here, 'email', { token: params.token }))?.email };
};

export const actions: Actions = {
  default: async ({ locals, params, cookies }) => {
    const { here, lang, address: from, account } = locals;
    const done = await newEmailByLink(here, { token: params.token, from }, account);
    if (isRefusal(done)) return fail(400, { fault: refusalWords(done, lang) });
    forget(cookies, 'new-email');
    return { changed: true };
  }
};

import { redirect } from '@sveltejs/kit';
import { enterByLink, leave } from '#flow/account/enter.server.ts';
import { waitingFor } from '#flow/account/proof.server.ts';
import { address } from '#ui/addresses.ts';
import { isRefusal } from '#world/refusal.ts';
import { ACCOUNT_COOKIE, comingFrom, forget, keepSession } from '#routes/(portal)/account/guard.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Whoever knows the address comes in, so it may not travel. */
const SECRET = { 'referrer-policy': 'no-referrer' };

/** Opening uses nothing up: programs that look through mail open links, and only people press buttons. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders(SECRET);
  const waiting = await waitingFor(locals.here, 'enter', { token: params.token });
  return { email: waiting?.email };
};

export const actions: Actions = {
  default: async (event) => {
    const { locals, cookies, params } = event;
    event.setHeaders(SECRET);
    const entered = await enterByLink(locals.here, { token: params.token, ...comingFrom(event) });
    if (isRefusal(entered)) redirect(303, address(`/account/enter/${params.token}`, locals.lang));
    await leave(locals.here, cookies.get(ACCOUNT_COOKIE), locals.address);
    forget(cookies, 'entering');
    keepSession(event, entered);
    const own = address('/account', locals.lang);
    redirect(303, entered.opened ? `${own}?opened` : own);
  }
};

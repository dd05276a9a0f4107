import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { askToEnter, enterByCode, leave, type Entered } from '#flow/account/enter.server.ts';
import { waitingFor } from '#flow/account/proof.server.ts';
import { address } from '#ui/addresses.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import {
  ACCOUNT_COOKIE,
  comingFrom,
  forget,
  keepSession,
  keepWaiting,
  waitingIn
} from '#routes/(portal)/account/guard.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies, url }) => {
  const kept = waitingIn(cookies, 'entering');
  const waiting = kept === '' ? undefined : await waitingFor(locals.here, 'enter', { kept });
  // Nothing is waited for in this browser: it begins anew.
  if (!waiting && !url.search.startsWith('?/')) redirect(303, address('/account/enter', locals.lang));
  return { email: waiting?.email ?? '', resent: url.searchParams.has('resent') };
};

function refused({ locals }: Pick<RequestEvent, 'locals'>, fault: Refusal) {
  const status = fault.refusal === 'too-many-tries' ? 429 : 400;
  return fail(status, { fault: { field: 'code', text: refusalWords(fault, locals.lang) } });
}

/** In: the session they had ends, and one that was proved just now begins. */
async function letIn(event: RequestEvent, entered: Entered): Promise<never> {
  const { locals, cookies } = event;
  await leave(locals.here, cookies.get(ACCOUNT_COOKIE), locals.address);
  forget(cookies, 'entering');
  keepSession(event, entered);
  const own = address('/account', locals.lang);
  redirect(303, entered.to || (entered.opened ? `${own}?opened` : own));
}

export const actions: Actions = {
  code: async (event) => {
    const { locals, cookies, request } = event;
    const form = await request.formData();
    const code = form.get('code');
    const given = { kept: waitingIn(cookies, 'entering'), code: typeof code === 'string' ? code : '' };
    const entered = await enterByCode(locals.here, { ...given, ...comingFrom(event) });
    return isRefusal(entered) ? refused(event, entered) : letIn(event, entered);
  },
  resend: async (event) => {
    const { here, lang, address: from } = event.locals;
    const waiting = await waitingFor(here, 'enter', { kept: waitingIn(event.cookies, 'entering') });
    if (!waiting) redirect(303, address('/account/enter', lang));
    const kept = await askToEnter(here, { email: waiting.email, lang, to: waiting.to, from });
    if (isRefusal(kept)) return refused(event, kept);
    keepWaiting(event, 'entering', kept);
    redirect(303, `${address('/account/enter/code', lang)}?resent`);
  }
};

import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { askToEnter, enterByPassword, leave, type Entered } from '#flow/account/enter.server.ts';
import { askingFor, mayAsk } from '#flow/sending/asking.server.ts';
import { enterByPasskey } from '#flow/account/passkey.server.ts';
import { address } from '#ui/addresses.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import {
  ACCOUNT_COOKIE,
  comingFrom,
  keepSession,
  keepWaiting
} from '#routes/(portal)/account/guard.server.ts';
import { askedIn } from '#routes/(portal)/asking.server.ts';
import { portalPath } from '#routes/sign-in/to.ts';
import { waysIn } from '#routes/sign-in/with/ways.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** No address of mail is longer. */
const EMAIL_MAX = 254;

export const load: PageServerLoad = async ({ locals, url }) => {
  const to = portalPath(url.searchParams.get('to')) ?? '';
  const again = url.searchParams.has('again') && locals.account !== undefined;
  if (locals.account && !again) redirect(303, to || address('/account', locals.lang));
  const providers = waysIn(locals.here, 'residents', { lang: locals.lang, to, again });
  const asking = await askingFor(locals.here);
  return { to, again, providers, asking, email: again ? (locals.account?.account.email ?? '') : '' };
};

const TOO_OFTEN = new Set(['too-many-tries', 'ask-again', 'ask-stopped']);

function typed(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function refused(
  { locals }: Pick<RequestEvent, 'locals'>,
  fault: Refusal,
  email: string,
  by: 'letter' | 'password' | 'passkey',
  waited = ''
) {
  const status = TOO_OFTEN.has(fault.refusal) ? 429 : 400;
  const text = refusalWords(fault, locals.lang);
  return fail(status, {
    email: email.slice(0, EMAIL_MAX),
    by,
    waited,
    fault: { field: fault.field ?? 'email', text }
  });
}

/** In: the session they had ends, and one that was proved just now begins. */
async function comeIn(event: RequestEvent, entered: Entered, form: FormData): Promise<never> {
  const { locals, cookies } = event;
  await leave(locals.here, cookies.get(ACCOUNT_COOKIE), locals.address);
  keepSession(event, entered);
  redirect(303, portalPath(typed(form, 'to')) ?? address('/account', locals.lang));
}

export const actions: Actions = {
  letter: async (event) => {
    const { here, lang, address: from } = event.locals;
    const form = await event.request.formData();
    const email = typed(form, 'email');
    const to = portalPath(typed(form, 'to')) ?? '';
    const doubt = await mayAsk(here, askedIn(form, from));
    if (doubt) return refused(event, doubt, email, 'letter', doubt.waited);
    const kept = await askToEnter(here, { email, lang, to, from });
    if (isRefusal(kept)) return refused(event, kept, email, 'letter', typed(form, 'waited'));
    keepWaiting(event, 'entering', kept);
    redirect(303, address('/account/enter/code', lang));
  },
  password: async (event) => {
    const { here } = event.locals;
    const form = await event.request.formData();
    const email = typed(form, 'email');
    const done = await enterByPassword(here, {
      email,
      password: typed(form, 'password'),
      ...comingFrom(event)
    });
    if (isRefusal(done)) return refused(event, done, email, 'password');
    return comeIn(event, done, form);
  },
  passkey: async (event) => {
    const form = await event.request.formData();
    const given = { answer: typed(form, 'answer'), ...comingFrom(event) };
    const done = await enterByPasskey(event.locals.here, given);
    if (isRefusal(done)) return refused(event, done, '', 'passkey');
    return comeIn(event, done, form);
  }
};

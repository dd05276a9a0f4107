import { fail, redirect } from '@sveltejs/kit';
import { askPhoneCode, dropPhone, phoneWaiting, provePhone } from '#flow/account/phone.server.ts';
import { findAccount } from '#people/accounts/account.server.ts';
import { phoneInGroups } from '#reports/contact.ts';
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

/** No number is longer, however it is written. */
const PHONE_MAX = 40;

export const load: PageServerLoad = async (event) => {
  const holder = holderIn(event);
  const { here } = event.locals;
  const account = await findAccount(here.world.db, holder.account.id);
  const kept = waitingIn(event.cookies, 'new-phone');
  const waiting = kept === '' ? undefined : await phoneWaiting(here, holder, kept);
  const { provedPhone = null, phone = null } = account ?? {};
  return {
    proved: provedPhone === null ? undefined : phoneInGroups(provedPhone),
    typed: phone === null || phone === provedPhone ? '' : phoneInGroups(phone),
    waiting: waiting === undefined ? undefined : phoneInGroups(waiting),
    done: (['proved', 'dropped'] as const).find((one) => event.url.searchParams.has(one))
  };
};

function refused(fault: Refusal, phone: string, lang: Lang) {
  const status = fault.refusal === 'too-many-tries' ? 429 : 400;
  return fail(status, { phone, fault: { field: fault.field ?? 'phone', text: refusalWords(fault, lang) } });
}

export const actions: Actions = {
  text: async (event) => {
    const { here, lang, address: from } = event.locals;
    const holder = holderIn(event);
    const phone = String((await event.request.formData()).get('phone') ?? '').slice(0, PHONE_MAX);
    const kept = await askPhoneCode(here, holder, { phone, lang, from });
    if (isRefusal(kept))
      return kept.refusal === 'prove-again' ? proveAgain(event) : refused(kept, phone, lang);
    keepWaiting(event, 'new-phone', kept);
    redirect(303, address('/account/mine/phone', lang));
  },
  code: async (event) => {
    const { here, lang, address: from } = event.locals;
    const holder = holderIn(event);
    const code = String((await event.request.formData()).get('code') ?? '').slice(0, 40);
    const kept = waitingIn(event.cookies, 'new-phone');
    const done = await provePhone(here, holder, { kept, code, from });
    if (isRefusal(done)) return refused(done, '', lang);
    forget(event.cookies, 'new-phone');
    redirect(303, `${address('/account/mine/phone', lang)}?proved`);
  },
  drop: async (event) => {
    const { here, lang, address: from } = event.locals;
    const done = await dropPhone(here, holderIn(event), from);
    if (isRefusal(done)) return proveAgain(event);
    redirect(303, `${address('/account/mine/phone', lang)}?dropped`);
  }
};

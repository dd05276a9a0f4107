import { fail, redirect } from '@sveltejs/kit';
import { closeAccount } from '#flow/account/close.server.ts';
import { address } from '#ui/addresses.ts';
import { mineTexts } from '#ui/texts/mine.ts';
import { isRefusal } from '#world/refusal.ts';
import { ACCOUNT_COOKIE, forget, holderIn, proveAgain } from '#routes/(portal)/account/guard.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  holderIn(event);
};

export const actions: Actions = {
  default: async (event) => {
    const { here, lang, address: from } = event.locals;
    const holder = holderIn(event);
    const form = await event.request.formData();
    const forgetting = form.has('forget');
    if (!form.has('sure')) return fail(400, { forgetting, fault: mineTexts[lang].closing.sureMissing });
    const done = await closeAccount(here, holder, { forget: forgetting, from });
    if (isRefusal(done)) return proveAgain(event);
    forget(event.cookies, ACCOUNT_COOKIE);
    redirect(303, `${address('/account/closed', lang)}?forgotten=${done.forgotten}`);
  }
};

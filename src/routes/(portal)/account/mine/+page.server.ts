import { fail, redirect } from '@sveltejs/kit';
import { changeMine } from '#flow/account/mine.server.ts';
import { findAccount } from '#people/accounts/account.server.ts';
import { phoneInGroups } from '#reports/contact.ts';
import { address } from '#ui/addresses.ts';
import { isLang } from '#ui/lang.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isFaults } from '#world/refusal.ts';
import { holderIn } from '#routes/(portal)/account/guard.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Longer than any name or number; what is longer is shown again but not looked at. */
const TYPED_MAX = 300;

export const load: PageServerLoad = async (event) => {
  const { here } = event.locals;
  const holder = holderIn(event);
  const account = await findAccount(here.world.db, holder.account.id);
  if (!account) redirect(303, address('/', event.locals.lang));
  const { name, phone, provedPhone, lang: spoken, hearsBy, email } = account;
  return {
    typed: { name, phone: phone === null ? '' : phoneInGroups(phone), spoken, hearsBy },
    email,
    proved: provedPhone === null ? undefined : phoneInGroups(provedPhone),
    /** A code can be sent: the city sends texts. */
    texts: here.city.profile.texts !== undefined,
    saved: event.url.searchParams.has('saved')
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { here, lang, address: from } = event.locals;
    const holder = holderIn(event);
    const form = await event.request.formData();
    const [name = '', phone = '', spoken = '', hearsBy = ''] = ['name', 'phone', 'lang', 'hearsBy'].map(
      (field) => String(form.get(field) ?? '').slice(0, TYPED_MAX)
    );
    const done = await changeMine(here, holder, { name, phone, lang: spoken, hearsBy }, from);
    if (isFaults(done)) {
      const faults = done.faults.map((fault) => ({
        field: fault.field ?? 'name',
        text: refusalWords(fault, lang)
      }));
      return fail(400, { typed: { name, phone, spoken, hearsBy }, faults });
    }
    redirect(303, `${address('/account/mine', isLang(spoken) ? spoken : lang)}?saved`);
  }
};

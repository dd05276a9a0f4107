import { fail } from '@sveltejs/kit';
import { addByPin } from '#flow/account/cases.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import { holderIn } from '#routes/(portal)/account/guard.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Longer than any number or PIN; what is longer is shown again but not looked at. */
const TYPED_MAX = 40;

export const load: PageServerLoad = (event) => {
  holderIn(event);
};

export const actions: Actions = {
  default: async (event) => {
    const { here, lang, address: from } = event.locals;
    const { account } = holderIn(event);
    const form = await event.request.formData();
    const [number = '', pin = ''] = ['number', 'pin'].map((name) =>
      String(form.get(name) ?? '').slice(0, TYPED_MAX)
    );
    const added = await addByPin(here, account.id, { number, pin, from });
    if (!isRefusal(added)) return { added: number };
    const status = added.refusal === 'pin-tries-used' ? 429 : 400;
    return fail(status, {
      number,
      fault: { field: added.field ?? 'number', text: refusalWords(added, lang) }
    });
  }
};

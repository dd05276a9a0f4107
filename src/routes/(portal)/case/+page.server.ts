import { fail, redirect } from '@sveltejs/kit';
import { openByPin } from '#flow/visit.server.ts';
import { isRefusal } from '#world/refusal.ts';
import { caseAddress } from '#ui/addresses.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import type { Actions, PageServerLoad } from './$types';

/** Longer than any number or PIN; what is longer is shown again but not looked at. */
const TYPED_MAX = 40;

export const load: PageServerLoad = ({ url }) => ({
  number: (url.searchParams.get('number') ?? '').slice(0, TYPED_MAX),
  wrongLink: url.searchParams.has('link')
});

export const actions: Actions = {
  default: async ({ locals, request, setHeaders }) => {
    const form = await request.formData();
    const [number, pin] = ['number', 'pin'].map((name) => String(form.get(name) ?? '').slice(0, TYPED_MAX));
    const given = { number: number ?? '', pin: pin ?? '', from: locals.address };
    const link = await openByPin(locals.here, given);
    if (!isRefusal(link)) {
      setHeaders({ 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' });
      redirect(303, caseAddress(link, locals.lang));
    }
    const status = link.refusal === 'pin-tries-used' ? 429 : 400;
    const fault = { field: link.field ?? 'number', text: refusalWords(link, locals.lang) };
    return fail(status, { number: given.number, fault });
  }
};

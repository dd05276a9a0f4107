import { fail } from '@sveltejs/kit';
import { forgotPassword, RESET_MINUTES } from '#flow/signing/password.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const email = String((await request.formData()).get('email') ?? '');
    const refused = await forgotPassword(locals.here, { email, from: locals.address, lang: locals.lang });
    if (refused) return fail(429, { fault: refusalWords(refused, locals.lang) });
    return { sent: RESET_MINUTES };
  }
};

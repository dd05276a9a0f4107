import { fail, redirect } from '@sveltejs/kit';
import { signInWithCode, signInWithPasskey } from '#flow/signing/sign-in.server.ts';
import { letIn, whence } from '#routes/sign-in/in.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ cookies }) => {
  if (cookies.get('factor') === undefined) redirect(303, '/sign-in');
};

export const actions: Actions = {
  default: async (event) => {
    const { locals, cookies } = event;
    const form = await event.request.formData();
    const answer = String(form.get('answer') ?? '');
    const factor = cookies.get('factor') ?? '';
    const done =
      answer === ''
        ? await signInWithCode(locals.here, {
            factor,
            code: String(form.get('code') ?? ''),
            ...whence(event)
          })
        : await signInWithPasskey(locals.here, { answer, ...whence(event) });
    if (!isRefusal(done)) return letIn(event, done);
    const over = done.refusal === 'factor-over';
    return fail(done.refusal === 'too-many-tries' ? 429 : 400, {
      over,
      field: answer === '' ? 'code' : 'passkey',
      fault: refusalWords(done, locals.lang)
    });
  }
};

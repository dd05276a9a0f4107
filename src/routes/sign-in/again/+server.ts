import { json } from '@sveltejs/kit';
import {
  signIn,
  signInWithCode,
  signInWithPasskey,
  signOut,
  type SignedIn
} from '#flow/signing/sign-in.server.ts';
import { keepFactor, keepSession, whence } from '#routes/sign-in/in.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import type { RequestHandler } from './$types';

/** Nobody we can let in again on the page that lies open: they sign in on the page made for it. */
const elsewhere = () => json({ next: 'elsewhere' });

/**
 * The same person signs in again on the page that lies open, which then shows what it hid.
 *
 * Who it was is told by the session that is over, never by what is typed here; somebody else is sent away.
 */
export const POST: RequestHandler = async (event) => {
  const { locals, cookies, request } = event;
  const { here, over, person } = locals;
  const form = await request.formData();
  const said = (name: string) => String(form.get(name) ?? '');
  if (person) return person.id === said('person') ? json({ next: 'in' }) : elsewhere();
  if (!over || over.id !== said('person')) return elsewhere();
  const by = (['answer', 'code'] as const).find((name) => said(name) !== '') ?? 'password';
  const done =
    by === 'answer'
      ? await signInWithPasskey(here, { answer: said('answer'), ...whence(event) })
      : by === 'code'
        ? await signInWithCode(here, {
            factor: cookies.get('factor') ?? '',
            code: said('code'),
            ...whence(event)
          })
        : await signIn(here, { email: over.email, password: said('password'), ...whence(event) });
  if (isRefusal(done)) {
    const begins = done.refusal === 'factor-over';
    return json({ next: begins ? 'password' : 'same', fault: refusalWords(done, locals.lang) });
  }
  if ('factor' in done) {
    keepFactor(event, done);
    return json({ next: 'code' });
  }
  return json({ next: await came(event, done, over.id) });
};

/** In when it is who was here before; the session of anybody else is not begun by this page. */
async function came(event: Parameters<RequestHandler>[0], done: SignedIn, id: string) {
  if (done.person.id === id && done.whole) {
    await keepSession(event, done);
    return 'in';
  }
  await signOut(event.locals.here, done.token);
  return 'elsewhere';
}

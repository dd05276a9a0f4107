/** A page that sets a password by a link: looked at as often as one likes, used up by sending the form. */
import { fail, type RequestEvent } from '@sveltejs/kit';
import { PASSWORD_MIN } from '#people/person.ts';
import { findLink, setPasswordBy } from '#flow/signing/password.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import { letIn, whence } from './in.server.ts';

type Linked = RequestEvent<{ link: string }>;

/** Whose link it is; the address of the page is told to nobody. */
export async function shown(
  { params, locals, setHeaders }: Pick<Linked, 'params' | 'locals' | 'setHeaders'>,
  kind: 'hired' | 'password'
) {
  setHeaders({ 'referrer-policy': 'no-referrer' });
  return { kind, min: PASSWORD_MIN, whose: await findLink(locals.here, kind, params.link) };
}

/** Sets the password and leads on. */
export async function chosen(event: Linked, kind: 'hired' | 'password') {
  const { params, locals } = event;
  const password = String((await event.request.formData()).get('password') ?? '');
  const given = { token: params.link, password, lang: locals.lang, ...whence(event) };
  const done = await setPasswordBy(locals.here, kind, given);
  return isRefusal(done) ? fail(400, { fault: refusalWords(done, locals.lang) }) : letIn(event, done);
}

/** Somebody's own way of signing in, as its pages ask for it. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { offerTotp } from '#people/factors/totp.server.ts';
import type { Present } from '#people/sessions/session.server.ts';
import type { Own } from '#flow/signing/factors.server.ts';
import { whence } from './in.server.ts';
import { pictureOf } from './qr.server.ts';
import { signInTo } from './to.ts';

/** Who changes it, with which session; nobody is led to signing in. */
export function ownOf(event: Pick<RequestEvent, 'locals' | 'request' | 'cookies' | 'url'>): Own {
  const { locals, cookies, url } = event;
  const token = cookies.get('session');
  if (!locals.present || token === undefined) redirect(303, signInTo(url.pathname));
  return { present: locals.present, token, lang: locals.lang, ...whence(event) };
}

/** The app that is offered to them: its key in letters and as a picture. */
export async function appOf({ here }: Pick<App.Locals, 'here'>, { person, session }: Present) {
  const { db, seal } = here.world;
  const issuer = 'Hejnał';
  const at = { person: person.id, session: session.id, label: person.email, issuer };
  const { key, address } = await offerTotp(db, seal, at);
  return { key, picture: pictureOf(address) };
}

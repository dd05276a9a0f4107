/** Who is signed in to a resident's account, and the cookies that say so. */
import { redirect, type Cookies, type RequestEvent } from '@sveltejs/kit';
import type { Entered } from '#flow/account/enter.server.ts';
import { LETTER_MINUTES } from '#people/accounts/account.ts';
import { deviceOf } from '#people/sessions/device.ts';
import type { Holder } from '#people/sessions/session.server.ts';
import { address } from '#ui/addresses.ts';
import type { Lang } from '#ui/lang.ts';

/** Holds the token of the session. */
export const ACCOUNT_COOKIE = 'account';

/** Where somebody comes in, to be led to `path` afterwards; `again` when they are in and have to prove it once more. */
export function enterAddress(lang: Lang, path: string, again = false): string {
  return `${address('/account/enter', lang)}?to=${encodeURIComponent(path)}${again ? '&again' : ''}`;
}

/** Whoever is signed in; everybody else is asked to come in, and led back here. */
export function holderIn({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>): Holder {
  if (locals.account) return locals.account;
  redirect(303, enterAddress(locals.lang, url.pathname));
}

/** A refusal because the session is not fresh leads to coming in once more, and back to this page. */
export function proveAgain({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>): never {
  redirect(303, enterAddress(locals.lang, url.pathname, true));
}

/** Where somebody comes from, for the log of security and for their own list of sessions. */
export function comingFrom({ locals, request }: Pick<RequestEvent, 'locals' | 'request'>) {
  return { from: locals.address, device: deviceOf(request.headers.get('user-agent')) };
}

type At = Pick<RequestEvent, 'cookies' | 'url' | 'locals'>;

function options(url: URL) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' } as const;
}

/** Signed in: the browser keeps the session as long as it lasts. */
export function keepSession({ cookies, url, locals }: At, { token, expires }: Entered): void {
  const maxAge = Math.floor(expires.since(locals.here.world.now()).total('seconds'));
  cookies.set(ACCOUNT_COOKIE, token, { ...options(url), maxAge });
}

/** What a browser keeps while it waits for a letter or a text: for coming in, for another address, for a number. */
type Waiting = 'entering' | 'new-email' | 'new-phone';

export function keepWaiting(
  { cookies, url }: Pick<At, 'cookies' | 'url'>,
  what: Waiting,
  kept: string
): void {
  cookies.set(what, kept, { ...options(url), maxAge: LETTER_MINUTES * 60 });
}

export function waitingIn(cookies: Cookies, what: Waiting): string {
  return cookies.get(what) ?? '';
}

export function forget(cookies: Cookies, what: Waiting | typeof ACCOUNT_COOKIE): void {
  cookies.delete(what, { path: '/' });
}

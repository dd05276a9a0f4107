/** The browser of somebody who comes in: the cookie of their session, and the way to their work. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { homeOf } from '#people/person.ts';
import { deviceOf } from '#people/sessions/device.ts';
import { REMEMBERED_MINUTES } from '#people/sessions/session.server.ts';
import { FACTOR_MINUTES, signOut, type SignedIn, type Waiting } from '#flow/signing/sign-in.server.ts';
import { localPath } from './to.ts';

type Coming = Pick<RequestEvent, 'cookies' | 'url' | 'locals' | 'request'>;

const secured = (url: URL) =>
  ({ httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' }) as const;

/** Where a request comes from, for limits and for the list of devices. */
export function whence({ locals, request }: Pick<Coming, 'locals' | 'request'>) {
  return { from: locals.address, device: deviceOf(request.headers.get('user-agent')) };
}

/** Gives the browser its session; one it had before is over. */
export async function keepSession(
  { cookies, url, locals }: Coming,
  { token, expires }: Pick<SignedIn, 'token' | 'expires'>
): Promise<void> {
  await signOut(locals.here, cookies.get('session'));
  // A while longer than the session, so that what is sent too late is known to be theirs.
  const kept = expires.add({ minutes: REMEMBERED_MINUTES });
  const maxAge = Math.floor(kept.since(locals.here.world.now()).total('seconds'));
  cookies.set('session', token, { path: '/', ...secured(url), maxAge });
  cookies.delete('factor', { path: '/sign-in' });
}

/** What the browser holds while a second factor is waited for. */
export function keepFactor({ cookies, url }: Pick<Coming, 'cookies' | 'url'>, { factor }: Waiting): void {
  cookies.set('factor', factor, { path: '/sign-in', ...secured(url), maxAge: FACTOR_MINUTES * 60 });
}

const asked = (to: string | undefined) => (to === undefined ? '' : `?to=${encodeURIComponent(to)}`);

/** Leads on: to the second factor, to setting one up, or to work. */
export async function letIn(
  event: Coming,
  done: SignedIn | Waiting,
  to = localPath(event.url.searchParams.get('to'))
): Promise<never> {
  if ('factor' in done) {
    keepFactor(event, done);
    redirect(303, `/sign-in/factor${asked(to)}`);
  }
  await keepSession(event, done);
  redirect(303, done.whole ? (to ?? homeOf(done.person)) : `/sign-in/set-up${asked(to)}`);
}

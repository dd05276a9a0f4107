/** The browser of somebody who goes to a provider of identities and comes back. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { enterProvedBy } from '#flow/federation/resident.server.ts';
import { signInProved } from '#flow/federation/staff.server.ts';
import { VISIT_MINUTES, type Visited } from '#flow/federation/visit.server.ts';
import { leave } from '#flow/account/enter.server.ts';
import { address } from '#ui/addresses.ts';
import type { Lang } from '#ui/lang.ts';
import { newToken } from '#world/seal.server.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import type { Provider } from '#world/identity/provider.ts';
import { ACCOUNT_COOKIE, keepSession } from '#routes/(portal)/account/guard.server.ts';
import { letIn, whence } from '#routes/sign-in/in.server.ts';
import { localPath, portalPath } from '#routes/sign-in/to.ts';

/** Binds a visit to the browser it was begun in. */
export const BINDER = 'visit';
const YEAR_SECONDS = 365 * 24 * 60 * 60;

type At = Pick<RequestEvent, 'cookies' | 'url'>;

const options = (url: URL, path: string) =>
  ({ path, httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' }) as const;

/** What only this browser holds; one for all its visits, so that two windows may come back. */
export function binderOf({ cookies, url }: At): string {
  const binder = cookies.get(BINDER) ?? newToken();
  cookies.set(BINDER, binder, { ...options(url, '/sign-in/with'), maxAge: VISIT_MINUTES * 60 });
  return binder;
}

/** Where they are led afterwards: a page of ours, for staff a work place, for residents one of the portal. */
export function led(provider: Provider, to: string | null): string | undefined {
  return provider.for === 'staff' ? localPath(to) : portalPath(to);
}

/** Pages on the way have one address; they speak the language somebody came in. */
export function keepLang({ cookies, url }: At, lang: Lang): void {
  cookies.set('lang', lang, { ...options(url, '/'), httpOnly: false, maxAge: YEAR_SECONDS });
}

/** To the page that says why not; what the provider sent stands in no address any more. */
export function refusedBy({ code }: Provider, { refusal }: Refusal): never {
  redirect(303, `/sign-in/with/${code}/refused?why=${refusal}`);
}

/** Signed in, or told why not. */
export async function comeBack(
  event: RequestEvent,
  provider: Provider,
  visited: Visited | Refusal
): Promise<never> {
  const { cookies, url, locals } = event;
  if (isRefusal(visited)) return refusedBy(provider, visited);
  cookies.delete(BINDER, { path: '/sign-in/with' });
  const { visit, proved } = visited;
  if (provider.for === 'staff') {
    const done = await signInProved(locals.here, provider, proved, whence(event));
    if (isRefusal(done)) return refusedBy(provider, done);
    // Told again where one signs out, so that the provider's own session can be ended too.
    cookies.set('provider', provider.code, options(url, '/sign-out'));
    return letIn(event, done, localPath(visit.to));
  }
  const coming = { from: locals.address, device: whence(event).device };
  const entered = await enterProvedBy(locals.here, provider, visited, coming);
  if (isRefusal(entered)) return refusedBy(provider, entered);
  await leave(locals.here, cookies.get(ACCOUNT_COOKIE), locals.address);
  keepSession(event, entered);
  redirect(303, portalPath(visit.to) ?? address('/account', visit.lang));
}

/** What somebody is answered who may not come in: the way to signing in, or a plain no in the frame of work. */
import { keepNotAllowed } from '#flow/security/not-allowed.server.ts';
import { keepTyped, typedIn } from '#flow/signing/typed.server.ts';
import { enterAddress } from '#routes/(portal)/account/guard.server.ts';
import { signInTo } from '#routes/sign-in/to.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { entranceTo, type Entrance } from './entrance.ts';
import { REFUSED } from './refused.ts';

/** How the address meets whoever asks. */
export function entranceOf({ route, request, locals }: RequestEvent): Entrance {
  return entranceTo(route.id, request.method, {
    person: locals.person,
    account: locals.account !== undefined
  });
}

/** A page's script asks for data and reads words, not a page. */
function wantsJson({ request, isDataRequest }: RequestEvent): boolean {
  const accept = request.headers.get('accept') ?? '*/*';
  return isDataRequest || !accept.includes('text/html');
}

/** A form somebody sent, by the browser or by the page's script in its place; not what a script asks besides. */
function isForm(event: RequestEvent): boolean {
  const { method, headers } = event.request;
  return method === 'POST' && (!wantsJson(event) || headers.has('x-sveltekit-action'));
}

/** The page with what they typed, where somebody sent a form when their session was over. */
async function typedPage(event: RequestEvent): Promise<string | undefined> {
  const { request, url, locals } = event;
  if (!locals.over || !isForm(event)) return undefined;
  const multipart = /^\s*multipart\/form-data/i.test(request.headers.get('content-type') ?? '');
  const form = await request.formData().catch(() => undefined);
  const typed = form && typedIn(form, url.pathname + url.search, multipart);
  const token = typed && (await keepTyped(locals.here, locals.over, typed));
  return token && `/typed/${token}`;
}

/** To signing in, and back to the same page; a program that keeps a line open is told plainly. */
async function toSignIn(event: RequestEvent): Promise<Response> {
  const { request, url, route } = event;
  if (route.id?.startsWith('/api/')) return Response.json({ message: 'not-allowed' }, { status: 401 });
  const typed = await typedPage(event);
  if (typed !== undefined) return to(event, signInTo(typed));
  return to(event, signInTo(request.method === 'GET' ? url.pathname + url.search : url.pathname));
}

/** Away to another address, in whatever words the asker understands. */
function to(event: RequestEvent, location: string): Response {
  const { request, isDataRequest } = event;
  // A form sent by the page's script is told where to go in the words it understands (SvelteKit's own).
  const byScript = request.method === 'POST' && !isDataRequest && wantsJson(event);
  if (byScript && request.headers.has('x-sveltekit-action'))
    return Response.json({ type: 'redirect', status: 303, location });
  return new Response(undefined, { status: 303, headers: { location } });
}

/** The no, as a page in the frame of work or as words for a script. It is kept in the log of security. */
async function refusal(event: RequestEvent): Promise<Response> {
  const { locals, route, url } = event;
  const { here, person, address } = locals;
  if (person) await keepNotAllowed(here, person, { route: route.id ?? '', from: address });
  const message = 'not-allowed';
  if (wantsJson(event)) return Response.json({ type: 'error', message, error: { message } }, { status: 403 });
  const page = await event.fetch(`${url.pathname}?${REFUSED}`, { headers: { accept: 'text/html' } });
  return new Response(page.body, { status: 403, headers: new Headers(page.headers) });
}

/** The answer to whoever the address is not open to. */
export async function turnedAway(event: RequestEvent, entrance: Entrance): Promise<Response> {
  if (entrance === 'not-allowed') return refusal(event);
  const { locals, url } = event;
  return entrance === 'account' ? to(event, enterAddress(locals.lang, url.pathname)) : toSignIn(event);
}

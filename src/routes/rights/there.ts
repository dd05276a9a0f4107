/** Is somebody there? Told from what a person does: opens a page, sends a form; never from what a page asks by itself. */
import type { RequestEvent } from '@sveltejs/kit';

/** Asked in the background by an open page, although it writes. */
const BY_ITSELF = /\/claim$|\/hotline\/(beat|admit|connect)$|\/call\/line$/;

type Asked = Pick<RequestEvent, 'route' | 'isDataRequest'> & { request: Pick<Request, 'method' | 'headers'> };

/**
 * Does this request show that its owner is there?
 *
 * A page that lies open asks for news, counts and lists all night; if that counted, nobody would ever be gone. A page
 * that is used says so by its beat.
 */
export function isThere({ route, request, isDataRequest }: Asked): boolean {
  if (request.method === 'POST') return !BY_ITSELF.test(route.id ?? '');
  return !isDataRequest && (request.headers.get('accept') ?? '').includes('text/html');
}

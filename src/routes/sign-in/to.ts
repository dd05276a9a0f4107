/** Where signing in leads: back to the page that asked for it, and only to a page of ours. */
import { routeOf } from '#ui/addresses.ts';

/** The work places; signing in never leads anywhere else. */
const WORK = /^\/(desk|unit|office|me|typed)(\/|$)/;
/** Only used to read an address without a host; it never answers (RFC 2606). */
const NOWHERE = 'http://nowhere.invalid';

/**
 * The local address of a work place that `text` names, or nothing.
 *
 * An address that could lead off this site is refused however it is written: `//elsewhere.example`,
 * `/\elsewhere.example`, with a scheme, with a line end before the slash. Otherwise a link to our own
 * sign-in would bring people to a page that asks for their password again.
 */
export function localPath(text: string | null | undefined): string | undefined {
  return ownPath(text, (pathname) => WORK.test(pathname));
}

/** The same for a resident: a page of the portal, in any language, and nothing else. */
export function portalPath(text: string | null | undefined): string | undefined {
  return ownPath(text, (pathname) => routeOf(pathname) !== undefined);
}

function ownPath(text: string | null | undefined, isOurs: (pathname: string) => boolean): string | undefined {
  if (!text || text.length > 500 || !text.startsWith('/') || /[\\\p{Cc}]/u.test(text)) return undefined;
  if (!URL.canParse(text, NOWHERE)) return undefined;
  const { origin, pathname, search } = new URL(text, NOWHERE);
  return origin === NOWHERE && !pathname.startsWith('//') && isOurs(pathname) ? pathname + search : undefined;
}

/** The address of the sign-in page that leads back to `path`. */
export function signInTo(path: string): string {
  return `/sign-in?to=${encodeURIComponent(path)}`;
}

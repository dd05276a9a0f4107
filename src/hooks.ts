/** Which route an address means: portal pages are called in the reader's language. And what travels as what it is. */
import type { Reroute, Transport } from '@sveltejs/kit/hooks';
import { refusedRoute } from '#routes/rights/refused.ts';
import { drawnTransport } from '#routes/work/list/drawn/drawn.ts';
import { isRouteWord, routeOf } from '#ui/addresses.ts';

/**
 * No page is called by the sign of nothing, and no question about it may reach the database, which knows none. Programs
 * are told so in their own form.
 */
const isSpoiled = (pathname: string) => pathname.includes('%00') && !/^\/(open311|api)\//.test(pathname);

export const reroute: Reroute = ({ url }) =>
  isSpoiled(url.pathname)
    ? '/not-an-address'
    : (refusedRoute(url) ??
      routeOf(url.pathname) ??
      (isRouteWord(url.pathname) ? '/not-an-address' : undefined));

export const transport: Transport = { drawn: drawnTransport };

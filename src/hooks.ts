/** Which route an address means: portal pages are called in the reader's language. And what travels as what it is. */
import type { Reroute, Transport } from '@sveltejs/kit/hooks';
import { refusedRoute } from '#routes/rights/refused.ts';
import { drawnTransport } from '#routes/work/list/drawn/drawn.ts';
import { isRouteWord, routeOf } from '#ui/addresses.ts';

/** Nothing is called or looked for by the sign of nothing, which the database does not know. */
const isSpoiled = ({ pathname, search }: URL) => `${pathname}${search}`.includes('%00');

export const reroute: Reroute = ({ url }) =>
  isSpoiled(url)
    ? '/not-an-address'
    : (refusedRoute(url) ??
      routeOf(url.pathname) ??
      (isRouteWord(url.pathname) ? '/not-an-address' : undefined));

export const transport: Transport = { drawn: drawnTransport };

/** Which route an address means: portal pages are called in the reader's language. */
import type { Reroute } from '@sveltejs/kit/hooks';
import { refusedRoute } from '#routes/rights/refused.ts';
import { isRouteWord, routeOf } from '#ui/addresses.ts';

export const reroute: Reroute = ({ url }) =>
  refusedRoute(url) ?? routeOf(url.pathname) ?? (isRouteWord(url.pathname) ? '/not-an-address' : undefined);

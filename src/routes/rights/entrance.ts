/** Is this address open to whoever asks? Asked once, of the table, before anything else runs. */
import { may, type Holder } from '#people/rights/rights.ts';
import { ROUTES, type Access } from './routes.ts';

/** Open; or not before they sign in, as staff or to their account; or not at all. */
export type Entrance = 'open' | 'sign-in' | 'account' | 'not-allowed';

/** Methods that change nothing. */
const SEEING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whoever asks: somebody of the staff, a resident with an account, or nobody known. */
export type Asker = { person: Holder | undefined; account: boolean };

/**
 * How an address meets whoever asks.
 *
 * `route` is the route's id, and null where there is no such page: that is told to everybody. A route that is not in
 * the table is closed, so that a page somebody forgot to write down is nobody's rather than everybody's.
 */
export function entranceTo(route: string | null, method: string, { person, account }: Asker): Entrance {
  if (route === null) return 'open';
  const access: Access | undefined = Object.hasOwn(ROUTES, route) ? ROUTES[route] : undefined;
  if (access === 'public' || access === 'program') return 'open';
  if (access === 'account') return account ? 'open' : 'account';
  if (person === undefined) return 'sign-in';
  if (access === 'signed-in') return 'open';
  if (access === undefined) return 'not-allowed';
  const asked =
    typeof access === 'object' && 'see' in access
      ? SEEING.has(method)
        ? access.see
        : access.change
      : access;
  const rights = typeof asked === 'string' ? [asked] : asked;
  return rights.some((right) => may(person, right)) ? 'open' : 'not-allowed';
}

/** Over TLS, the names of cookies that open something keep other sites of the city's domain from setting them. */
import type { Cookies } from '@sveltejs/kit';

/** A choice of view or language is no secret, and a page's own script may set it. */
const CHOICES: ReadonlySet<string> = new Set(['lang', 'map']);

const nameOf = (name: string) => `__Host-${name}`;

/**
 * Makes every cookie that opens something known to the browser by a guarded name; pages go on naming it plainly.
 *
 * Without it `anything.city.example` could give somebody's browser a session or a draft that a stranger reads as well.
 * A browser takes `__Host-` from this very host over TLS only, and only for all of its paths (RFC 6265bis §4.1.3.2).
 */
export function guardCookies(cookies: Cookies): void {
  const { get, set } = cookies;
  cookies.get = (name, options) => get(CHOICES.has(name) ? name : nameOf(name), options);
  // Taking a cookie away sets an empty one, so it passes here as well.
  cookies.set = (name, value, options) =>
    CHOICES.has(name)
      ? set(name, value, options)
      : set(nameOf(name), value, { ...options, secure: true, path: '/' });
}

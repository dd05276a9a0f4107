/** The text talk of a browser: its secret in a cookie, so that a page read anew, and one without script, finds it again. */
import type { Cookies } from '@sveltejs/kit';

const NAME = 'chat';
const HOURS = 12;
const TOKEN = /^[\w-]{43}$/;

/** The secret of the talk this browser has, or nothing. */
export function chatIn(cookies: Cookies): string | undefined {
  const token = cookies.get(NAME);
  return token !== undefined && TOKEN.test(token) ? token : undefined;
}

export function keepChat(cookies: Cookies, url: URL, token: string): void {
  cookies.set(NAME, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: HOURS * 60 * 60
  });
}

export function dropChat(cookies: Cookies): void {
  cookies.delete(NAME, { path: '/' });
}

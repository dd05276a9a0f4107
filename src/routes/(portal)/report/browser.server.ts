/** The browser a draft belongs to: a cookie nobody else has, of which only the hash is kept. */
import type { Cookies } from '@sveltejs/kit';
import { DRAFT_DAYS } from '#reports/draft.ts';
import { hashOf, newToken } from '#world/seal.server.ts';

const NAME = 'drafts';
/** What the program itself hands out; anything else is forged and no draft's. */
const TOKEN = /^[\w-]{43}$/;

/** The browser's hash, or nothing when it has no cookie yet. */
export function browserOf(cookies: Cookies): Buffer | undefined {
  const token = cookies.get(NAME);
  return token !== undefined && TOKEN.test(token) ? hashOf(token) : undefined;
}

/** The browser's hash; gives it a cookie when it has none, and another thirty days when it has. */
export function knownBrowser(cookies: Cookies, url: URL): Buffer {
  const kept = cookies.get(NAME);
  const token = kept !== undefined && TOKEN.test(kept) ? kept : newToken();
  cookies.set(NAME, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: DRAFT_DAYS * 24 * 60 * 60
  });
  return hashOf(token);
}

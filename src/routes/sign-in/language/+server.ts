import { redirect } from '@sveltejs/kit';
import { isLang } from '#ui/lang.ts';
import { localPath } from '#routes/sign-in/to.ts';
import type { RequestHandler } from './$types';

/** Pages on the way in; their address holds what they need. */
const PAGES = /^\/sign-in\/(factor|set-up|forgotten|(hired|password)\/[\w-]{1,100})$/;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Keeps the language of staff pages in the browser and goes back to where it was chosen. */
export const GET: RequestHandler = ({ url, cookies }) => {
  const lang = url.searchParams.get('lang');
  const to = url.searchParams.get('to') ?? '';
  if (isLang(lang)) {
    cookies.set('lang', lang, {
      path: '/',
      sameSite: 'lax',
      secure: url.protocol === 'https:',
      maxAge: YEAR_SECONDS
    });
  }
  if (PAGES.test(to)) redirect(303, to);
  const asked = /^\/sign-in\?to=([^&]*)$/.exec(to)?.[1];
  const back = asked === undefined ? undefined : localPath(decoded(asked));
  redirect(
    303,
    localPath(to) ?? (back === undefined ? '/sign-in' : `/sign-in?to=${encodeURIComponent(back)}`)
  );
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

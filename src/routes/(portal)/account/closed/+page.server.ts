import type { PageServerLoad } from './$types';

/** More cases than anybody has. */
const FORGOTTEN_MAX = 9999;

/** What was done when an account was closed; nobody is signed in any more. */
export const load: PageServerLoad = ({ url }) => {
  const forgotten = Math.trunc(Number(url.searchParams.get('forgotten'))) || 0;
  return { forgotten: Math.min(Math.max(forgotten, 0), FORGOTTEN_MAX) };
};

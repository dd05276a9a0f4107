import type { LayoutServerLoad } from './$types';

/** What somebody typed is shown to their browser only, and asked for anew every time. */
export const load: LayoutServerLoad = ({ route, setHeaders }) => {
  // The receipt shows the PIN; nothing of it may stay in a shared computer's cache.
  const receipt = route.id.endsWith('/done');
  setHeaders({ 'cache-control': receipt ? 'private, no-store' : 'private, no-cache' });
};

import type { LayoutServerLoad } from './$types';

/** What somebody typed is shown to their browser only, and asked for anew every time. */
export const load: LayoutServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-cache' });
};

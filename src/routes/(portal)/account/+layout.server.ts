import type { LayoutServerLoad } from './$types';

/** What is in an account is its owner's: kept by no cache, found by no search engine. */
export const load: LayoutServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' });
};

/** Where a browser goes that has to prove once more who sits before it. */
import { address } from '#ui/addresses.ts';
import type { Lang } from '#ui/lang.ts';

export function enterAgainHref(lang: Lang): string {
  const to = encodeURIComponent(address('/account/entry', lang));
  return `${address('/account/enter', lang)}?to=${to}&again`;
}

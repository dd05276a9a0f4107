/** What became of a search that led nowhere. */
import { refuse, type Refusal } from '#world/refusal.ts';

/** An article was written, words were added to a set of synonyms, or it is not a matter of the city. */
export const SETTLED_AS = ['article', 'synonym', 'not-ours'] as const;
export type SettledAs = (typeof SETTLED_AS)[number];

/** As it was chosen and typed; `link` leads to the article that was made. */
export type Settling = { as: string; link: string };

const LINK_MAX = 300;

/**
 * The settlement as it is kept: the way of settling, and the link of an article behind it.
 *
 * Whoever made an article says where it is, so that the next editor need not look for it. Only a page of ours or an
 * https address is a link.
 */
export function settlementFrom({ as, link }: Settling): string | Refusal {
  const way = SETTLED_AS.find((one) => one === as);
  if (way === undefined) return refuse('search-unsettled', 'as');
  if (way !== 'article') return way;
  const typed = link.trim();
  if (typed.length > LINK_MAX || /\p{Cc}/u.test(typed) || !/^(https:\/\/[^\s/]+|\/(?!\/))\S*$/.test(typed))
    return refuse('search-link', 'link');
  return `${way} ${typed}`;
}

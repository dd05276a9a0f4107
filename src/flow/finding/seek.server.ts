/** Somebody looks for something in services and knowledge: the index is in step, and what is not found is noted. */
import type { Audience } from '#knowledge/articles/article.ts';
import type { Found } from '#knowledge/finding/found.ts';
import { missedWords } from '#knowledge/finding/missed.ts';
import { recordMissed } from '#knowledge/finding/missed.server.ts';
import { search, suggest } from '#knowledge/finding/search.ts';
import { stockInStep } from '#knowledge/finding/stock.server.ts';
import { withoutPersonal } from '#reports/personal.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import type { Lang } from '#ui/lang.ts';

/** Who looks, and in which language they read. */
export type Looker = { audience: Audience; lang: Lang };

/**
 * What answers best to the typed words today, the best first.
 *
 * Words that led to nothing are counted for editors, without whatever may be personal: what people looked for in vain
 * is what is missing here.
 */
export async function seek(
  here: Here,
  words: string,
  { audience, lang }: Looker,
  most = 20
): Promise<Found[]> {
  const { db, now } = here.world;
  const at = now();
  const day = todayIn(here, at).toString();
  const found = search(await stockInStep(db), { words, audience, lang, day }, most);
  const missed = found.length === 0 ? missedWords(withoutPersonal(words)) : undefined;
  if (missed !== undefined) await recordMissed(db, { words: missed, audience, day, now: at.toString() });
  return found;
}

/** What is proposed for a beginning while somebody types. Nothing is noted: they are not done yet. */
export async function propose(here: Here, beginning: string, looker: Looker, most = 8): Promise<Found[]> {
  const { db, now } = here.world;
  const day = todayIn(here, now()).toString();
  return suggest(await stockInStep(db), { beginning, ...looker, day }, most);
}

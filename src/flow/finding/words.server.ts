/** Editors keep the words that mean the same, and settle what was looked for in vain. */
import { visibleIn } from '#world/visible.ts';
import type { Audience } from '#knowledge/articles/article.ts';
import { settleMissed } from '#knowledge/finding/missed.server.ts';
import { settlementFrom, type Settling } from '#knowledge/finding/settled.ts';
import { synonymsFrom } from '#knowledge/finding/synonyms.ts';
import { keepSynonyms, listSynonyms, removeSynonyms } from '#knowledge/finding/synonyms.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import type { Here } from '#flow/here.server.ts';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';

/**
 * Words that mean the same, as they were typed; a new set, or another in the place of one. It holds at the next search.
 *
 * Refused for fewer than two words or too many, and when the set was let go meanwhile.
 */
export async function setSynonyms(
  here: Here,
  person: Person,
  typed: { id?: string | undefined; words: string }
): Promise<string | Refusal> {
  if (!may(person, 'finding')) return refuse('not-allowed');
  const words = synonymsFrom(visibleIn(typed.words));
  if (isRefusal(words)) return words;
  const { world } = here;
  const { id } = typed;
  return world.db.transaction().execute(async (tx) => {
    if (id !== undefined && !(await listSynonyms(tx)).some((one) => one.id === id))
      return refuse('synonyms-gone', 'words');
    return keepSynonyms(tx, { id, words }, { person: person.id, now: world.now().toString() });
  });
}

/** A set of synonyms is let go. Refused when it is gone already. */
export async function dropSynonyms(here: Here, person: Person, id: string): Promise<void | Refusal> {
  if (!may(person, 'finding')) return refuse('not-allowed');
  const gone = await here.world.db.transaction().execute((tx) => removeSynonyms(tx, id));
  return gone ? undefined : refuse('synonyms-gone');
}

/**
 * A search that led nowhere is settled: an article was made, synonyms were added, or it is not ours.
 *
 * Refused without a way of settling or the link of the article, and when somebody settled it meanwhile. Where it is
 * looked for again in vain it comes back to the list.
 */
export async function settleSearch(
  here: Here,
  person: Person,
  { words, audience, ...settling }: { words: string; audience: Audience } & Settling
): Promise<void | Refusal> {
  if (!may(person, 'finding')) return refuse('not-allowed');
  const settlement = settlementFrom(settling);
  if (isRefusal(settlement)) return settlement;
  const { world } = here;
  const by = { person: person.id, settlement, now: world.now().toString() };
  const done = await world.db
    .transaction()
    .execute((tx) => settleMissed(tx, { words: visibleIn(words), audience }, by));
  return done ? undefined : refuse('search-settled');
}

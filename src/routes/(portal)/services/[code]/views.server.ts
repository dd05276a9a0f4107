/** Views of cards, made once for each version, day and language: a card is asked for far more often than it changes. */
import type { Article } from '#knowledge/articles/article.server.ts';
import type { Lang } from '#ui/lang.ts';
import type { Db } from '#world/database.server.ts';
import { viewOf, type CardView } from './view.server.ts';

/** About ten kilobytes each: a catalogue of 700 cards in its first language. */
const KEPT_MOST = 900;

const kept = new WeakMap<Db, Map<string, CardView>>();

const keyOf = (version: string, day: string, lang: Lang) => `${version} ${day} ${lang}`;

/** The view of this version, where it was made before. */
export function viewKnown(db: Db, version: string, day: string, lang: Lang): CardView | undefined {
  return kept.get(db)?.get(keyOf(version, day, lang));
}

/** The view of a published card. */
export function viewFor(db: Db, { version, content }: Article<'card'>, day: string, lang: Lang): CardView {
  const views = kept.get(db) ?? new Map<string, CardView>();
  kept.set(db, views);
  const key = keyOf(version.id, day, lang);
  const known = views.get(key);
  if (known) return known;
  const made = viewOf(content, day, lang);
  views.set(key, made);
  // The oldest goes first; yesterday's are the oldest.
  if (views.size > KEPT_MOST) views.delete(views.keys().next().value!);
  return made;
}

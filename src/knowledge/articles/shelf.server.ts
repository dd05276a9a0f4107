/** The shelf: heads of all that everybody may read, kept in memory while nothing is published or withdrawn. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';
import { listArticles, listHeads, type Head } from './article.server.ts';
import type { Announcement, ContactArticle } from './shapes.ts';

/** Cards, guides and contacts in the order of their Polish names, announcements that have not ended. */
export type Shelf = {
  cards: readonly Head[];
  guides: readonly Head[];
  announcements: readonly Announcement[];
  contacts: readonly ContactArticle[];
  /** When anything of it was last published; nothing on an empty shelf. */
  changedAt: string | undefined;
};

/** So long the shelf is believed without asking whether something changed. */
const BELIEVED_SECONDS = 2;

type Kept = { mark: string; askedAt: Temporal.Instant; shelf: Promise<Shelf> };
const kept = new WeakMap<Db, Kept>();

/** What changes whenever an article is published, replaced or withdrawn, and with every day. */
async function markOf(db: Db, day: string): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select concat_ws(' ', ${day}::text, count(published), count(withdrawn_at), max(withdrawn_at),
      (select concat_ws(' ', count(*), max(published_at)) from article_versions where stage = 'published')) as mark
    from articles`.execute(db);
  return rows[0]!.mark;
}

/** Polish order: ą stands after a, not after z. */
const byName = new Intl.Collator('pl');

async function readShelf(db: Db, day: string): Promise<Shelf> {
  const heads = async (kind: 'card' | 'guide') =>
    (await listHeads(db, kind, day, { audience: 'everyone' })).toSorted((a, b) =>
      byName.compare(a.title.pl, b.title.pl)
    );
  const [cards, guides, announcements, contacts] = await Promise.all([
    heads('card'),
    heads('guide'),
    listArticles(db, 'announcement', day, { audience: 'everyone' }),
    listArticles(db, 'contact', day, { audience: 'everyone' })
  ]);
  const changes = [...cards, ...guides].map(({ publishedAt }) => publishedAt).toSorted();
  return {
    cards,
    guides,
    announcements: announcements.map(({ content }) => content),
    contacts: contacts.map(({ content }) => content).toSorted((a, b) => byName.compare(a.name.pl, b.name.pl)),
    changedAt: changes.at(-1)
  };
}

/**
 * The shelf on a day. A change is seen within two seconds in every process; whoever comes while the question is asked
 * gets the shelf as it was, so that nobody waits for somebody else's reading.
 */
export async function shelfOf(db: Db, day: string, now: Temporal.Instant): Promise<Shelf> {
  const last = kept.get(db);
  if (last && now.since(last.askedAt).total('seconds') < BELIEVED_SECONDS) return last.shelf;
  if (last) kept.set(db, { ...last, askedAt: now });
  const mark = await markOf(db, day);
  if (last?.mark === mark) return last.shelf;
  const shelf = readShelf(db, day);
  kept.set(db, { mark, askedAt: now, shelf });
  shelf.catch(() => kept.delete(db));
  return shelf;
}

/** The announcements that stand at a local moment (`YYYY-MM-DDTHH:MM:SS`): urgent ones first, then the newest. */
export function standingAt(announcements: readonly Announcement[], moment: string): Announcement[] {
  return announcements
    .filter(({ begins, ends }) => begins <= moment && moment < ends)
    .toSorted((a, b) => Number(b.urgent) - Number(a.urgent) || (a.begins < b.begins ? 1 : -1));
}

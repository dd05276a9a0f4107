/** Text talks in the database: their lines, read and added, and when each side was last there. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import { FLOOD, type ChatLine, type Side } from './chat.ts';

export type Chat = {
  seenAt: string;
  residentTypedAt: string | null;
  agentTypedAt: string | null;
  email: string | null;
};

export async function findChat(db: Db | Tx, contact: string): Promise<Chat | undefined> {
  const row = await db.selectFrom('chats').selectAll().where('contact', '=', contact).executeTakeFirst();
  return (
    row && {
      seenAt: row.seen_at,
      residentTypedAt: row.resident_typed_at,
      agentTypedAt: row.agent_typed_at,
      email: row.email
    }
  );
}

export async function addChat(
  tx: Tx,
  { contact, email = null }: { contact: string; email?: string | null },
  now: Temporal.Instant
): Promise<void> {
  await tx.insertInto('chats').values({ contact, seen_at: now.toString(), email }).execute();
}

/** The lines after a place, in their order. */
export async function listLines(db: Db | Tx, contact: string, after = -1): Promise<ChatLine[]> {
  const rows = await db
    .selectFrom('chat_lines')
    .select(['position', 'at', 'side', 'words'])
    .where('contact', '=', contact)
    .where('position', '>', after)
    .orderBy('position')
    .execute();
  return rows as ChatLine[];
}

/** How many lines a talk has, how many a resident wrote just now, and whether the line of this id is among them. */
export async function countLines(
  tx: Tx,
  contact: string,
  id: string,
  now: Temporal.Instant
): Promise<{ all: number; lately: number; there: boolean }> {
  const since = now.subtract({ seconds: FLOOD.seconds }).toString();
  return tx
    .selectFrom('chat_lines')
    .select([
      sql<number>`count(*)::int`.as('all'),
      sql<number>`(count(*) filter (where side = 'resident' and at > ${since}))::int`.as('lately'),
      sql<boolean>`coalesce(bool_or(id = ${id}::uuid), false)`.as('there')
    ])
    .where('contact', '=', contact)
    .executeTakeFirstOrThrow();
}

/** A line at the end of a talk whose contact is held. */
export async function addLine(
  tx: Tx,
  contact: string,
  {
    id,
    side,
    by,
    words,
    position
  }: { id: string; side: Side; by: string | null; words: string; position: number },
  now: Temporal.Instant
): Promise<void> {
  await tx
    .insertInto('chat_lines')
    .values({ contact, id, side, by, words, position, at: now.toString() })
    .execute();
  const typed = side === 'resident' ? { resident_typed_at: null } : { agent_typed_at: null };
  await tx.updateTable('chats').set(typed).where('contact', '=', contact).execute();
}

/** A page that asks every two seconds is written down as there every few. */
const SEEN_SECONDS = 5;

/** The resident's page is there. */
export async function seeResident(db: Db, contact: string, now: Temporal.Instant): Promise<void> {
  await db
    .updateTable('chats')
    .set({ seen_at: now.toString() })
    .where('contact', '=', contact)
    .where('seen_at', '<', now.subtract({ seconds: SEEN_SECONDS }).toString())
    .execute();
}

/** One side types. Gives whether that is news: it was not known to type a moment ago. */
export async function seeTyping(
  db: Db,
  contact: string,
  side: Side,
  now: Temporal.Instant
): Promise<boolean> {
  const column = side === 'resident' ? 'resident_typed_at' : 'agent_typed_at';
  const done = await db
    .updateTable('chats')
    .set({ [column]: now.toString() })
    .where('contact', '=', contact)
    .where((eb) => eb.or([eb(column, 'is', null), eb(column, '<', now.subtract({ seconds: 3 }).toString())]))
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Open text talks whose page has been silent since before a moment. */
export async function listSilent(
  db: Db,
  before: Temporal.Instant
): Promise<{ contact: string; seenAt: string }[]> {
  return db
    .selectFrom('chats')
    .innerJoin('contacts', 'contacts.id', 'chats.contact')
    .select(['chats.contact', 'chats.seen_at as seenAt'])
    .where('contacts.ended_at', 'is', null)
    .where('chats.seen_at', '<', before.toString())
    .execute();
}

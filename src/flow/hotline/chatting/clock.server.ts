/** What time does to text talks: pages that stay silent are gone, and what was written is forgotten. */
import { sql } from 'kysely';
import type { Hotline } from '#catalogue/hotline/hotline.ts';
import { isOver } from '#contacts/call.ts';
import { leftSilently, SILENT } from '#contacts/chat/chat.ts';
import { findChat, listSilent } from '#contacts/chat/chat.server.ts';
import { line } from '#contacts/entry.ts';
import type { Here } from '#flow/here.server.ts';
import { onCall } from '#flow/hotline/on-call.server.ts';

/** Ends the talks whose resident has gone: nobody waits for a page that was closed. */
export async function endSilentChats(here: Here, now: Temporal.Instant): Promise<void> {
  for (const { contact } of await listSilent(here.world.db, now.subtract({ seconds: SILENT.waiting })))
    await onCall(here, contact, async (call, tx, at) => {
      const chat = await findChat(tx, contact);
      const ending = chat && !isOver(call) ? leftSilently(call, chat.seenAt, at) : undefined;
      return ending ? [line('ended', at.toString(), { ending })] : [];
    });
}

/** As many as are forgotten in one go; the rest on the next night. */
const MOST = 5000;

/** Lines, and the address of whoever left a message, are erased after the time the city keeps them. What is counted stays. */
export async function forgetChats(here: Here, { retention }: Hotline): Promise<void> {
  const { db, now } = here.world;
  const before = now().subtract({ hours: 24 * retention.chatDays });
  const rows = await db
    .selectFrom('chats')
    .innerJoin('contacts', 'contacts.id', 'chats.contact')
    .select('contacts.id')
    .where('contacts.began_at', '<', before.toString())
    .where('contacts.ended_at', 'is not', null)
    .where(sql<boolean>`(contacts.wrapped_at is not null or contacts.answered_at is null)`)
    .limit(MOST)
    .execute();
  for (const { id } of rows)
    await onCall(here, id, async (_call, tx, at) => {
      const gone = await tx.deleteFrom('chats').where('contact', '=', id).executeTakeFirst();
      return gone.numDeletedRows > 0n ? [line('forgotten', at.toString(), { what: 'chat' })] : [];
    });
}

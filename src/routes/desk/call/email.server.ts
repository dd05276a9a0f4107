/** Where somebody in a contact wants the answer, as far as they said it: filled in when their report is taken. */
import type { Here } from '#flow/here.server.ts';
import { hasSound, type Call } from '#contacts/call.ts';
import { findChat } from '#contacts/chat/chat.server.ts';

/** The address they gave when they wrote, or that of the account they are signed in to; empty when there is neither. */
export async function emailOf(
  { world: { db } }: Here,
  call: Pick<Call, 'id' | 'channel' | 'account'>
): Promise<string> {
  const given = hasSound(call) ? undefined : (await findChat(db, call.id))?.email;
  if (given || call.account === null) return given ?? '';
  const account = await db
    .selectFrom('accounts')
    .select('email')
    .where('id', '=', call.account)
    .executeTakeFirst();
  return account?.email ?? '';
}

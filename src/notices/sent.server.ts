/** What was sent to somebody during a contact of the hotline, and how far it got. */
import type { Db } from '#world/database.server.ts';

export type SentNotice = {
  id: string;
  letter: string;
  by: string;
  to: string;
  state: string;
  fault: string | null;
  sent_at: string | null;
  delivered_at: string | null;
};

/** In the order it was sent. */
export async function listSentFrom(db: Db, contact: string): Promise<SentNotice[]> {
  return db
    .selectFrom('notices')
    .select(['id', 'letter', 'by', 'to', 'state', 'fault', 'sent_at', 'delivered_at'])
    .where('contact', '=', contact)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}

/** What is told to every caller at the moment: a failure, an election, a street closed. */
import type { Db, Tx } from '#world/database.server.ts';

/** The announcements that hold now, the newest first. */
export async function liveNotices(_db: Db | Tx, _now: Temporal.Instant): Promise<string[]> {
  return [];
}

/** What is missed, in one place: every list and every count of it asks in these words. */
import { sql, type RawBuilder } from 'kysely';

/**
 * A contact `c` that is work for somebody: nobody answered, it is over, and nobody said what became of it; and a
 * message, spoken or written, that nobody made a report of.
 */
export const MISSED: RawBuilder<boolean> = sql`c.answered_at is null and c.ended_at is not null
  and c.outcome is null and c.direction = 'in'
  and (c.ending in ('abandoned', 'closed', 'overflow', 'lost', 'fault')
    or (c.ending = 'voicemail' and c.case_id is null))`;

/** Tables of leading the hotline: shifts, and reviews of contacts. */
import type { Generated, JSONColumnType } from 'kysely';

type Instant = string;
type Day = string;

export type LeadingTables = {
  shifts: {
    person: string;
    day: Day;
    from_time: string;
    to_time: string;
    by: string | null;
    at: Instant;
  };
  contact_reviews: {
    id: string;
    contact: string;
    agent: string;
    reviewer: string | null;
    month: Day;
    marks: JSONColumnType<Record<string, number>>;
    failed: Generated<string[]>;
    points: number;
    words: string;
    at: Instant;
    reply: string | null;
    appealed: Generated<boolean>;
    replied_at: Instant | null;
  };
};

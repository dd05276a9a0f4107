/** Tables of leading the hotline: shifts, reviews of contacts, measures for a day, and the months everybody may read. */
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
  hotline_measures: {
    id: string;
    day: Day;
    what: string;
    topic: string;
    person: string | null;
    why: string;
    at: Instant;
    by: string | null;
    ended_at: Instant | null;
    ended_by: string | null;
  };
  hotline_months: {
    month: Day;
    topic: string;
    came: number;
    offered: number;
    answered: number;
    in_time: number;
    abandoned: number;
    short: number;
    otherwise: number;
    wait_seconds: number;
    first_line: number;
    target_seconds: number;
  };
  hotline_matters: {
    month: Day;
    category: string;
    calls: number;
  };
};

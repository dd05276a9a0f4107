/** Tables of the hotline: contacts with their journal, agents, call-backs, and who holds the telephone. */
import type { Generated, JSONColumnType } from 'kysely';

type Instant = string;

export type ContactRow = {
  id: string;
  version: Generated<number>;
  channel: string;
  direction: Generated<string>;
  carried_by: string;
  outer_id: string | null;
  number: string | null;
  account: string | null;
  lang: string;
  topic: string | null;
  priority: Generated<number>;
  status: string;
  agent: string | null;
  offered_until: Instant | null;
  unit: string | null;
  handed_for: string | null;
  began_at: Instant;
  queued_at: Instant | null;
  answered_at: Instant | null;
  ended_at: Instant | null;
  wrapped_at: Instant | null;
  ending: string | null;
  wait_seconds: number | null;
  talk_seconds: number | null;
  hold_seconds: number | null;
  wrap_seconds: number | null;
  outcome: string | null;
  about: string | null;
  flags: Generated<string[]>;
  note: string | null;
  case_id: string | null;
  earlier: string | null;
  live: JSONColumnType<Record<string, unknown>>;
  token_hash: string | null;
};

export type ContactsTables = {
  contacts: ContactRow;
  contact_entries: {
    contact: string;
    position: number;
    at: Instant;
    what: string;
    by: string | null;
    detail: JSONColumnType<Record<string, unknown>>;
  };
  contact_questions: {
    id: string;
    contact: string;
    position: number;
    about: string | null;
    words: string | null;
    outcome: string | null;
    case_id: string | null;
    at: Instant;
  };
  hotline_agents: {
    person: string;
    state: Generated<string>;
    reason: string | null;
    since: Instant;
    contact: string | null;
    leg: string | null;
    seen_at: Instant | null;
    leg_gone_at: Instant | null;
    idle_since: Instant | null;
    next: string | null;
    version: Generated<number>;
  };
  hotline_stints: {
    id: string;
    person: string;
    state: string;
    reason: string | null;
    contact: string | null;
    from_at: Instant;
    until_at: Instant | null;
  };
  callbacks: {
    id: string;
    contact: string;
    number: string | null;
    lang: string;
    topic: string | null;
    keep_at: Instant | null;
    from_at: Instant;
    due_at: Instant;
    tries: Generated<number>;
    next_at: Instant | null;
    status: Generated<string>;
    unit: string | null;
    words: string | null;
    settled_by: string | null;
    settled_at: Instant | null;
    result: string | null;
    asked_at: Instant;
    asked_by: string | null;
    version: Generated<number>;
  };
  telephone: {
    one: Generated<boolean>;
    owner: string;
    engine: string;
    address: string;
    secret: string;
    until: Instant;
    gone_at: Instant | null;
  };
};

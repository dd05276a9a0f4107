/** Tables of the knowledge base: articles and their versions, what was searched, topics and courses. */
import type { Generated, JSONColumnType } from 'kysely';

type Instant = string;

export type KnowledgeTables = {
  articles: {
    id: string;
    kind: string;
    code: string;
    unit: string;
    audience: Generated<string>;
    published: string | null;
    review_on: string | null;
    withdrawn_at: Instant | null;
    withdrawn_by: string | null;
    withdrawn_for: string | null;
    instead: string | null;
    made_at: Instant;
  };
  article_versions: {
    id: string;
    article: string;
    number: number;
    content: JSONColumnType<object>;
    stage: string;
    change: Generated<string>;
    important: Generated<boolean>;
    effective_from: string | null;
    effective_until: string | null;
    written_by: string | null;
    written_at: Instant;
    published_at: Instant | null;
    revision: Generated<number>;
  };
  article_lines: {
    id: string;
    article: string;
    version: string | null;
    what: string;
    person: string | null;
    reason: Generated<string>;
    at: Instant;
  };
  article_confirmations: { version: string; person: string; confirmed_at: Instant };
  article_feedback: {
    id: string;
    article: string;
    version: string | null;
    person: string | null;
    useful: boolean | null;
    text: Generated<string>;
    given_at: Instant;
    settled_at: Instant | null;
    settled_by: string | null;
    settlement: Generated<string>;
  };
  findables: {
    id: Generated<string>;
    kind: string;
    code: string;
    article: string | null;
    audience: string;
    holds: string;
    title: JSONColumnType<object>;
    lead: JSONColumnType<object>;
    symbols: string[];
    phrases: JSONColumnType<object[]>;
    said: JSONColumnType<Record<string, number>>;
  };
  findable_state: { only_one: Generated<boolean>; analysis: number; city: number };
  findable_tally: { only_one: Generated<boolean>; tally: number; facts: number };
  article_files: {
    id: string;
    person: string;
    name: string;
    kinds: string[];
    articles: JSONColumnType<object[]>;
    read_at: Instant;
  };
  synonyms: { id: string; words: string[]; stems: string[]; kept_by: string | null; kept_at: Instant };
  missed_searches: {
    day: string;
    audience: string;
    words: string;
    times: Generated<number>;
    last_at: Instant;
    settled_at: Instant | null;
    settled_by: string | null;
    settlement: Generated<string>;
  };
  courses: {
    id: string;
    code: string;
    content: JSONColumnType<object>;
    edition: Generated<number>;
    revision: Generated<number>;
    kept_by: string | null;
    kept_at: Instant;
    ended_at: Instant | null;
  };
  attempts: {
    id: string;
    course: string;
    edition: number;
    revision: number;
    person: string;
    chosen: JSONColumnType<number[][]>;
    score: number;
    passed: boolean;
    made_at: Instant;
  };
  topics: {
    id: string;
    code: string;
    name: JSONColumnType<object>;
    unit: string;
    status: Generated<string>;
    centre_from: string | null;
    watched_until: string | null;
    course: string | null;
    agents: Generated<number>;
    materials: JSONColumnType<object[]>;
    verified: Generated<boolean>;
    revision: Generated<number>;
    made_at: Instant;
  };
  topic_lines: {
    id: string;
    topic: string;
    what: string;
    person: string | null;
    detail: JSONColumnType<object>;
    at: Instant;
  };
  attestations: {
    topic: string;
    person: string;
    given_by: string | null;
    given_at: Instant;
    ended_at: Instant | null;
    ended_for: string | null;
  };
};

/** Tables of answering: what callers are told for a while, versions of the answering tree, and rehearsals of it. */
import type { Generated, JSONColumnType } from 'kysely';

type Instant = string;
type Words = { pl: string; en: string; uk: string };

export type AnsweringTables = {
  hotline_notices: {
    id: string;
    version: Generated<number>;
    words: JSONColumnType<Words>;
    from_at: Instant;
    until_at: Instant;
    spoken_at: Instant | null;
    stopped_at: Instant | null;
    stopped_by: string | null;
    made_at: Instant;
    made_by: string | null;
  };
  hotline_notice_entries: {
    notice: string;
    position: number;
    at: Instant;
    what: string;
    by: string | null;
    detail: JSONColumnType<{ words?: Words; from?: string; until?: string }>;
  };
  answering_versions: {
    id: string;
    number: number;
    document: JSONColumnType<object>;
    version: Generated<number>;
    begun_at: Instant;
    begun_by: string | null;
    changed_at: Instant;
    changed_by: string | null;
    tried_at: Instant | null;
    tried_by: string | null;
    live_at: Instant | null;
    live_by: string | null;
    why: string | null;
    despite: string | null;
  };
  rehearsals: {
    id: string;
    answering: string;
    version: number;
    document: JSONColumnType<object>;
    by: string | null;
    token_hash: string;
    began_at: Instant;
    ended_at: Instant | null;
    call: JSONColumnType<object>;
  };
  hotline_sounds: {
    id: string;
    code: string;
    lang: string;
    words: string;
    file: string;
    seconds: number;
    name: string;
    by: string | null;
    at: Instant;
    gone_at: Instant | null;
    gone_by: string | null;
  };
};

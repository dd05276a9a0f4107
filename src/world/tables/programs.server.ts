/** Tables of programs: their keys, and the addresses that are told what happens. */
import type { Generated, JSONColumnType } from 'kysely';

type Instant = string;

export type ProgramsTables = {
  api_keys: {
    key_hash: Buffer;
    name: string;
    demo: Generated<boolean>;
    id: Generated<string>;
    scopes: Generated<string[]>;
    made_at: Generated<Instant>;
    made_by: string | null;
    ends_at: Instant | null;
    used_at: Instant | null;
  };
  webhooks: {
    id: string;
    name: string;
    url: string;
    secret: string;
    kinds: string[];
    made_at: Instant;
    made_by: string | null;
    stopped_at: Instant | null;
    fault: string | null;
  };
  deliveries: {
    id: string;
    webhook: string;
    kind: string;
    body: JSONColumnType<object>;
    state: Generated<string>;
    attempts: Generated<number>;
    answered: string | null;
    recorded_at: Instant;
    next_at: Instant | null;
    sent_at: Instant | null;
  };
};

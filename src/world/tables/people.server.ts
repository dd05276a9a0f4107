/** Tables of people: who works here, residents' accounts, and all that proves who somebody is. */
import type { Generated, JSONColumnType } from 'kysely';

type Instant = string;

export type PeopleTables = {
  people: {
    id: string;
    email: string;
    name: string;
    role: string;
    also: Generated<string[]>;
    unit: string | null;
    password: string | null;
    demo: Generated<boolean>;
    head: Generated<boolean>;
    hired_at: Generated<Instant>;
    suspended_at: Instant | null;
    left_at: Instant | null;
  };
  accounts: {
    id: string;
    email: string | null;
    name: Generated<string>;
    phone: string | null;
    lang: Generated<string>;
    hears_by: Generated<string>;
    password: string | null;
    opened_at: Instant;
    seen_at: Instant;
    warned_at: Generated<Instant | null>;
    proved_phone: Generated<string | null>;
  };
  account_cases: { account: string; case_id: string; how: string; held_at: Instant };
  sessions: {
    token_hash: Buffer;
    person: string | null;
    account: string | null;
    id: Generated<string>;
    began_at: Generated<Instant>;
    seen_at: Generated<Instant>;
    proved_at: Generated<Instant>;
    factors: Generated<string[]>;
    device: Generated<string>;
    expires_at: Instant;
  };
  passkeys: {
    id: string;
    person: string | null;
    account: string | null;
    public_key: Buffer;
    counter: string | number;
    transports: Generated<string[]>;
    name: string;
    made_at: Instant;
    used_at: Instant | null;
  };
  totps: {
    person: string;
    secret: string;
    confirmed_at: Instant | null;
    last_step: Generated<string | number>;
  };
  recovery_codes: { person: string; code_hash: Buffer };
  identities: {
    provider: string;
    subject: string;
    person: string | null;
    account: string | null;
    first_at: Instant;
  };
  pendings: {
    token_hash: Buffer;
    kind: string;
    person: string | null;
    account: string | null;
    body: JSONColumnType<object, string | undefined>;
    tries: Generated<number>;
    expires_at: Instant;
  };
  security_entries: {
    id: string;
    at: Instant;
    kind: string;
    person: string | null;
    about: string | null;
    account: string | null;
    network: string | null;
    detail: JSONColumnType<object, string | undefined>;
  };
  openings: {
    id: string;
    person: string;
    case_id: string;
    reason: string;
    at: Instant;
    until: Instant;
    seen_at: Instant | null;
  };
};

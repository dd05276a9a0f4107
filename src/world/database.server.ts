/** The database: its tables as the program sees them, and how it is opened. */
import { Kysely, PostgresDialect, sql, type Generated, type JSONColumnType, type Transaction } from 'kysely';
import pg from 'pg';
import type { AlikeTables } from './tables/alike.server.ts';
import type { ContactsTables } from './tables/contacts.server.ts';
import type { KnowledgeTables } from './tables/knowledge.server.ts';
import type { AnsweringTables } from './tables/answering.server.ts';
import type { ChatTables } from './tables/chats.server.ts';
import type { LeadingTables } from './tables/leading.server.ts';
import type { ManyTables } from './tables/many.server.ts';
import type { NotesTables } from './tables/notes.server.ts';
import type { PeopleTables } from './tables/people.server.ts';
import type { ProgramsTables } from './tables/programs.server.ts';

/** Columns that hold instants and days arrive as strings: ISO 8601 in UTC, and YYYY-MM-DD. */
type Instant = string;
type Day = string;

export type CaseRow = {
  id: string;
  year: number;
  number: number;
  version: number;
  kind: string;
  category: string;
  status: string;
  outcome: string | null;
  priority: string;
  channel: string;
  lang: string;
  description: string;
  answers: JSONColumnType<Record<string, string | string[]>>;
  lat: number | null;
  lng: number | null;
  address: string | null;
  detail: string | null;
  district: string | null;
  contact: JSONColumnType<{ by: 'none' | 'email' | 'phone'; to?: string }>;
  photos: JSONColumnType<string[]>;
  received_at: Instant;
  updated_at: Instant;
  closed_at: Instant | null;
  due_on: Day | null;
  stopped_at: Instant | null;
  lead: string | null;
  rating: string | null;
  contested: boolean;
  reopened: boolean;
  regime: string;
  due_at: Instant | null;
  extended: boolean;
  merged_into: string | null;
  joined: number;
  bounces: number;
  shown: string;
};
export type AreaFollowerRow = {
  id: string;
  email: string;
  lang: string;
  district: string | null;
  lat: number | null;
  lng: number | null;
  metres: number | null;
  asked_at: Instant;
  confirmed_at: Instant | null;
  told_until: Instant;
  next_at: Instant | null;
  attempts: number;
};
export type PublicCaseRow = {
  case_id: string;
  year: number;
  number: number;
  kind: string;
  category: string;
  status: string;
  outcome: string | null;
  words: string;
  precision: string;
  lat: number | null;
  lng: number | null;
  address: string | null;
  district: string | null;
  photos: JSONColumnType<string[]>;
  joined: number;
  received_at: Instant;
  closed_at: Instant | null;
  published_at: Instant;
  changed_at: Instant;
};
export type TaskRow = {
  case_id: string;
  unit: string;
  lead: boolean;
  status: string;
  due_on: Day | null;
  dispatched_at: Instant;
  answered_at: Instant | null;
  accept_by: Day | null;
  accepted_at: Instant | null;
  reminded: number;
  /** When somebody is to be reminded next; the clock's own, and no part of the case. */
  remind_at: Instant | null;
};
export type EntryRow = {
  case_id: string;
  seq: number;
  kind: string;
  at: Instant;
  by: JSONColumnType<{ as: string; person?: string; unit?: string }>;
  body: JSONColumnType<object>;
};
export type NoticeRow = {
  id: string;
  case_id: string | null;
  letter: string;
  lang: string;
  by: string;
  to: string;
  subject: string;
  body: string;
  state: string;
  attempts: Generated<number>;
  fault: string | null;
  recorded_at: Instant;
  next_at: Instant | null;
  sent_at: Instant | null;
  /** Who follows the case and is told; nothing for its resident. */
  follower: Generated<string | null>;
  /** What a letter about no case opens, until it is sent. */
  sealed: Generated<string | null>;
  /** When receipts said that all of a text message arrived. */
  delivered_at: Generated<Instant | null>;
  /** The contact of the hotline it was sent from. */
  contact: Generated<string | null>;
};

export type Database = {
  city_facts: {
    kind: string;
    code: string;
    effective_from: Day;
    document: JSONColumnType<object>;
    place: Generated<number>;
    ended: Generated<boolean>;
    recorded_at: Instant;
    recorded_by: string;
  };
  tries: { key_hash: Buffer; window_at: Instant; count: number };
  cases: CaseRow;
  tasks: TaskRow;
  entries: EntryRow;
  notices: NoticeRow;
  text_parts: {
    notice: string;
    part: number;
    gateway_id: string;
    state: Generated<string>;
    fault: Generated<string | null>;
    at: Instant;
  };
  drafts: {
    id: string;
    browser_hash: Buffer;
    report: JSONColumnType<object>;
    case_id: string | null;
    changed_at: Instant;
  };
  photos: {
    id: string;
    draft_id: string | null;
    case_id: string | null;
    key: string;
    width: number;
    height: number;
    bytes: number;
    added_at: Instant;
    /** The line of a batch it belongs to while that is no case. */
    line: Generated<string | null>;
  };
  figures: {
    month: Day;
    kind: string;
    category: string;
    district: string;
    channel: string;
    outcome: string;
    cases: number;
    contested: number;
  };
  answer_days: {
    month: Day;
    kind: string;
    category: string;
    district: string;
    outcome: string;
    days: number;
    cases: number;
  };
  marks: { job: string; mark: JSONColumnType<object>; at: Instant };
  invitations: { id: string; case_id: string };
  followers: {
    id: string;
    case_id: string;
    email: string;
    lang: string;
    asked_at: Instant;
    confirmed_at: Instant | null;
  };
  readings: {
    id: string;
    at: Instant;
    person: string;
    case_id: string;
    what: string;
    reason: Generated<string>;
  };
  public_cases: PublicCaseRow;
  area_followers: AreaFollowerRow;
  sendings: { program: string; what: string; sent_id: string; case_id: string; seq: number };
  city_changes: {
    id: Generated<number>;
    kind: string;
    code: string;
    effective_from: Day;
    ended: boolean;
    document: JSONColumnType<object>;
    recorded_at: Instant;
    recorded_by: string;
  };
  area_files: { id: string; person: string; document: JSONColumnType<object>; uploaded_at: Instant };
  case_words: { case_id: string; received_at: Instant; words: string };
  case_people: { person: string; case_id: string; last_at: Instant };
  saved_lists: {
    id: string;
    person: string;
    place: string;
    name: string;
    shared: Generated<boolean>;
    narrowed: JSONColumnType<Record<string, string>>;
    saved_at: Instant;
  };
  figures_made: { single: Generated<boolean>; made_at: Instant; whole_at: Instant };
} & ManyTables &
  AlikeTables &
  ContactsTables &
  LeadingTables &
  AnsweringTables &
  ChatTables &
  KnowledgeTables &
  NotesTables &
  PeopleTables &
  ProgramsTables;

export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;

const types = new pg.TypeOverrides();
types.setTypeParser(1082, (day) => day);
types.setTypeParser(1184, (at) => `${at.slice(0, 10)}T${at.slice(11, -3)}Z`);
types.setTypeParser(20, Number);

const MARK = '/* kept */';

/**
 * Stands at the beginning of a statement that comes with most pages: each connection reads and plans it once
 * and keeps the plan, which takes longer than to find a few rows. Only for statements whose best way does not
 * depend on what is asked for.
 */
export const KEPT = sql.raw(MARK);

/** Gives each statement marked so a name of its own on this connection. */
function keepPlans(client: pg.PoolClient): void {
  const names = new Map<string, string>();
  const plain = client.query.bind(client) as (asked: unknown, ...further: unknown[]) => unknown;
  const query = (asked: unknown, ...further: unknown[]) => {
    if (typeof asked !== 'string' || !asked.slice(0, 24).includes(MARK)) return plain(asked, ...further);
    const name = names.get(asked) ?? `kept-${names.size}`;
    names.set(asked, name);
    return plain({ name, text: asked }, ...further);
  };
  client.query = query as typeof client.query;
}

export type OpenDatabase = { db: Db; pool: pg.Pool; close(): Promise<void> };

/** Opens a pool on `url`. Sessions speak UTC, so that instants come back in one form. */
export function openDatabase(url: string, connections: number): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    options: '-c timezone=UTC -c statement_timeout=30s -c idle_in_transaction_session_timeout=30s',
    application_name: 'hejnal'
  });
  pool.on('error', () => {
    // A connection that breaks while idle is replaced at the next use, which then fails or succeeds by itself.
  });
  pool.on('connect', (client) => {
    // One that breaks in the middle of work fails that work and nothing else: its query is told, and without
    // anybody to hear this the whole process would end.
    client.on('error', () => {});
    keepPlans(client);
  });
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}

/**
 * Throws a plain sentence when sessions do not speak UTC: an address with `options` of its own, or a pooler that
 * leaves ours out, would let every instant be read as another one, and nobody would be told.
 */
export async function checkSessions(db: Db): Promise<void> {
  const { rows } = await sql<{ zone: string }>`select current_setting('timezone') as zone`.execute(db);
  if (rows[0]!.zone !== 'UTC')
    throw new Error(
      `Sessions of this database speak ${rows[0]!.zone} and not UTC: leave "options" out of DATABASE_URL and connect without a pooler that drops them.`
    );
}

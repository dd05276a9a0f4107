/** Tables of what is done to many cases at once: operations, batches of one person, files of reports. */
import type { Generated, JSONColumnType } from 'kysely';

type Instant = string;

export type ManyTables = {
  operations: {
    id: string;
    person: string;
    intent: JSONColumnType<object> | null;
    state: string;
    chosen_at: Instant;
    done_at: Instant | null;
    undo_until: Instant | null;
    undone_at: Instant | null;
  };
  operation_cases: {
    operation: string;
    case_id: string;
    seen: number;
    state: Generated<string>;
    why: JSONColumnType<object> | null;
    before: number | null;
    after: number | null;
    notices: JSONColumnType<string[], string | undefined>;
  };
  batches: {
    id: string;
    person: string;
    head: JSONColumnType<object>;
    begun_at: Instant;
    changed_at: Instant;
    recorded_at: Instant | null;
  };
  batch_lines: {
    id: string;
    batch: string;
    typed: JSONColumnType<object>;
    photos: JSONColumnType<string[], string | undefined>;
    case_id: string | null;
  };
  imports: {
    id: string;
    person: string;
    name: string;
    hash: Buffer;
    state: string;
    reading: JSONColumnType<object>;
    reports: JSONColumnType<object[]> | null;
    faults: JSONColumnType<object[], string | undefined>;
    rows: number;
    done: Generated<number>;
    read_at: Instant;
    recorded_at: Instant | null;
  };
  import_rows: { import: string; row: number; case_id: string };
};

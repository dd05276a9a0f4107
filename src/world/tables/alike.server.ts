/** Tables of cases about the same thing: groups the clock found, and groups somebody said are none. */
import type { JSONColumnType } from 'kysely';

type Instant = string;

export type AlikeTables = {
  clusters: { lead: string; cases: JSONColumnType<string[]>; size: number; found_at: Instant };
  dismissals: { id: string; case_id: string; person: string; dismissed_at: Instant };
};

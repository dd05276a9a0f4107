/** What a row of a list says of a case: read once for each version of it, and remembered for a minute. */
import { sql, type RawBuilder } from 'kysely';
import { KEPT, type Db } from '#world/database.server.ts';
import type { Channel, Kind } from '#reports/report.ts';
import type { Status } from '#cases/case.ts';
import type { Outcome } from '#cases/entry.ts';
import { rememberAtMost } from './remembered.server.ts';

/** As much of a description as a row shows; one character more tells that there is more. */
export const BEGINNING_LENGTH = 150;

/** A case as a list shows it; `dueOn` of a unit's list is the task's. */
export type ListedCase = {
  id: string;
  year: number;
  number: number;
  version: number;
  kind: Kind;
  category: string;
  status: Status;
  outcome: Outcome | null;
  channel: Channel;
  /** The beginning of the description; the whole of it where words were looked for. */
  description: string;
  address: string | null;
  district: string | null;
  lat: number | null;
  lng: number | null;
  photos: number;
  receivedAt: string;
  closedAt: string | null;
  /** When the unit answered; only in a unit's lists. */
  answeredAt: string | null;
  /** Until when the unit takes it or gives it back; only where it has not yet. */
  acceptBy: string | null;
  dueOn: string | null;
  /** The promised instant of that day, where the promise is counted in hours. */
  dueAt: string | null;
  stoppedAt: string | null;
  lead: string | null;
  reopened: boolean;
  contested: boolean;
  /** How often units gave it back, and whom the last of them suggested. */
  bounces: number;
  suggestion: string | null;
  /** The percent of its time of which a unit was last reminded; nought where none was, or none works on it. */
  reminded: number;
  /** Who is answering it; only in lists. */
  claim?: string | null;
  /** Its words, place and photos are kept from whoever looks: it is sensitive. */
  veiled?: boolean;
};

const ALWAYS = sql`c.id, c.year, c.number, c.version, c.kind, c.category, c.status, c.outcome, c.channel,
  c.address, c.district, c.lat, c.lng, jsonb_array_length(c.photos) as photos,
  c.received_at as "receivedAt", c.closed_at as "closedAt", c.stopped_at as "stoppedAt", c.lead, c.due_at as "dueAt", c.reopened, c.contested, c.bounces,
  case when c.status = 'returned' then (select e.body ->> 'suggestion' from entries e
    where e.case_id = c.id and e.kind = 'returned' order by e.seq desc limit 1) end as suggestion`;
/** Of several units the one whose time is the furthest gone. */
const REMINDED = sql`(select coalesce(max(r.reminded), 0) from tasks r
    where r.case_id = c.id and r.status = 'open') as reminded`;
const BEGINNING = sql`left(c.description, 160) as description`;
const OF_CASE = sql`${REMINDED}, c.due_on as "dueOn", null as "answeredAt", null as "acceptBy"`;
const OF_TASK = sql`case when t.status = 'open' then t.reminded else 0 end as reminded, t.due_on as "dueOn", t.answered_at as "answeredAt",
  case when t.accepted_at is null and t.status = 'open' then t.accept_by end as "acceptBy"`;

/** Whose row it is: a case's own with its own promised day, the same with all its words, or that of a unit's task. */
export type RowOf = 'case' | 'words' | { unit: string };

function reading(ids: RawBuilder<unknown>, of: RowOf): RawBuilder<ListedCase> {
  if (of === 'case')
    return sql`select ${ALWAYS}, ${BEGINNING}, ${OF_CASE} from cases c where c.id = any(${ids})`;
  if (of === 'words')
    return sql`select ${ALWAYS}, c.description, ${OF_CASE} from cases c where c.id = any(${ids})`;
  return sql`select ${ALWAYS}, ${BEGINNING}, ${OF_TASK} from cases c join tasks t on t.case_id = c.id and t.unit = ${of.unit}
    where c.id = any(${ids})`;
}

/** A case as a list finds it: in which version, what the list is in order by, and who is answering. */
export type Found = {
  id: string;
  version: number;
  dueAt: string | null;
  keyAt: string | null;
  claim?: string | null;
};

/** What every list asks of a case `c`; the rest is its row. */
export const FOUND = sql`c.id, c.version, c.due_at as "dueAt"`;

/** So many rows are remembered: the first pages of all lists, of the desk and of many units. Those with all words may be long. */
const rowsIn = rememberAtMost<ListedCase>(3000);
const wordsIn = rememberAtMost<ListedCase>(500);

/**
 * The rows of what a list found, in its order, each as it is in its version or a later one.
 *
 * A case and its tasks never change without a new version, so a row that was read is read again only for another one: of
 * a page of a list, that is what happened since it was last shown to anybody. What is gone meanwhile is left out.
 */
export async function rowsOf(db: Db, found: readonly Found[], of: RowOf): Promise<ListedCase[]> {
  const known = of === 'words' ? wordsIn(db) : rowsIn(db);
  const whose = typeof of === 'string' ? of : `unit ${of.unit}`;
  const named = (id: string) => `${whose} ${id}`;
  const rows = new Map<string, ListedCase>();
  const missing: string[] = [];
  for (const { id, version } of found) {
    const row = known.get(named(id));
    if (row?.version === version) rows.set(id, row);
    else missing.push(id);
  }
  if (missing.length > 0) {
    const read = sql<ListedCase>`${KEPT} ${reading(sql`${missing}::uuid[]`, of)}`;
    for (const row of (await read.execute(db)).rows) {
      rows.set(row.id, row);
      known.set(named(row.id), row);
    }
  }
  return found.flatMap(({ id, claim }) => {
    const row = rows.get(id);
    return row ? [claim === undefined ? row : { ...row, claim }] : [];
  });
}

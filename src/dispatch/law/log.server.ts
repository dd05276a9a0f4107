/** The log of re-qualified cases: which, when, by whom, from what to what, and why; a page at a time by keys. */
import { sql } from 'kysely';
import type { Promised, Regime } from '#cases/entry.ts';
import type { Db } from '#world/database.server.ts';
import { entryKeyFrom } from '#world/key.ts';

/** How many lines one page shows. */
export const LOG_PAGE = 50;

/** One line. `name` is nothing when who did it no longer works here. */
export type LogLine = {
  at: string;
  year: number;
  number: number;
  category: string;
  was: Regime;
  regime: Regime;
  promised: Promised;
  reason: string;
  name: string | null;
};
export type LogPage = { rows: LogLine[]; next: string | undefined };

/** The latest first. */
export async function listRequalified(db: Db, after?: string, size = LOG_PAGE): Promise<LogPage> {
  const key = entryKeyFrom(after);
  const { rows } = await sql<LogLine & { id: string; seq: number }>`
    select e.at, e.case_id as id, e.seq, c.year, c.number, c.category, p.name, e.body->>'was' as was, e.body->>'regime' as regime,
      e.body->'promised' as promised, e.body->>'reason' as reason
    from entries e join cases c on c.id = e.case_id left join people p on p.id = (e.by->>'person')::uuid
    where e.kind = 'requalified'
      ${key ? sql`and (e.at, e.case_id, e.seq) < (${key.at}::timestamptz, ${key.id}::uuid, ${key.seq})` : sql``}
    order by e.at desc, e.case_id desc, e.seq desc limit ${size + 1}`.execute(db);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ id: _, seq: __, ...line }) => line),
    next: rows.length > size && last ? `${last.at}_${last.id}_${last.seq}` : undefined
  };
}

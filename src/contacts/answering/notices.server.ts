/** What is told to every caller at the moment: a failure, an election, a street closed. */
import type { Selectable } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { AnsweringTables } from '#world/tables/answering.server.ts';
import type { Said } from '#ui/said.ts';
import { noticeCode, type Notice } from './notice.ts';

/** More than that nobody listens to; the newest are told. */
const MOST = 3;
/** How many a page shows that are over. */
const OVER = 30;

export function noticeFromRow(row: Selectable<AnsweringTables['hotline_notices']>): Notice {
  return {
    id: row.id,
    version: row.version,
    words: row.words,
    from: row.from_at,
    until: row.until_at,
    spokenAt: row.spoken_at,
    stoppedAt: row.stopped_at
  };
}

/** The announcements that hold now, the newest first. One that is not spoken yet is not told yet. */
export async function liveNotices(db: Db | Tx, now: Temporal.Instant): Promise<string[]> {
  const rows = await db
    .selectFrom('hotline_notices')
    .select('id')
    .where('stopped_at', 'is', null)
    .where('spoken_at', 'is not', null)
    .where('from_at', '<=', now.toString())
    .where('until_at', '>', now.toString())
    .orderBy('from_at', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute();
  return rows.map(({ id }) => noticeCode(id));
}

/** The words of one, whatever became of it. */
export async function noticeWords(db: Db | Tx, id: string): Promise<Said | undefined> {
  const row = await db.selectFrom('hotline_notices').select('words').where('id', '=', id).executeTakeFirst();
  return row?.words;
}

export async function findNotice(db: Db | Tx, id: string): Promise<Notice | undefined> {
  const row = await db.selectFrom('hotline_notices').selectAll().where('id', '=', id).executeTakeFirst();
  return row && noticeFromRow(row);
}

/** Those that are told or will be, the next first; and those that are over, the last first. */
export async function listNotices(
  db: Db | Tx,
  now: Temporal.Instant
): Promise<{ here: Notice[]; over: Notice[] }> {
  const all = db.selectFrom('hotline_notices').selectAll();
  const [here, over] = await Promise.all([
    all
      .where('stopped_at', 'is', null)
      .where('until_at', '>', now.toString())
      .orderBy('from_at')
      .orderBy('id')
      .execute(),
    all
      .where((eb) => eb.or([eb('stopped_at', 'is not', null), eb('until_at', '<=', now.toString())]))
      .orderBy('until_at', 'desc')
      .orderBy('id')
      .limit(OVER)
      .execute()
  ]);
  return { here: here.map(noticeFromRow), over: over.map(noticeFromRow) };
}

/** Those whose words are to be spoken: they begin soon, or are told already. */
export async function listUnspoken(
  db: Db,
  { now, before }: { now: Temporal.Instant; before: Temporal.Instant }
): Promise<Notice[]> {
  const rows = await db
    .selectFrom('hotline_notices')
    .selectAll()
    .where('spoken_at', 'is', null)
    .where('stopped_at', 'is', null)
    .where('until_at', '>', now.toString())
    .where('from_at', '<', before.toString())
    .orderBy('from_at')
    .execute();
  return rows.map(noticeFromRow);
}

/** A line of its journal. */
export type NoticeEntry = {
  at: string;
  what: 'written' | 'changed' | 'stopped';
  by: string | null;
  detail: { words?: Said; from?: string; until?: string };
};

export async function listNoticeEntries(db: Db | Tx, notice: string): Promise<NoticeEntry[]> {
  const rows = await db
    .selectFrom('hotline_notice_entries')
    .select(['at', 'what', 'by', 'detail'])
    .where('notice', '=', notice)
    .orderBy('position')
    .execute();
  return rows as NoticeEntry[];
}

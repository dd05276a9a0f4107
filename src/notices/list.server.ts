/** Lists of the outbox: calls to make, letters that wait, were given up, or went out; a page at a time by keys. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';
import { keyFrom } from '#world/key.ts';
import type { Lang } from '#ui/lang.ts';

/** How many notices one page shows. */
export const NOTICE_PAGE_SIZE = 50;

/**
 * `calls` are notices somebody has to ring about and `waiting` letters and texts that have not gone out, both the
 * oldest first because it waits longest; `given-up` and `sent` the latest first.
 */
export const NOTICE_LISTS = ['calls', 'waiting', 'given-up', 'sent'] as const;
export type NoticeList = (typeof NOTICE_LISTS)[number];

export type ListedNotice = {
  id: string;
  /** The case, and its number; nothing for a letter about none. */
  caseId: string | null;
  year: number | null;
  number: number | null;
  category: string | null;
  lang: Lang;
  letter: string;
  by: 'email' | 'phone' | 'text';
  state: 'waiting' | 'sent' | 'given-up';
  to: string;
  subject: string;
  body: string;
  attempts: number;
  fault: string | null;
  recordedAt: string;
  nextAt: string | null;
  sentAt: string | null;
  sealed: string | null;
  deliveredAt: string | null;
};

export type NoticePage = { rows: ListedNotice[]; next: string | undefined };

const LISTS: Readonly<Record<NoticeList, { state: string; by?: 'phone' | 'written'; oldestFirst: boolean }>> =
  {
    calls: { state: 'waiting', by: 'phone', oldestFirst: true },
    waiting: { state: 'waiting', by: 'written', oldestFirst: true },
    'given-up': { state: 'given-up', by: 'written', oldestFirst: false },
    sent: { state: 'sent', oldestFirst: false }
  };

/** Nobody is rung up about what may still be undone. */
const CALLED_NOW = sql`and coalesce(n.next_at <= now(), true)`;

/** A page of a list, after the key of the page before. */
export async function listNotices(db: Db, list: NoticeList, after?: string): Promise<NoticePage> {
  const { state, by, oldestFirst } = LISTS[list];
  const order = oldestFirst ? 'asc' : 'desc';
  const key = keyFrom(after);
  const rows = await db
    .selectFrom('notices as n')
    .leftJoin('cases as c', 'c.id', 'n.case_id')
    .select([
      'n.id',
      'c.year',
      'c.number',
      'c.category',
      'n.letter',
      'n.by',
      'n.state',
      'n.to',
      'n.subject',
      'n.body',
      'n.attempts',
      'n.fault'
    ])
    .select([
      'n.lang',
      'n.sealed',
      'n.case_id as caseId',
      'n.recorded_at as recordedAt',
      'n.next_at as nextAt',
      'n.sent_at as sentAt',
      'n.delivered_at as deliveredAt'
    ])
    .where('n.state', '=', state)
    .$if(list === 'calls', (query) => query.where(sql<boolean>`true ${CALLED_NOW}`))
    .$if(by !== undefined, (query) => query.where('n.by', by === 'phone' ? '=' : '<>', 'phone'))
    .$if(key !== undefined, (query) =>
      query.where(
        oldestFirst
          ? sql<boolean>`(n.recorded_at, n.id) > (${key?.at}::timestamptz, ${key?.id}::uuid)`
          : sql<boolean>`(n.recorded_at, n.id) < (${key?.at}::timestamptz, ${key?.id}::uuid)`
      )
    )
    .orderBy('n.recorded_at', order)
    .orderBy('n.id', order)
    .limit(NOTICE_PAGE_SIZE + 1)
    .execute();
  const shown = rows.slice(0, NOTICE_PAGE_SIZE) as ListedNotice[];
  const last = shown.at(-1);
  return {
    rows: shown,
    next: rows.length > NOTICE_PAGE_SIZE && last ? `${last.recordedAt}_${last.id}` : undefined
  };
}

/** How many are in the lists somebody has to look after, counted no further than `most`. */
export async function countNotices(
  db: Db,
  most: number
): Promise<Record<'calls' | 'waiting' | 'given-up', number>> {
  const few = (list: NoticeList) => {
    const { state, by } = LISTS[list];
    const due = list === 'calls' ? CALLED_NOW : sql``;
    return sql<number>`(select count(*)::int from (select from notices n where state = ${state} and by ${by === 'phone' ? sql`=` : sql`<>`} 'phone' ${due} limit ${most}) few)`;
  };
  const { rows } = await sql<Record<'calls' | 'waiting' | 'given-up', number>>`
    select ${few('calls')} as calls, ${few('waiting')} as waiting, ${few('given-up')} as "given-up"`.execute(
    db
  );
  return rows[0]!;
}

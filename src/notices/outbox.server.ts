/** The outbox in the database: notices taken for sending, sent, put off or given up, and listed for the office. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import { nextAttempt } from './notice.ts';

/** A notice as a sender needs it. */
export type Taken = {
  id: string;
  by: string;
  /** Nothing for a letter about no case. */
  case_id: string | null;
  letter: string;
  lang: string;
  to: string;
  subject: string;
  body: string;
  attempts: number;
  follower: string | null;
  sealed: string | null;
};

/**
 * For how long a taken notice belongs to who took it: longer than any mail server is waited for. Whoever
 * stops in the middle (a crash) leaves it to others after that, and it may then be sent twice, with the same Message-ID.
 */
const HELD_MINUTES = 5;

/** Ways a notice goes out by itself; the others are people who ring. */
export type Way = 'email' | 'text';

/** Takes the next notice of a way that is due, so that no other process takes it too; it counts as an attempt. */
export async function takeNotice(db: Db, by: Way, now: Temporal.Instant): Promise<Taken | undefined> {
  return db
    .updateTable('notices')
    .set(({ eb }) => ({
      attempts: eb('attempts', '+', 1),
      next_at: now.add({ minutes: HELD_MINUTES }).toString()
    }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('notices')
        .select('id')
        .where('state', '=', 'waiting')
        // Written out, so that the index of each way is found.
        .where(sql<boolean>`by = ${sql.lit(by)}`)
        .where('next_at', '<=', now.toString())
        .orderBy('next_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked()
    )
    .returning([
      'id',
      'by',
      'case_id',
      'letter',
      'lang',
      'to',
      'subject',
      'body',
      'attempts',
      'follower',
      'sealed'
    ])
    .executeTakeFirst();
}

/** Marks a notice as sent. Says whether it was still waiting. */
export async function markSent(tx: Tx, id: string, now: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('notices')
    .set({ state: 'sent', sent_at: now.toString(), next_at: null, fault: null, sealed: null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Puts a notice off until its next attempt, or gives it up: at once when `final`, else after the last pause.
 * Says which of the two.
 */
export async function putOff(
  db: Db,
  { id, attempts }: Pick<Taken, 'id' | 'attempts'>,
  fault: string,
  final: boolean,
  now: Temporal.Instant
): Promise<'waiting' | 'given-up'> {
  const next = final ? undefined : nextAttempt(attempts, now);
  const state = next ? 'waiting' : 'given-up';
  await db
    .updateTable('notices')
    .set({ state, fault, next_at: next?.toString() ?? null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
  return state;
}

/** Its words have gaps for what it opened, and that is known no more since it went out. */
const EMPTY = sql<boolean>`case_id is null and sealed is null and body ~ '\\{(link|pin)\\}'`;

/**
 * Lets a given-up or waiting letter or text try again now, whole and from its first attempt. Says whether there was
 * one. What would go out without what it opens is none.
 */
export async function tryAgain(db: Db, id: string, now: Temporal.Instant): Promise<boolean> {
  await db
    .deleteFrom('text_parts')
    .where('notice', '=', id)
    .where('notice', 'in', (eb) =>
      eb.selectFrom('notices').select('id').where('id', '=', id).where('state', '=', 'given-up')
    )
    .execute();
  const { numUpdatedRows } = await db
    .updateTable('notices')
    .set({ state: 'waiting', attempts: 0, next_at: now.toString() })
    .where('id', '=', id)
    .where('by', '<>', 'phone')
    .where('state', '<>', 'sent')
    .where(sql<boolean>`not (${EMPTY})`)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Which of these notices nobody has begun to send; held until the transaction ends, so that nobody begins. */
export async function holdUntold(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom('notices')
    .select('id')
    .where('id', 'in', [...ids])
    .where('state', '=', 'waiting')
    .where('attempts', '=', 0)
    .forUpdate()
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Withdraws held notices: they are gone as if never written. */
export async function withdrawNotices(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await tx
      .deleteFrom('notices')
      .where('id', 'in', [...ids])
      .execute();
}

/** Letters and calls recorded a moment ago are not to go before this instant. */
export async function putOffUntil(tx: Tx, ids: readonly string[], until: string): Promise<void> {
  if (ids.length > 0)
    await tx
      .updateTable('notices')
      .set({ next_at: until })
      .where('id', 'in', [...ids])
      .execute();
}

/** How long letters about no case are kept after they were written: to see whether they went out, and no longer. */
const CASELESS_DAYS = 30;

/** Forgets letters and texts about no case that went, or were to go, to somebody. */
export async function forgetCaseless(db: Db, to: string): Promise<void> {
  await db
    .deleteFrom('notices')
    .where('case_id', 'is', null)
    .where(sql<boolean>`lower("to") = lower(${to})`)
    .execute();
}

/** Sweeps away old letters about no case; nothing else would ever forget them. */
export async function sweepCaseless(db: Db, now: Temporal.Instant): Promise<void> {
  await db
    .deleteFrom('notices')
    .where('case_id', 'is', null)
    .where('recorded_at', '<', now.subtract({ hours: 24 * CASELESS_DAYS }).toString())
    .execute();
}

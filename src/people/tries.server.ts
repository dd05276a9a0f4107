/** Tries at something guessable (a PIN, a password), counted so that guessing takes too long. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';

/** Tries are counted by the minute; a look back sums whole minutes. */
const MINUTE = { smallestUnit: 'minute', roundingMode: 'floor' } as const;

/** Longest look back anybody asks for; older tries are swept away. */
const KEPT_HOURS = 24;

/**
 * Counts one try under `keyHash` (made with the seal's `keyed`).
 *
 * Count before the guess is looked at: of many guesses sent at the same moment only the allowed few are
 * then compared at all.
 */
export async function countTry(db: Db | Tx, keyHash: Buffer, now: Temporal.Instant): Promise<void> {
  await db
    .insertInto('tries')
    .values({ key_hash: keyHash, window_at: now.round(MINUTE).toString(), count: 1 })
    .onConflict((at) => at.columns(['key_hash', 'window_at']).doUpdateSet({ count: sql`tries.count + 1` }))
    .execute();
}

/** Were there more than `max` tries under `keyHash` in the last `minutes` minutes? Counts nothing itself. */
export async function tooMany(
  db: Db | Tx,
  keyHash: Buffer,
  max: number,
  minutes: number,
  now: Temporal.Instant
): Promise<boolean> {
  const { tried } = await db
    .selectFrom('tries')
    .select(({ fn }) => fn.sum<string>('count').as('tried'))
    .where('key_hash', '=', keyHash)
    .where('window_at', '>', now.subtract({ minutes }).round(MINUTE).toString())
    .executeTakeFirstOrThrow();
  return Number(tried) > max;
}

/** Counts a try and says whether it is the first in the last `minutes` minutes; of two at once only one is. */
export async function isFirstTry(
  db: Db | Tx,
  keyHash: Buffer,
  minutes: number,
  now: Temporal.Instant
): Promise<boolean> {
  if (await tooMany(db, keyHash, 0, minutes, now)) return false;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('tries')
    .values({ key_hash: keyHash, window_at: now.round(MINUTE).toString(), count: 1 })
    .onConflict((at) => at.columns(['key_hash', 'window_at']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Takes one try of this minute back: it was no guess. */
export async function takeBackTry(db: Db | Tx, keyHash: Buffer, now: Temporal.Instant): Promise<void> {
  await db
    .updateTable('tries')
    .set({ count: sql`greatest(count - 1, 0)` })
    .where('key_hash', '=', keyHash)
    .where('window_at', '=', now.round(MINUTE).toString())
    .execute();
}

/** Forgets the tries under `keyHash`, when somebody has shown that they know. */
export async function forgetTries(db: Db | Tx, keyHash: Buffer): Promise<void> {
  await db.deleteFrom('tries').where('key_hash', '=', keyHash).execute();
}

/** Sweeps away tries nobody looks back at any more. */
export async function sweepTries(db: Db, now: Temporal.Instant): Promise<void> {
  await db
    .deleteFrom('tries')
    .where('window_at', '<', now.subtract({ hours: KEPT_HOURS }).toString())
    .execute();
}

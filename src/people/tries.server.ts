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

/** `many` more under `keyHash` in this minute; gives how many there are with those of the last `minutes` minutes. */
async function added(
  db: Db | Tx,
  keyHash: Buffer,
  many: number,
  minutes: number,
  now: Temporal.Instant
): Promise<number> {
  const minute = now.round(MINUTE);
  const since = now.subtract({ minutes }).round(MINUTE);
  const { rows } = await sql<{ tried: string }>`
    with counted as (
      insert into tries (key_hash, window_at, count) values (${keyHash}, ${minute.toString()}, ${many})
      on conflict (key_hash, window_at) do update set count = tries.count + ${many}
      returning count
    )
    select counted.count + coalesce((
      select sum(count) from tries
      where key_hash = ${keyHash} and window_at > ${since.toString()} and window_at <> ${minute.toString()}
    ), 0) as tried from counted`.execute(db);
  return Number(rows[0]!.tried);
}

/** Tries under one key that wait to be counted by one statement; `total` is how many there are after them all. */
type Gathered = { many: number; total: Promise<number> };

/** For each database what is being counted under a key, and what is gathered meanwhile. */
const counting = new WeakMap<Db, { under: Map<string, Promise<unknown>>; gathered: Map<string, Gathered> }>();

/**
 * Counts one try under `keyHash`, and says how many there were in the last `minutes` minutes, this one among them.
 *
 * Count before the guess is looked at: of many guesses sent at the same moment only the allowed few are then
 * compared at all. What comes while the same key is being counted is gathered and counted by one statement
 * afterwards: a thousand at once would else stand in line for one row, and everybody else behind them for a
 * connection. Each is still told its own number.
 */
export async function triesWith(
  db: Db | Tx,
  keyHash: Buffer,
  minutes: number,
  now: Temporal.Instant
): Promise<number> {
  if (db.isTransaction) return added(db, keyHash, 1, minutes, now);
  const known = counting.get(db);
  const { under, gathered } = known ?? { under: new Map(), gathered: new Map() };
  if (!known) counting.set(db, { under, gathered });
  const name = `${keyHash.toString('base64')} ${minutes} ${now.round(MINUTE).toString()}`;
  let mine = gathered.get(name);
  if (!mine) {
    const fresh: Gathered = { many: 0, total: Promise.resolve(0) };
    const before = under.get(name) ?? Promise.resolve();
    fresh.total = before.then(() => {
      gathered.delete(name);
      return added(db, keyHash, fresh.many, minutes, now);
    });
    const over: Promise<unknown> = fresh.total
      .catch(() => undefined)
      .then(() => under.get(name) === over && under.delete(name));
    under.set(name, over);
    gathered.set(name, fresh);
    mine = fresh;
  }
  mine.many += 1;
  const place = mine.many;
  const total = await mine.total;
  return total - mine.many + place;
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

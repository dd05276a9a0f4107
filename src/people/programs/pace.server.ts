/** How often a program may ask: counted in the database for all processes together, a handful of requests at a time. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';

/** So many requests are counted ahead at once, so that most of them write nothing. */
const AHEAD = 10;

/** `counting` is under way for all who asked meanwhile, so that many at once are counted ahead once. */
type Left = { minute: string; left: number; counting?: Promise<void> | undefined };

/** What each asker may still take in this minute without asking the database, for each database. */
const left = new WeakMap<Db, Map<string, Left>>();

function minuteOf(now: Temporal.Instant): string {
  return now.round({ smallestUnit: 'minute', roundingMode: 'floor' }).toString();
}

/** Counts ahead, and says how many of them may be taken. */
async function counted(db: Db, key: Buffer, minute: string, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    insert into tries (key_hash, window_at, count) values (${key}, ${minute}::timestamptz, ${AHEAD})
    on conflict (key_hash, window_at) do update set count = tries.count + ${AHEAD}
    returning count`.execute(db);
  return Math.min(AHEAD, most - (rows[0]!.count - AHEAD));
}

/** What this asker has left in this minute, by one row for all who ask under this key at once. */
function leftOf(db: Db, who: string, minute: string): Left {
  const turns = left.get(db) ?? new Map<string, Left>();
  left.set(db, turns);
  const kept = turns.get(who);
  if (kept?.minute === minute) return kept;
  if (turns.size > 10_000) turns.clear();
  const mine = { minute, left: 0 };
  turns.set(who, mine);
  return mine;
}

/**
 * Takes one turn of `most` in this minute under `key` (made with the seal's `keyed`). Gives nothing when it may go
 * on, and else the seconds until the next minute.
 */
export async function waitFor(
  db: Db,
  key: Buffer,
  most: number,
  now: Temporal.Instant
): Promise<number | undefined> {
  const minute = minuteOf(now);
  const mine = leftOf(db, key.toString('base64'), minute);
  while (mine.left === 0) {
    mine.counting ??= counted(db, key, minute, most)
      .then((more) => {
        mine.left = more > 0 ? more : -1;
      })
      .finally(() => {
        mine.counting = undefined;
      });
    await mine.counting;
  }
  if (mine.left < 0) return Math.max(1, Math.ceil(60 - now.since(minute).total('seconds')));
  mine.left -= 1;
  return undefined;
}

/** How often a program may ask: counted in the database for all processes together, a handful of requests at a time. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';

/** So many requests are counted ahead at once, so that most of them write nothing. */
const AHEAD = 10;

type Left = { minute: string; left: number };

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
  const turns = left.get(db) ?? new Map<string, Left>();
  left.set(db, turns);
  const who = key.toString('base64');
  let mine = turns.get(who);
  if (mine?.minute !== minute) {
    if (turns.size > 10_000) turns.clear();
    mine = { minute, left: 0 };
    turns.set(who, mine);
    mine.left = await counted(db, key, minute, most);
  } else if (mine.left === 0) {
    mine.left = await counted(db, key, minute, most);
  }
  if (mine.left <= 0) {
    mine.left = -1;
    return Math.max(1, Math.ceil(60 - now.since(minute).total('seconds')));
  }
  mine.left -= 1;
  return undefined;
}

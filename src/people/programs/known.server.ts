/** Whose key a request carries, remembered for seconds so that a busy program costs no look-up each time. */
import type { Db } from '#world/database.server.ts';
import { hashOf } from '#world/seal.server.ts';
import type { World } from '#world/world.server.ts';
import { findKey, isOver, type KeyedProgram } from './key.server.ts';
import type { Program } from './scope.ts';

/** How long a key is believed: as long as one that was taken away still works. */
const SECONDS = 10;

type Kept = { program: KeyedProgram; until: Temporal.Instant };

/** Keys that were right lately, by their hash, for each database. Wrong ones are looked up every time. */
const known = new WeakMap<Db, Map<string, Kept>>();

/** The program a key belongs to; nothing when it is none, or its time ran out. */
export async function programWith(
  { db, settings, now }: Pick<World, 'db' | 'settings' | 'now'>,
  key: string
): Promise<Program | undefined> {
  const keys = known.get(db) ?? new Map<string, Kept>();
  known.set(db, keys);
  const hash = hashOf(key).toString('base64');
  const kept = keys.get(hash);
  const at = now();
  if (kept && Temporal.Instant.compare(at, kept.until) < 0)
    return isOver(kept.program.endsAt, at) ? undefined : kept.program;
  const program = await findKey(db, key, at, settings.demo);
  if (program) keys.set(hash, { program, until: at.add({ seconds: SECONDS }) });
  else keys.delete(hash);
  return program;
}

/** A limit on tries: counted before anything is looked at, and told to the log of security once for each stop. */
import type { Db } from '#world/database.server.ts';
import type { World } from '#world/world.server.ts';
import { keepSecurity } from './security.server.ts';
import { countTry, isFirstTry, tooMany } from './tries.server.ts';

/** So many tries within so many minutes. */
export type Limit = { max: number; minutes: number };

/** What is tried, in a word for the log, by whom or at what (hashed under the key), and from where. */
export type Limited = Limit & { what: string; who: string; from?: string | undefined; about?: string };

type Keeper = Pick<World, 'seal' | 'newId'> & { db: Db };

/**
 * Counts one try, and says whether it is one too many.
 *
 * Of a thousand tries at the same moment only the allowed few go on. The log keeps one line for a stop, not one for
 * every knock on a closed door: of all who are stopped at once one keeps it.
 */
export async function isStopped(world: Keeper, limited: Limited, now: Temporal.Instant): Promise<boolean> {
  const { what, who, max, minutes } = limited;
  const key = limitKey(world, what, who);
  await countTry(world.db, key, now);
  if (!(await tooMany(world.db, key, max, minutes, now))) return false;
  await tellStop(world, limited, now);
  return true;
}

/** Under which tries are counted; for whoever takes one back. */
export function limitKey({ seal }: Pick<World, 'seal'>, what: string, who: string): Buffer {
  return seal.keyed(`${what} ${who}`);
}

/** Keeps the entry of a stop, unless one of the same stop stands already. */
export async function tellStop(
  world: Keeper,
  { what, who, minutes, from, about }: Omit<Limited, 'max'>,
  now: Temporal.Instant
): Promise<void> {
  const told = world.seal.keyed(`stopped ${what} ${who}`);
  if (!(await isFirstTry(world.db, told, minutes, now))) return;
  const entry = { kind: 'tries-stopped', from, about, detail: { what } } as const;
  await keepSecurity(world.db, world.newId(), entry, now);
}

/** A limit on tries: counted before anything is looked at, and told to the log of security once for each stop. */
import type { Db } from '#world/database.server.ts';
import type { World } from '#world/world.server.ts';
import { keepSecurity } from './security.server.ts';
import { isFirstTry, triesWith } from './tries.server.ts';

/** So many tries within so many minutes. */
export type Limit = { max: number; minutes: number };

/**
 * What is tried, in a word for the log, by whom or at what (hashed under the key), and from where. `key` where tries
 * are counted under another one than these two words make.
 */
export type Limited = Limit & {
  what: string;
  who: string;
  key?: Buffer;
  from?: string | undefined;
  about?: string | undefined;
};

type Keeper = Pick<World, 'seal' | 'newId'> & { db: Db };

/**
 * Counts one try, and says whether it is one too many.
 *
 * Of a thousand tries at the same moment only the allowed few go on. The log keeps one line for a stop, not one for
 * every knock on a closed door: of all who are stopped at once one keeps it.
 */
export async function isStopped(world: Keeper, limited: Limited, now: Temporal.Instant): Promise<boolean> {
  return (await stoppedAt(world, [limited], now)) !== undefined;
}

/**
 * Counts one try at each of several limits, and gives the first at which it is one too many.
 *
 * The place one comes from stands first: who is stopped at one limit is not counted at the next, so that one place
 * that tries at a thousand locks none of them out, and leaves no thousand rows.
 */
export async function stoppedAt(
  world: Keeper,
  limits: readonly Limited[],
  now: Temporal.Instant
): Promise<Limited | undefined> {
  for (const limited of limits) {
    const { key, what, who, max, minutes } = limited;
    const tried = await triesWith(world.db, key ?? limitKey(world, what, who), minutes, now);
    if (tried <= max) continue;
    await tellStop(world, limited, now);
    return limited;
  }
  return undefined;
}

/** Under which tries are counted; for whoever takes one back. */
export function limitKey({ seal }: Pick<World, 'seal'>, what: string, who: string): Buffer {
  return seal.keyed(`${what} ${who}`);
}

/** Stops that are being told at this moment; whoever is stopped meanwhile waits for the same line. */
const telling = new WeakMap<Db, Map<string, Promise<void>>>();

async function tellStop(world: Keeper, limited: Limited, now: Temporal.Instant): Promise<void> {
  const told = world.seal.keyed(`stopped ${limited.what} ${limited.who}`);
  const name = told.toString('base64');
  const under = telling.get(world.db) ?? new Map<string, Promise<void>>();
  telling.set(world.db, under);
  const begun = under.get(name) ?? keepStop(world, told, limited, now).finally(() => under.delete(name));
  under.set(name, begun);
  await begun;
}

/** Keeps the entry of a stop, unless one of the same stop stands already. */
async function keepStop(
  world: Keeper,
  told: Buffer,
  { what, minutes, from, about }: Limited,
  now: Temporal.Instant
): Promise<void> {
  if (!(await isFirstTry(world.db, told, minutes, now))) return;
  const entry = { kind: 'tries-stopped', from, about, detail: { what } } as const;
  await keepSecurity(world.db, world.newId(), entry, now);
}

/** Whole files of the public map and of the figures: not too many for one network, and read in turn. */
import { isStopped } from '#people/limit.server.ts';
import { networkOf } from '#people/network.ts';
import type { Here } from '#flow/here.server.ts';
import type { Db } from '#world/database.server.ts';
import { openTurns, type Turns } from '#world/turns.server.ts';

/** Files from one network within so many minutes: an office full of people looking at maps stays far below. */
const TRIES = { map: 300, figures: 60, minutes: 10 } as const;
/** How many large readings the database does at once for the public; the desk needs the rest. */
const AT_ONCE = 2;

const turns = new WeakMap<Db, Turns>();

/** The turns in which the public reads large pieces of this database. */
export function publicTurns({ world }: Pick<Here, 'world'>): Turns {
  const known = turns.get(world.db) ?? openTurns(AT_ONCE);
  turns.set(world.db, known);
  return known;
}

/** The answer to a network that has asked too often; nothing when it may go on. */
export async function askedTooOften(
  { world }: Here,
  from: string,
  what: 'map' | 'figures' = 'map'
): Promise<Response | undefined> {
  const { [what]: max, minutes } = TRIES;
  const limited = { max, minutes, what: `${what} network`, who: networkOf(from), from };
  if (!(await isStopped(world, limited, world.now()))) return undefined;
  return new Response('Too many requests', {
    status: 429,
    headers: { 'retry-after': String(60 * TRIES.minutes), 'cache-control': 'no-store' }
  });
}

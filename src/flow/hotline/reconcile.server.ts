/** Finding the calls again after a crash: what still has sound goes on, what has none is ended and rung back. */
import { sql } from 'kysely';
import type { LiveLeg } from '#world/telephone/engine.ts';
import type { Tx } from '#world/database.server.ts';
import type { Call } from '#contacts/call.ts';
import { listSounding } from '#contacts/contact.server.ts';
import { CONNECT_SECONDS } from '#contacts/calls/due.ts';
import { line, type CallEntry } from '#contacts/entry.ts';
import type { Here } from '#flow/here.server.ts';
import { keepPlace } from './kept.server.ts';
import { onCall } from './on-call.server.ts';

/** Has the caller of this call a sound, or never needed one? */
function isHeard(call: Call, legs: ReadonlySet<string>, now: Temporal.Instant): boolean {
  const { leg, connected } = call.live;
  if (leg === null || call.carriedBy === 'cti') return true;
  if (legs.has(leg)) return true;
  if (call.direction === 'out' && !connected) return call.status === 'queued' || call.status === 'offered';
  const age = now.since(Temporal.Instant.from(call.beganAt)).total('seconds');
  return !connected && age < CONNECT_SECONDS;
}

/**
 * Compares the open calls with the legs that live.
 *
 * A call without its caller's leg ends as `lost`, and where the number is known a call-back is offered as work, as
 * the fault was ours. Desks without their leg are marked; their page connects again by itself, or they are lost too.
 */
export async function reconcile(here: Here, live: readonly LiveLeg[]): Promise<number> {
  const { db } = here.world;
  const now = here.world.now();
  const legs = new Set(live.filter(({ connected }) => connected).map(({ leg }) => leg));
  await db
    .updateTable('hotline_agents')
    .set({ leg_gone_at: now.toString() })
    .where('leg', 'is not', null)
    .where('leg_gone_at', 'is', null)
    .$if(legs.size > 0, (query) => query.where(sql<string>`leg::text`, 'not in', [...legs]))
    .execute();
  let lost = 0;
  for (const { id } of await listSounding(db))
    await onCall(here, id, async (call, tx, at): Promise<CallEntry[]> => {
      if (call.endedAt !== null || isHeard(call, legs, at)) return [];
      lost += 1;
      return lostCall(here, tx, call, at);
    });
  return lost;
}

/** The lines of a call whose sound was lost by a fault of ours. */
async function lostCall(here: Here, tx: Tx, call: Call, now: Temporal.Instant): Promise<CallEntry[]> {
  const at = now.toString();
  const ended = line('ended', at, { ending: 'lost' });
  if (call.number === null || call.live.callback !== null || call.status === 'handed') return [ended];
  const callback = await keepPlace(here, tx, call, call.number, now);
  return [line('called-back', at, { callback }), ended];
}

/** Offering: the queue gives the next call to the next agent, for a while to them alone. */
import { isRefusal } from '#world/refusal.ts';
import { holdAgent } from '#contacts/agent.server.ts';
import { line, type CallEntry } from '#contacts/entry.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { nextOffers, type Offer } from '#contacts/queue.ts';
import { listFree, listHeardBy, listWaiting } from '#contacts/queue.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { onCall } from './on-call.server.ts';

/**
 * Offers every call that can be offered now, and gives how many were.
 *
 * Who is offered what is worked out beside the locks; call and agent are looked at again once they are held, so that
 * a caller who hung up and an agent who went for a break meanwhile are left alone.
 */
export async function offerNext(here: Here): Promise<number> {
  const hotline = hotlineOf(here.city);
  if (!hotline) return 0;
  const { db } = here.world;
  const now = here.world.now();
  const day = todayIn(here, now).toString();
  const waiting = await listWaiting(db, hotline, day);
  if (waiting.length === 0) return 0;
  const free = await listFree(db, hotline, day);
  const when = { now, overflowSeconds: hotline.queue.overflowAfterSeconds };
  let made = 0;
  for (const offer of nextOffers(waiting, free, when))
    if (await makeOffer(here, offer, hotline.offerSeconds)) made += 1;
  return made;
}

async function makeOffer(here: Here, { contact, person, lent }: Offer, seconds: number): Promise<boolean> {
  let made = false;
  const done = await onCall(here, contact, async (call, tx, now): Promise<CallEntry[]> => {
    // Who is told the last words leaves: they asked to be rung back, or the hotline closes.
    if (call.status !== 'queued' || call.live.place !== null) return [];
    const agent = await holdAgent(tx, person, now);
    if (agent.state !== 'ready' || agent.contact !== null || agent.legGoneAt !== null) return [];
    if ((await listHeardBy(tx, person)).length > 0) return [];
    made = true;
    const until = now.add({ seconds }).toString();
    return [line('offered', now.toString(), { agent: person, until, ...(lent ? { lent } : {}) })];
  });
  return made && !isRefusal(done);
}

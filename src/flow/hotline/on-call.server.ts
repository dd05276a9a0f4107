/** What every step on a call does the same way: hold it, decide, record, bring its agents along, tell. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import type { Hotline } from '#catalogue/hotline/hotline.ts';
import { afterWork, type Agent, type AgentChange, type AgentState } from '#contacts/agent.ts';
import { changeAgent, holdAgent } from '#contacts/agent.server.ts';
import type { Call } from '#contacts/call.ts';
import { holdCall, recordMore } from '#contacts/contact.server.ts';
import type { CallEntry } from '#contacts/entry.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { partsOf } from '#contacts/calls/part.ts';
import type { Here } from '#flow/here.server.ts';
import { settleByCall } from './kept.server.ts';

export type Decide = (
  call: Call,
  tx: Tx,
  now: Temporal.Instant
) => readonly CallEntry[] | Refusal | Promise<readonly CallEntry[] | Refusal>;

/** The hotline of the city; steps are refused with `hotline-none` where there is none. */
export function hotlineHere({ city }: Here): Hotline | Refusal {
  return hotlineOf(city) ?? refuse('hotline-none');
}

/** Tells every open desk, and the switchboard. */
export function tellHotline({ world }: Here, contact?: string): void {
  world.news.tell({ about: 'hotline' });
  world.line.wake(contact);
}

/** What somebody becomes: their part in the call, or what follows when they have none any more. */
function changeFor(agent: Agent, state: AgentState | undefined, contact: string): AgentChange {
  return state === undefined ? afterWork(agent) : { state, reason: null, contact, next: nextOf(agent) };
}

/** Whoever is drawn into a call while away or offline is so again afterwards, unless they asked for something else. */
function nextOf({ state, reason, next }: Agent): string | null {
  if (state === 'offline') return next ?? 'offline';
  return state === 'away' ? (next ?? reason) : next;
}

/** The agents of a call do what the call says. Whoever was taken out of it by hand before stays as they are. */
export async function bringAgents(
  tx: Tx,
  before: Call | undefined,
  after: Call,
  now: Temporal.Instant
): Promise<void> {
  const [was, is] = [before ? partsOf(before) : new Map<string, AgentState>(), partsOf(after)];
  const people = [...new Set([...was.keys(), ...is.keys()])].sort();
  for (const person of people) {
    const state = is.get(person);
    if (was.get(person) === state) continue;
    const agent = await holdAgent(tx, person, now);
    const mine = agent.contact === after.id;
    if (!mine && (state === undefined || agent.contact !== null)) continue;
    if (state === 'wrapping' && !mine) continue;
    const keepIdle = was.get(person) === 'ringing';
    await changeAgent(tx, agent, changeFor(agent, state, after.id), now, { keepIdle });
  }
}

/** Records lines on a held call, brings its agents along, and settles the call-back that it carried out. */
export async function recordOn(
  here: Here,
  tx: Tx,
  held: Call,
  entries: readonly CallEntry[],
  now: Temporal.Instant
): Promise<Call> {
  const after = await recordMore(tx, held, entries);
  await bringAgents(tx, held, after, now);
  if (held.endedAt === null && after.endedAt !== null) await settleByCall(here, tx, after, now);
  return after;
}

/**
 * A step on a call: holds it, decides, records, in one transaction; then tells the desks and the switchboard.
 *
 * Refused with `no-such-call`; whatever `decide` refuses is recorded nowhere. Nothing decided (a double click) is
 * nothing recorded, and gives the call as it is.
 */
export async function onCall(here: Here, contact: string, decide: Decide): Promise<Call | Refusal> {
  const { db } = here.world;
  let changed = false;
  const done = await db.transaction().execute(async (tx): Promise<Call | Refusal> => {
    const held = await holdCall(tx, contact);
    if (!held) return refuse('no-such-call');
    const now = here.world.now();
    const entries = await decide(held, tx, now);
    if (isRefusal(entries)) return entries;
    changed = entries.length > 0;
    return recordOn(here, tx, held, entries, now);
  });
  if (changed) tellHotline(here, contact);
  return done;
}

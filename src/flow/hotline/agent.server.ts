/** What an agent of the hotline does: is ready or away, answers, holds, hangs up. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { wished, type Agent, type Wish } from '#contacts/agent.ts';
import { changeAgent, findAgent, holdAgent } from '#contacts/agent.server.ts';
import { hasSound, isOver, isWithAgent, type Call } from '#contacts/call.ts';
import { isRecorded } from '#contacts/calls/recording.ts';
import { line, type CallEntry } from '#contacts/entry.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import type { Here } from '#flow/here.server.ts';
import { endEars } from './ears.server.ts';
import { hotlineHere, onCall, tellHotline } from './on-call.server.ts';

/** Locks and changes what an agent does, and tells. `decide` gives the change, a refusal, or nothing to change. */
async function onAgent(
  here: Here,
  person: Person,
  decide: (agent: Agent) => ReturnType<typeof wished> | undefined
): Promise<Agent | Refusal> {
  const { db } = here.world;
  const done = await db.transaction().execute(async (tx) => {
    const now = here.world.now();
    const agent = await holdAgent(tx, person.id, now);
    const change = decide(agent);
    if (change === undefined) return agent;
    if (isRefusal(change)) return change;
    await changeAgent(tx, agent, change, now);
    await tx
      .updateTable('hotline_agents')
      .set({ seen_at: now.toString() })
      .where('person', '=', person.id)
      .execute();
    return { ...agent, ...change };
  });
  if (!isRefusal(done)) tellHotline(here);
  return done;
}

/**
 * An agent is ready, away with a reason, or offline.
 *
 * During a call and its wrap-up the wish is kept for afterwards. Whoever is rung and says so gives the call to
 * somebody else first (`refuseCall`). Refused with `away-why` when a reason is missing.
 */
export async function beAgent(here: Here, person: Person, wish: Wish): Promise<Agent | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  const hotline = hotlineHere(here);
  if (isRefusal(hotline)) return hotline;
  return onAgent(here, person, (agent) => wished(agent, wish));
}

/** The desk's page of an agent is open: said every few seconds, so that one that died is noticed. */
export async function agentBeat(here: Here, person: Person): Promise<void | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  await here.world.db
    .updateTable('hotline_agents')
    .set({ seen_at: here.world.now().toString() })
    .where('person', '=', person.id)
    .execute();
}

/**
 * The leg of an agent's desk: the page connects it and it stays through many calls.
 *
 * A second page takes the leg over, as the same person cannot talk in two places. Kept through a reload: the engine
 * puts the new connection in the place of the old one.
 */
export async function connectAgent(here: Here, person: Person): Promise<{ leg: string } | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  const hotline = hotlineHere(here);
  if (isRefusal(hotline)) return hotline;
  const { db, newId } = here.world;
  return db.transaction().execute(async (tx) => {
    const now = here.world.now();
    const agent = await holdAgent(tx, person.id, now);
    const leg = agent.leg ?? newId();
    await tx
      .updateTable('hotline_agents')
      .set({ leg, seen_at: now.toString() })
      .where('person', '=', person.id)
      .execute();
    return { leg };
  });
}

/** Whoever signs out leaves their desk: the account of their headset at the exchange goes with the signing in it was made for. */
export async function leaveDesk({ world }: Here, person: string): Promise<void> {
  const agent = await findAgent(world.db, person);
  if (agent?.leg) await world.line.dismiss(agent.leg);
}

/**
 * An agent takes the call that is offered to them, or that a colleague asks them into.
 *
 * Two who press at once: one gets it, the other is refused with `call-taken`. Pressed twice changes nothing. From here
 * on the talk is recorded where its topic is and the caller agreed.
 */
export async function answerCall(here: Here, person: Person, contact: string): Promise<Call | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  const done = await onCall(here, contact, async (call, tx, now): Promise<CallEntry[] | Refusal> => {
    const agent = await findAgent(tx, person.id);
    const asked = call.live.other;
    if (asked?.to.kind === 'agent' && asked.to.person === person.id && call.endedAt === null)
      return asked.connected ? [] : [line('connected', now.toString(), { leg: asked.leg }, person.id)];
    if (isWithAgent(call) && call.agent === person.id) return [];
    if (isOver(call)) return refuse('call-gone');
    if (call.status !== 'offered' || call.agent !== person.id) return refuse('call-taken');
    // A text talk has no sound: the desk's leg stays out of it.
    const leg = !hasSound(call) ? null : (agent?.leg ?? null);
    const answered = line('answered', now.toString(), { leg }, person.id);
    const hotline = hotlineOf(here.city);
    if (!hotline || !hasSound(call) || !isRecorded(hotline, call)) return [answered];
    return [answered, line('recording', now.toString(), { file: `${call.id}.wav` })];
  });
  if (!isRefusal(done)) await endEars(here, person.id);
  return done;
}

/** An agent gives an offered call to the next one, and is away with a reason. */
export async function refuseCall(
  here: Here,
  person: Person,
  contact: string,
  reason = 'other'
): Promise<Call | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  return onCall(here, contact, async (call, tx, now): Promise<CallEntry[] | Refusal> => {
    const other = call.live.other;
    const asked = other?.to.kind === 'agent' && other.to.person === person.id && !other.connected;
    if (!asked && (call.status !== 'offered' || call.agent !== person.id)) return [];
    const agent = await holdAgent(tx, person.id, now);
    const change = wished({ ...agent, state: 'ready', contact: null }, { state: 'away', reason });
    if (isRefusal(change)) return change;
    await changeAgent(tx, agent, change, now);
    const at = now.toString();
    if (asked) return [line('unreached', at, { why: 'rejected' }, person.id)];
    return [line('unoffered', at, { agent: person.id, why: 'refused' }, person.id)];
  });
}

/** A step on the sound of a call by the agent who has it; refused with `chat-no-sound` in a text talk, with `call-gone` when it is over, `call-not-yours` when it is not theirs. */
export async function onOwnCall(
  here: Here,
  person: Person,
  contact: string,
  decide: (call: Call, at: string) => readonly CallEntry[] | Refusal
): Promise<Call | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  return onCall(here, contact, (call, _tx, now) => {
    if (call.agent !== person.id) return refuse('call-not-yours');
    if (isOver(call)) return refuse('call-gone');
    if (!isWithAgent(call)) return refuse('call-not-yours');
    if (!hasSound(call)) return refuse('chat-no-sound');
    return decide(call, now.toString());
  });
}

/** The caller hears music, the agent is alone. */
export async function hold(here: Here, person: Person, contact: string): Promise<Call | Refusal> {
  return onOwnCall(here, person, contact, (call, at) => {
    if (call.status === 'held') return [];
    return call.status === 'talking' ? [line('held', at, {}, person.id)] : refuse('call-busy');
  });
}

export async function resume(here: Here, person: Person, contact: string): Promise<Call | Refusal> {
  return onOwnCall(here, person, contact, (call, at) => {
    if (call.status === 'talking') return [];
    return call.status === 'held' ? [line('resumed', at, {}, person.id)] : refuse('call-busy');
  });
}

/** The agent hangs up; what is left is the wrap-up. Pressed after the caller hung up it changes nothing. */
export async function hangUp(here: Here, person: Person, contact: string): Promise<Call | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  return onCall(here, contact, (call, _tx, now) => {
    if (call.agent !== person.id) return refuse('call-not-yours');
    if (isOver(call)) return [];
    if (!isWithAgent(call)) return refuse('call-not-yours');
    return [line('ended', now.toString(), { ending: 'agent' }, person.id)];
  });
}

/** What whoever leads the hotline does: listens, whispers, joins, takes over, sets states. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { isAtDesk, isOwnReason, type Agent, type AgentChange } from '#contacts/agent.ts';
import { changeAgent, findAgent, holdAgent } from '#contacts/agent.server.ts';
import { hasSound, isWithAgent, type Call } from '#contacts/call.ts';
import { line, type CallEntry, type Ear } from '#contacts/entry.ts';
import type { Here } from '#flow/here.server.ts';
import { endEars } from './ears.server.ts';
import { onCall, tellHotline } from './on-call.server.ts';

const EARS: readonly string[] = ['listen', 'whisper', 'join'] satisfies Ear[];

/**
 * A supervisor hears a call: listens, whispers to the agent alone, or talks with both. Asked again it is done in the
 * other way. Meanwhile they are offered no call. It stands in the journal, as listening must never be secret to whoever looks after data.
 */
export async function listenTo(
  here: Here,
  person: Person,
  contact: string,
  how: string
): Promise<Call | Refusal> {
  if (!may(person, 'board')) return refuse('not-allowed');
  const done = await onCall(here, contact, async (call, tx, now): Promise<CallEntry[] | Refusal> => {
    if (!isWithAgent(call) || !EARS.includes(how)) return refuse('call-not-on');
    if (!hasSound(call)) return refuse('chat-no-sound');
    const own = await findAgent(tx, person.id);
    if (!own || !isAtDesk(own) || call.agent === person.id) return refuse('agent-not-ready');
    // Nobody hears two talks with one pair of ears.
    if (own.state === 'ringing' || own.state === 'talking') return refuse('agent-not-ready');
    const { leg } = own;
    if (call.live.ears.some((ear) => ear.leg === leg && ear.how === how)) return [];
    return [line('listening', now.toString(), { person: person.id, leg, how: how as Ear }, person.id)];
  });
  if (!isRefusal(done)) await endEars(here, person.id, contact);
  return done;
}

/** A supervisor hears a call no longer. */
export async function stopListening(here: Here, person: Person, contact: string): Promise<Call | Refusal> {
  if (!may(person, 'board')) return refuse('not-allowed');
  return onCall(here, contact, (call, _tx, now) => {
    const ear = call.live.ears.find((one) => one.person === person.id);
    return ear ? [line('unlistening', now.toString(), { leg: ear.leg }, person.id)] : [];
  });
}

/** A supervisor takes a call from its agent, who is ready again; from here on it is the supervisor's. */
export async function takeOver(here: Here, person: Person, contact: string): Promise<Call | Refusal> {
  if (!may(person, 'board')) return refuse('not-allowed');
  const done = await onCall(here, contact, async (call, tx, now): Promise<CallEntry[] | Refusal> => {
    if (isWithAgent(call) && call.agent === person.id) return [];
    if (!isWithAgent(call)) return refuse('call-not-on');
    const own = await findAgent(tx, person.id);
    if (!own?.leg || (own.contact !== null && own.contact !== contact)) return refuse('agent-not-ready');
    if (!hasSound(call)) return [line('taken-over', now.toString(), { leg: null }, person.id)];
    if (!isAtDesk(own)) return refuse('agent-not-ready');
    const { leg } = own;
    return [line('taken-over', now.toString(), { leg }, person.id)];
  });
  if (!isRefusal(done)) await endEars(here, person.id);
  return done;
}

/**
 * A supervisor sets what somebody does: sends home who forgot to sign off, calls back who is away. Nobody is taken out
 * of a call by it; then the wish waits until the call is over, as their own would.
 */
export async function setAgentState(
  here: Here,
  person: Person,
  whom: string,
  wish: { state: 'ready' | 'away' | 'offline'; reason?: string }
): Promise<Agent | Refusal> {
  if (!may(person, 'board')) return refuse('not-allowed');
  const done = await here.world.db.transaction().execute(async (tx): Promise<Agent | Refusal> => {
    const there = await findAgent(tx, whom);
    if (!there) return refuse('agent-not-free');
    const now = here.world.now();
    const agent = await holdAgent(tx, whom, now);
    const reason = wish.state === 'away' ? (isOwnReason(wish.reason) ? wish.reason : 'set') : null;
    const next = wish.state === 'ready' ? null : (reason ?? 'offline');
    const change: AgentChange =
      agent.contact === null
        ? { state: wish.state, reason, contact: null, next: null }
        : { state: agent.state, reason: agent.reason, contact: agent.contact, next };
    await changeAgent(tx, agent, change, now);
    return { ...agent, ...change };
  });
  if (!isRefusal(done)) tellHotline(here);
  return done;
}

/** An agent pauses the recording of their call, or lets it go on: for a number that is nobody's business. */
export async function pauseRecording(
  here: Here,
  person: Person,
  contact: string,
  paused: boolean
): Promise<Call | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  return onCall(here, contact, (call, _tx, now) => {
    if (call.agent !== person.id || !isWithAgent(call)) return refuse('call-not-yours');
    const { recording } = call.live;
    if (!recording || recording.paused === paused) return [];
    return [line(paused ? 'paused' : 'unpaused', now.toString(), {}, person.id)];
  });
}

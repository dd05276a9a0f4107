/** Handing a call on: to a unit, a number or a colleague, with a warm word or at once. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { unitOn } from '#people/unit.ts';
import { isAtDesk } from '#contacts/agent.ts';
import { findAgent } from '#contacts/agent.server.ts';
import { hasSound, isWithAgent, type Call } from '#contacts/call.ts';
import { line, REASONS, type CallEntry, type Reason, type Target } from '#contacts/entry.ts';
import { callerFrom } from '#contacts/number.ts';
import { listHeardBy } from '#contacts/queue.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { onOwnCall } from './agent.server.ts';
import { onCall } from './on-call.server.ts';

/** To whom, why, in which words, and whether the agent announces the caller first. */
export type Transfer = {
  to: { unit: string } | { number: string } | { agent: string };
  reason: string;
  words: string;
  warm: boolean;
};

const WORDS_MOST = 500;

/** Whom to ring, as it was chosen. Refused when the unit has no telephone, the number is none, or the colleague is not free. */
async function targetFor(
  here: Here,
  tx: Tx,
  { to }: Transfer,
  now: Temporal.Instant
): Promise<{ target: Target; leg: string } | Refusal> {
  const leg = here.world.newId();
  if ('unit' in to) {
    const unit = unitOn(here.city.units, to.unit, todayIn(here, now).toString());
    if (!unit) return refuse('unknown-unit', 'unit');
    const caller = callerFrom(unit.phone);
    if (!('number' in caller)) return refuse('unit-no-phone', 'unit');
    return { target: { kind: 'unit', unit: unit.code, number: caller.number }, leg };
  }
  if ('number' in to) {
    const caller = callerFrom(to.number);
    return 'number' in caller
      ? { target: { kind: 'number', number: caller.number }, leg }
      : refuse('phone-wrong', 'number');
  }
  const agent = await findAgent(tx, to.agent);
  if (agent?.state !== 'ready' || !isAtDesk(agent)) return refuse('agent-not-free', 'agent');
  if ((await listHeardBy(tx, agent.person)).length > 0) return refuse('agent-not-free', 'agent');
  return { target: { kind: 'agent', person: agent.person }, leg: agent.leg };
}

/**
 * The agent hands the call on. Warm: the caller hears music while the agent says who waits and why; otherwise the
 * caller is with the other party at once. Refused with `transfer-why` without a reason, and with what is in the way.
 */
export async function transfer(
  here: Here,
  person: Person,
  contact: string,
  given: Transfer
): Promise<Call | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  return onCall(here, contact, async (call, tx, now): Promise<CallEntry[] | Refusal> => {
    if (call.agent !== person.id || !isWithAgent(call)) return refuse('call-not-yours');
    if (call.live.other) return refuse('call-busy');
    if (!hasSound(call)) return refuse('chat-no-sound');
    if (!(REASONS as readonly string[]).includes(given.reason)) return refuse('transfer-why', 'reason');
    const words = given.words.trim();
    if (words.length > WORDS_MOST) return refuse('transfer-words', 'words', { most: WORDS_MOST });
    const chosen = await targetFor(here, tx, given, now);
    if (isRefusal(chosen)) return chosen;
    if ('agent' in given.to && given.to.agent === person.id) return refuse('agent-not-free', 'agent');
    const detail = { to: chosen.target, leg: chosen.leg, reason: given.reason as Reason, words };
    // A colleague is always asked first: their desk rings, and nobody is put through to an empty chair.
    const warm = given.warm || 'agent' in given.to;
    return [line('consulting', now.toString(), { ...detail, warm }, person.id)];
  });
}

/** All three talk together. */
export async function confer(here: Here, person: Person, contact: string): Promise<Call | Refusal> {
  return onOwnCall(here, person, contact, (call, at) => {
    if (call.status === 'conferring') return [];
    if (!call.live.other?.connected) return refuse('other-not-there');
    return [line('conferred', at, {}, person.id)];
  });
}

/** The agent leaves caller and other party together, and wraps up. A colleague becomes the one who has the call. */
export async function handOver(here: Here, person: Person, contact: string): Promise<Call | Refusal> {
  return onOwnCall(here, person, contact, (call, at) => {
    const { other } = call.live;
    if (!other) return refuse('other-not-there');
    if (other.to.kind !== 'agent') return [line('handed', at, {}, person.id)];
    if (!other.connected) return refuse('other-not-there');
    return [line('taken-over', at, { leg: other.leg }, other.to.person)];
  });
}

/** The agent lets the other party go and is with the caller again. */
export async function takeBack(here: Here, person: Person, contact: string): Promise<Call | Refusal> {
  return onOwnCall(here, person, contact, (call, at) =>
    call.status === 'talking' ? [] : [line('taken-back', at, {}, person.id)]
  );
}

/** Who of the staff has which part in a call, and so what they do now. */
import type { AgentState } from '#contacts/agent.ts';
import { isWithAgent, type Call } from '#contacts/call.ts';

type InCall = Pick<Call, 'status' | 'agent' | 'answeredAt' | 'wrappedAt' | 'endedAt' | 'direction' | 'live'>;

/**
 * Every agent of a call with what they do because of it: rung, in the talk, or wrapping up.
 *
 * What an agent does follows from the calls and is never set beside them, so that the two cannot come apart.
 */
export function partsOf(call: InCall): Map<string, AgentState> {
  const parts = new Map<string, AgentState>();
  const { agent, status, live } = call;
  if (agent !== null) {
    if (status === 'offered') parts.set(agent, 'ringing');
    else if (isWithAgent(call)) parts.set(agent, 'talking');
    else if (isOwedWrapUp(call)) parts.set(agent, 'wrapping');
  }
  const asked = live.other?.to.kind === 'agent' ? live.other.to.person : undefined;
  if (asked !== undefined && call.endedAt === null)
    parts.set(asked, live.other!.connected ? 'talking' : 'ringing');
  return parts;
}

/** Is a wrap-up owed: an agent talked, is out of it, and did not say yet how it ended? */
export function isOwedWrapUp({
  status,
  answeredAt,
  wrappedAt
}: Pick<Call, 'status' | 'answeredAt' | 'wrappedAt'>): boolean {
  return (status === 'wrapping' || status === 'handed') && answeredAt !== null && wrappedAt === null;
}

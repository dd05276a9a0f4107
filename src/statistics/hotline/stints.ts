/** What agents did over time: how much of their time at the telephone was calls. */
import type { AgentState } from '#contacts/agent.ts';
import type { Rate } from '#statistics/share.ts';

/** Seconds in each state. */
export type Spent = Partial<Record<AgentState, number>>;

/** Calls and what follows them; and the time in which a call could have come. */
const CALLS: readonly AgentState[] = ['talking', 'wrapping'];
const AVAILABLE: readonly AgentState[] = ['ready', 'ringing', ...CALLS];

/** Above this people tire and waits grow steeply. */
export const OCCUPANCY_MOST = 85;

const sum = (spent: Spent, states: readonly AgentState[]) =>
  states.reduce((all, state) => all + (spent[state] ?? 0), 0);

/** Occupancy: talk, hold and wrap-up, of the time agents were there for calls; breaks and training are neither. */
export function occupancy(spent: Spent): Rate {
  return { part: Math.round(sum(spent, CALLS)), of: Math.round(sum(spent, AVAILABLE)) };
}

/** A stretch of one state, with both its ends. */
export type Stretch = { state: AgentState; from: string; until: string };

const ms = (at: string) => Temporal.Instant.from(at).epochMilliseconds;

/** Seconds in each state between two instants; what reaches over them is cut off. */
export function spentIn(stretches: readonly Stretch[], from: string, until: string): Spent {
  const spent: Spent = {};
  for (const stretch of stretches) {
    const seconds = (Math.min(ms(stretch.until), ms(until)) - Math.max(ms(stretch.from), ms(from))) / 1000;
    if (seconds > 0) spent[stretch.state] = (spent[stretch.state] ?? 0) + seconds;
  }
  return spent;
}

/** What an agent of the hotline does now, why, and what may follow. */
import { refuse, type Refusal } from '#world/refusal.ts';

export const AGENT_STATES = ['offline', 'ready', 'ringing', 'talking', 'wrapping', 'away'] as const;
export type AgentState = (typeof AGENT_STATES)[number];

/** Why somebody is away by their own choice. */
export const OWN_REASONS = ['break', 'training', 'written', 'consultation', 'other'] as const;
/** Why the hotline set somebody away: they did not answer, were lost, forgot to wrap up, or a supervisor did it. */
export const GIVEN_REASONS = ['no-answer', 'lost', 'forgotten', 'set'] as const;
export type AwayReason = (typeof OWN_REASONS)[number] | (typeof GIVEN_REASONS)[number];

/** An agent as the hotline knows them. */
export type Agent = {
  person: string;
  state: AgentState;
  reason: string | null;
  since: string;
  contact: string | null;
  leg: string | null;
  seenAt: string | null;
  legGoneAt: string | null;
  idleSince: string | null;
  /** What they are to become once the call and its wrap-up are over; ready when nothing was said. */
  next: string | null;
  version: number;
};

/** What somebody may choose to be. */
export type Wish = { state: 'ready' | 'away' | 'offline'; reason?: string | undefined };

export function isOwnReason(reason: unknown): reason is (typeof OWN_REASONS)[number] {
  return typeof reason === 'string' && (OWN_REASONS as readonly string[]).includes(reason);
}

/** Is the agent busy with a call, so that a wish waits until it is over? */
export function isBusy({ state }: Pick<Agent, 'state'>): boolean {
  return state === 'talking' || state === 'wrapping' || state === 'ringing';
}

/** A change of an agent's state. */
export type AgentChange = {
  state: AgentState;
  reason: string | null;
  contact: string | null;
  next: string | null;
};

/**
 * What follows from a wish: a new state now, or one that is kept for when the call is over.
 *
 * Nobody leaves a call by a choice of state: during a call and its wrap-up the wish is kept (`next`). Somebody who is
 * rung and wants to be away gives the call back first. Refused with `away-why` when no reason is said.
 */
export function wished(
  agent: Pick<Agent, 'state' | 'reason' | 'contact' | 'next'>,
  wish: Wish
): AgentChange | Refusal {
  if (wish.state === 'away' && !isOwnReason(wish.reason)) return refuse('away-why', 'reason');
  const reason = wish.state === 'away' ? wish.reason! : null;
  const next = wish.state === 'ready' ? null : (reason ?? 'offline');
  if (isBusy(agent)) return { state: agent.state, reason: agent.reason, contact: agent.contact, next };
  return { state: wish.state, reason, contact: null, next: null };
}

/** What somebody becomes when a call and its wrap-up are over: what they asked for, else ready. */
export function afterWork({ next }: Pick<Agent, 'next'>): AgentChange {
  if (next === null) return { state: 'ready', reason: null, contact: null, next: null };
  if (next === 'offline') return { state: 'offline', reason: null, contact: null, next: null };
  return { state: 'away', reason: next, contact: null, next: null };
}

/** Set away by the hotline, and told why. */
export function setAway(reason: AwayReason): AgentChange {
  return { state: 'away', reason, contact: null, next: null };
}

/** Whoever is lost for so long has gone home: the day's last stretch must end. */
export const GONE_HOME_SECONDS = 600;

/** When this page was last heard of so long ago, or its sound was gone so long, nobody is there. */
export const UNSEEN_SECONDS = 20;
export const LEG_GONE_SECONDS = 6;

/**
 * Is the agent's desk gone? Its page says nothing any more, or its sound did not come back: a page read anew brings
 * it back within a second, a browser that died never does.
 */
export function isLost(agent: Pick<Agent, 'state' | 'seenAt' | 'legGoneAt'>, now: Temporal.Instant): boolean {
  if (agent.state === 'offline') return false;
  return isPast(agent.seenAt, UNSEEN_SECONDS, now) || isPast(agent.legGoneAt, LEG_GONE_SECONDS, now);
}

/** Is the sound of the agent's desk there, so that a talk can be put on it? */
export function isAtDesk<A extends Pick<Agent, 'leg' | 'legGoneAt'>>(agent: A): agent is A & { leg: string } {
  return agent.leg !== null && agent.legGoneAt === null;
}

/** Lost so long ago that nobody waits for them any more. */
export function hasGoneHome(
  agent: Pick<Agent, 'state' | 'reason' | 'since' | 'contact' | 'seenAt'>,
  now: Temporal.Instant
): boolean {
  const lost = agent.state === 'away' && agent.reason === 'lost' && agent.contact === null;
  return lost && isPast(agent.since, GONE_HOME_SECONDS, now) && isPast(agent.seenAt, GONE_HOME_SECONDS, now);
}

function isPast(since: string | null, seconds: number, now: Temporal.Instant): boolean {
  return since !== null && Temporal.Instant.compare(Temporal.Instant.from(since).add({ seconds }), now) < 0;
}

/** A stretch of one state; open while `until` is missing. */
export type Stint = { state: AgentState; reason: string | null; from: string; until: string | null };

/** Time away from the screen that counts as a break when it lasted long enough. */
function isRest({ state, reason }: Pick<Stint, 'state' | 'reason'>): boolean {
  return state === 'offline' || (state === 'away' && reason === 'break');
}

/**
 * How many minutes somebody has worked at the screen since their last break of at least so many minutes.
 *
 * After each hour of work at a screen an employee has a right to a break of five minutes, counted as working time
 * (Rozporządzenie MPiPS z 1.12.1998 w sprawie bhp na stanowiskach wyposażonych w monitory ekranowe, § 7 pkt 2).
 */
export function screenMinutes(stints: readonly Stint[], breakMinutes: number, now: Temporal.Instant): number {
  const ms = (at: string | null) => (at === null ? now : Temporal.Instant.from(at)).epochMilliseconds;
  let minutes = 0;
  for (const stint of stints.toSorted((a, b) => ms(a.from) - ms(b.from))) {
    const lasted = (ms(stint.until) - ms(stint.from)) / 60_000;
    if (!isRest(stint)) minutes += lasted;
    else if (lasted >= breakMinutes) minutes = 0;
  }
  return Math.floor(minutes);
}

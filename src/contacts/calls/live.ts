/** What a call knows only while it lives: legs, words, holds, and the time counted so far. */
import type { Ear, Place, Reason, Target } from '#contacts/entry.ts';

/** The other party: whom the call is handed to, or who is asked. */
export type Other = {
  to: Target;
  leg: string;
  connected: boolean;
  reason: Reason;
  words: string;
  warm: boolean;
  /** Since when they are rung. */
  since?: string;
};

/** What else the fold knows; only what is needed while the call lives, and to count it when it is over. */
export type Live = {
  leg: string | null;
  connected: boolean;
  agentLeg: string | null;
  other: Other | null;
  ears: { person: string; leg: string; how: Ear }[];
  place: Place | null;
  saying: { play: string; sounds: string[] } | null;
  /** Since when nothing is said to the caller, and how long a key is waited for. */
  quietSince: string | null;
  /** Since when something is said. */
  saidAt: string | null;
  listen: number;
  consent: boolean | null;
  recording: { file: string; paused: boolean } | null;
  /** Came back from an agent who was lost: before all others. */
  head: boolean;
  /** Agents who did not take it. */
  passed: string[];
  talkFrom: string | null;
  talkMs: number;
  heldAt: string | null;
  holdMs: number;
  /** The call-back this call carries out. */
  callback: string | null;
  handedAt: string | null;
  /** The network of whoever calls from a browser, as a keyed hash; until the number is forgotten. */
  from?: string;
  /** Seconds the agent asked for besides, for the wrap-up; nothing when they asked for none. */
  longer?: number;
  /** Its recording failed: the disk is full, or another fault of ours. */
  unrecorded?: boolean;
  /** How many prompts were played, so that each playing has its own name. */
  plays: number;
  /** A call from the office that hears a draft, as if the hotline were open or closed; nothing for a real call. */
  rehearsal: { open: boolean | null } | null;
};

/** Nothing has happened yet. */
export const QUIET: Live = {
  leg: null,
  connected: false,
  agentLeg: null,
  other: null,
  ears: [],
  place: null,
  saying: null,
  quietSince: null,
  saidAt: null,
  listen: 0,
  consent: null,
  recording: null,
  head: false,
  passed: [],
  talkFrom: null,
  talkMs: 0,
  heldAt: null,
  holdMs: 0,
  callback: null,
  handedAt: null,
  plays: 0,
  rehearsal: null
};

type WithLive = { readonly live: Live };

const ms = (at: string) => Temporal.Instant.from(at).epochMilliseconds;
/** Milliseconds between two instants, never less than none. */
export const between = (from: string | null, to: string) =>
  from === null ? 0 : Math.max(0, ms(to) - ms(from));

/** The stretch of talk that ends now, with the hold in it. */
export function endTalk({ live }: WithLive, at: string): Partial<Live> {
  return {
    talkFrom: null,
    talkMs: live.talkMs + between(live.talkFrom, at),
    heldAt: null,
    holdMs: live.holdMs + between(live.heldAt, at)
  };
}

/** Off hold: from when the caller was held until now counts as hold. */
export function unheld({ live }: WithLive, at: string): Partial<Live> {
  return { heldAt: null, holdMs: live.holdMs + between(live.heldAt, at) };
}

/** Nothing is said any more, and the tree is left. */
export const STILL: Partial<Live> = { saying: null, saidAt: null, place: null, quietSince: null, listen: 0 };

/** The agent is out of the call; from here on it is somebody else's talk. */
export function handedOver(c: WithLive, at: string): Partial<Live> {
  return { ...endTalk(c, at), handedAt: at, agentLeg: null, ears: [] };
}

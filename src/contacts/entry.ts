/** The lines of a contact's journal: what can happen to a call, and what each line says. */
import type { Lang } from '#ui/lang.ts';

export const CHANNELS = ['browser', 'telephone', 'text', 'video'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How a contact can end. Each has exactly one. */
export const ENDINGS = [
  'caller',
  'agent',
  'unit',
  'abandoned',
  'closed',
  'overflow',
  'callback',
  'voicemail',
  'told',
  'unreached',
  'lost',
  'fault'
] as const;

/**
 * How a contact ended: the caller, the agent or the unit hung up; `abandoned` while waiting; `closed` because the
 * hotline does not work now; `overflow` because too many waited; `callback`: rings back instead; `voicemail` left;
 * `told` all by the answering tree; `unreached`: whom we rang did not answer; `lost` when its sound was gone after a
 * fault of ours; `fault` when it never had any.
 */
export type Ending = (typeof ENDINGS)[number];

/** Why a call is handed on: domain's reasons of the second line. */
export const REASONS = ['complicated', 'case-file', 'out-of-scope', 'on-request', 'complaint'] as const;
export type Reason = (typeof REASONS)[number];

/** Whom a call is handed to. */
export type Target =
  | { kind: 'unit'; unit: string; number: string }
  | { kind: 'number'; number: string }
  | { kind: 'agent'; person: string };

/** How a supervisor is in a call. */
export type Ear = 'listen' | 'whisper' | 'join';

/** Where in the answering tree a call is: the node, how often it was not understood, the keys typed so far, sealed where they are kept. */
export type Place = { node: string; misses: number; typed: string; step: number };

/** Why an offered call was not taken. */
export type NotTaken = 'refused' | 'no-answer' | 'lost' | 'moved';

/** What each line says, besides when and by whom. */
export type Details = {
  began: {
    channel: Channel;
    direction: 'in' | 'out';
    carriedBy: string;
    outerId: string | null;
    number: string | null;
    account: string | null;
    lang: Lang;
    topic: string | null;
    leg: string | null;
    tokenHash: string | null;
    earlier: string | null;
    callback: string | null;
    /** The network a browser calls from, as a keyed hash: what its tries are counted under. */
    from?: string;
  };
  connected: { leg: string };
  /** Something is said to the caller; `listen`: so many seconds a key is waited for after it. */
  saying: { play: string; sounds: string[]; place: Place | null; listen: number };
  played: { play: string };
  pressed: { key: string };
  chose: { lang?: Lang; topic?: string; consent?: boolean };
  queued: { topic: string | null; priority: number; since?: string };
  /** `lent`: to somebody who takes its topic by a measure for the day, without being attested. */
  offered: { agent: string; until: string; lent?: true };
  unoffered: { agent: string; why: NotTaken };
  answered: { leg: string | null };
  held: Record<never, never>;
  resumed: Record<never, never>;
  consulting: { to: Target; leg: string; reason: Reason; words: string; warm: boolean };
  unreached: { why: string };
  conferred: Record<never, never>;
  handed: Record<never, never>;
  'taken-back': Record<never, never>;
  returned: { why: 'lost' | 'unreached' };
  listening: { person: string; leg: string; how: Ear };
  unlistening: { leg: string };
  'taken-over': { leg: string | null };
  voicemail: { file: string };
  recording: { file: string };
  paused: Record<never, never>;
  unpaused: Record<never, never>;
  recorded: { file: string; seconds: number };
  'not-recorded': { file: string; why: string };
  'called-back': { callback: string };
  'asked-unit': { unit: string; callback: string };
  tied: { case: string };
  /** Something was sent to the caller: by which letter, and how. Where to and how far it got says the outbox. */
  sent: { notice: string; letter: string; by: 'email' | 'text' };
  ended: { ending: Ending };
  /** The agent needs more time for the wrap-up, and says why. */
  longer: { seconds: number; reason: string };
  wrapped: { outcome: string; about: string | null; flags: string[]; note: string | null };
  settled: { outcome: string; note: string | null };
  /** Somebody listened to the message the caller left. */
  heard: { file: string };
  forgotten: { what: 'number' | 'recording' | 'chat' | 'notes' };
};
export type What = keyof Details;

/** One line. `by` is the person of the staff who did it; nobody for the caller, the engine and the clock. */
export type CallEntry = {
  [W in What]: { what: W; at: string; by: string | null; detail: Details[W] };
}[What];

/** A line, put together. */
export function line<W extends What>(
  what: W,
  at: string,
  detail: Details[W],
  by: string | null = null
): CallEntry {
  return { what, at, by, detail } as CallEntry;
}

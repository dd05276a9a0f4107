/** A text talk: what a line may be, how fast lines may come, and when whoever wrote is gone. */
import { refuse, type Refusal } from '#world/refusal.ts';
import { hasSound, type Call } from '#contacts/call.ts';
import type { Ending } from '#contacts/entry.ts';

/** No line is longer; whoever has more to say sends it in two. */
export const LINE_MOST = 1000;
/** A talk of more lines than this is no talk any more, but a program. */
export const LINES_MOST = 400;
/** So many lines of a resident within so many seconds; nobody types faster. */
export const FLOOD = { max: 12, seconds: 20 } as const;

export type Side = 'resident' | 'agent';

/** A line as both sides read it. */
export type ChatLine = { position: number; at: string; side: Side; words: string };

/** Signs nobody types and no page should show: controls, and those that turn the direction of what follows. */
const UNSEEN = /(?!\n)\p{Cc}|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * What was typed as a line: its ends trimmed, new lines kept but never more than two at once, no signs that cannot be
 * seen. Whatever else stands in it is text and is shown as text.
 *
 * Refused with `chat-empty` and `chat-long`.
 */
export function lineFrom(typed: string): string | Refusal {
  const words = typed
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSEEN, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (words === '') return refuse('chat-empty', 'words');
  const over = words.length - LINE_MOST;
  return over > 0 ? refuse('chat-long', 'words', { max: LINE_MOST, over }) : words;
}

/** May one more line of a resident come, after so many in all and so many just now? */
export function floodFault(lines: number, lately: number): Refusal | undefined {
  if (lines >= LINES_MOST) return refuse('chat-lines', 'words');
  return lately >= FLOOD.max ? refuse('chat-fast', 'words') : undefined;
}

/**
 * For how many seconds a page may be silent before whoever wrote counts as gone.
 *
 * An old telephone stops a page that is not looked at, so that waiting people are given minutes, and those who talk
 * already more: they may be looking for a letter.
 */
export const SILENT = { waiting: 180, talking: 600 } as const;
/** From so many seconds on the agent is told that the page is silent. */
export const QUIET_SECONDS = 30;
/** Somebody who typed so lately still types. */
export const TYPING_SECONDS = 6;

const secondsSince = (at: string, now: Temporal.Instant) =>
  now.since(Temporal.Instant.from(at)).total('seconds');

/** Did this happen within so many seconds? */
export function isLately(at: string | null, seconds: number, now: Temporal.Instant): boolean {
  return at !== null && secondsSince(at, now) < seconds;
}

/** How a talk ends whose resident's page is silent for too long; nothing while it may come back. */
export function leftSilently(
  { status }: Pick<Call, 'status'>,
  seenAt: string,
  now: Temporal.Instant
): Ending | undefined {
  const silent = secondsSince(seenAt, now);
  if (status === 'queued' || status === 'offered') return silent > SILENT.waiting ? 'abandoned' : undefined;
  return status === 'talking' && silent > SILENT.talking ? 'caller' : undefined;
}

/** Does the talk take lines now: it waits or goes on? */
export function takesLines({ status, channel }: Pick<Call, 'status' | 'channel'>): boolean {
  return !hasSound({ channel }) && (status === 'queued' || status === 'offered' || status === 'talking');
}

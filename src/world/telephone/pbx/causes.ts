/** Why a leg ended, in the words of the wall: from the causes of ITU-T Q.850 that exchanges and carriers tell. */
import type { EngineEvent } from '#world/telephone/engine.ts';

type Why<What> = Extract<EngineEvent, { what: What }> extends { why: infer W } ? W : never;

const BUSY = new Set([17]);
const REJECTED = new Set([21]);
const SILENT = new Set([16, 18, 19, 102]);

/**
 * Why somebody who was rung did not pick up.
 *
 * A telephone that never rang and one that rang in vain both end with "no answer" (19); only the second is somebody
 * who is not there. A telephone that refuses says 486 as one that is busy does, and nothing tells them apart; only
 * who declines everywhere (603) is told as rejected.
 */
export function whyRefused(cause: number, rang: boolean): Why<'refused'> {
  if (BUSY.has(cause)) return 'busy';
  if (REJECTED.has(cause)) return 'rejected';
  return SILENT.has(cause) && rang ? 'no-answer' : 'unreachable';
}

/** Why the exchange hangs up softly when it stops itself (AST_SOFTHANGUP_SHUTDOWN). */
const SHUTDOWN = 4;

/** Does the exchange hang up because it stops? What it says of the channel's end afterwards is as of any other. */
export function isStopping({ cause, soft }: { cause?: number; soft?: boolean }): boolean {
  return soft === true && cause === SHUTDOWN;
}

const HUNG_UP = new Set([0, 16, 17, 19, 21, 26, 31, 32]);

/** Whether somebody hung up, or the sound stopped without a word (44: nothing was heard of the other side). */
export function whyGone(cause: number): Why<'gone'> {
  return HUNG_UP.has(cause) ? 'hung-up' : 'lost';
}

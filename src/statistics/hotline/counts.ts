/** The figures of the hotline by the definitions people agree on before they compare: what counts as what. */
import type { Rate } from '#statistics/share.ts';

/** A caller who hangs up sooner was not let down by anybody, and is counted apart. */
export const SHORT_SECONDS = 5;
/** Within so many days the same person with the same topic has called again. */
export const AGAIN_DAYS = 7;

/** Why a call was handed on, as the figures tell it. */
export const HANDED = ['complicated', 'case-file', 'wrong-queue', 'other'] as const;
export type Handed = (typeof HANDED)[number];

/**
 * What came in over some time, each contact once.
 *
 * `came`: every contact, also those that ended in the answering tree. `offered`: those that reached the queue.
 * Of them `answered`; `abandoned` by callers in the queue; `short` ones who left before five seconds; `left` the queue
 * another way (call-back asked for, voicemail, closing time, a fault); `waiting` now. `within`: answered within the
 * seconds of the service level. `handled`: talks whose times are known, with the seconds of talk, hold and wrap-up.
 */
export type Counts = {
  came: number;
  offered: number;
  answered: number;
  within: number;
  abandoned: number;
  short: number;
  left: number;
  waiting: number;
  waitSeconds: number;
  waitP95: number | null;
  handled: number;
  talkSeconds: number;
  holdSeconds: number;
  wrapSeconds: number;
  firstLine: number;
  handed: Record<Handed, number>;
  tied: number;
  cases: number;
};

export const NOTHING: Counts = {
  came: 0,
  offered: 0,
  answered: 0,
  within: 0,
  abandoned: 0,
  short: 0,
  left: 0,
  waiting: 0,
  waitSeconds: 0,
  waitP95: null,
  handled: 0,
  talkSeconds: 0,
  holdSeconds: 0,
  wrapSeconds: 0,
  firstLine: 0,
  handed: { complicated: 0, 'case-file': 0, 'wrong-queue': 0, other: 0 },
  tied: 0,
  cases: 0
};

/** In which parts the same contacts are counted; each adds up to `all`. */
export const CUTS = ['all', 'half', 'day', 'topic', 'unit', 'channel'] as const;
export type Cut = (typeof CUTS)[number];

/** One part: `name` is an instant or a time of the clock, a day, a topic's code (empty: none chosen), a unit's, a channel. */
export type Part = { cut: Cut; name: string; counts: Counts };

/** Service level: answered in time, of those offered without the short ones. */
export function serviceLevel({ within, offered, short }: Pick<Counts, 'within' | 'offered' | 'short'>): Rate {
  return { part: within, of: offered - short };
}

/** Abandonment: of those offered without the short ones, so that both rates have one whole. */
export function abandonment({
  abandoned,
  offered,
  short
}: Pick<Counts, 'abandoned' | 'offered' | 'short'>): Rate {
  return { part: abandoned, of: offered - short };
}

/** First contact resolution as the centre tells it: answered at the first line and handed to nobody. */
export function firstLineShare({ firstLine, answered }: Pick<Counts, 'firstLine' | 'answered'>): Rate {
  return { part: firstLine, of: answered };
}

/** Handed on, of those answered. */
export function transferRate({ handed, answered }: Pick<Counts, 'handed' | 'answered'>): Rate {
  return { part: HANDED.reduce((all, reason) => all + handed[reason], 0), of: answered };
}

/** Mean wait of those who were answered, in seconds; nothing where nobody was. */
export function meanWait({
  waitSeconds,
  answered
}: Pick<Counts, 'waitSeconds' | 'answered'>): number | undefined {
  return answered === 0 ? undefined : waitSeconds / answered;
}

/** Mean handling time: talk, hold and wrap-up, in seconds; nothing where nothing ended. */
export function meanHandling(counts: Counts): number | undefined {
  const { handled, talkSeconds, holdSeconds, wrapSeconds } = counts;
  return handled === 0 ? undefined : (talkSeconds + holdSeconds + wrapSeconds) / handled;
}

/** Contacts for each case that any of them belongs to; nothing where none does. */
export function contactsPerCase({ tied, cases }: Pick<Counts, 'tied' | 'cases'>): number | undefined {
  return cases === 0 ? undefined : tied / cases;
}

/** What is wrong at the hotline right now, the worst first: said before anything else. */
import { percentOf } from '#statistics/share.ts';
import { serviceLevel, type Counts } from './counts.ts';

/** Fewer calls than this say nothing about a day. */
const LEAST_OFFERED = 10;
/** Somebody waits too long when they wait so many times the target. */
const TIMES_TARGET = 6;

export type Alarm =
  | { what: 'gone' }
  | { what: 'nobody'; waiting: number }
  /** Nobody who works may take this topic. */
  | { what: 'untaken'; topic: string; waiting: number }
  | { what: 'waits'; seconds: number; most: number }
  | { what: 'level'; percent: number; goal: number };

export type Standing = {
  open: boolean;
  /** Is anybody holding the telephone? */
  telephone: boolean;
  waiting: number;
  longestSeconds: number;
  /** Agents who take calls: ready, rung, talking or wrapping up. */
  working: number;
  /** Topics somebody waits with that nobody of those who work may take. */
  untaken: readonly { topic: string; waiting: number }[];
  today: Pick<Counts, 'within' | 'offered' | 'short'>;
};

/**
 * The alarms of this moment: the telephone is gone, people wait and nobody works or
 * nobody may take their topic, somebody waits too long, the service
 * level of the day is broken. Nothing is alarming when the hotline is closed and nobody waits.
 */
export function alarmsOf(
  { open, telephone, waiting, longestSeconds, working, untaken, today }: Standing,
  goal: { percent: number; seconds: number }
): Alarm[] {
  if (!open && waiting === 0) return [];
  const alarms: Alarm[] = [];
  if (!telephone) alarms.push({ what: 'gone' });
  if (waiting > 0 && working === 0) alarms.push({ what: 'nobody', waiting });
  else alarms.push(...untaken.map((one) => ({ what: 'untaken' as const, ...one })));
  const most = goal.seconds * TIMES_TARGET;
  if (longestSeconds > most) alarms.push({ what: 'waits', seconds: longestSeconds, most });
  const percent = percentOf(serviceLevel(today));
  if (percent !== undefined && today.offered >= LEAST_OFFERED && percent < goal.percent)
    alarms.push({ what: 'level', percent, goal: goal.percent });
  return alarms;
}

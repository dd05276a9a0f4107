/** The scorecard: what makes a good talk, in a hundred points, and what no points can make good. */
import { refuse, type Refusal } from '#world/refusal.ts';

/** What is looked at, with the points it can bring. */
export const CRITERIA = {
  greeting: 10,
  listening: 15,
  correctness: 35,
  plainness: 10,
  recording: 15,
  ending: 5,
  manners: 10
} as const;
export type Criterion = keyof typeof CRITERIA;
export const CRITERION_NAMES = Object.keys(CRITERIA) as Criterion[];

/** What fails a whole talk whatever else was good: wrong information, personal data, danger not recognised. */
export const CRITICAL = ['correctness', 'data', 'emergency'] as const;
export type Critical = (typeof CRITICAL)[number];

/** How much of a criterion was there: nothing, half, all. */
export const MARKS = [0, 50, 100] as const;
export type Mark = (typeof MARKS)[number];

export type Marks = Record<Criterion, Mark>;
export type Scored = { points: number; failed: Critical[] };

/** A talk with fewer points, or one that failed, is talked over with its agent. */
export const PASS_POINTS = 80;

/**
 * The points of a talk. A critical criterion that failed makes it nought: nobody is helped by a kind voice that
 * tells them the wrong fee, or reads out somebody else's case.
 */
export function scoreOf(marks: Marks, failed: readonly Critical[]): Scored {
  const all = CRITICAL.filter(
    (one) => failed.includes(one) || (one === 'correctness' && marks.correctness === 0)
  );
  if (all.length > 0) return { points: 0, failed: all };
  const points = CRITERION_NAMES.reduce((sum, name) => sum + (CRITERIA[name] * marks[name]) / 100, 0);
  return { points: Math.round(points), failed: [] };
}

export function hasPassed({ points, failed }: Scored): boolean {
  return failed.length === 0 && points >= PASS_POINTS;
}

/** Most words of a review, and of what its agent says to it. */
export const WORDS_MOST = 2000;

/**
 * The marks as they were typed. Refused with `mark-missing` beside the first criterion without one, so that nothing
 * counts as nought because nobody looked.
 */
export function marksFrom(typed: Readonly<Record<string, string | null>>): Marks | Refusal {
  const marks: Partial<Marks> = {};
  for (const name of CRITERION_NAMES) {
    const mark = MARKS.find((one) => String(one) === typed[name]);
    if (mark === undefined) return refuse('mark-missing', name);
    marks[name] = mark;
  }
  return marks as Marks;
}

export function criticalIn(words: readonly string[]): Critical[] {
  return CRITICAL.filter((one) => words.includes(one));
}

/** By how many points two reviewers of one talk may differ before they talk about what the words of the card mean. */
export const APART_POINTS = 10;

/** How far reviews of one talk lie apart; nothing for fewer than two. */
export function spreadOf(points: readonly number[]): number | undefined {
  return points.length < 2 ? undefined : Math.max(...points) - Math.min(...points);
}

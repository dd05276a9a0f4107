/** What became of the cases received, and the two rates of resolved ones that must never be mixed. */
import { OUTCOMES, type Outcome } from '#cases/entry.ts';

/** How a case received in the period stands: still open, or closed with an outcome. */
export type Standing = 'open' | Outcome;

/** How many of the cases received stand how; together they are what was received. */
export type Standings = Readonly<Partial<Record<Standing, number>>>;

/** Something of something. `of` may be nought: then there is no rate. */
export type Rate = { part: number; of: number };

function sum(standings: Standings, which: readonly Standing[]): number {
  return which.reduce((all, standing) => all + (standings[standing] ?? 0), 0);
}

/** How many were received: every case with a number counts, whatever became of it. */
export function receivedIn(standings: Standings): number {
  return sum(standings, ['open', ...OUTCOMES]);
}

/**
 * Resolved over received.
 *
 * It says what a resident can expect of a report sent in that period, and it grows while cases of the
 * period are still open.
 */
export function resolvedOfReceived(standings: Standings): Rate {
  return { part: standings.resolved ?? 0, of: receivedIn(standings) };
}

/**
 * Resolved over closed: of the cases received in the period, only those that are closed.
 *
 * Always shown beside the other one. Told alone, this rate made "88 % of interventions successful" out of
 * a quarter in which just over half of what came was solved.
 */
export function resolvedOfClosed(standings: Standings): Rate {
  return { part: standings.resolved ?? 0, of: sum(standings, OUTCOMES) };
}

/** The rate in whole percents, halves up; nothing of nothing is no rate. */
export function percentOf({ part, of }: Rate): number | undefined {
  return of === 0 ? undefined : Math.round((100 * part) / of);
}

/** The parts a bar is cut into; each outcome stands in exactly one of them. */
export const PARTS = {
  resolved: ['resolved'],
  open: ['open'],
  planned: ['planned'],
  'not-done': ['not-done'],
  elsewhere: ['not-city', 'forwarded', 'merged', 'rejected']
} as const satisfies Record<string, readonly Standing[]>;
export type Part = keyof typeof PARTS;

export function partsOf(standings: Standings): { part: Part; cases: number }[] {
  return (Object.entries(PARTS) as [Part, readonly Standing[]][]).map(([part, which]) => ({
    part,
    cases: sum(standings, which)
  }));
}

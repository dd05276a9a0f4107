/** Which facts hold on a day, which will, and which can be relied on. */
import type { Dated } from './fact.ts';

/** Does this hold on the day (both ends included)? */
export function holdsOn({ from, until }: Dated, day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/** What holds on the day, in its order. */
export function inForce<T extends Dated>(facts: readonly T[], day: string): T[] {
  return facts.filter((fact) => holdsOn(fact, day));
}

/** What will hold later, the nearest first: a person planning ahead must know it (a fee that rises next month). */
export function coming<T extends Dated>(facts: readonly T[], day: string): T[] {
  return facts
    .filter(({ from }) => from !== undefined && from > day)
    .toSorted((a, b) => (a.from! < b.from! ? -1 : 1));
}

/** Do two facts hold on a same day? Two fees for the same thing must not. */
export function overlap(a: Dated, b: Dated): boolean {
  return (a.from ?? '') <= (b.until ?? '9999-12-31') && (b.from ?? '') <= (a.until ?? '9999-12-31');
}

/** Was this checked? What says nothing of itself is as sure as what it stands on. */
export function isSure(fact: Dated, whole: { verified: boolean }): boolean {
  return fact.verified ?? whole.verified;
}

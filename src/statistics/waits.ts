/** How long people wait for their answer: half of them, and nine of ten. */

/** So many cases were closed this many calendar days after they were received. */
export type Days = { days: number; cases: number };

/** `median`: half of the cases took no longer. `ninth`: nine of ten took no longer. In calendar days. */
export type Wait = { cases: number; median: number; ninth: number };

/** Counts of the same number of days put together, the fewest days first. */
export function together(counts: readonly Days[]): Days[] {
  const byDays = Map.groupBy(counts, ({ days }) => days);
  return [...byDays]
    .map(([days, all]) => ({ days, cases: all.reduce((sum, { cases }) => sum + cases, 0) }))
    .toSorted((a, b) => a.days - b.days);
}

/** The fewest days within which at least so many tenths of the cases were answered (nearest rank: a day that happened). */
function within(counts: readonly Days[], all: number, tenths: number): number {
  let answered = 0;
  for (const { days, cases } of counts) {
    answered += cases;
    if (answered * 10 >= tenths * all) return days;
  }
  throw new Error('No cases, no days.');
}

/**
 * Median and 90th percentile, from counts of days; nothing when no case was closed.
 *
 * Counted from counts and not from other medians, because a median of districts is none of the city. The
 * average is not told: one case that lay for a year moves it and nobody waited that long or that short.
 */
export function waitOf(counts: readonly Days[]): Wait | undefined {
  const inOrder = together(counts).filter(({ cases }) => cases > 0);
  const cases = inOrder.reduce((sum, one) => sum + one.cases, 0);
  if (cases === 0) return undefined;
  return { cases, median: within(inOrder, cases, 5), ninth: within(inOrder, cases, 9) };
}

/** The hotline of a month as everybody may read it: what is added up, and what is too small to stand alone. */
import { NOTHING, type Counts } from './counts.ts';

/** What is published of a month: counts alone, nothing of which anybody could be recognised. */
export const PUBLISHED = [
  'came',
  'offered',
  'answered',
  'within',
  'abandoned',
  'short',
  'left',
  'waitSeconds',
  'firstLine'
] as const satisfies readonly (keyof Counts)[];
export type MonthCounts = Pick<Counts, (typeof PUBLISHED)[number]>;

/** Fewer than this say more about single people and about chance than about the city. */
export const FEW = 10;

/** What stands together under no name of its own. */
export const OTHERS = '';

export function monthCounts(counts: Counts): MonthCounts {
  return Object.fromEntries(PUBLISHED.map((key) => [key, counts[key]])) as MonthCounts;
}

/** Counts added up; nought of everything for none. */
export function addedUp(all: readonly MonthCounts[]): MonthCounts {
  const sum = monthCounts(NOTHING);
  for (const one of all) for (const key of PUBLISHED) sum[key] += one[key];
  return sum;
}

/**
 * Which names stand alone. Those too few are put together; when they are too few even together, the next smallest joins
 * them, so that nobody can take the others from the whole and see it. None when the whole is too few.
 */
export function standAlone(sizes: ReadonlyMap<string, number>): Set<string> {
  const named = [...sizes].filter(([name]) => name !== OTHERS).toSorted((a, b) => b[1] - a[1]);
  let others = sizes.get(OTHERS) ?? 0;
  while (named.length > 0 && (named.at(-1)![1] < FEW || (others > 0 && others < FEW)))
    others += named.pop()![1];
  return new Set(named.map(([name]) => name));
}

/** Counts by name with all that is small put together; nothing at all when the whole is too small. */
export function withoutSmall<T>(
  rows: ReadonlyMap<string, T>,
  sizeOf: (row: T) => number,
  together: (rows: T[]) => T
): Map<string, T> {
  const alone = standAlone(new Map([...rows].map(([name, row]) => [name, sizeOf(row)])));
  const kept = new Map([...rows].filter(([name]) => alone.has(name)));
  const small = [...rows].filter(([name]) => !alone.has(name)).map(([, row]) => row);
  const others = together(small);
  if (small.length > 0 && sizeOf(others) >= FEW) kept.set(OTHERS, others);
  return kept;
}

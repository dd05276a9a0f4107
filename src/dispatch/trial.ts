/** A trial: what a changed table of dispatch would have sent elsewhere, on cases that were already received. */
import type { Category } from '#catalogue/category.ts';
import type { Place } from '#places/place.ts';
import { decisionFor, type Table } from './units.ts';

/** A case as far as a trial needs it. */
export type Tried = { category: string; place: Place };

/** Units in order, the leading one first; none where the desk dispatches by hand. */
export type Given = readonly string[];

/** Cases that would have gone from these units to those. */
export type Move = { from: Given; to: Given; cases: number };

/** What a trial found so far. `samples` are the first cases of each move. */
export type Found<T> = { cases: number; moves: Move[]; samples: { case: T; from: Given; to: Given }[] };

/** How many cases of each move are shown. */
const SAMPLES = 5;

function givenBy(table: Table, category: Category, place: Place, day: string): Given {
  const decision = decisionFor(category, table, place, day);
  return decision ? [decision.lead, ...decision.further] : [];
}

/**
 * Both tables decide about every case as if it came on `day`, the first day of the change: a rule of last
 * year is not what is tried. Hand it cases page by page; nothing of a case is kept but the samples.
 */
export function openTrial<T extends Tried>(
  before: Table,
  after: Table,
  categories: readonly Category[],
  day: string
): { add(cases: readonly T[]): void; found(): Found<T> } {
  const known = new Map(categories.map((category) => [category.code, category]));
  const moves = new Map<string, Move & { samples: T[] }>();
  let counted = 0;
  return {
    add(cases) {
      for (const one of cases) {
        const category = known.get(one.category);
        if (!category) continue;
        counted += 1;
        const from = givenBy(before, category, one.place, day);
        const to = givenBy(after, category, one.place, day);
        const key = JSON.stringify([from, to]);
        if (JSON.stringify(from) === JSON.stringify(to)) continue;
        const move = moves.get(key) ?? { from, to, cases: 0, samples: [] };
        moves.set(key, move);
        move.cases += 1;
        if (move.samples.length < SAMPLES) move.samples.push(one);
      }
    },
    found() {
      const all = [...moves.values()].toSorted((a, b) => b.cases - a.cases);
      return {
        cases: counted,
        moves: all.map(({ from, to, cases }) => ({ from, to, cases })),
        samples: all.flatMap(({ from, to, samples }) => samples.map((one) => ({ case: one, from, to })))
      };
    }
  };
}

/** Clusters: open cases that seem to be about one thing, by distance, time and words. */
import { metresBetween } from '#places/district.ts';
import type { Point } from '#places/place.ts';
import { stemsOf, wordsOf } from '#catalogue/stem.ts';

/** A case as far as likeness goes. `at` is when it was received, in milliseconds. */
export type Likely = { id: string; category: string; group: string; point: Point; at: number; text: string };

/** Farther apart, or longer after one another, two reports are hardly about one thing. */
export const ALIKE_METRES = 100;
export const ALIKE_DAYS = 14;
/** So near, the same category says enough: people describe one hole in many words. */
const SAME_SPOT_METRES = 40;
/** Which part of the shorter text's words both must have, in one category and in two of one group. */
const SHARED = { category: 0.2, group: 0.4 } as const;
/** A case is compared with no more than so many around it: five thousand pins on one point stay a moment's work. */
const COMPARED_MAX = 2000;

const DAY = 24 * 60 * 60 * 1000;
/** Shorter words say nothing of what a text is about. */
const WORD_MIN = 4;

/** The stems of what a text is about. */
export function topicsOf(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => word.length >= WORD_MIN)
      .flatMap((word) => stemsOf(word)[0] ?? [])
  );
}

/** Which part of the shorter text's words the other has too, from 0 to 1; 0 where one says nothing. */
export function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  if (short.size === 0) return 0;
  let both = 0;
  for (const one of short) if (long.has(one)) both += 1;
  return both / short.size;
}

/** Do two cases seem to be about one thing? `shared` is asked only when distance and time say so. */
export function areAlike(a: Likely, b: Likely, shared: () => number): boolean {
  if (a.group !== b.group || Math.abs(a.at - b.at) > ALIKE_DAYS * DAY) return false;
  const metres = metresBetween(a.point, b.point);
  if (metres > ALIKE_METRES) return false;
  if (a.category !== b.category) return shared() >= SHARED.group;
  return metres <= SAME_SPOT_METRES || shared() >= SHARED.category;
}

const METRES_A_DEGREE = 111_195;

/** Cases by squares of the distance that still counts, so that each is compared with its neighbours only. */
function gridOf(cases: readonly Likely[]) {
  const side = ALIKE_METRES / METRES_A_DEGREE;
  const wide = side / Math.max(0.01, Math.cos(((cases[0]?.point.lat ?? 0) * Math.PI) / 180)) / 0.9;
  const cell = ({ point }: Likely) => [Math.floor(point.lat / side), Math.floor(point.lng / wide)] as const;
  const grid = new Map<string, Likely[]>();
  const key = (group: string, row: number, column: number) => `${group} ${row} ${column}`;
  for (const one of cases) {
    const at = key(one.group, ...cell(one));
    const there = grid.get(at);
    if (there) there.push(one);
    else grid.set(at, [one]);
  }
  return (one: Likely): Likely[] => {
    const [row, column] = cell(one);
    const around = [-1, 0, 1].flatMap((r) =>
      [-1, 0, 1].flatMap((c) => grid.get(key(one.group, row + r, column + c)) ?? [])
    );
    return around.length > COMPARED_MAX ? around.slice(0, COMPARED_MAX) : around;
  };
}

/**
 * Groups of cases that seem to be about one thing, the largest first; in each the oldest leads, then by age.
 *
 * Everything in a cluster is like its lead, so that a row of lamps does not become one case half a city long.
 * `apart` are groups somebody said are not one: two of such a group are never put together. The order in which
 * cases come in changes nothing.
 */
export function clustersOf(
  cases: readonly Likely[],
  apart: ReadonlyMap<string, ReadonlySet<string>> = new Map()
): Likely[][] {
  const inOrder = cases.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const around = gridOf(inOrder);
  const topics = new Map<string, ReadonlySet<string>>();
  const topicsFor = (one: Likely) => {
    const known = topics.get(one.id) ?? topicsOf(one.text);
    topics.set(one.id, known);
    return known;
  };
  const parted = (a: Likely, b: Likely) => {
    const [own, other] = [apart.get(a.id), apart.get(b.id)];
    return own !== undefined && other !== undefined && !own.isDisjointFrom(other);
  };
  const isParted = (cluster: readonly Likely[], one: Likely) =>
    apart.has(one.id) && cluster.some((member) => parted(member, one));
  const taken = new Set<string>();
  const clusters: Likely[][] = [];
  for (const lead of inOrder) {
    if (taken.has(lead.id)) continue;
    const cluster = [lead];
    for (const one of around(lead)) {
      if (one === lead || taken.has(one.id) || isParted(cluster, one)) continue;
      if (areAlike(lead, one, () => sharedPart(topicsFor(lead), topicsFor(one)))) cluster.push(one);
    }
    if (cluster.length === 1) continue;
    for (const { id } of cluster) taken.add(id);
    clusters.push(cluster.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)));
  }
  return clusters.sort((a, b) => b.length - a.length || b.at(-1)!.at - a.at(-1)!.at);
}

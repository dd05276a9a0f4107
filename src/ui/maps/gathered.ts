/** Points that would lie on each other, gathered into one, as they are seen at the present zoom. */
import type { MapPoint } from './place.ts';

/** Where a point is seen, in pixels. */
export type Seen = { x: number; y: number };
export type Gathering = { points: [MapPoint, ...MapPoint[]] };

/** Nearer than this two rings of 28 pixels cover each other's marks. */
const NEAR = 24;

/**
 * Each point alone, or with those seen within 24 pixels of the first of them, in the order given.
 *
 * Made for a page of a list, some dozens: every point is compared with every gathering.
 */
export function gathered(points: readonly MapPoint[], seen: (point: MapPoint) => Seen): Gathering[] {
  const made: { at: Seen; gathering: Gathering }[] = [];
  for (const point of points) {
    const at = seen(point);
    const near = made.find((one) => Math.hypot(one.at.x - at.x, one.at.y - at.y) < NEAR);
    if (near) near.gathering.points.push(point);
    else made.push({ at, gathering: { points: [point] } });
  }
  return made.map(({ gathering }) => gathering);
}

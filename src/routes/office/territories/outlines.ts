/** Outlines as the map shows them: one border around all of them, and a mark in the middle of each. */
import { boxOf, type Outline } from '#places/district.ts';
import type { MapPoint, Outline as Drawn } from '#ui/maps/place.ts';

/** All areas in one, with fewer corners where there are thousands: the eye cannot tell. */
const CORNERS_MOST = 400;

function thinned(ring: Outline[number][number]): Outline[number][number] {
  const step = Math.ceil(ring.length / CORNERS_MOST);
  return step === 1 ? ring : [...ring.filter((_, at) => at % step === 0), ring.at(-1)!];
}

export function drawnOf(outlines: readonly Outline[]): Drawn {
  return {
    type: 'MultiPolygon',
    coordinates: outlines.flat().map((polygon) => polygon.map((ring) => thinned(ring)))
  };
}

/** A mark for each area, where its box has its middle. */
export function marksOf(areas: readonly { name: string; outline: Outline }[]): MapPoint[] {
  return areas
    .filter(({ outline }) => outline.length > 0)
    .map(({ name, outline }, n) => {
      const { west, south, east, north } = boxOf(outline);
      const position = { lng: (west + east) / 2, lat: (south + north) / 2 };
      return { id: `${n}`, mark: String(n + 1), label: name, position };
    });
}

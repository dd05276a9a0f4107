/** Places as a map needs them: a point, a box around places, the outline of a city. */

export type Position = { lat: number; lng: number };
export type Box = { west: number; south: number; east: number; north: number };

/** Rings of longitude and latitude, the first outer, the others holes (GeoJSON, RFC 7946 §3.1.6). */
export type Outline =
  { type: 'Polygon'; coordinates: number[][][] } | { type: 'MultiPolygon'; coordinates: number[][][][] };

/** Something shown at a place; it is also in the list beside the map, under the same mark. */
export type MapPoint = {
  id: string;
  position: Position;
  /** One or two signs inside the ring: the number it has in the list. */
  mark: string;
  /** What is said of it aloud. */
  label: string;
  href?: string;
  tone?: 'plain' | 'late' | 'here';
};

/** The box around an outline; none if it has no corner. */
export function boxAround(outline: Outline): Box | undefined {
  const rings = outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat();
  return boxOver(rings.flat());
}

/** The box around places; none if there is none. */
export function boxAroundPlaces(places: readonly Position[]): Box | undefined {
  return boxOver(places.map(({ lng, lat }) => [lng, lat]));
}

function boxOver(corners: readonly number[][]): Box | undefined {
  const [lngs, lats] = [0, 1].map((axis) =>
    corners.map((corner) => corner[axis]).filter((n) => n !== undefined)
  );
  if (!lngs?.length || !lats?.length) return undefined;
  return {
    west: least(lngs),
    south: least(lats),
    east: -least(lngs.map(minus)),
    north: -least(lats.map(minus))
  };
}

const minus = (n: number) => -n;
const least = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b));

/** A box with a part of itself added on every side, so that its edge can be brought to the middle. */
export function widened({ west, south, east, north }: Box, part: number): Box {
  const [x, y] = [(east - west) * part, (north - south) * part];
  return {
    west: Math.max(-180, west - x),
    south: Math.max(-85, south - y),
    east: Math.min(180, east + x),
    north: Math.min(85, north + y)
  };
}

/** Six decimals are eleven centimetres, and no phone knows better where it is. */
export function rounded({ lat, lng }: Position): Position {
  return { lat: Number(lat.toFixed(6)), lng: Number(lng.toFixed(6)) };
}

export function samePlace(a: Position | undefined, b: Position | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.lat === b.lat && a.lng === b.lng);
}

/** Spots of the town: points inside a city's outline, told in metres from its middle. */
import type { City } from '#catalogue/city.ts';
import { liesIn } from '#places/district.ts';
import type { Point } from '#places/place.ts';

/** Metres to the east and to the north of the city's middle. */
export type Spot = readonly [east: number, north: number];

const METRES_A_DEGREE = 111_320;

function shifted(from: Point, [east, north]: Spot): Point {
  const lat = from.lat + north / METRES_A_DEGREE;
  const lng = from.lng + east / (METRES_A_DEGREE * Math.cos((from.lat * Math.PI) / 180));
  return { lat: Number(lat.toFixed(6)), lng: Number(lng.toFixed(6)) };
}

/** The point there, or as near to the middle as it must be to lie in the city: a small town has the same spots closer together. */
export function pointAt(city: City, [east, north]: Spot): Point {
  const { centre, outline } = city.profile.map;
  for (let share = 1; share > 0.01; share *= 0.8) {
    const point = shifted(centre, [east * share, north * share]);
    if (liesIn(outline, point)) return point;
  }
  return centre;
}

/** A district; the first of a city's list, which lie in its middle, bring more than the last. */
function districtFor(city: City, chance: () => number): City['districts'][number] {
  const at = Math.floor(chance() ** 1.4 * city.districts.length);
  return city.districts[at]!;
}

/** A point somewhere in one of the city's districts, and in its outline; its middle where chance finds none. */
export function pointIn(city: City, chance: () => number): Point {
  const ring = districtFor(city, chance).outline[0]![0]!;
  const lngs = ring.map(([lng]) => lng);
  const lats = ring.map(([, lat]) => lat);
  const between = (all: number[]) => Math.min(...all) + chance() * (Math.max(...all) - Math.min(...all));
  for (let tries = 0; tries < 30; tries++) {
    const point = { lat: Number(between(lats).toFixed(6)), lng: Number(between(lngs).toFixed(6)) };
    if (liesIn([[ring]], point) && liesIn(city.profile.map.outline, point)) return point;
  }
  return city.profile.map.centre;
}

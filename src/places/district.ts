/** A district, its outline, and what lies inside it. */
import { z } from 'zod';
import { saidSchema } from '#ui/said.ts';
import type { Point } from './place.ts';

/** Rings of longitude and latitude, the first outer, the others holes (GeoJSON, RFC 7946 §3.1.6). */
export const polygonSchema = z.array(z.array(z.tuple([z.number(), z.number()])).min(4));
/** Polygons that together make one area (RFC 7946 §3.1.7). */
export const outlineSchema = z.array(polygonSchema).min(1);
export type Outline = z.infer<typeof outlineSchema>;

/** A district. `coarse` says that its outline was drawn by hand and is only a suggestion. */
export const districtSchema = z.strictObject({
  code: z.string().regex(/^[\w-]+$/),
  name: saidSchema,
  outline: outlineSchema,
  coarse: z.boolean()
});
export type District = z.infer<typeof districtSchema>;

/** A neighbouring commune with a point near its middle, to name where a place outside the city lies. */
export const neighbourSchema = z.strictObject({
  code: z.string().regex(/^[\w-]+$/),
  name: z.string(),
  centre: z.strictObject({ lat: z.number(), lng: z.number() })
});
export type Neighbour = z.infer<typeof neighbourSchema>;

/** Does the point lie inside the ring? Even-odd rule; a point on the border may fall on either side. */
function inRing(ring: readonly (readonly [number, number])[], { lat, lng }: Point): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!;
    const [xj, yj] = ring[j]!;
    if (yi > lat !== yj > lat && lng < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** The smallest box around something, in degrees. */
export type Box = { west: number; south: number; east: number; north: number };

/** Boxes worked out once: outlines never change, and every report asks for them. */
const boxes = new WeakMap<object, Box>();

function boxAround(ring: readonly (readonly [number, number])[]): Box {
  let box = boxes.get(ring);
  if (!box) {
    box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
    for (const [lng, lat] of ring) {
      box.west = Math.min(box.west, lng);
      box.east = Math.max(box.east, lng);
      box.south = Math.min(box.south, lat);
      box.north = Math.max(box.north, lat);
    }
    boxes.set(ring, box);
  }
  return box;
}

/** The box around an area. */
export function boxOf(outline: Outline): Box {
  const around = outline.map((rings) => boxAround(rings[0] ?? []));
  return {
    west: Math.min(...around.map((box) => box.west)),
    south: Math.min(...around.map((box) => box.south)),
    east: Math.max(...around.map((box) => box.east)),
    north: Math.max(...around.map((box) => box.north))
  };
}

function inBox({ west, south, east, north }: Box, { lat, lng }: Point): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** Does the point lie in the area, and not in one of its holes? Its box is looked at first: most points lie far off. */
export function liesIn(outline: Outline, point: Point): boolean {
  return outline.some(
    (rings) =>
      rings.length > 0 &&
      inBox(boxAround(rings[0]!), point) &&
      inRing(rings[0]!, point) &&
      !rings.slice(1).some((hole) => inRing(hole, point))
  );
}

/** The district a point lies in; nothing when none of them holds it. */
export function districtAt(districts: readonly District[], point: Point): District | undefined {
  return districts.find((d) => liesIn(d.outline, point));
}

/** Metres between two points, on a sphere of 6,371 km (within 0.5 % at the size of a city). */
export function metresBetween(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const s =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lng - a.lng) * rad) / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(s));
}

/** The neighbour whose middle lies nearest, to say "this is in …" about a place outside the city. */
export function neighbourNear(neighbours: readonly Neighbour[], point: Point): Neighbour | undefined {
  return neighbours.toSorted((a, b) => metresBetween(a.centre, point) - metresBetween(b.centre, point))[0];
}

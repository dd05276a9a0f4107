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

/** Does the point lie in the area, and not in one of its holes? */
export function liesIn(outline: Outline, point: Point): boolean {
  return outline.some(
    (rings) =>
      rings.length > 0 && inRing(rings[0]!, point) && !rings.slice(1).some((hole) => inRing(hole, point))
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

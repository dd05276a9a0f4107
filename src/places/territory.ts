/** A territory: a part of the city with a name of its own, by which units share their work. */
import { z } from 'zod';
import { saidSchema } from '#ui/said.ts';
import { boxOf, districtAt, liesIn, outlineSchema, type District, type Outline } from './district.ts';
import type { Place, Point } from './place.ts';

/**
 * Either districts taken together, or an outline of its own, which may cut through a district.
 *
 * Units share the city differently (guards by four branches, welfare by seven, trees by pairs of
 * districts), so every share has a name and none is the only one.
 */
export const territorySchema = z
  .strictObject({
    code: z.string().regex(/^[A-Za-z0-9][\w-]*$/, 'expected ASCII letters, digits, _ or -'),
    name: saidSchema,
    districts: z.array(z.string()).min(1).optional(),
    outline: outlineSchema.optional(),
    coarse: z.boolean().optional(),
    verified: z.boolean()
  })
  .refine((t) => (t.districts === undefined) !== (t.outline === undefined), {
    error: 'either districts or an outline'
  });
export type Territory = z.infer<typeof territorySchema>;

/** What a rule's territory may name: districts and territories share one set of codes. */
export type Ground = { readonly districts: readonly District[]; readonly territories: readonly Territory[] };

/** An area of either kind. `narrow` says which of two areas is the more particular: an outline, a district, several. */
export type Area = {
  readonly code: string;
  readonly name: District['name'];
  readonly narrow: 1 | 2 | 3;
  readonly districts: readonly string[];
  readonly outline: Outline;
};

/** The area a code names; nothing when there is none. */
export function areaOf({ districts, territories }: Ground, code: string): Area | undefined {
  const district = districts.find((d) => d.code === code);
  if (district) return { ...district, narrow: 2, districts: [code] };
  const territory = territories.find((t) => t.code === code);
  if (!territory) return undefined;
  if (territory.outline) return { ...territory, outline: territory.outline, narrow: 3, districts: [] };
  const codes = territory.districts ?? [];
  const outline = districts.filter((d) => codes.includes(d.code)).flatMap((d) => d.outline);
  return { ...territory, outline, narrow: 1, districts: codes };
}

/**
 * Does the place lie in the area? Where districts count, the one a person chose goes before the point;
 * in an outline only a point can lie.
 */
export function holds(area: Area, place: Place, districts: readonly District[]): boolean {
  if (area.narrow === 3) return place.point !== undefined && liesIn(area.outline, place.point);
  const code = place.district ?? (place.point && districtAt(districts, place.point)?.code);
  return code !== undefined && area.districts.includes(code);
}

/** How finely two outlines are compared: points along each side of the ground they share. */
const GRAIN = 40;
/** Shared ground smaller than this share of the smaller area is the hand that drew the border. */
const SLIVER = 0.02;

/**
 * Do two areas lie over each other by more than a sliver along the border?
 *
 * Looked up at a grid of points: borders drawn by two hands never meet exactly, and a test that asks for
 * crossing lines would call every pair of neighbours a fault.
 */
export function overlap(a: Area, b: Area): boolean {
  if (a.code === b.code) return true;
  if (a.narrow !== 3 && b.narrow !== 3) return a.districts.some((code) => b.districts.includes(code));
  const [one, other] = [boxOf(a.outline), boxOf(b.outline)];
  const west = Math.max(one.west, other.west);
  const east = Math.min(one.east, other.east);
  const south = Math.max(one.south, other.south);
  const north = Math.min(one.north, other.north);
  if (west >= east || south >= north) return false;
  const cell = ((east - west) * (north - south)) / GRAIN ** 2;
  const shared = gridOf({ west, east, south, north }).filter(
    (point) => liesIn(a.outline, point) && liesIn(b.outline, point)
  ).length;
  return shared * cell > SLIVER * Math.min(sizeOf(a.outline), sizeOf(b.outline));
}

function gridOf({ west, east, south, north }: ReturnType<typeof boxOf>): Point[] {
  const steps = Array.from({ length: GRAIN }, (_, at) => (at + 0.5) / GRAIN);
  return steps.flatMap((x) =>
    steps.map((y) => ({ lng: west + x * (east - west), lat: south + y * (north - south) }))
  );
}

/** The size of an area in square degrees (the shoelace formula), its holes taken off. */
export function sizeOf(outline: Outline): number {
  const ring = (points: readonly (readonly [number, number])[]) =>
    Math.abs(
      points.reduce((sum, [x, y], at) => {
        const [nx, ny] = points[(at + 1) % points.length]!;
        return sum + x * ny - nx * y;
      }, 0)
    ) / 2;
  return outline.reduce(
    (sum, [outer, ...holes]) =>
      sum + (outer ? ring(outer) : 0) - holes.reduce((all, hole) => all + ring(hole), 0),
    0
  );
}

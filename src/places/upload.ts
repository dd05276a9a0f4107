/** Outlines from an uploaded GeoJSON file (RFC 7946), checked so that every fault can be told in words. */
import { crossesItself, PAIRS_MOST, type Patience } from './crossing.ts';
import { boxOf, type Outline } from './district.ts';
import type { Point } from './place.ts';
import { sizeOf } from './territory.ts';

/** The largest file, and the most points in it: several times the outlines of a large city in full detail. */
export const FILE_BYTES = 5 * 1024 * 1024;
export const POINTS_MOST = 60_000;
const AREAS_MOST = 300;
/** How far beyond the city's border an area may reach, as a share of the city's size. */
const BEYOND = 0.25;

/**
 * An area of the file: what it is called, and where it lies. `crosses` when its border crosses itself, which
 * published files do by a few metres: it is told and taken, because what lies inside is still known.
 */
export type NamedArea = { name: string; outline: Outline; crosses: boolean };

/** What is wrong: in which feature, counted from one, and with which name. */
export type AreaFault = { why: AreaWhy; at?: number; name?: string };
export type AreaWhy =
  | 'not-json'
  | 'not-collection'
  | 'empty'
  | 'too-many'
  | 'tangled'
  | 'not-area'
  | 'ring-short'
  | 'ring-open'
  | 'no-degrees'
  | 'swapped'
  | 'outside'
  | 'no-name'
  | 'name-twice';

type Ring = [number, number][];

/** Properties that name an area, the likeliest first; else the first text there is. */
const NAMES = ['name', 'nazwa', 'title', 'label', 'kod', 'code'];

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function nameIn(properties: unknown): string {
  const given = record(properties);
  const byName = new Map(Object.entries(given).map(([key, value]) => [key.toLowerCase(), value]));
  const values = [...NAMES.map((name) => byName.get(name)), ...Object.values(given)];
  const text = values.find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof text === 'string' ? text.trim().slice(0, 120) : '';
}

/** A ring's points; heights are left out. Nothing when one of them is no point. */
function ringIn(value: unknown): Ring | undefined {
  if (!Array.isArray(value)) return undefined;
  const ring: Ring = [];
  for (const point of value) {
    if (!Array.isArray(point) || !Number.isFinite(point[0]) || !Number.isFinite(point[1])) return undefined;
    ring.push([Number(point[0]), Number(point[1])]);
  }
  return ring;
}

function outlineIn(geometry: unknown): Outline | undefined {
  const { type, coordinates } = record(geometry);
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined;
  if (!Array.isArray(polygons) || polygons.length === 0) return undefined;
  const outline: Outline = [];
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || polygon.length === 0) return undefined;
    const rings = polygon.map(ringIn);
    if (rings.some((ring) => ring === undefined)) return undefined;
    outline.push(rings as Ring[]);
  }
  return outline;
}

function ringWhy(ring: Ring): AreaWhy | undefined {
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length < 4) return 'ring-short';
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return 'ring-open';
  return sizeOf([[ring]]) === 0 ? 'ring-short' : undefined;
}

/** Is every corner in the box around the city, or would it be with its numbers exchanged? */
function placeWhy(outline: Outline, border: Outline): AreaWhy | undefined {
  const points = outline.flat(2);
  const box = boxOf(border);
  const [wide, high] = [(box.east - box.west) * BEYOND, (box.north - box.south) * BEYOND];
  const near = ({ lng, lat }: Point) =>
    lng >= box.west - wide && lng <= box.east + wide && lat >= box.south - high && lat <= box.north + high;
  if (points.every(([lng, lat]) => near({ lng, lat }))) return undefined;
  if (points.every(([lat, lng]) => near({ lng, lat }))) return 'swapped';
  return points.some(([lng, lat]) => Math.abs(lng) > 180 || Math.abs(lat) > 90) ? 'no-degrees' : 'outside';
}

function featureFaults(area: Partial<NamedArea>, at: number, border: Outline): AreaFault[] {
  const { name = '', outline } = area;
  if (!outline) return [{ why: 'not-area', at, name }];
  const rings = outline.flat().flatMap((ring) => ringWhy(ring) ?? []);
  const place = placeWhy(outline, border);
  return [
    ...(name === '' ? [{ why: 'no-name' as const, at }] : []),
    ...[...new Set([...rings, ...(place ? [place] : [])])].map((why) => ({ why, at, name }))
  ];
}

/** Does a ring of it cross itself? Nothing when that takes too long to find out. */
function crossingIn(outline: Outline, patience: Patience): boolean | undefined {
  for (const ring of outline.flat()) {
    const crosses = crossesItself(ring, patience);
    if (crosses !== false) return crosses;
  }
  return false;
}

/**
 * The areas of a file, or everything that is wrong with it: all or nothing. `border` is the city's; what lies
 * elsewhere is from another city, or has latitude before longitude (RFC 7946 §3.1.1 wants longitude first).
 */
export function readAreas(text: string, border: Outline): { areas: NamedArea[] } | { faults: AreaFault[] } {
  let whole: unknown;
  try {
    whole = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { faults: [{ why: 'not-json' }] };
  }
  const { type, features } = record(whole);
  if (type !== 'FeatureCollection' || !Array.isArray(features))
    return { faults: [{ why: 'not-collection' }] };
  if (features.length === 0) return { faults: [{ why: 'empty' }] };
  if (features.length > AREAS_MOST) return { faults: [{ why: 'too-many' }] };
  const found = features.map((feature) => ({
    name: nameIn(record(feature)['properties']),
    outline: outlineIn(record(feature)['geometry'])
  }));
  const points = found.reduce((sum, { outline }) => sum + (outline?.flat().flat().length ?? 0), 0);
  if (points > POINTS_MOST) return { faults: [{ why: 'too-many' }] };
  const names = found.map(({ name }) => name);
  const faults = found.flatMap((area, n) => [
    ...featureFaults(area, n + 1, border),
    ...(area.name !== '' && names.indexOf(area.name) < n
      ? [{ why: 'name-twice' as const, at: n + 1, name: area.name }]
      : [])
  ]);
  if (faults.length > 0) return { faults };
  const patience = { pairs: PAIRS_MOST };
  const areas: NamedArea[] = [];
  for (const [n, { name, outline }] of found.entries()) {
    const crosses = outline && crossingIn(outline, patience);
    if (!outline || crosses === undefined) return { faults: [{ why: 'tangled', at: n + 1, name }] };
    areas.push({ name, outline, crosses });
  }
  return { areas };
}

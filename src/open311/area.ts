/** An area on the map a program asks about: a box, or a circle around a point. */
import { refuse, type Refusal } from '#world/refusal.ts';
import type { Point } from '#places/place.ts';
import { one, type Given } from './read.ts';

export type Box = { south: number; west: number; north: number; east: number };
/** The box bounds the circle when there is one. */
export type Area = { box: Box; circle?: { centre: Point; metres: number } };

const METRES_MAX = 50_000;
const METRES_OF_A_DEGREE = 111_195;

/** A number as programs write it, with a point and no more than what a position needs. */
export function numberFrom(text: string | undefined): number | undefined {
  return text !== undefined && /^[+-]?\d{1,7}(\.\d{1,20})?$/.test(text) ? Number(text) : undefined;
}

function isLatitude(value: number | undefined): value is number {
  return value !== undefined && Math.abs(value) <= 90;
}

function isLongitude(value: number | undefined): value is number {
  return value !== undefined && Math.abs(value) <= 180;
}

/** `lat` and `long`: both or neither. Refused with `not-a-point` when only one came or one is no position. */
export function pointFrom(from: Given): Point | undefined | Refusal {
  const [lat, long] = [one(from, 'lat'), one(from, 'long')];
  if (lat === undefined && long === undefined) return undefined;
  const point = { lat: numberFrom(lat), lng: numberFrom(long) };
  if (!isLatitude(point.lat)) return refuse('not-a-point', 'lat');
  if (!isLongitude(point.lng)) return refuse('not-a-point', 'long');
  return { lat: point.lat, lng: point.lng };
}

function boxFrom(corners: readonly (string | undefined)[], field: string): Area | Refusal {
  const [west, south, east, north] = corners.map(numberFrom);
  if (
    corners.length !== 4 ||
    !isLongitude(west) ||
    !isLongitude(east) ||
    !isLatitude(south) ||
    !isLatitude(north)
  ) {
    return refuse('not-a-box', field);
  }
  return south <= north && west <= east ? { box: { south, west, north, east } } : refuse('not-a-box', field);
}

/** The smallest box around a circle; wide enough at every latitude of a city. */
function around({ lat, lng }: Point, metres: number): Box {
  const up = metres / METRES_OF_A_DEGREE;
  const aside = up / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  return { south: lat - up, north: lat + up, west: lng - aside, east: lng + aside };
}

/**
 * The area of a query: `bbox=west,south,east,north` (RFC 7946 §5), the four corners `lat_sw`, `long_sw`,
 * `lat_ne`, `long_ne`, or `lat`, `long` and `radius` in metres (as CitySDK has it).
 *
 * Nothing when none of them came; refused when what came is no area.
 */
export function areaFrom(from: Given): Area | undefined | Refusal {
  const bbox = one(from, 'bbox');
  if (bbox !== undefined)
    return boxFrom(
      bbox.split(',').map((part) => part.trim()),
      'bbox'
    );
  const corners = ['long_sw', 'lat_sw', 'long_ne', 'lat_ne'].map((name) => one(from, name));
  if (corners.some((corner) => corner !== undefined)) return boxFrom(corners, 'lat_sw');
  const centre = pointFrom(from);
  const radius = one(from, 'radius');
  if (centre === undefined) return radius === undefined ? undefined : refuse('not-a-point', 'lat');
  if ('refusal' in centre) return centre;
  const metres = numberFrom(radius);
  if (metres === undefined || metres <= 0 || metres > METRES_MAX)
    return refuse('not-a-radius', 'radius', { max: METRES_MAX });
  return { box: around(centre, metres), circle: { centre, metres } };
}

/** A place told less exactly: the middle of the field it lies in, on a grid that lies still. */
import type { Point } from './place.ts';

/** The side of a field, in degrees of latitude: two hundred metres. */
export const FIELD = 200 / 111_320;
/** No point is further from the middle of its field than this, in metres. */
export const COARSE_METRES = 145;

/**
 * The middle of the field of about 200 × 200 metres a point lies in.
 *
 * Every point of a field gives the same middle, however often it is asked for. A place moved by chance
 * would be found again from the mean of many reports of one door; this one never is.
 */
export function coarsened({ lat, lng }: Point): Point {
  const row = Math.floor(lat / FIELD);
  const middle = (row + 0.5) * FIELD;
  const width = FIELD / Math.max(0.01, Math.cos((middle * Math.PI) / 180));
  return { lat: rounded(middle), lng: rounded((Math.floor(lng / width) + 0.5) * width) };
}

/** Five decimals are a metre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}

/** The point as a map shows it when it may be exact: to the metre. */
export function toTheMetre({ lat, lng }: Point): Point {
  return { lat: rounded(lat), lng: rounded(lng) };
}

/** An area of a photo that may not be seen by everybody. */

/** A rectangle in parts of the photo's sides, from its left upper corner: all of it is 0, 0, 1, 1. */
export type Area = { x: number; y: number; width: number; height: number };

/** The most areas one photo may have covered. */
export const AREAS_MAX = 40;

/** The same area in whole pixels, never smaller than what was drawn; nothing when it holds none. */
export function pixelsOf(
  { x, y, width, height }: Area,
  photo: { width: number; height: number }
): { left: number; top: number; width: number; height: number } | undefined {
  const left = Math.max(0, Math.floor(x * photo.width));
  const top = Math.max(0, Math.floor(y * photo.height));
  const right = Math.min(photo.width, Math.ceil((x + width) * photo.width));
  const bottom = Math.min(photo.height, Math.ceil((y + height) * photo.height));
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : undefined;
}

function isArea(value: unknown): value is Area {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height } = value as Record<string, unknown>;
  const parts = [x, y, width, height];
  if (!parts.every((part): part is number => typeof part === 'number' && part >= 0 && part <= 1))
    return false;
  const [left, top, across, down] = parts as [number, number, number, number];
  // Sums of floating point numbers may be a hair more than the whole.
  return across > 0 && down > 0 && left + across <= 1.0001 && top + down <= 1.0001;
}

/** Areas as a form sends them, in JSON; nothing when they are none, or too many. */
export function areasFrom(text: string): Area[] | undefined {
  try {
    const read: unknown = JSON.parse(text.trim() === '' ? '[]' : text);
    return Array.isArray(read) && read.length <= AREAS_MAX && read.every(isArea) ? read : undefined;
  } catch {
    return undefined;
  }
}

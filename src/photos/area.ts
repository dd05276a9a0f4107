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

const SMALLEST = 0.02;
const within = (n: number, from: number, to: number) => Math.min(Math.max(n, from), to);

/** The area between two corners, in whichever order they were drawn. */
export function between(a: { x: number; y: number }, b: { x: number; y: number }): Area {
  const [x, y] = [within(Math.min(a.x, b.x), 0, 1), within(Math.min(a.y, b.y), 0, 1)];
  return {
    x,
    y,
    width: within(Math.max(a.x, b.x), 0, 1) - x,
    height: within(Math.max(a.y, b.y), 0, 1) - y
  };
}

/** Is it large enough to have been drawn on purpose? A slip of the finger covers nothing. */
export function isDrawn({ width, height }: Area): boolean {
  return width >= SMALLEST / 2 && height >= SMALLEST / 2;
}

/** The area moved, as far as the photo reaches. */
export function moved(area: Area, x: number, y: number): Area {
  return {
    ...area,
    x: within(area.x + x, 0, 1 - area.width),
    y: within(area.y + y, 0, 1 - area.height)
  };
}

/** The area with its right lower corner moved, never to nothing and never out of the photo. */
export function resized(area: Area, x: number, y: number): Area {
  return {
    ...area,
    width: within(area.width + x, Math.min(SMALLEST, 1 - area.x), 1 - area.x),
    height: within(area.height + y, Math.min(SMALLEST, 1 - area.y), 1 - area.y)
  };
}

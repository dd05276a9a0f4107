/** The arithmetic of charts: heights of bars, steps of an axis, room for words. */

/** Zero is the ground: how long a value is when the largest of all is as long as the room. */
export function lengths(values: readonly number[], room: number): number[] {
  const largest = Math.max(0, ...values);
  return values.map((value) => (largest > 0 ? (Math.max(0, value) / largest) * room : 0));
}

/** Whole percents of the largest value, for bars inside a table. */
export function shares(values: readonly number[]): number[] {
  return lengths(values, 100).map(Math.round);
}

/**
 * Marks of an axis from zero past the largest value, at most six, in multiples of the unit
 * (days are counted in sevens, so that a mark is a week).
 */
export function marks(largest: number, unit: number): number[] {
  let step = unit;
  while (largest / step > 5) step *= 2;
  const count = Math.max(1, Math.ceil(largest / step));
  return Array.from({ length: count + 1 }, (_, n) => n * step);
}

/** A word is about half as wide as its letters are high, and so is a figure. */
export function widthOf(text: string, size: number): number {
  return text.length * size * 0.52;
}

export type Placed = { x: number; anchor: 'start' | 'end'; level: number };

/**
 * Where words stand under the beginnings of their parts: at the beginning if there is room,
 * drawn back from the right edge if not, a level lower where they would run into each other.
 */
export function placeWords(
  words: readonly { text: string; at: number }[],
  room: number,
  size: number
): Placed[] {
  const ends: number[] = [];
  return words.map(({ text, at }) => {
    const width = widthOf(text, size);
    const fits = at + width <= room;
    const [from, to] = fits ? [at, at + width] : [Math.max(0, room - width), room];
    let level = 0;
    while ((ends[level] ?? -Infinity) + size > from) level++;
    ends[level] = to;
    return fits ? { x: at, anchor: 'start', level } : { x: room, anchor: 'end', level };
  });
}

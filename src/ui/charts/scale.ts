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

/**
 * Which words under an axis have room: every n-th, beginning with the first. They stand `step` apart; where nothing is
 * written, nothing is in the way.
 */
export function everyNth(words: readonly string[], step: number, size: number): number {
  const fits = (nth: number) => {
    const shown = words.flatMap((word, n) =>
      n % nth === 0 && word !== '' ? [{ at: n * step, width: widthOf(word, size) }] : []
    );
    return shown.every(({ at, width }, n) => at + width + size / 2 <= (shown[n + 1]?.at ?? Infinity));
  };
  let nth = 1;
  while (!fits(nth)) nth += 1;
  return nth;
}

export type Placed = { x: number; anchor: 'start' | 'end'; level: number };

/** A word under a part that begins `at`; a word on a lower level hangs on a line from the part's `middle`. */
export type Word = { text: string; at: number; middle: number };

/**
 * Where words stand under the beginnings of their parts: at the beginning if there is room,
 * drawn back from the right edge if not, a level lower where they would run into each other.
 * Where a line down to a lower word would then cross a word, narrow parts have theirs end at the line; only
 * narrow parts at the very left, where no word can end, may still be crossed.
 */
export function placeWords(words: readonly Word[], room: number, size: number): Placed[] {
  const placed = placeFromStart(words, room, size);
  return isCrossed(words, placed, size) ? placeAtLines(words, size) : placed;
}

function placeFromStart(words: readonly Word[], room: number, size: number): Placed[] {
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

/** From where to where a placed word reaches. */
function reach({ text }: Word, { x, anchor }: Placed, size: number): [from: number, to: number] {
  const width = widthOf(text, size);
  return anchor === 'start' ? [x, x + width] : [x - width, x];
}

function isCrossed(words: readonly Word[], placed: readonly Placed[], size: number): boolean {
  return words.some((word, n) => {
    const [from, to] = reach(word, placed[n]!, size);
    return words.some(
      (other, o) => o !== n && placed[o]!.level > placed[n]!.level && from < other.middle && other.middle < to
    );
  });
}

/** A word that is wider than its part ends at its line; the further right, the lower, so that no line meets a word. */
function placeAtLines(words: readonly Word[], size: number): Placed[] {
  const placed: (Placed & { from: number; to: number; line: number })[] = [];
  for (const [n, { text, at, middle }] of words.entries()) {
    const width = widthOf(text, size);
    const next = words[n + 1]?.at ?? at + (middle - at) * 2;
    const starts = at + width <= next || middle - width < 0;
    const [from, to] = starts ? [at, at + width] : [middle - width, middle];
    const taken = placed
      .filter((one) => one.to + size > from && one.from < to + size)
      .map((one) => one.level);
    const crossing = placed
      .filter((one) => one.level > 0 && from < one.line && one.line < to)
      .map((one) => one.level);
    const above = Math.max(-1, ...taken, ...crossing);
    const level = above + 1;
    placed.push({ x: starts ? at : middle, anchor: starts ? 'start' : 'end', level, from, to, line: middle });
  }
  return placed.map(({ x, anchor, level }) => ({ x, anchor, level }));
}

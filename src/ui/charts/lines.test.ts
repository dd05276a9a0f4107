/** Lines over months: one scale from zero, gaps stay gaps, names keep off each other. */
import { expect, test } from 'vitest';
import { placeLines } from './lines.ts';

const room = { left: 0, right: 100, top: 0, ground: 100 };

test('all lines stand on one scale that begins at zero', () => {
  const [median, ninth] = placeLines(
    [
      { name: 'half', values: [5, 10] },
      { name: 'nine of ten', values: [20, 20] }
    ],
    room
  );
  expect(median?.path).toBe('M0.0 75.0L100.0 50.0');
  expect(ninth?.path).toBe('M0.0 0.0L100.0 0.0');
});

test('a month without a value breaks the line', () => {
  const [line] = placeLines([{ name: 'half', values: [10, null, 10, 10] }], room);
  expect(line?.path).toBe('M0.0 0.0M66.7 0.0L100.0 0.0');
});

test('a line without any value has neither peak nor end', () => {
  expect(placeLines([{ name: 'half', values: [null, null] }], room)).toEqual([{ path: '', labelY: 100 }]);
});

test('names of lines that end close together are written a line apart', () => {
  const drawn = placeLines(
    [
      { name: 'a', values: [10] },
      { name: 'b', values: [10] },
      { name: 'c', values: [9] }
    ],
    room
  );
  const heights = drawn.map((line) => line.labelY).toSorted((a, b) => a - b);
  for (const [n, height] of heights.slice(1).entries())
    expect(height - (heights[n] ?? 0)).toBeGreaterThanOrEqual(20);
});

/** Where the points of a line chart lie, and where each line is named without running into another. */

export type Line = { name: string; values: (number | null)[] };
export type Room = { left: number; right: number; top: number; ground: number };
export type Point = { x: number; y: number; value: number };
export type DrawnLine = { path: string; peak?: Point; end?: Point; labelY: number };

const lineHeight = 20;

/** All lines on one scale from zero; a month without a value breaks the line instead of drawing a guess. */
export function placeLines(lines: readonly Line[], room: Room): DrawnLine[] {
  const months = Math.max(1, ...lines.map((line) => line.values.length));
  const largest = Math.max(1, ...lines.flatMap((line) => line.values.map((value) => value ?? 0)));
  const step = (room.right - room.left) / Math.max(1, months - 1);
  const taken: number[] = [];
  return lines.map((line) => {
    const points = line.values.map((value, n) =>
      value === null
        ? undefined
        : { x: room.left + n * step, y: room.ground - (value / largest) * (room.ground - room.top), value }
    );
    const known = points.filter((point) => point !== undefined);
    const peak = known.toSorted((a, b) => a.y - b.y).at(0);
    const end = known.at(-1);
    const labelY = freeHeight(end?.y ?? room.ground, taken);
    taken.push(labelY);
    return { path: pathThrough(points), labelY, ...(peak && { peak }), ...(end && { end }) };
  });
}

function pathThrough(points: readonly (Point | undefined)[]): string {
  return points
    .map((point, n) => point && `${points[n - 1] ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`)
    .filter(Boolean)
    .join('');
}

/** The height nearest to the wanted one that is a line away from every name already written. */
function freeHeight(wanted: number, taken: readonly number[]): number {
  const free = (y: number) => taken.every((other) => Math.abs(other - y) >= lineHeight);
  const tries = taken.flatMap((other) => [other - lineHeight, other + lineHeight]);
  return (
    [wanted, ...tries.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))].find(free) ?? wanted
  );
}

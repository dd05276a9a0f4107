/** Does a border cross itself? Looked at within bounds, because a file may be made to take for ever. */

type Corner = readonly [number, number];
type Side = { from: Corner; to: Corner; west: number; east: number };

/** So many pairs of sides are compared in one file, a fraction of a second; the borders of a whole city need far fewer. */
export const PAIRS_MOST = 20_000_000;

/** How many pairs of sides may still be compared. */
export type Patience = { pairs: number };

/** Do two sides cross? Touching and lying along each other is no crossing. */
function cross(a: Side, b: Side): boolean {
  const turn = (p: Corner, q: Corner, r: Corner) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return (
    turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) < 0 &&
    turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) < 0
  );
}

function sidesOf(ring: readonly Corner[]): Side[] {
  return ring
    .slice(1)
    .map((to, at): Side => {
      const from = ring[at]!;
      return { from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) };
    })
    .toSorted((a, b) => a.west - b.west);
}

/**
 * Does a ring cross itself? Sides are looked at from west to east, each only with those it could meet.
 *
 * Nothing when `patience` runs out before that is known: sides that all lie above one another, a hundred
 * thousand of them, would keep everybody waiting for minutes.
 */
export function crossesItself(ring: readonly Corner[], patience: Patience): boolean | undefined {
  let open: Side[] = [];
  for (const side of sidesOf(ring)) {
    patience.pairs -= open.length;
    if (patience.pairs < 0) return undefined;
    open = open.filter((one) => one.east >= side.west);
    if (open.some((one) => cross(one, side))) return true;
    open.push(side);
  }
  return false;
}

/** The rows of a list as points of the map beside it, made in the browser where the map is. */
import type { MapPoint, Position } from '#ui/maps/place.ts';

/** A row that lies somewhere. */
export type PlacedRow = { code: string; title: string; where: string; at: Position };

/** What lies somewhere, under the numbers it has in the list; what is late is seen to be. */
export function pointsOf(
  groups: readonly { late: boolean; rows: readonly PlacedRow[] }[],
  base: string,
  list: string
): MapPoint[] {
  return groups
    .flatMap(({ rows, late }) => rows.map((row) => ({ ...row, late })))
    .map(({ code, title, where, at, late }, n) => ({
      id: code,
      position: at,
      mark: String(n + 1),
      label: `${n + 1}. ${title}, ${where}`,
      href: `${base}/${code}?list=${list}`,
      tone: late ? ('late' as const) : ('plain' as const)
    }));
}

/** The rows of a list as points of the map beside it, made in the browser where the map is. */
import type { MapPoint } from '#ui/maps/place.ts';
import type { GroupView } from './rows.ts';

/** What lies somewhere, under the numbers it has in the list; what is late is seen to be. */
export function pointsOf(groups: readonly GroupView[], base: string, list: string): MapPoint[] {
  return groups.flatMap(({ rows, late }) =>
    rows.flatMap(({ code, title, where, at, place }) =>
      at === undefined
        ? []
        : [
            {
              id: code,
              position: at,
              mark: String(place),
              label: `${place}. ${title}, ${where}`,
              href: `${base}/${code}?list=${list}`,
              tone: late ? ('late' as const) : ('plain' as const)
            }
          ]
    )
  );
}

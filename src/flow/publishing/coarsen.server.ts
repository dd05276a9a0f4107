/** A city that shows the places of a category less exactly from now on shows those already on the map so too. */
import { sql } from 'kysely';
import { PRECISIONS } from '#catalogue/category.ts';
import { coarseLat, coarseLng } from '#places/coarse.server.ts';
import type { Here } from '#flow/here.server.ts';

/**
 * Public copies that are more exact than their category allows become as rough as it asks. Nothing becomes more
 * exact: what was agreed to be rough stays so when a city allows more.
 *
 * The journal keeps what the desk decided; the copy shows no more than the city allows. Gives how many changed.
 */
export async function coarsenPublic({ world, city }: Here): Promise<number> {
  let changed = 0;
  for (const precision of PRECISIONS) {
    const codes = city.categories.filter((c) => c.precision === precision).map(({ code }) => code);
    const finer = PRECISIONS.slice(0, PRECISIONS.indexOf(precision));
    if (codes.length === 0 || finer.length === 0) continue;
    const [lat, lng] = [sql`lat`, sql`lng`];
    const place =
      precision === 'near'
        ? sql`lat = ${coarseLat(lat)}, lng = ${coarseLng(lat, lng)}`
        : sql`lat = null, lng = null`;
    const { numAffectedRows } =
      await sql`update public_cases set precision = ${precision}, address = null, ${place}
      where category = any(${codes}::text[]) and precision = any(${finer}::text[])`.execute(world.db);
    changed += Number(numAffectedRows ?? 0);
  }
  if (changed > 0) world.log.info({ changed }, 'places on the public map are shown less exactly');
  return changed;
}

/** The same rough places worked out by the database, so that what is looked for and what is shown is one point. */
import { sql, type RawBuilder } from 'kysely';
import { FIELD } from './coarse.ts';

const row = (lat: RawBuilder<unknown>) => sql`((floor(${lat} / ${FIELD}::float8) + 0.5) * ${FIELD}::float8)`;
const rounded = (degrees: RawBuilder<unknown>) => sql<number>`(floor(${degrees} * 100000 + 0.5) / 100000)`;

/** The latitude of `coarsened`. */
export function coarseLat(lat: RawBuilder<unknown>): RawBuilder<number> {
  return rounded(row(lat));
}

/** The longitude of `coarsened`, which depends on the latitude: fields are as wide as they are high. */
export function coarseLng(lat: RawBuilder<unknown>, lng: RawBuilder<unknown>): RawBuilder<number> {
  const width = sql`(${FIELD}::float8 / greatest(0.01, cos(radians(${row(lat)}))))`;
  return rounded(sql`((floor(${lng} / ${width}) + 0.5) * ${width})`);
}

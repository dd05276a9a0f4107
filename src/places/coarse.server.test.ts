import { expect, it } from 'vitest';
import { sql } from 'kysely';
import { hamlet } from '#town/hamlet.ts';
import { openHere } from '#tests/here.ts';
import { coarseLat, coarseLng } from './coarse.server.ts';
import { coarsened } from './coarse.ts';

it('the database knows the same fields', async () => {
  const { world } = await openHere(hamlet);
  const points = Array.from({ length: 2000 }, (_, i) => ({
    lat: 49 + ((i * 7919) % 6_000_011) / 1_000_000,
    lng: 14 + ((i * 104_729) % 10_000_019) / 1_000_000
  }));
  const [lat, lng] = [sql`lat`, sql`lng`];
  const { rows } = await sql`select ${coarseLat(lat)} as lat, ${coarseLng(lat, lng)} as lng
    from jsonb_to_recordset(${JSON.stringify(points.map((point, n) => ({ ...point, n })))}::jsonb)
      as t (lat float8, lng float8, n int) order by n`.execute(world.db);
  expect(rows).toEqual(points.map(coarsened));
});

import { expect, it } from 'vitest';
import type { Precision } from '#catalogue/category.ts';
import { coarsened } from '#places/coarse.ts';
import { hamlet, report } from '#town/hamlet.ts';
import type { Person } from '#people/person.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { openHere } from '#tests/here.ts';
import type { Here } from '#flow/here.server.ts';
import { submitReport } from '#flow/resident.server.ts';
import { coarsenPublic } from './coarsen.server.ts';
import { publish } from './publish.server.ts';

const anna: Person = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Anna',
  email: 'a@hejnal.example',
  role: 'agent',
  unit: null
};
const point = { lat: 50.031_234_567, lng: 20.031_234_567 };

it('what stands on the map becomes as rough as the city asks, once, and never finer again', async () => {
  const here = await openHere(hamlet);
  const asks = (precision: Precision): Here => ({
    ...here,
    city: { ...hamlet, categories: hamlet.categories.map((c) => ({ ...c, precision })) }
  });
  const place = { point, address: 'ul. Długa 5/12' };
  const c = await submitReport(here, { ...report, place }, { as: 'resident' });
  if (isFaults(c)) throw new Error(JSON.stringify(c.faults));
  const given = { text: 'A pothole.', precision: 'exact' as const, photos: [] };
  const done = await publish(here, { person: anna, id: c.id, seen: c.version }, given);
  if (isRefusal(done)) throw new Error(done.refusal);
  const shown = () =>
    here.world.db
      .selectFrom('public_cases')
      .select(['precision', 'lat', 'lng', 'address'])
      .executeTakeFirstOrThrow();

  expect(await coarsenPublic(here)).toBe(0);
  expect(await shown()).toMatchObject({ precision: 'exact', address: 'ul. Długa 5' });
  expect(await coarsenPublic(asks('near'))).toBe(1);
  expect(await shown()).toEqual({ precision: 'near', ...coarsened(point), address: null });
  expect(await coarsenPublic(asks('near'))).toBe(0);
  expect(await coarsenPublic(asks('district'))).toBe(1);
  expect(await shown()).toEqual({ precision: 'district', lat: null, lng: null, address: null });
  expect(await coarsenPublic(asks('exact'))).toBe(0);
});

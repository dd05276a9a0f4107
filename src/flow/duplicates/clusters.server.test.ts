import { beforeAll, expect, it } from 'vitest';
import { hamlet, report } from '#town/hamlet.ts';
import { listClusters } from '#cases/alike/cluster.server.ts';
import type { Case } from '#cases/case.ts';
import type { Person } from '#people/person.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { openHere } from '#tests/here.ts';
import type { Here } from '#flow/here.server.ts';
import * as resident from '#flow/resident.server.ts';
import { dismissCluster, findClusters } from './clusters.server.ts';
import { mergeCases } from './merge.server.ts';

let here: Here;
beforeAll(async () => {
  here = await openHere(hamlet);
});

const anna: Person = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Anna',
  email: 'a@hejnal.example',
  role: 'agent',
  unit: null
};

async function reported(metres: number, lat = 50): Promise<Case> {
  const place = { point: { lat: lat + metres / 111_195, lng: 20 } };
  const done = await resident.submitReport(here, { ...report, place }, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}

async function found(): Promise<string[][]> {
  await findClusters(here);
  return (await listClusters(here.world.db, 50)).map(({ members }) => members.map(({ id }) => id));
}

it('clusters are found, lose what is merged or closed, and stay away once dismissed', async () => {
  const [a, b, c] = [await reported(0), await reported(10), await reported(20)];
  await reported(500);
  expect(await found()).toEqual([[a.id, b.id, c.id]]);
  const merged = await mergeCases(here, anna, { id: a.id, seen: 0 }, [b.id]);
  expect(isRefusal(merged)).toBe(false);
  const members = (await listClusters(here.world.db, 50)).map((one) => one.members.map(({ id }) => id));
  expect(members).toEqual([[a.id, c.id]]);
  expect(await found()).toEqual([[a.id, c.id]]);
  expect(await dismissCluster(here, { ...anna, role: 'officer', unit: 'ROADS' }, a.id)).toMatchObject({
    refusal: 'not-allowed'
  });
  expect(await dismissCluster(here, anna, a.id)).toBeUndefined();
  expect(await dismissCluster(here, anna, a.id)).toMatchObject({ refusal: 'cluster-gone' });
  expect(await found()).toEqual([]);
  const d = await reported(15);
  expect(await found()).toEqual([[a.id, d.id]]);
});

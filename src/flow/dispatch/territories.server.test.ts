import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { findCity, loadCity } from '#catalogue/city.server.ts';
import { readCity } from '#catalogue/folder.server.ts';
import { addPerson } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import { SMALL_CITY } from '#tests/cities/small.ts';
import { at, openHere } from '#tests/here.ts';
import type { Here } from '#flow/here.server.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import {
  bringAreas,
  codeOf,
  findAreas,
  forgetAreaFiles,
  joinDistricts,
  takeAreas
} from './territories.server.ts';

const DAY = '2026-11-10';
const city = await readCity(SMALL_CITY);
let here: Here;
let joanna: Person;

beforeAll(async () => {
  here = at(await openHere(city), `${DAY}T10:00:00Z`);
  const given = {
    name: 'Joanna',
    email: 'j@hejnal.example',
    role: 'administrator' as const,
    password: 'zielony parasol'
  };
  const added = await addPerson(here.world.db, here.world.newId(), given);
  if (isRefusal(added)) throw new Error(added.refusal);
  joanna = added;
});
beforeEach(async () => {
  await sql`truncate city_facts, city_changes, area_files`.execute(here.world.db);
  await loadCity(here.world.db, city, 'test', here.world.now());
});

const square = (west: number, south: number, size = 0.01) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south]
];
const file = (areas: Record<string, unknown>) =>
  new File(
    [
      JSON.stringify({
        type: 'FeatureCollection',
        features: Object.entries(areas).map(([name, ring]) => ({
          type: 'Feature',
          properties: { name },
          geometry: { type: 'Polygon', coordinates: [ring] }
        }))
      })
    ],
    'areas.geojson'
  );

async function brought(areas: Record<string, unknown>): Promise<string> {
  const id = await bringAreas(here, joanna, file(areas));
  if (typeof id !== 'string') throw new Error(JSON.stringify(id));
  return id;
}
const today = async () => (await findCity(here.world.db, DAY))!;

describe('outlines from a file', () => {
  it('change nothing until somebody agrees, and then all of them are taken over, once', async () => {
    const id = await brought({ 'Las Łąkowy': square(16.91, 53.43), Molo: square(16.93, 53.43) });
    expect((await today()).territories).toEqual(city.territories);
    const done = await Promise.all([
      takeAreas(here, joanna, id, 'territories'),
      takeAreas(here, joanna, id, 'territories')
    ]);
    expect(done.some((one) => one === 2)).toBe(true);
    expect((await today()).territories.map(({ code }) => code)).toEqual([
      'brzeg',
      'za-rzeka',
      'las-lakowy',
      'molo'
    ]);
    expect(await takeAreas(here, joanna, id, 'territories')).toMatchObject({ refusal: 'areas-gone' });
  });

  it('that are called like a territory we have are its new outline', async () => {
    const { pl } = city.territories[0]!.name;
    await takeAreas(here, joanna, await brought({ [pl]: square(16.91, 53.43) }), 'territories');
    expect((await today()).territories[0]).toMatchObject({
      code: 'brzeg',
      outline: [[square(16.91, 53.43)]]
    });
  });

  it('make districts exact, and the city’s border with them when every one is there', async () => {
    const names = city.districts.map((d) => d.name.pl);
    await takeAreas(here, joanna, await brought({ [names[0]!]: square(16.91, 53.43) }), 'districts');
    expect((await today()).districts.map((d) => d.coarse)).toEqual([false, true, true]);
    expect((await today()).profile.map.coarse).toBe(true);
    const all = Object.fromEntries(names.map((name, n) => [name, square(16.91 + n * 0.01, 53.43)]));
    await takeAreas(here, joanna, await brought(all), 'districts');
    expect((await today()).profile.map).toMatchObject({ coarse: false, outline: { length: 3 } });
  });

  it('that name no district make none exact', async () => {
    const id = await brought({ Atlantyda: square(16.91, 53.43) });
    expect(await takeAreas(here, joanna, id, 'districts')).toMatchObject({ refusal: 'areas-nobody' });
    expect(await findAreas(here, joanna, id)).toHaveLength(1);
  });

  it.each<[string, File | undefined, string]>([
    ['nothing at all', undefined, 'areas-missing'],
    ['an empty file', new File([], 'a'), 'areas-missing'],
    ['too much', new File([new Uint8Array(6 * 1024 * 1024)], 'a'), 'areas-too-big'],
    ['no JSON', new File(['no'], 'a'), 'areas-not-json'],
    ['one wrong area among good ones', file({ a: square(16.91, 53.43), b: square(21, 50) }), 'areas-outside']
  ])('%s is refused', async (_title, given, refusal) => {
    const done = await bringAreas(here, joanna, given);
    expect(isFaults(done) ? done.faults[0] : done).toMatchObject({ refusal });
    expect(await here.world.db.selectFrom('area_files').select('id').execute()).toEqual([]);
  });

  it('are only for whoever brought them, only for administrators, and forgotten after a day', async () => {
    const id = await brought({ Molo: square(16.93, 53.43) });
    expect(await findAreas(here, { ...joanna, id: here.world.newId() }, id)).toBeUndefined();
    const agent: Person = { ...joanna, role: 'agent' };
    expect(await bringAreas(here, agent, file({}))).toMatchObject({ refusal: 'not-allowed' });
    expect(await takeAreas(here, agent, id, 'territories')).toMatchObject({ refusal: 'not-allowed' });
    await forgetAreaFiles(here.world.db, here.world.now().add({ hours: 25 }));
    expect(await findAreas(here, joanna, id)).toBeUndefined();
  });
});

it('districts are joined to a territory under a name nobody has', async () => {
  const given = { name: { pl: 'Całe miasto', en: '', uk: '' }, districts: ['1', '2', '3'] };
  expect(await joinDistricts(here, joanna, given)).toBe(1);
  expect((await today()).territories.at(-1)).toMatchObject({
    code: 'cale-miasto',
    name: { uk: 'Całe miasto' }
  });
  expect(await joinDistricts(here, joanna, given)).toMatchObject({
    faults: [{ refusal: 'territory-name-taken' }]
  });
  expect(
    await joinDistricts(here, joanna, { name: { pl: '', en: '', uk: '' }, districts: [] })
  ).toMatchObject({
    faults: [{ refusal: 'territory-name' }, { refusal: 'territory-districts' }]
  });
  const unknown = { name: { pl: 'Gdzieś', en: '', uk: '' }, districts: ['99'] };
  expect(await joinDistricts(here, joanna, unknown)).toMatchObject({ faults: [{ refusal: 'areas-break' }] });
});

it('a code is what a name says in plain letters', () => {
  expect(['Łąki Nowohuckie', '  ', 'Żółw 2!'].map(codeOf)).toEqual(['laki-nowohuckie', 'area', 'zolw-2']);
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '#cases/case.ts';
import type { Report } from '#reports/report.ts';
import * as agent from '#flow/agent.server.ts';
import type { Here } from '#flow/here.server.ts';
import { submitReport } from '#flow/resident.server.ts';
import { publish, withhold } from '#flow/publishing/publish.server.ts';
import type { Precision } from '#catalogue/category.ts';
import { coarsened, toTheMetre } from '#places/coarse.ts';
import type { Point } from '#places/place.ts';
import type { Person } from '#people/person.ts';
import { hamlet, pothole, report } from '#town/hamlet.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { at, openHere } from '#tests/here.ts';
import { filterFrom } from './filter.ts';
import { findChange, listShown, listTold, type Eyes } from './list.server.ts';
import { given } from './read.ts';

const city = {
  ...hamlet,
  categories: [...hamlet.categories, { ...pothole, code: 'HUSH', questions: [], published: false }]
};
const program: Eyes = { program: true };
const anybody: Eyes = {
  program: false,
  published: ['ROAD-1', 'ROAD-2'],
  districtOnly: [],
  timezone: 'Europe/Warsaw'
};
const anna: Person = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Anna',
  email: 'a@hejnal.example',
  role: 'agent',
  unit: null
};
const now = Temporal.Instant.from('2026-11-20T12:00:00Z');
const places = {
  near: { lat: 50.010_4, lng: 20.010_4 },
  far: { lat: 50.05, lng: 20.05 },
  shown: { lat: 50.031_234_567, lng: 20.031_234_567 }
};

let here: Here;
/** Five cases a day apart, the last one closed; one in a category that is not published. */
let cases: Case[];

async function submit(change: Partial<Report>, day: number): Promise<Case> {
  const then = at(here, `2026-11-1${day}T08:00:00.5Z`);
  const done = await submitReport(then, { ...report, ...change }, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done));
  return done;
}

beforeAll(async () => {
  here = await openHere(city);
  cases = [
    await submit({ place: { point: places.near } }, 0),
    await submit({ category: 'ROAD-2', answers: {}, place: { point: places.far } }, 1),
    await submit({ category: 'HUSH', answers: {} }, 2),
    await submit({ category: 'ROAD-2', answers: {}, place: { address: '1 Green' } }, 3)
  ];
  const last = await submit({}, 4);
  const closing = { person: anna, id: last.id, seen: last.version };
  const closed = await agent.close(at(here, '2026-11-15T09:00:00Z'), closing, {
    outcome: 'resolved',
    text: 'Filled.',
    photos: []
  });
  if (isRefusal(closed)) throw new Error(closed.refusal);
  cases.push(closed);
});

async function numbers(fields: Record<string, string>, eyes: Eyes = program): Promise<number[]> {
  const known = new Set(city.categories.map(({ code }) => code));
  const filter = filterFrom(given(Object.entries(fields)), known, 'Europe/Warsaw', now);
  if (isFaults(filter)) throw new Error(JSON.stringify(filter.faults));
  const list = await listShown(here.world.db, filter, eyes);
  return list.map(({ number }) => cases.findIndex((c) => c.number === number));
}

async function pointOf({ number, year }: Case, eyes: Eyes) {
  const page = { size: 1, skip: 0 };
  const filter = { ids: [{ number, year }], received: {}, changed: {}, byChange: false, page };
  const [found] = await listShown(here.world.db, filter, eyes);
  return { lat: found!.lat, lng: found!.lng };
}

describe('Cases for the API', () => {
  it('are told newest first, and to anybody only in published categories', async () => {
    expect(await numbers({})).toEqual([4, 3, 2, 1, 0]);
    expect(await numbers({}, anybody)).toEqual([4, 3, 1, 0]);
    expect(await numbers({}, { ...anybody, published: [] })).toEqual([]);
  });

  it('have no contact, and for anybody no words either', async () => {
    const filter = { received: {}, changed: {}, byChange: false, page: { size: 1, skip: 0 } };
    const [whole] = await listShown(here.world.db, filter, program);
    expect(whole).toMatchObject({ description: report.description, answers: report.answers });
    expect(JSON.stringify(whole)).not.toContain('halina');
    const [told] = await listShown(here.world.db, filter, anybody);
    expect(told).toMatchObject({ description: null, answers: null, address: null, detail: null });
  });

  it.each([
    [{ status: 'open' }, [3, 2, 1, 0]],
    [{ status: 'closed' }, [4]],
    [{ service_code: 'ROAD-2' }, [3, 1]],
    [{ service_code: 'ROAD-2,ROAD-1' }, [4, 3, 1, 0]],
    [{ start_date: '2026-11-11T08:00:00Z', end_date: '2026-11-13T08:00:00Z' }, [2, 1]],
    [{ updated_after: '2026-11-13T00:00:00Z' }, [3, 4]],
    [{ updated_before: '2026-11-11T23:00:00Z' }, [0, 1]]
  ])('%j', async (fields, found) =>
    expect(await numbers(fields as unknown as Record<string, string>)).toEqual(found)
  );

  it('are found by their ids, known ones only', async () => {
    const ids = [cases[1]!, cases[2]!].map((c) => `${c.number}-${c.year}`);
    expect(await numbers({ service_request_id: [...ids, '999999-2026'].join() })).toEqual([2, 1]);
    expect(await numbers({ service_request_id: ids.join() }, anybody)).toEqual([1]);
  });

  it('are found in a box and in a circle', async () => {
    expect(await numbers({ bbox: '20.04,50.04,20.06,50.06' })).toEqual([1]);
    expect(await numbers({ lat: '50.01', long: '20.01', radius: '100' })).toEqual([0]);
    expect(await numbers({ lat: '50.01', long: '20.01', radius: '40' })).toEqual([]);
  });

  it('lie for anybody in the middle of their field, so that small boxes find no door', async () => {
    const around = ({ lat, lng }: Point) => `${lng - 0.0001},${lat - 0.0001},${lng + 0.0001},${lat + 0.0001}`;
    const { lat, lng } = coarsened(places.near);
    expect(await numbers({ bbox: around(places.near) })).toEqual([0]);
    expect(await numbers({ bbox: around(places.near) }, anybody)).toEqual([]);
    expect(await numbers({ bbox: around({ lat, lng }) }, anybody)).toEqual([0]);
    expect(await numbers({ lat: `${lat}`, long: `${lng}`, radius: '5' }, anybody)).toEqual([0]);
    expect(await pointOf(cases[0]!, anybody)).toEqual({ lat, lng });
    expect(await pointOf(cases[0]!, program)).toEqual(places.near);
  });

  it('lie for anybody where the public map has them, or nowhere', async () => {
    const c = await submit({ place: { point: places.shown } }, 4);
    expect(await pointOf(c, anybody)).toEqual(coarsened(places.shown));
    expect(await pointOf(c, { ...anybody, districtOnly: ['ROAD-1'] })).toEqual({ lat: null, lng: null });
    const show = (now: Case, precision: Precision) =>
      publish(
        here,
        { person: anna, id: c.id, seen: now.version },
        { text: 'A pothole.', precision, photos: [] }
      );
    const exact = await show(c, 'exact');
    if (isRefusal(exact)) throw new Error(exact.refusal);
    expect(await pointOf(c, anybody)).toEqual(toTheMetre(places.shown));
    const rough = await show(exact, 'district');
    if (isRefusal(rough)) throw new Error(rough.refusal);
    expect(await pointOf(c, anybody)).toEqual({ lat: null, lng: null });
    const none = await withhold(here, { person: anna, id: c.id, seen: rough.version }, 'Too near a home.');
    if (isRefusal(none)) throw new Error(none.refusal);
    expect(await pointOf(c, anybody)).toEqual({ lat: null, lng: null });
    await here.world.db.deleteFrom('cases').where('id', '=', c.id).execute();
  });

  it('come in pages, by number and by mark', async () => {
    expect(await numbers({ page_size: '2', page: '2' })).toEqual([2, 1]);
    const { number, year, receivedAt } = cases[3]!;
    expect(await numbers({ page_size: '2', after: `${receivedAt}_${number}-${year}` })).toEqual([2, 1]);
    const first = cases[0]!;
    const after = `${first.updatedAt}_${first.number}-${first.year}`;
    expect(await numbers({ page_size: '2', updated_after: '2026-11-01', after })).toEqual([1, 2]);
  });

  it('find a case told roughly by its day, however narrow the window, and a case told exactly by its second', async () => {
    const found = async (eyes: Eyes, from: string, to: string, day = '2026-11-13') => {
      const query = given(Object.entries({ start_date: `${day}T${from}Z`, end_date: `${day}T${to}Z` }));
      const filter = filterFrom(
        query,
        new Set(city.categories.map(({ code }) => code)),
        'Europe/Warsaw',
        now
      );
      if (isFaults(filter)) throw new Error(JSON.stringify(filter));
      return (await listShown(here.world.db, filter, eyes)).length;
    };
    expect(await found(program, '08:00:00', '08:00:01')).toBe(1);
    expect(await found(program, '09:00:00', '09:00:01')).toBe(0);
    expect(await found(anybody, '08:00:00', '08:00:01')).toBe(1);
    expect(await found(anybody, '09:00:00', '09:00:01')).toBe(1);
    expect(await found(anybody, '09:00:00', '09:00:01', '2026-11-17')).toBe(0);
  });

  it('end after a mark of a case that is not there', async () => {
    expect(await numbers({ after: '2026-11-20T00:00:00Z_999999-2026' })).toHaveLength(5);
    expect(await numbers({ after: '2026-11-01T00:00:00Z_999999-2026' })).toEqual([]);
  });
});

describe('News of cases', () => {
  const all = { window: {}, forward: true, page: { size: 10, skip: 0 } };

  it('are what happened outside the house: not receipt, dispatch or letters', async () => {
    const told = await listTold(here.world.db, all, program);
    expect(told.map(({ number, entry }) => [number, entry.kind, entry.at])).toEqual([
      [cases[4]!.number, 'closed', '2026-11-15T09:00:00Z']
    ]);
  });

  it('keep to a window, to cases and to categories', async () => {
    const { db } = here.world;
    const [last] = cases.slice(-1);
    const ids = [{ number: last!.number, year: last!.year }];
    expect(await listTold(db, { ...all, window: { from: '2026-11-15T09:00:01Z' } }, program)).toEqual([]);
    expect(
      await listTold(db, { ...all, window: { to: '2026-11-15T08:59:59Z' }, forward: false }, program)
    ).toEqual([]);
    expect(await listTold(db, { ...all, ids }, anybody)).toHaveLength(1);
    expect(await listTold(db, { ...all, ids: [{ number: 1, year: 1999 }] }, program)).toEqual([]);
    expect(await listTold(db, all, { ...anybody, published: ['ROAD-2'] })).toEqual([]);
  });

  it('go on after a mark', async () => {
    const last = cases[4]!;
    const after = { at: '2026-11-15T09:00:00Z', what: `${last.number}-${last.year}-1` };
    expect(
      await listTold(here.world.db, { ...all, page: { size: 10, skip: 0, after } }, program)
    ).toHaveLength(1);
    const behind = { ...after, what: `${last.number}-${last.year}-9` };
    expect(
      await listTold(here.world.db, { ...all, page: { size: 10, skip: 0, after: behind } }, program)
    ).toEqual([]);
  });
});

it('The city says when its facts last changed', async () => {
  expect(await findChange(here.world.db)).toBe('1970-01-01T00:00:00Z');
  const fact = {
    kind: 'unit',
    code: 'ROADS',
    effective_from: '2026-01-01',
    document: '{}',
    recorded_by: 'test'
  };
  await here.world.db
    .insertInto('city_facts')
    .values({ ...fact, recorded_at: '2026-11-20T11:13:27.12Z' })
    .execute();
  expect(await findChange(here.world.db)).toBe('2026-11-20T11:13:27.12Z');
});

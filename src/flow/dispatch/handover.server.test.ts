import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findCity, findVersion, loadCity } from '#catalogue/city.server.ts';
import { readCity } from '#catalogue/folder.server.ts';
import type { City } from '#catalogue/city.ts';
import { findCase, isTrueToJournal, listEntries } from '#cases/case.server.ts';
import type { Case } from '#cases/case.ts';
import { sql } from 'kysely';
import type { Person } from '#people/person.ts';
import type { Unit } from '#people/unit.ts';
import { answersFor } from '#town/answers.ts';
import { report } from '#town/hamlet.ts';
import { SMALL_CITY } from '#tests/cities/small.ts';
import { at, openHere } from '#tests/here.ts';
import { submitReport } from '#flow/resident.server.ts';
import { answer } from '#flow/unit.server.ts';
import type { Here } from '#flow/here.server.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { handOver } from './handover.server.ts';
import { addUnit, endUnit, keepUnit, moveOfficersTo, planEnding, type Ending } from './units.server.ts';
import { addPerson } from '#people/person.server.ts';

const DAY = '2026-11-10';
const NEXT = '2026-11-11';
const folder = await readCity(SMALL_CITY);
const drogi = folder.units.find((unit) => unit.code === 'DROGI')!;
const unit = (code: string, change: Partial<Unit> = {}): Unit => ({
  ...drogi,
  code,
  from: '2026-01-01',
  ...change
});
/** The town with units enough to merge and split, none of which any category names but DROGI. */
const city: City = {
  ...folder,
  units: [...folder.units, unit('MOSTY'), unit('NORD'), unit('SUED'), unit('LATER', { from: '2027-01-01' })]
};
const joanna: Person = {
  id: '01900000-0000-7000-8000-000000000009',
  name: 'Joanna',
  email: 'j@hejnal.example',
  role: 'administrator',
  unit: null
};
const north = { lat: 53.44, lng: 16.91 };
const south = { lat: 53.41, lng: 16.93 };
let here: Here;

beforeAll(async () => {
  here = await openHere(city);
});
beforeEach(async () => {
  await sql`truncate cases, city_facts, city_changes cascade`.execute(here.world.db);
  await loadCity(here.world.db, city, 'test', here.world.now());
});

async function on(day: string): Promise<Here> {
  return { ...at(here, `${day}T10:00:00Z`), city: (await findCity(here.world.db, day))! };
}

async function reported(point = north, category = 'lampa'): Promise<Case> {
  const questions = city.categories.find((c) => c.code === category)!.questions;
  const sent = { ...report, category, answers: answersFor(questions, {}, DAY), place: { point } };
  const done = await submitReport(await on(DAY), sent, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}

async function end(change: Partial<Ending>): Promise<Unit> {
  const seen = await findVersion(here.world.db, 'unit', change.code ?? 'DROGI');
  const done = await endUnit(
    await on(DAY),
    joanna,
    { code: 'DROGI', until: DAY, shares: [], ...change },
    seen
  );
  if (isFaults(done) || isRefusal(done)) throw new Error(JSON.stringify(done));
  return done;
}

async function now(c: Case): Promise<Case> {
  return (await findCase(here.world.db, c.id))!;
}
const openOf = (c: Case) => c.tasks.filter((task) => task.status === 'open').map((task) => task.unit);

describe('a unit that ends', () => {
  it('keeps its cases through its last day; the next day they are its successor’s, with the day they had', async () => {
    const c = await reported();
    await end({ successor: 'MOSTY' });
    await handOver(await on(DAY));
    expect(openOf(await now(c))).toEqual(['DROGI']);
    await handOver(await on(NEXT));
    const after = await now(c);
    expect(openOf(after)).toEqual(['MOSTY']);
    expect([after.lead, after.dueOn, after.tasks.find((t) => t.unit === 'MOSTY')!.dueOn]).toEqual([
      'MOSTY',
      c.dueOn,
      c.dueOn
    ]);
    const last = (await listEntries(here.world.db, c.id)).at(-1)!;
    expect(last).toMatchObject({ by: { as: 'clock' }, body: { why: 'successor', from: 'DROGI' } });
    const heir = after.tasks.find((t) => t.unit === 'MOSTY')!;
    expect(heir.acceptBy! > DAY).toBe(true);
    expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
  });

  it('is split by territory, and the plan says beforehand how many go where', async () => {
    await Promise.all([reported(north), reported(south), reported(south)]);
    const ending = {
      code: 'DROGI',
      until: DAY,
      successor: 'NORD',
      shares: [{ unit: 'SUED', territory: 'za-rzeka' }]
    };
    expect(await planEnding(await on(DAY), joanna, ending)).toMatchObject({
      tasks: 3,
      atOnce: false,
      goes: [
        { unit: 'SUED', territory: 'za-rzeka', tasks: 2 },
        { unit: 'NORD', tasks: 1 }
      ]
    });
    await end(ending);
    await handOver(await on(NEXT));
    const rows = await here.world.db
      .selectFrom('tasks')
      .select(['unit', (eb) => eb.fn.countAll<number>().as('tasks')])
      .where('status', '=', 'open')
      .groupBy('unit')
      .orderBy('unit')
      .execute();
    expect(rows).toEqual([
      { unit: 'NORD', tasks: 1 },
      { unit: 'SUED', tasks: 2 }
    ]);
  });

  it('is split by category; reports that come later follow too', async () => {
    await end({ until: '2026-11-09', successor: 'NORD', shares: [{ unit: 'SUED', category: 'lampa' }] });
    const [lamp, hole] = [await reported(), await reported(north, 'dziura')];
    expect([lamp.lead, hole.lead]).toEqual(['SUED', 'NORD']);
  });

  it('while it holds tasks and has no successor gives them back to the desk, where they are seen', async () => {
    const c = await reported();
    await end({});
    await handOver(await on(NEXT));
    const after = await now(c);
    expect([after.status, after.bounces]).toEqual(['returned', 0]);
    expect((await listEntries(here.world.db, c.id)).at(-1)).toMatchObject({
      kind: 'returned',
      by: { as: 'clock' }
    });
    expect((await reported()).status).toBe('dispatched');
  });

  it('leaves what is answered or asked as it is', async () => {
    const [done, asked] = [await reported(), await reported()];
    const officer: Person = { ...joanna, role: 'officer', unit: 'DROGI' };
    await answer(
      await on(DAY),
      { person: officer, unit: 'DROGI', id: done.id, seen: done.version },
      { text: 'Świeci.', outcome: 'resolved', photos: [] }
    );
    await here.world.db
      .updateTable('cases')
      .set({ stopped_at: `${DAY}T10:00:00Z` })
      .where('id', '=', asked.id)
      .execute();
    await end({ successor: 'MOSTY' });
    await handOver(await on(NEXT));
    expect((await now(done)).tasks).toMatchObject([{ unit: 'DROGI', status: 'answered' }]);
    expect(openOf(await now(asked))).toEqual(['MOSTY']);
    expect((await now(asked)).status).toBe('asked');
  });

  it('may go on after all until its last day is over', async () => {
    await end({ successor: 'MOSTY' });
    const seen = await findVersion(here.world.db, 'unit', 'DROGI');
    expect(await keepUnit(await on(NEXT), joanna, 'DROGI', seen)).toMatchObject({
      refusal: 'unit-has-ended'
    });
    expect(await keepUnit(await on(DAY), joanna, 'DROGI', seen)).not.toHaveProperty('until');
  });

  it.each<[string, Partial<Ending>, string]>([
    ['the desk’s own', { code: 'BOM' }, 'desk-stays'],
    ['into itself', { successor: 'DROGI' }, 'successor-not-there'],
    ['into a unit there is not', { successor: 'NONE' }, 'successor-not-there'],
    ['into a unit that is not there yet', { successor: 'LATER' }, 'successor-not-there'],
    ['with a share for nobody', { shares: [{ unit: 'NONE' }] }, 'successor-not-there'],
    [
      'with a share of a territory there is not',
      { shares: [{ unit: 'NORD', territory: 'x' }] },
      'unit-line-broken'
    ],
    ['on no day', { until: 'soon' }, 'day-missing'],
    ['before it began', { until: '2020-01-01' }, 'rule-dates']
  ])('%s is refused', async (_title, change, refusal) => {
    const ending = { code: 'DROGI', until: DAY, shares: [], ...change };
    for (const done of [
      await planEnding(await on(DAY), joanna, ending),
      await endUnit(await on(DAY), joanna, ending, 0)
    ])
      expect(isFaults(done) ? done.faults[0] : done).toMatchObject({ refusal });
  });

  it('by two administrators at once ends once, and the other is told', async () => {
    const place = await on(DAY);
    const done = await Promise.all(
      ['NORD', 'SUED'].map((successor) =>
        endUnit(place, joanna, { code: 'DROGI', until: DAY, successor, shares: [] }, 0)
      )
    );
    expect(done.filter((one) => isRefusal(one) && one.refusal === 'fact-changed')).toHaveLength(1);
  });
});

it('a new unit is there from its day on, once', async () => {
  const given = { ...unit('WEST'), from: NEXT };
  const place = await on(DAY);
  const done = await Promise.all([addUnit(place, joanna, given), addUnit(place, joanna, given)]);
  expect(done.filter((one) => isFaults(one) || isRefusal(one))).toHaveLength(1);
  expect((await on(NEXT)).city.units.some(({ code }) => code === 'WEST')).toBe(true);
  expect(await addUnit(place, joanna, { ...given, code: 'west', short: '' })).toMatchObject({
    faults: [{ refusal: 'unit-field', field: 'code' }]
  });
});

it('the officers of a unit that ends move to its successor, all at once', async () => {
  const added = await addPerson(here.world.db, here.world.newId(), {
    name: 'Marek',
    email: 'marek@hejnal.example',
    role: 'officer',
    unit: 'DROGI',
    password: 'zielony parasol'
  });
  expect(isRefusal(added)).toBe(false);
  const place = await on(DAY);
  expect(await moveOfficersTo(place, { ...joanna, role: 'agent' }, 'DROGI', 'NORD')).toMatchObject({
    refusal: 'not-allowed'
  });
  expect(await moveOfficersTo(place, joanna, 'DROGI', 'LATER')).toMatchObject({ refusal: 'unknown-unit' });
  expect(await moveOfficersTo(place, joanna, 'DROGI', 'NORD')).toBe(1);
});

it.each([
  ['before midnight in the city', `${DAY}T22:59:59Z`, 'DROGI'],
  ['at midnight in the city, still the day before in UTC', `${DAY}T23:00:00Z`, 'MOSTY']
])('%s a unit’s last day is its own time’s', async (_title, instant, lead) => {
  const c = await reported();
  await end({ successor: 'MOSTY' });
  await handOver(at(here, instant));
  expect((await now(c)).lead).toBe(lead);
});

it.each([
  ['in spring', '2027-03-28', '2027-03-28T21:59:59Z', '2027-03-28T22:00:00Z'],
  ['in autumn', '2027-10-31', '2027-10-31T22:59:59Z', '2027-10-31T23:00:00Z']
])('the night the clocks change %s ends when it ends in the city', async (_title, until, before, after) => {
  const c = await reported();
  await end({ until, successor: 'MOSTY' });
  await handOver(at(here, before));
  expect((await now(c)).lead).toBe('DROGI');
  await handOver(at(here, after));
  expect((await now(c)).lead).toBe('MOSTY');
});

describe('handing over', () => {
  const handedOver = async () => {
    const { rows } = await sql<{ cases: number; entries: number }>`
      select count(distinct case_id)::int as cases, count(*)::int as entries from entries
      where kind = 'dispatched' and body->>'why' = 'successor'`.execute(here.world.db);
    return rows[0]!;
  };

  it('by two processes at once gives each case on once', async () => {
    for (let n = 0; n < 20; n++) await reported();
    await end({ successor: 'MOSTY' });
    const next = await on(NEXT);
    await Promise.all([handOver(next), handOver(next)]);
    expect(await handedOver()).toEqual({ cases: 20, entries: 20 });
  });

  it('goes on after a crash in the middle, and gives each case on once', async () => {
    for (let n = 0; n < 120; n++) await reported();
    await end({ successor: 'MOSTY' });
    const program = `
      import { findCity } from '#catalogue/city.server.ts';
      import { handOver } from '#flow/dispatch/handover.server.ts';
      import { settingsFrom } from '#world/config.ts';
      import { openWorld } from '#world/world.server.ts';
      const world = await openWorld(settingsFrom(process.env));
      const city = await findCity(world.db, '${NEXT}');
      process.send('ready');
      await handOver({ city, world: { ...world, now: () => Temporal.Instant.from('${NEXT}T10:00:00Z') } });
      process.exit(0);`;
    const { DATABASE_URL, DATA_DIR } = here.world.settings;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      env: { ...process.env, DATABASE_URL, DATA_DIR, LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc']
    });
    await once(child, 'message');
    while ((await handedOver()).cases < 10) await new Promise((done) => setTimeout(done, 2));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const before = await handedOver();
    expect(before.cases).toBeLessThan(120);
    await handOver(await on(NEXT));
    expect(await handedOver()).toEqual({ cases: 120, entries: 120 });
  });
});

/** Closing the office for a day, opening it again and its hours, on real PostgreSQL. */
import { beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { applyCity, findCity, findVersion, loadCity } from '#catalogue/city.server.ts';
import { calendarsOf, type Here } from '#flow/here.server.ts';
import type { Person } from '#people/person.ts';
import { at, openHere } from '#tests/here.ts';
import { dueOnOf, kindsOf, letteredHamlet, reported } from '#tests/promised.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { closeDay, openDay, planClosure, setOfficeHours, type Closure } from './calendars.server.ts';
import { recountPromises } from './recount.server.ts';

const city = letteredHamlet((code) => `${code}: {was} {until}`);
const world = await openHere(city);
const { db } = world.world;
const when = (instant: string): Here => at(world, instant);
const monday = when('2026-11-16T09:00:00Z');
const joanna: Person = {
  id: world.world.newId(),
  name: 'Joanna',
  email: 'j@hejnal.example',
  role: 'administrator',
  unit: null
};
const { working } = calendarsOf(city);
const friday: Closure = {
  calendar: working.code,
  day: '2026-11-20',
  name: { pl: 'za święto', en: '', uk: '' }
};

beforeEach(async () => {
  await db.deleteFrom('cases').execute();
  await db.deleteFrom('marks').execute();
  await sql`truncate city_facts, city_changes`.execute(db);
  await loadCity(db, city, 'test', monday.world.now());
});

const today = async () => (await findCity(db, '2026-11-16'))!;
const closures = async () => calendarsOf(await today()).working.closures;
const why = (done: unknown) =>
  isFaults(done)
    ? done.faults.map(({ refusal, field }) => `${refusal} ${field}`)
    : isRefusal(done)
      ? [done.refusal]
      : done;

describe('a day that is closed', () => {
  it('moves what is promised, and back when it is opened again', async () => {
    const c = await reported(monday);
    expect(await planClosure(monday, joanna, friday)).toMatchObject({ moving: 1 });
    expect(await closures()).toEqual([]);
    expect(isFaults(await closeDay(monday, joanna, friday, 0))).toBe(false);
    expect(await closures()).toEqual([
      { day: '2026-11-20', name: { pl: 'za święto', en: 'za święto', uk: 'za święto' } }
    ]);
    await recountPromises(monday);
    expect(await dueOnOf(world, c)).toBe('2026-11-26');
    const seen = await findVersion(db, 'calendar', working.code);
    await openDay({ ...monday, city: await today() }, joanna, friday, seen);
    await recountPromises(monday);
    expect(await dueOnOf(world, c)).toBe('2026-11-25');
    expect(await kindsOf(world, c)).toEqual(['submitted', 'dispatched', 'recounted', 'recounted']);
  });

  it.each<[string, Partial<Closure>, string[]]>([
    ['no day', { day: '2026-02-31' }, ['day-missing day']],
    ['a day that is over', { day: '2026-11-13' }, ['day-over day']],
    ['a day far ahead, by a slip in the year', { day: '2206-11-20' }, ['closure-far day']],
    ['a Saturday', { day: '2026-11-21' }, ['closure-day-off day']],
    ['a holiday', { day: '2027-11-11' }, ['closure-day-off day']],
    ['no name', { name: { pl: ' \u200B', en: 'x', uk: 'x' } }, ['closure-name name']],
    ['a name too long', { name: { pl: 'x'.repeat(61), en: '', uk: '' } }, ['too-long name']],
    ['no calendar', { calendar: 'x' }, ['no-such-calendar calendar']]
  ])('is not %s', async (_, wrong, refusals) => {
    expect(why(await planClosure(monday, joanna, { ...friday, ...wrong }))).toEqual(refusals);
    expect(why(await closeDay(monday, joanna, { ...friday, ...wrong }, 0))).toEqual(refusals);
    expect(await closures()).toEqual([]);
  });

  it('is closed once by two who do it at once, and the second is told', async () => {
    const both = await Promise.all([
      closeDay(monday, joanna, friday, 0),
      closeDay(monday, joanna, friday, 0)
    ]);
    expect(both.filter((done) => !isRefusal(done))).toHaveLength(1);
    expect(both.flatMap((done) => (isRefusal(done) ? done.refusal : []))).toEqual(['fact-changed']);
    expect(await closures()).toHaveLength(1);
    expect(why(await closeDay(monday, joanna, friday, Number.NaN))).toEqual(['fact-changed']);
  });

  it('is refused where another shape is recorded for later and would undo it', async () => {
    const calendars = city.calendars.map((one) => ({ ...one, source: 'later' }));
    await applyCity(db, { ...city, calendars }, 'test', monday.world.now(), '2027-01-01');
    expect(why(await closeDay(monday, joanna, friday, 99))).toEqual(['calendar-planned']);
  });

  it('that is over is not opened, nor one that was never closed', async () => {
    await closeDay(monday, joanna, friday, 0);
    const later = { ...when('2026-11-23T09:00:00Z'), city: await today() };
    expect(why(await openDay(later, joanna, friday, 99))).toEqual(['day-over undefined']);
    expect(why(await openDay(later, joanna, { ...friday, day: '2026-12-01' }, 99))).toEqual([
      'day-not-closed undefined'
    ]);
  });

  it('is no matter of an officer', async () => {
    const officer: Person = { ...joanna, role: 'officer', unit: 'ROADS' };
    for (const step of [planClosure, closeDay])
      expect(why(await step(monday, officer, friday, 0))).toEqual(['not-allowed']);
  });
});

describe('the hours of the office', () => {
  it('are what hours of deadlines are counted within', async () => {
    await setOfficeHours(monday, joanna, { from: '08:00', to: '16:30' }, 0);
    expect(calendarsOf(await today()).office).toEqual({ from: '08:00', to: '16:30' });
  });

  it.each([
    [{ from: '8', to: '16:00' }, 'hours-wrong from'],
    [{ from: '08:00', to: '24:00' }, 'hours-wrong to'],
    [{ from: '16:00', to: '08:00' }, 'hours-wrong to'],
    [{ from: '08:00', to: '08:00' }, 'hours-wrong to']
  ])('%j are refused', async (given, refusal) => {
    expect(why(await setOfficeHours(monday, joanna, given, 0))).toEqual([refusal]);
  });
});

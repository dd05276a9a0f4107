/** A calendar that changes under running deadlines, and the question after closing, on real PostgreSQL. */
import { beforeEach, describe, expect, it } from 'vitest';
import { applyCity, loadCity } from '#catalogue/city.server.ts';
import type { City } from '#catalogue/city.ts';
import { isTrueToJournal } from '#cases/case.server.ts';
import type { Case } from '#cases/case.ts';
import { ask, close } from '#flow/agent.server.ts';
import { contest, rate, reply } from '#flow/resident.server.ts';
import type { Here } from '#flow/here.server.ts';
import { at, openHere } from '#tests/here.ts';
import { dueOnOf, kindsOf, letteredHamlet, reported } from '#tests/promised.ts';
import { sure } from '#tests/sure.ts';
import { recountPromises } from './recount.server.ts';
import { askWhetherItHelped } from './survey.server.ts';

const city = letteredHamlet((code) => `${code}: {was} {until}`);
const world = await openHere(city);
const { db } = world.world;
const when = (instant: string): Here => at(world, instant);
const monday = when('2026-11-16T09:00:00Z');
const tuesday = when('2026-11-17T09:00:00Z');
await loadCity(db, city, 'test', monday.world.now());
const anna = {
  id: world.world.newId(),
  name: 'Anna',
  email: 'a@hejnal.example',
  role: 'agent' as const,
  unit: null
};

beforeEach(async () => {
  await db.deleteFrom('cases').execute();
  await db.deleteFrom('marks').execute();
  await applyCity(db, city, 'test', monday.world.now(), '2026-11-16');
});

/** The days of these dates are closed from Tuesday on. */
async function closeOn(...days: string[]): Promise<void> {
  const closures = days.map((day) => ({ day, name: { pl: 'zamknięte', en: 'closed', uk: 'зачинено' } }));
  const calendars = city.calendars.map((one) => ({ ...one, closures }));
  await applyCity(db, { ...city, calendars }, 'test', tuesday.world.now(), '2026-11-17');
}
const kinds = (c: Case) => kindsOf(world, c);
const letters = async (c: Case, letter: string) =>
  db.selectFrom('notices').select('body').where('case_id', '=', c.id).where('letter', '=', letter).execute();

describe('a calendar that changed', () => {
  it('moves what it touches, tells the resident, and keeps the journal', async () => {
    const c = await reported(monday);
    expect(c.dueOn).toBe('2026-11-25');
    await recountPromises(monday);
    await closeOn('2026-11-20');
    await recountPromises(tuesday);
    expect(await dueOnOf(world, c)).toBe('2026-11-26');
    expect(await kinds(c)).toEqual(['submitted', 'dispatched', 'recounted']);
    const [letter] = await letters(c, 'recounted');
    expect(letter?.body.replaceAll('\u00A0', ' ')).toBe('recounted: 25 listopada 2026 26 listopada 2026');
    expect(await isTrueToJournal(db, c.id)).toBe(true);
    await recountPromises(tuesday);
    expect(await kinds(c)).toHaveLength(3);
  });

  it('moves the day until which the unit takes its task', async () => {
    const c = await reported(monday);
    await recountPromises(monday);
    await closeOn('2026-11-17');
    await recountPromises(tuesday);
    const task = db.selectFrom('tasks').select(['accept_by', 'due_on']).where('case_id', '=', c.id);
    expect(await task.execute()).toEqual([{ accept_by: '2026-11-18', due_on: '2026-11-26' }]);
    expect(await isTrueToJournal(db, c.id)).toBe(true);
  });

  it('tells nobody where no day moves, and records nothing the first time', async () => {
    const c = await reported(monday);
    await recountPromises(monday);
    await closeOn('2026-12-24');
    await recountPromises(tuesday);
    expect(await kinds(c)).toEqual(['submitted', 'dispatched']);
  });

  it('is counted once by two clocks, and by one that was stopped in the middle', async () => {
    const cases = await Promise.all(Array.from({ length: 30 }, () => reported(monday)));
    await recountPromises(monday);
    await closeOn('2026-11-20');
    const stops = { ...tuesday, world: { ...tuesday.world, newId: stopAfter(5, () => world.world.newId()) } };
    await expect(recountPromises(stops)).rejects.toThrow('power cut');
    await Promise.all([
      recountPromises(tuesday),
      recountPromises({ ...tuesday, world: { ...tuesday.world } })
    ]);
    for (const c of cases) {
      expect(await kinds(c)).toEqual(['submitted', 'dispatched', 'recounted']);
      expect(await letters(c, 'recounted')).toHaveLength(1);
      expect(await isTrueToJournal(db, c.id)).toBe(true);
    }
  });

  it('that changes twice is counted from where it was', async () => {
    const c = await reported(monday);
    await recountPromises(monday);
    await closeOn('2026-11-20');
    await recountPromises(tuesday);
    await closeOn('2026-11-20', '2026-11-23');
    await recountPromises(tuesday);
    expect(await dueOnOf(world, c)).toBe('2026-11-27');
    await closeOn();
    await recountPromises(tuesday);
    expect(await dueOnOf(world, c)).toBe('2026-11-25');
  });

  it('is waited for by a clock that stands still: the answer counts it', async () => {
    const c = await reported(monday);
    sure(await ask(monday, { person: anna, id: c.id, seen: c.version }, 'Gdzie?'));
    await recountPromises(monday);
    await closeOn('2026-11-20');
    await recountPromises(tuesday);
    expect(await kinds(c)).toEqual(['submitted', 'dispatched', 'asked']);
    const changed = { ...tuesday, city: { ...city, calendars: city.calendars.map(closed) } };
    expect(sure(await reply(changed, c.id, 'Tam.', [])).dueOn).toBe('2026-11-26');
  });
});

const closed = (calendar: City['calendars'][number]) => ({
  ...calendar,
  closures: [{ day: '2026-11-20', name: { pl: 'x', en: 'x', uk: 'x' } }]
});

function stopAfter(times: number, make: () => string): () => string {
  let left = times;
  return () => {
    left -= 1;
    if (left < 0) throw new Error('power cut');
    return make();
  };
}

describe('the question whether it helped', () => {
  const answer = { outcome: 'resolved' as const, text: 'Naprawione.', photos: [] };
  const done = async (c: Case, given: Parameters<typeof close>[2] = answer) =>
    sure(await close(tuesday, { person: anna, id: c.id, seen: c.version }, given));
  const surveyed = async (c: Case) => (await kinds(c)).filter((kind) => kind === 'surveyed').length;

  it('is asked two working days after closing, once, however many clocks ask', async () => {
    const c = await reported(monday);
    await askWhetherItHelped(monday);
    await done(c);
    await askWhetherItHelped(when('2026-11-18T22:30:00Z'));
    expect(await surveyed(c)).toBe(0);
    const thursday = when('2026-11-19T08:00:00Z');
    await Promise.all([askWhetherItHelped(thursday), askWhetherItHelped({ ...thursday })]);
    await askWhetherItHelped(when('2026-11-20T08:00:00Z'));
    expect(await surveyed(c)).toBe(1);
    expect(await letters(c, 'survey')).toHaveLength(1);
    expect(await isTrueToJournal(db, c.id)).toBe(true);
  });

  it('is not asked who rated or contested, has no e-mail, or whose report was no report', async () => {
    await askWhetherItHelped(monday);
    const rated = await done(await reported(monday));
    sure(await rate(tuesday, rated.id, 'helped', ''));
    const contested = await done(await reported(monday));
    sure(await contest(tuesday, contested.id, 'Nie naprawiono.', []));
    const called = await done(await reported(monday, { by: 'phone', to: '+48126165555' }));
    const joke = await done(await reported(monday), { ...answer, outcome: 'rejected' });
    await askWhetherItHelped(when('2026-11-23T08:00:00Z'));
    for (const c of [rated, contested, called, joke]) expect(await surveyed(c)).toBe(0);
  });

  it('is asked again when the answer they contested is followed by another, and can rate that', async () => {
    await askWhetherItHelped(monday);
    const c = await done(await reported(monday));
    await askWhetherItHelped(when('2026-11-19T08:00:00Z'));
    const friday = when('2026-11-20T08:00:00Z');
    const open = sure(await contest(friday, c.id, 'Nie naprawiono.', []));
    const again = { person: anna, id: c.id, seen: open.version };
    sure(await close(friday, again, { ...answer, text: 'Teraz naprawione.' }));
    await askWhetherItHelped(when('2026-11-21T08:00:00Z'));
    expect(await surveyed(c)).toBe(1);
    const later = when('2026-11-25T08:00:00Z');
    await askWhetherItHelped(later);
    await askWhetherItHelped(when('2026-11-27T08:00:00Z'));
    expect(await surveyed(c)).toBe(2);
    expect(await letters(c, 'survey')).toHaveLength(2);
    expect(sure(await rate(later, c.id, 'helped', '')).rating).toBe('helped');
    expect(await isTrueToJournal(db, c.id)).toBe(true);
  });

  it('is not asked of what was closed before it was asked for the first time', async () => {
    const c = await done(await reported(monday));
    await askWhetherItHelped(when('2026-12-20T08:00:00Z'));
    expect(await surveyed(c)).toBe(0);
  });
});

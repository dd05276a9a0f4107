/** The desk is reminded of what waits there, on real PostgreSQL: each share once, whoever else looks. */
import { beforeEach, expect, it } from 'vitest';
import { isTrueToJournal, listEntries } from '#cases/case.server.ts';
import type { Case } from '#cases/case.ts';
import type { Here } from '#flow/here.server.ts';
import { giveBack } from '#flow/unit.server.ts';
import { hamlet } from '#town/hamlet.ts';
import { at, openHere } from '#tests/here.ts';
import { hired, letteredHamlet, reported } from '#tests/promised.ts';
import { sure } from '#tests/sure.ts';
import { remindLate } from './remind.server.ts';
import { remindDesk } from './waiting.server.ts';

const lettered = letteredHamlet(() => '{what} {category} {unit} {until} {address}', 'Sprawa {number}');
const city = {
  ...lettered,
  profile: { ...hamlet.profile, email: undefined },
  units: hamlet.units.map(({ email: _, ...unit }) => unit)
};
const world = await openHere(city, { DEMO: 'false' });
const { db } = world.world;
await hired(world, 'anna', 'agent');
const olek = await hired(world, 'olek', 'officer');
beforeEach(() => db.deleteFrom('cases').execute());

const when = (instant: string): Here => at(world, instant);
const monday = when('2026-11-16T09:00:00Z');
/** A case that came back to the desk. */
async function returned(): Promise<Case> {
  const done = await reported(monday);
  const officer = { person: olek, unit: 'ROADS', id: done.id, seen: done.version };
  return sure(await giveBack(monday, officer, { reason: 'Nie nasze.' }));
}
const told = async (c: Case) =>
  (await listEntries(db, c.id)).flatMap((e) =>
    e.kind === 'reminded' ? [`${e.body.percent} ${e.body.unit ?? 'desk'}`] : []
  );
const letters = () =>
  db
    .selectFrom('notices')
    .select(['to', 'body'])
    .where('letter', '=', 'reminded')
    .orderBy('recorded_at')
    .execute();

it('what came back and lies there is told to the desk at each share of its time, and to no unit', async () => {
  const c = await returned();
  expect(c.dueOn).toBe('2026-11-25');
  for (const instant of ['2026-11-18', '2026-11-24', '2026-11-25', '2026-11-30', '2026-11-30']) {
    const here = when(`${instant}T16:00:00Z`);
    await remindLate(here);
    await Promise.all([remindDesk(here), remindDesk({ ...here, world: { ...here.world } })]);
  }
  expect(await told(c)).toEqual(['80 desk', '100 desk', '120 desk']);
  const [first] = await letters();
  expect(first?.to).toBe('anna@hejnal.example');
  expect(first?.body).toContain(`/desk/${c.number}-${c.year}`);
  expect(first?.body).not.toContain('halina');
  expect(await isTrueToJournal(db, c.id)).toBe(true);
});

it('what a unit works on is left to its own clock', async () => {
  const done = await reported(monday);
  await remindDesk(when('2026-11-25T16:00:00Z'));
  expect(await told(done)).toEqual([]);
});

it('many are gone through to the last', async () => {
  const cases = await Promise.all(Array.from({ length: 12 }, () => returned()));
  await db.updateTable('cases').set({ due_on: '2026-11-25' }).execute();
  await remindDesk(when('2026-11-25T16:00:00Z'));
  for (const c of cases) expect(await told(c)).toEqual(['100 desk']);
});

it('a letter does not say what a sensitive case is about', async () => {
  const c = await returned();
  const categories = city.categories.map((one) =>
    one.code === c.category ? { ...one, sensitive: true } : one
  );
  await remindDesk({ ...when('2026-11-25T16:00:00Z'), city: { ...city, categories } });
  const name = city.categories.find(({ code }) => code === c.category)!.name.pl;
  const [letter] = await letters();
  expect(letter?.body).not.toContain(name);
  expect(letter?.body).toContain('Sprawa wrażliwa');
});

/** Who tries the town on a Saturday is answered, and a city without a hotline stays without. */
import { expect, it } from 'vitest';
import { findCity, loadCity } from '#catalogue/city.server.ts';
import { isOpenAt } from '#contacts/answering/hours.ts';
import { openHere } from '#tests/here.ts';
import { hamlet } from './hamlet.ts';
import { openExercise } from './exercise.server.ts';

const saturday = Temporal.Instant.from('2026-11-21T21:00:00Z');
const zone = hamlet.profile.timezone;
const letters = [{ code: 'closed' as const, lang: 'pl' as const, subject: 'a', body: 'b' }];

it('A town takes calls on a Saturday night, the city it is made of does not', async () => {
  const { world } = await openHere(hamlet);
  await loadCity(world.db, { ...hamlet, letters }, 'test', saturday);
  await openExercise(world.db, saturday, zone);
  const city = (await findCity(world.db, '2026-11-21'))!;
  expect(isOpenAt(hamlet, saturday)).toBe(false);
  expect(isOpenAt(city, saturday)).toBe(true);
  expect(city.hotlines).toEqual(hamlet.hotlines.map((hotline) => ({ ...hotline, exercise: true })));
  expect(city.profile.hotline).toEqual(hamlet.profile.hotline);
});

it('A city without a hotline stays without, and an empty database empty', async () => {
  const { world } = await openHere(hamlet);
  await openExercise(world.db, saturday, zone);
  await loadCity(world.db, { ...hamlet, letters, hotlines: [] }, 'test', saturday);
  await openExercise(world.db, saturday, zone);
  expect((await findCity(world.db, '2026-11-21'))!.hotlines).toEqual([]);
});

/** Whoever heads a unit hears when sensitive cases wait there for nobody, once a day, and not a word of what they are. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import type { City } from '#catalogue/city.ts';
import { loadCity } from '#catalogue/city.server.ts';
import type { Here } from '#flow/here.server.ts';
import { submitReport } from '#flow/resident.server.ts';
import { addPerson } from '#people/person.server.ts';
import { hamlet, pothole, report } from '#town/hamlet.ts';
import { at, openHere } from '#tests/here.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { tellUnheld } from './unheld.server.ts';

const HARM = { ...pothole, code: 'HARM', questions: [], published: false, sensitive: true };
const city: City = {
  ...hamlet,
  categories: [...hamlet.categories, HARM],
  letters: [{ code: 'unheld', lang: 'pl', subject: 'Czekają', body: '{unit} {count} {address}' }]
};
const noon = Temporal.Instant.from('2026-11-20T12:00:00Z');

let here: Here;
beforeAll(async () => {
  here = await openHere(city);
  await loadCity(here.world.db, city, 'test', here.world.now());
  const marek = {
    name: 'Marek',
    email: 'marek@hejnal.example',
    role: 'officer',
    unit: 'ROADS',
    head: true
  } as const;
  const done = await addPerson(here.world.db, randomUUID(), { ...marek, password: 'zielony parasol' });
  if (isRefusal(done)) throw new Error(done.refusal);
});

const later = (hours: number) => at(here, noon.add({ hours }).toString());
const told = async () =>
  here.world.db
    .selectFrom('notices')
    .select(['to', 'body'])
    .where('letter', '=', 'unheld')
    .orderBy('id')
    .execute();
const submit = async (category: string) => {
  const given = {
    ...report,
    category,
    answers: category === 'HARM' ? {} : report.answers,
    description: 'Krzywda'
  };
  const done = await submitReport(here, given, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
};

it('nothing is told of cases everybody may open', async () => {
  await submit('ROAD-1');
  await tellUnheld(later(0));
  expect(await told()).toEqual([]);
});

it('the head is told how many wait, once a day, also when two processes tell at once', async () => {
  await submit('HARM');
  await submit('HARM');
  await Promise.all([tellUnheld(later(0)), tellUnheld(later(0))]);
  await tellUnheld(later(1));
  const letters = await told();
  expect(letters.map(({ to }) => to)).toEqual(['marek@hejnal.example']);
  expect(letters[0]!.body).toMatch(/ 2 /);
  expect(letters[0]!.body).not.toContain('Krzywda');
  await tellUnheld(later(24));
  expect(await told()).toHaveLength(2);
});

it('nothing more is told once somebody there has the role', async () => {
  await here.world.db
    .updateTable('people')
    .set({ also: ['trustee'] })
    .where('unit', '=', 'ROADS')
    .execute();
  await tellUnheld(later(48));
  expect(await told()).toHaveLength(2);
});

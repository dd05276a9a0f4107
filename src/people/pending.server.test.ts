/** Something begun is brought to its end once, in time, and by who holds its token. */
import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { freshDatabase } from '#tests/database.ts';
import { openDatabase } from '#world/database.server.ts';
import { addPerson } from './person.server.ts';
import type { Person } from './person.ts';
import {
  beginPending,
  endPendings,
  findPending,
  sweepPendings,
  takePending,
  tryPending
} from './pending.server.ts';

const { db, close } = openDatabase(await freshDatabase(), 6);
afterAll(close);
const noon = Temporal.Instant.from('2026-11-20T12:00:00Z');
const begin = (minutes = 30) => beginPending(db, { kind: 'letter', body: { code: 'x' }, minutes }, noon);

it('is found until it is taken, and of ten who take it at once one gets it', async () => {
  const token = await begin();
  expect(await findPending(db, 'letter', token, noon)).toEqual({ body: { code: 'x' }, tries: 0 });
  const taken = await Promise.all(Array.from({ length: 10 }, () => takePending(db, 'letter', token, noon)));
  expect(taken.filter((one) => one !== undefined)).toEqual([{ body: { code: 'x' }, tries: 0 }]);
  expect(await findPending(db, 'letter', token, noon)).toBeUndefined();
});

it('is nothing as another kind, with another token, and when its time is over', async () => {
  const token = await begin(30);
  expect(await takePending(db, 'hired', token, noon)).toBeUndefined();
  expect(await takePending(db, 'letter', `${token}x`, noon)).toBeUndefined();
  expect(await takePending(db, 'letter', token, noon.add({ minutes: 30 }))).toBeUndefined();
  await sweepPendings(db, noon.add({ minutes: 30 }));
  expect(await takePending(db, 'letter', token, noon)).toBeUndefined();
});

it('is tried as often as allowed, however many try at once', async () => {
  const token = await begin();
  const tried = await Promise.all(Array.from({ length: 40 }, () => tryPending(db, 'letter', token, 5, noon)));
  expect(tried.filter((one) => one !== undefined).length).toBe(5);
});

it('ends with all of its kind for one owner', async () => {
  const add = async (email: string) =>
    (await addPerson(db, randomUUID(), {
      name: 'A',
      role: 'agent',
      password: 'zielony parasol',
      email
    })) as Person;
  const [anna, ola] = [await add('anna@city.example'), await add('ola@city.example')];
  const of = (person: string) => beginPending(db, { kind: 'password', owner: { person }, minutes: 30 }, noon);
  const [hers, olas] = [await of(anna.id), await of(ola.id)];
  await endPendings(db, ['password'], { person: anna.id });
  expect(await findPending(db, 'password', hers, noon)).toBeUndefined();
  expect(await findPending(db, 'password', olas, noon)).toMatchObject({ owner: { person: ola.id } });
});

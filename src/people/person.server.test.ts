/** People in the database: added once, found by their address. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '#tests/database.ts';
import { openDatabase } from '#world/database.server.ts';
import { addPerson, findPersonByEmail, listNames } from './person.server.ts';
import type { Person } from './person.ts';

const { db, close } = openDatabase(await freshDatabase(), 4);
afterAll(close);

const given = {
  name: 'Anna Gawlik',
  email: 'Anna@City.example',
  role: 'agent',
  password: 'zielony parasol'
} as const;
let anna: Person;

beforeAll(async () => {
  anna = (await addPerson(db, randomUUID(), given)) as Person;
});

describe('A person', () => {
  it('is found by their address in small letters or capitals, and keeps no password in the open', async () => {
    const found = await findPersonByEmail(db, 'anna@CITY.example');
    expect(found).toMatchObject({ id: anna.id, name: 'Anna Gawlik', role: 'agent', unit: null, demo: false });
    expect(found?.password).not.toContain('parasol');
    expect(await findPersonByEmail(db, 'nobody@city.example')).toBeUndefined();
  });

  it('is refused an address somebody has, even when two are added at once', async () => {
    const two = ['ola@city.example', 'OLA@city.example'].map((email) =>
      addPerson(db, randomUUID(), { ...given, email })
    );
    const added = await Promise.all(two);
    expect(added.filter((one) => 'refusal' in one)).toEqual([{ refusal: 'email-taken', field: 'email' }]);
  });

  it('has a name for the journal', async () => {
    expect(await listNames(db, [anna.id, randomUUID()])).toEqual(new Map([[anna.id, 'Anna Gawlik']]));
    expect(await listNames(db, [])).toEqual(new Map());
  });
});

/** People in the database: added once, signed in for a working day, gone with all their sessions. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '#tests/database.ts';
import { openDatabase } from '#world/database.server.ts';
import { hashOf } from '#world/seal.server.ts';
import {
  addPerson,
  beginSession,
  changePassword,
  endSession,
  findPersonByEmail,
  listNames,
  listPeople,
  personOf,
  removePerson,
  sweepSessions
} from './person.server.ts';
import { isPassword } from './password.server.ts';
import type { Person } from './person.ts';

const { db, close } = openDatabase(await freshDatabase(), 4);
afterAll(close);

const noon = Temporal.Instant.from('2026-11-20T12:00:00Z');
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

describe('A session', () => {
  it('tells who is signed in until twelve hours have passed', async () => {
    const { token, expires } = await beginSession(db, anna.id, noon);
    expect(await personOf(db, token, noon)).toEqual(anna);
    expect(await personOf(db, token, expires.subtract({ milliseconds: 1 }))).toEqual(anna);
    expect(await personOf(db, token, expires)).toBeUndefined();
    expect(expires.since(noon).total('hours')).toBe(12);
  });

  it('is kept as a hash only', async () => {
    const { token } = await beginSession(db, anna.id, noon);
    const rows = await db.selectFrom('sessions').select('token_hash').execute();
    expect(rows.some((row) => row.token_hash.equals(hashOf(token)))).toBe(true);
    expect(rows.some((row) => row.token_hash.equals(Buffer.from(token)))).toBe(false);
  });

  it('ends when its person signs out, and only that one', async () => {
    const [one, two] = [await beginSession(db, anna.id, noon), await beginSession(db, anna.id, noon)];
    await endSession(db, one.token);
    expect(await personOf(db, one.token, noon)).toBeUndefined();
    expect(await personOf(db, two.token, noon)).toEqual(anna);
  });

  it.each(['', 'nonsense', '\0', 'x'.repeat(10_000)])('is nobody’s for the token %j', async (token) => {
    expect(await personOf(db, token, noon)).toBeUndefined();
  });

  it('of a person of the demo is nobody’s where there is no demo', async () => {
    const demo = (await addPerson(db, randomUUID(), {
      ...given,
      email: 'demo@demo.example',
      demo: true
    })) as Person;
    const { token } = await beginSession(db, demo.id, noon);
    expect(await personOf(db, token, noon)).toEqual(demo);
    expect(await personOf(db, token, noon, false)).toBeUndefined();
  });

  it('ends when its person gets another password, which from then on is the only one', async () => {
    const { token } = await beginSession(db, anna.id, noon);
    const old = (await findPersonByEmail(db, anna.email))!.password;
    expect(await changePassword(db, 'ANNA@city.example', 'niebieski parasol')).toBe(true);
    expect(await personOf(db, token, noon)).toBeUndefined();
    const kept = (await findPersonByEmail(db, anna.email))!.password;
    expect(kept).not.toBe(old);
    expect(await isPassword('niebieski parasol', kept!)).toBe(true);
    expect(await changePassword(db, 'nobody@city.example', 'niebieski parasol')).toBe(false);
  });

  it('is swept away when it is over, and goes with its person', async () => {
    await sweepSessions(db, noon.add({ hours: 13 }));
    expect(await db.selectFrom('sessions').select('person').execute()).toEqual([]);
    const { token } = await beginSession(db, anna.id, noon);
    expect(await removePerson(db, 'ANNA@city.example')).toBe(true);
    expect(await removePerson(db, 'ANNA@city.example')).toBe(false);
    expect(await personOf(db, token, noon)).toBeUndefined();
    expect((await listPeople(db)).map((one) => one.email)).not.toContain('anna@city.example');
  });
});

/** Sessions in the database: for a working day, seen to the minute, ended by their owner. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '#tests/database.ts';
import { openDatabase } from '#world/database.server.ts';
import { hashOf } from '#world/seal.server.ts';
import { beginPending, findPending } from '#people/pending.server.ts';
import { isPassword } from '#people/password.server.ts';
import {
  addPerson,
  changePassword,
  findPersonByEmail,
  listPeople,
  removePerson
} from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import {
  accountOf,
  beginSession,
  endOne,
  endOthers,
  endSession,
  listSessions,
  markProved,
  meet,
  personOf,
  sessionOf,
  sweepSessions
} from './session.server.ts';

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

const begin = ({ id }: Person, device = '') =>
  beginSession(db, { person: id }, { factors: ['password', 'totp'], device }, noon);

describe('A session', () => {
  it('tells who is signed in until twelve hours have passed', async () => {
    const { token, expires } = await begin(anna);
    expect(await personOf(db, token, noon)).toEqual(anna);
    expect(await personOf(db, token, expires.subtract({ milliseconds: 1 }))).toEqual(anna);
    expect(await personOf(db, token, expires)).toBeUndefined();
    expect(expires.since(noon).total('hours')).toBe(12);
  });

  it('is kept as a hash only', async () => {
    const { token } = await begin(anna);
    const rows = await db.selectFrom('sessions').select('token_hash').execute();
    expect(rows.some((row) => row.token_hash.equals(hashOf(token)))).toBe(true);
    expect(rows.some((row) => row.token_hash.equals(Buffer.from(token)))).toBe(false);
  });

  it('ends when its person signs out, and only that one', async () => {
    const [one, two] = [await begin(anna), await begin(anna)];
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
    const { token } = await begin(demo);
    expect(await personOf(db, token, noon)).toEqual(demo);
    expect(await personOf(db, token, noon, { demo: false })).toBeUndefined();
  });

  it('ends when its person gets another password, which from then on is the only one', async () => {
    const { token } = await begin(anna);
    const begun = { kind: 'factor', owner: { person: anna.id }, minutes: 10 } as const;
    const factor = await beginPending(db, begun, noon);
    const old = (await findPersonByEmail(db, anna.email))!.password;
    expect(await changePassword(db, 'ANNA@city.example', 'niebieski parasol')).toBe(true);
    expect(await personOf(db, token, noon)).toBeUndefined();
    expect(await findPending(db, 'factor', factor, noon)).toBeUndefined();
    const kept = (await findPersonByEmail(db, anna.email))!.password;
    expect(kept).not.toBe(old);
    expect(await isPassword('niebieski parasol', kept!)).toBe(true);
    expect(await changePassword(db, 'nobody@city.example', 'niebieski parasol')).toBe(false);
  });

  it('knows when it was last seen, to the minute, and is written to no more often', async () => {
    const { token } = await begin(anna);
    const seen = async (at: Temporal.Instant) => {
      await Promise.all([1, 2, 3].map(() => sessionOf(db, token, at)));
      const [row] = await sql<{ seen_at: string; xmin: string }>`select seen_at, xmin::text from sessions
        where token_hash = ${hashOf(token)}`
        .execute(db)
        .then(({ rows }) => rows);
      return row!;
    };
    const first = await seen(noon.add({ seconds: 59 }));
    expect(first.seen_at).toBe('2026-11-20T12:00:00Z');
    const second = await seen(noon.add({ seconds: 61 }));
    expect(second.seen_at).toBe('2026-11-20T12:01:01Z');
    expect(await seen(noon.add({ seconds: 119 }))).toEqual(second);
  });

  it('leaves the connection it was looked up on as careful with the disk as before', async () => {
    const { token } = await begin(anna);
    await db.connection().execute(async (one) => {
      await sql`set synchronous_commit to on`.execute(one);
      const at = noon.add({ minutes: 5 });
      await sessionOf(one, token, at);
      expect((await sessionOf(one, token, at))!.session.seen_at).toBe('2026-11-20T12:05:00Z');
      const { rows } = await sql<{ careful: string }>`
        select current_setting('synchronous_commit') as careful`.execute(one);
      expect(rows).toEqual([{ careful: 'on' }]);
      await sql`reset synchronous_commit`.execute(one);
    });
  });

  it('tells its factors and is whole by two of them; one of the demo needs one', async () => {
    const one = (person: Person) => beginSession(db, { person: person.id }, { factors: ['password'] }, noon);
    const demo = (await findPersonByEmail(db, 'demo@demo.example')) as Person;
    expect(await sessionOf(db, (await one(anna)).token, noon)).toMatchObject({ whole: false, person: anna });
    expect(await sessionOf(db, (await one(demo)).token, noon)).toMatchObject({ whole: true, demo: true });
    const { token } = await begin(anna);
    expect(await sessionOf(db, token, noon)).toMatchObject({
      whole: true,
      session: { factors: ['password', 'totp'], proved_at: '2026-11-20T12:00:00Z' }
    });
  });

  it('is over at once for somebody suspended or gone', async () => {
    const { token } = await begin(anna);
    for (const field of ['suspended_at', 'left_at'] as const) {
      const set = (at: string | null) =>
        db
          .updateTable('people')
          .set({ [field]: at })
          .where('id', '=', anna.id)
          .execute();
      await set(noon.toString());
      expect(await personOf(db, token, noon)).toBeUndefined();
      await set(null);
      expect(await personOf(db, token, noon)).toEqual(anna);
    }
  });

  it('is listed and ended by its owner, this one, another one or all others', async () => {
    const owner = { person: anna.id };
    await endOthers(db, owner);
    const here = await begin(anna, 'Firefox, Windows');
    await begin(anna, 'Safari, iPhone');
    await begin(anna);
    const { session } = (await sessionOf(db, here.token, noon))!;
    const listed = await listSessions(db, owner, noon);
    expect(listed.map(({ device }) => device).sort()).toEqual(['', 'Firefox, Windows', 'Safari, iPhone']);
    const phone = listed.find(({ device }) => device.startsWith('Safari'))!.id;
    expect(await endOne(db, { person: randomUUID() }, phone)).toBe(false);
    expect(await endOne(db, owner, 'nonsense')).toBe(false);
    expect(await endOne(db, owner, phone)).toBe(true);
    expect(await endOthers(db, owner, session.id)).toBe(1);
    expect(await listSessions(db, owner, noon)).toEqual([session]);
    const proof = await markProved(db, session.id, 'passkey', noon.add({ minutes: 20 }));
    expect(await sessionOf(db, here.token, noon)).toBeUndefined();
    expect(await sessionOf(db, proof!.token, noon)).toMatchObject({
      session: { proved_at: '2026-11-20T12:20:00Z', factors: ['password', 'totp', 'passkey'] }
    });
  });

  it('of an account is no session of somebody who works here, and the other way round', async () => {
    const id = randomUUID();
    const at = noon.toString();
    await db
      .insertInto('accounts')
      .values({ id, email: 'r@example.com', phone: null, password: null, opened_at: at, seen_at: at })
      .execute();
    const theirs = await beginSession(db, { account: id }, { factors: ['letter'] }, noon);
    expect(theirs.expires.since(noon).total('hours')).toBe(90 * 24);
    expect(await accountOf(db, theirs.token, noon)).toMatchObject({
      account: { id, email: 'r@example.com', lang: 'pl' }
    });
    expect(await personOf(db, theirs.token, noon)).toBeUndefined();
    expect(await accountOf(db, (await begin(anna)).token, noon)).toBeUndefined();
    expect(await endSession(db, theirs.token)).toEqual({ account: id });
  });

  it('is swept away when it is over, and goes with its person', async () => {
    await sweepSessions(db, noon.add({ hours: 13 }));
    expect(await db.selectFrom('sessions').select('person').execute()).toEqual([]);
    const { token } = await begin(anna);
    expect(await removePerson(db, 'ANNA@city.example')).toBe(true);
    expect(await removePerson(db, 'ANNA@city.example')).toBe(false);
    expect(await personOf(db, token, noon)).toBeUndefined();
    expect((await listPeople(db)).map((one) => one.email)).not.toContain('anna@city.example');
  });
});

describe('A session nobody uses', () => {
  const idle = { idleMinutes: 30 };
  const after = (minutes: number) => noon.add({ minutes });
  beforeAll(async () => {
    anna = (await addPerson(db, randomUUID(), { ...given, email: 'away@city.example' })) as Person;
  });

  it('is over a minute after what was told, and stays so; whose it was is known for an hour after its day', async () => {
    const { token, expires } = await begin(anna);
    expect(await personOf(db, token, after(30), { ...idle, there: false })).toEqual(anna);
    expect(await meet(db, token, after(31), idle)).toEqual({ over: anna });
    expect(await meet(db, token, after(32), idle)).toEqual({ over: anna });
    expect(await sessionOf(db, token, after(31), idle)).toBeUndefined();
    expect(await meet(db, token, expires.add({ minutes: 59 }), idle)).toEqual({ over: anna });
    expect(await meet(db, token, expires.add({ minutes: 60 }), idle)).toEqual({});
    expect(await listSessions(db, { person: anna.id }, after(31), 30)).toEqual([]);
  });

  it('lasts while its owner is there, and not by what a page asks by itself', async () => {
    const [used, open] = [await begin(anna), await begin(anna)];
    for (const minutes of [20, 40, 60, 80]) {
      expect(await personOf(db, used.token, after(minutes), idle)).toEqual(anna);
      await personOf(db, open.token, after(minutes), { ...idle, there: false });
    }
    expect(await meet(db, open.token, after(80), idle)).toEqual({ over: anna });
  });

  it('is nobody’s at all when it was half a one', async () => {
    const half = await beginSession(db, { person: anna.id }, { factors: ['password'] }, noon);
    expect(await meet(db, half.token, after(31), idle)).toEqual({});
  });

  it('of a resident is over after fourteen days without a visit and after ninety with one every day', async () => {
    const id = randomUUID();
    await db
      .insertInto('accounts')
      .values({ id, email: 'idle@resident.example', opened_at: noon.toString(), seen_at: noon.toString() })
      .execute();
    const days = (count: number) => noon.add({ hours: 24 * count });
    const account = () => beginSession(db, { account: id }, { factors: ['letter'] }, noon);
    const [left, used] = [await account(), await account()];
    for (let day = 1; day < 90; day += 1) expect(await accountOf(db, used.token, days(day))).toBeDefined();
    expect(await accountOf(db, used.token, days(90))).toBeUndefined();
    expect(await accountOf(db, left.token, days(14))).toBeUndefined();
  });
});

/** Passkeys: given to one site and one owner, each answer good for once. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAuthenticator } from '#tests/authenticator.ts';
import { freshDatabase } from '#tests/database.ts';
import { openDatabase } from '#world/database.server.ts';
import { addPerson } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import {
  beginAdding,
  beginUsing,
  finishAdding,
  finishUsing,
  listPasskeys,
  removePasskey,
  renamePasskey
} from './passkey.server.ts';
import { partyOf } from './party.ts';

const { db, close } = openDatabase(await freshDatabase(), 4);
afterAll(close);

const HOME = 'https://city.example';
const party = partyOf(HOME, 'City');
const noon = Temporal.Instant.from('2026-11-20T12:00:00Z');
const who = { email: 'anna@city.example', name: 'Anna' };
const REFUSED = { refusal: 'passkey-refused', field: 'passkey' };
let anna: { person: string };
let ola: { person: string };
let resident: { account: string };

beforeAll(async () => {
  const given = { name: 'Anna Gawlik', role: 'agent', password: 'zielony parasol' } as const;
  const add = async (email: string) => ({
    person: ((await addPerson(db, randomUUID(), { ...given, email })) as Person).id
  });
  anna = await add('anna@city.example');
  ola = await add('ola@city.example');
  resident = { account: randomUUID() };
  const at = noon.toString();
  await db
    .insertInto('accounts')
    .values({ id: resident.account, email: null, phone: null, password: null, opened_at: at, seen_at: at })
    .execute();
});

async function given(owner: { person: string } | { account: string }) {
  const phone = makeAuthenticator(HOME);
  const options = await beginAdding(db, party, owner, who, noon);
  const added = await finishAdding(db, party, owner, { answer: phone.add(options), name: ' Phone ' }, noon);
  expect(added).toEqual({ id: phone.id });
  return phone;
}

describe('Adding a passkey', () => {
  it('keeps its public key under the name it is given, and lists, renames and takes it away for its owner only', async () => {
    const phone = await given(anna);
    const named = async () => (await listPasskeys(db, anna)).map(({ name }) => name);
    expect(await named()).toEqual(['Phone']);
    await renamePasskey(db, ola, phone.id, 'Mine');
    expect(await removePasskey(db, ola, phone.id)).toBe(false);
    expect(await named()).toEqual(['Phone']);
    await renamePasskey(db, anna, phone.id, 'Key');
    expect(await named()).toEqual(['Key']);
    expect(await removePasskey(db, anna, phone.id)).toBe(true);
    expect(await named()).toEqual([]);
  });

  it('demands that the device knows its owner, and keeps passkeys it has already out', async () => {
    const phone = await given(anna);
    const options = await beginAdding(db, party, anna, who, noon);
    expect(options.authenticatorSelection).toMatchObject({
      residentKey: 'required',
      userVerification: 'required'
    });
    expect(options.excludeCredentials?.map(({ id }) => id)).toContain(phone.id);
    expect(await finishAdding(db, party, anna, { answer: phone.add(options), name: '' }, noon)).toEqual(
      REFUSED
    );
  });

  it('is refused for another owner’s challenge, a second time, on another site, and too late', async () => {
    const begin = () => beginAdding(db, party, anna, who, noon);
    const finish = (answer: string, owner = anna, now = noon) =>
      finishAdding(db, party, owner, { answer, name: '' }, now);
    expect(await finish(makeAuthenticator(HOME).add(await begin()), ola)).toEqual(REFUSED);
    const twice = makeAuthenticator(HOME).add(await begin());
    expect(await finish(twice)).toHaveProperty('id');
    expect(await finish(twice)).toEqual(REFUSED);
    expect(await finish(makeAuthenticator(HOME).add(await begin(), 'https://evil.example'))).toEqual(REFUSED);
    expect(await finish(makeAuthenticator(HOME).add(await begin()), anna, noon.add({ minutes: 6 }))).toEqual(
      REFUSED
    );
    expect(await finish(makeAuthenticator(HOME).add({ challenge: 'never-given' }))).toEqual(REFUSED);
    expect(await finish('nonsense')).toEqual(REFUSED);
  });
});

describe('Using a passkey', () => {
  it('tells whose it is, of those who work here or of residents, and never one for the other', async () => {
    const [hers, theirs] = [await given(anna), await given(resident)];
    const use = async (phone: typeof hers, whose: 'person' | 'account') =>
      finishUsing(db, party, whose, phone.use(await beginUsing(db, party, whose, noon)), noon);
    expect(await use(hers, 'person')).toEqual(anna);
    expect(await use(theirs, 'account')).toEqual(resident);
    expect(await use(hers, 'account')).toEqual(REFUSED);
    expect(await use(theirs, 'person')).toEqual(REFUSED);
    const crossed = hers.use(await beginUsing(db, party, 'account', noon));
    expect(await finishUsing(db, party, 'person', crossed, noon)).toEqual(REFUSED);
  });

  it('is refused when an answer comes twice, even at once', async () => {
    const phone = await given(anna);
    const answer = phone.use(await beginUsing(db, party, 'person', noon));
    const came = await Promise.all([1, 2, 3].map(() => finishUsing(db, party, 'person', answer, noon)));
    expect(came.filter((one) => !('refusal' in one))).toEqual([anna]);
  });

  it('is refused from another site, without its owner verified, by an unknown key, and by one that counts backwards', async () => {
    const phone = await given(anna);
    const begin = () => beginUsing(db, party, 'person', noon);
    const finish = (answer: string) => finishUsing(db, party, 'person', answer, noon);
    expect(await finish(phone.use(await begin(), { origin: 'https://evil.example' }))).toEqual(REFUSED);
    expect(await finish(phone.use(await begin(), { verified: false }))).toEqual(REFUSED);
    expect(await finish(makeAuthenticator(HOME).use(await begin()))).toEqual(REFUSED);
    expect(await finish(phone.use(await begin(), { counter: 7 }))).toEqual(anna);
    expect(await finish(phone.use(await begin(), { counter: 6 }))).toEqual(REFUSED);
    expect(await finish(phone.use(await begin(), { counter: 8 }))).toEqual(anna);
    const broken = JSON.parse(phone.use(await begin(), { counter: 9 })) as {
      response: { signature: string };
    };
    broken.response.signature = broken.response.signature.replace(/^..../, 'AAAA');
    expect(await finish(JSON.stringify(broken))).toEqual(REFUSED);
  });

  it('to prove that it is them still is refused by a colleague’s', async () => {
    const [hers, olas] = [await given(anna), await given(ola)];
    const prove = async (phone: typeof hers) =>
      finishUsing(db, party, anna, phone.use(await beginUsing(db, party, anna, noon)), noon);
    expect(await prove(hers)).toEqual(anna);
    expect(await prove(olas)).toEqual(REFUSED);
    const coming = hers.use(await beginUsing(db, party, 'person', noon));
    expect(await finishUsing(db, party, anna, coming, noon)).toEqual(REFUSED);
  });
});

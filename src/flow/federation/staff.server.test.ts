/** Whoever works here comes in by the city's own accounts, and is what those say; a real provider answers. */
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { decodeJwt } from 'jose';
import { hamlet } from '#town/hamlet.ts';
import type { OidcProvider } from '#world/identity/provider.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import { addPerson } from '#people/person.server.ts';
import { sessionOf } from '#people/sessions/session.server.ts';
import type { SignedIn, Waiting } from '#flow/signing/sign-in.server.ts';
import { openHere } from '#tests/here.ts';
import { openOidcPeer } from '#tests/oidc.ts';
import { CITY_NAME, CLAIMS, providersFile } from '#tests/providers.ts';
import { noon, ownOf, phoneOf } from '#tests/signing.ts';
import { setUpApp } from '#flow/signing/factors.server.ts';
import { signInProved } from './staff.server.ts';
import { isFresh } from '#people/sessions/session.ts';
import { beginVisit, endVisit, providerOf } from './visit.server.ts';

const SITE = 'https://city.example';
const codes = ['city', 'weak', 'plain', 'asked'];
const peer = await openOidcPeer(codes.map((code) => `${SITE}/sign-in/with/${code}/back`));
const common = {
  kind: 'oidc',
  for: 'staff',
  name: CITY_NAME,
  issuer: peer.issuer,
  clientId: peer.clientId,
  clientSecretFile: 'secret',
  claims: CLAIMS
};
const SIGN_IN_FILE = providersFile(
  [
    { ...common, code: 'city', match: 'email', secondFactor: true },
    { ...common, code: 'weak', match: 'email', secondFactor: { amr: ['otp', 'hwk'] } },
    { ...common, code: 'plain', secondFactor: true },
    { ...common, code: 'asked', secondFactor: true, userInfo: true, clientAuth: 'post' }
  ],
  { secret: `${peer.secret}\n` }
);
const here = await openHere(hamlet, { PUBLIC_URL: SITE, SIGN_IN_FILE });
const { db } = here.world;
const from = '192.0.2.7';
const who = { name: 'Anna Gawlik', email_verified: true, roles: ['hejnal-agent'] };
let count = 0;
const fresh = () => `anna-${(count += 1)}`;

beforeEach(() => {
  peer.spoil = undefined;
});

const provider = (code: string) => providerOf(here, code) as OidcProvider;

async function visit(code: string, name: string, binder = 'this browser', back = binder) {
  const way = await beginVisit(here, provider(code), { binder, from, lang: 'pl', to: '/desk' });
  if (isRefusal(way)) return way;
  const returned = await peer.visit(way.address, name);
  const { search } = new URL(returned);
  return { search, end: () => endVisit(here, provider(code), { search, binder: back, from }) };
}

async function comeIn(code: string, name: string): Promise<SignedIn | Waiting | Refusal> {
  const visited = await visit(code, name);
  const ended = isRefusal(visited) ? visited : await visited.end();
  return isRefusal(ended) ? ended : signInProved(here, provider(code), ended.proved, { from });
}

const somebody = (more: object = {}) => {
  const sub = fresh();
  peer.people[sub] = { ...who, email: `${sub}@city.example`, ...more };
  return sub;
};
const person = async (email: string) =>
  db
    .selectFrom('people')
    .select(['id', 'role', 'also', 'unit', 'password'])
    .where('email', '=', email)
    .executeTakeFirst();
const kept = async (kind: string) =>
  (
    await db
      .selectFrom('security_entries')
      .select(['detail', 'about', 'person'])
      .where('kind', '=', kind)
      .orderBy('id', 'desc')
      .execute()
  )[0];

describe('Somebody of the city’s own accounts', () => {
  it('is added when they first come, with the role and unit the provider says, and without a password', async () => {
    const sub = somebody({ roles: ['hejnal-officer', 'hejnal-editor'], unit: 'drogi' });
    const done = (await comeIn('city', sub)) as SignedIn;
    expect(done).toMatchObject({ whole: true, person: { role: 'officer', also: ['editor'], unit: 'ROADS' } });
    expect((await person(`${sub}@city.example`))!.password).toBeNull();
    expect(await kept('roles-changed')).toMatchObject({
      about: done.person.id,
      detail: { provider: 'city', role: 'officer', also: 'editor', unit: 'ROADS' }
    });
    const present = await sessionOf(db, done.token, here.world.now());
    expect(present!.session.factors).toEqual(['oidc', 'outside']);
  });

  it('is the same person next time, with the role of that day, kept in the log', async () => {
    const sub = somebody();
    const first = (await comeIn('city', sub)) as SignedIn;
    peer.people[sub] = { ...who, email: 'another@city.example', roles: ['hejnal-officer'], unit: 'PARKS' };
    const second = (await comeIn('city', sub)) as SignedIn;
    expect(second.person).toMatchObject({ id: first.person.id, role: 'officer', unit: 'PARKS' });
    expect(second.person.email).toBe(first.person.email);
    expect((await kept('roles-changed'))!.about).toBe(first.person.id);
  });

  it('who has no role any more is refused and signed out of everything', async () => {
    const sub = somebody();
    const first = (await comeIn('city', sub)) as SignedIn;
    peer.people[sub] = { ...who, email: `${sub}@city.example`, roles: [] };
    expect(await comeIn('city', sub)).toEqual({ refusal: 'identity-no-role' });
    expect(await sessionOf(db, first.token, here.world.now())).toBeUndefined();
    expect(await kept('sessions-ended')).toMatchObject({ about: first.person.id });
  });

  it('who is the last administrator stays one whatever the provider says, until there is another', async () => {
    const sub = somebody();
    const { person: boss } = (await comeIn('city', sub)) as SignedIn;
    await db.updateTable('people').set({ role: 'administrator' }).where('id', '=', boss.id).execute();
    expect(await comeIn('city', sub)).toMatchObject({ person: { role: 'agent', also: ['administrator'] } });
    expect(await kept('roles-changed')).toMatchObject({ about: boss.id, detail: { also: 'administrator' } });
    expect(await comeIn('city', sub)).toMatchObject({ person: { role: 'agent', also: ['administrator'] } });
    const other = {
      name: 'Ewa',
      email: 'ewa@city.example',
      role: 'administrator',
      password: 'zielony parasol'
    };
    await addPerson(db, randomUUID(), other as Parameters<typeof addPerson>[2]);
    await comeIn('city', sub);
    expect(await person(`${sub}@city.example`)).toMatchObject({ role: 'agent', also: [] });
    await db.deleteFrom('people').where('email', '=', other.email).execute();
  });

  it('tells their roles on its own page as well, where the file asks for it', async () => {
    expect(await comeIn('asked', somebody())).toMatchObject({ whole: true, person: { role: 'agent' } });
  });

  it.each([
    [{ roles: ['somebody-else'] }, 'identity-no-role'],
    [{ roles: ['hejnal-officer'] }, 'identity-no-unit'],
    [{ roles: ['hejnal-officer'], unit: 'GONE' }, 'identity-no-unit'],
    [{ email_verified: false }, 'identity-email'],
    [{ email: undefined }, 'identity-email']
  ])('with %j is refused in plain words', async (more, refusal) => {
    const sub = somebody(more);
    expect(await comeIn('city', sub)).toEqual({ refusal });
    expect(await person(`${sub}@city.example`)).toBeUndefined();
  });

  it('two windows of one newcomer at once add one person', async () => {
    const sub = somebody();
    const both = await Promise.all([comeIn('city', sub), comeIn('city', sub)]);
    expect(new Set(both.map((one) => (one as SignedIn).person.id)).size).toBe(1);
  });
});

describe('Somebody who has worked here before', () => {
  const hired = async (more: object = {}) => {
    const sub = somebody();
    const given = {
      email: `${sub}@city.example`,
      name: 'Anna',
      role: 'editor',
      password: 'zielony parasol'
    } as const;
    const added = await addPerson(db, randomUUID(), { ...given, ...more });
    if (isRefusal(added)) throw new Error(added.refusal);
    return { sub, id: added.id };
  };

  it('is found by their confirmed address where the file says so, once for each provider', async () => {
    const { sub, id } = await hired();
    expect(((await comeIn('city', sub)) as SignedIn).person).toMatchObject({ id, role: 'agent' });
    const twin = fresh();
    peer.people[twin] = { ...peer.people[sub], email: `${sub.toUpperCase()}@city.example` };
    expect(await comeIn('city', twin)).toEqual({ refusal: 'identity-email-taken' });
  });

  it('is never taken over where it does not', async () => {
    const { sub } = await hired();
    expect(await comeIn('plain', sub)).toEqual({ refusal: 'identity-email-taken' });
  });

  it.each([{ suspended_at: '2026-01-01T00:00:00Z' }, { left_at: '2026-01-01T00:00:00Z' }, { demo: true }])(
    'and is %j stays outside',
    async (change) => {
      const { sub, id } = await hired();
      await db.updateTable('people').set(change).where('id', '=', id).execute();
      expect(await comeIn('city', sub)).toEqual({ refusal: 'identity-absent' });
      expect((await person(`${sub}@city.example`))!.role).toBe('editor');
    }
  );
});

describe('A second factor', () => {
  it('asked for by the provider is enough, as its own words say', async () => {
    const sub = somebody({ amr: ['pwd', 'otp'] });
    expect(await comeIn('weak', sub)).toMatchObject({ whole: true });
  });

  it('is set up here where the provider asked for none, and asked for ever after', async () => {
    const sub = somebody({ amr: ['pwd'] });
    const half = (await comeIn('weak', sub)) as SignedIn;
    expect(half.whole).toBe(false);
    const own = await ownOf(here, half.token);
    const phone = await phoneOf(here, own);
    const seconds = here.world.now().since(noon).total('seconds');
    const set = await setUpApp(here, own, phone(Math.trunc(seconds)));
    expect(isRefusal(set)).toBe(false);
    expect(await comeIn('weak', sub)).toHaveProperty('factor');
  });
});

describe('An answer', () => {
  const refused = { refusal: 'identity-refused' };

  it('opens something once only', async () => {
    const visited = await visit('city', somebody());
    if (isRefusal(visited)) throw new Error(visited.refusal);
    expect(isRefusal(await visited.end())).toBe(false);
    expect(await visited.end()).toEqual(refused);
    expect(await kept('replayed')).toMatchObject({ detail: { provider: 'city' } });
  });

  it('opens nothing in another browser than the one that asked', async () => {
    const visited = await visit('city', somebody(), 'this browser', 'another browser');
    if (isRefusal(visited)) throw new Error(visited.refusal);
    expect(await visited.end()).toEqual(refused);
    expect(await kept('forged')).toMatchObject({ detail: { why: 'other-browser' } });
  });

  it('to a question nobody asked, or asked of another provider, opens nothing', async () => {
    const visited = await visit('city', somebody());
    if (isRefusal(visited)) throw new Error(visited.refusal);
    const at = { search: '?code=made-up&state=made-up', binder: 'this browser', from };
    expect(await endVisit(here, provider('city'), at)).toEqual(refused);
    expect(await endVisit(here, provider('plain'), { ...at, search: visited.search })).toEqual(refused);
  });

  it('that says no is no sign of an attack', async () => {
    expect(await comeIn('city', '')).toEqual({ refusal: 'identity-cancelled' });
    expect((await kept('sign-in-refused'))!.detail).toMatchObject({ why: 'access_denied' });
  });

  const claims = (token: string) => decodeJwt(token);
  it.each<[string, (token: string) => string | Promise<string>]>([
    ['signed by another key', (token) => peer.sign(claims(token), 'other')],
    ['not signed at all', (token) => unsigned(claims(token))],
    ['for somebody else’s program', (token) => peer.sign({ ...claims(token), aud: 'another' })],
    ['of another provider', (token) => peer.sign({ ...claims(token), iss: 'https://elsewhere.example' })],
    ['that is over', (token) => peer.sign({ ...claims(token), exp: claims(token).exp! - 100_000 })],
    ['without our word in it', (token) => peer.sign({ ...claims(token), nonce: undefined })],
    ['with its text changed', (token) => changed(token)]
  ])('with a token %s is kept as forged', async (_, spoil) => {
    peer.spoil = spoil;
    expect(await comeIn('city', somebody())).toEqual(refused);
    expect((await kept('forged'))!.detail).toMatchObject({ provider: 'city' });
  });

  it('with a token for another visit is kept as forged', async () => {
    const sub = somebody();
    let first = '';
    peer.spoil = (token) => (first = token);
    await comeIn('city', sub);
    peer.spoil = () => first;
    expect(await comeIn('city', sub)).toEqual(refused);
  });
});

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function unsigned(claims: object): string {
  return `${encoded({ alg: 'none' })}.${encoded(claims)}.`;
}

function changed(token: string): string {
  const [head, , signature] = token.split('.');
  return `${head}.${encoded({ ...decodeJwt(token), sub: 'administrator' })}.${signature}`;
}

it('The provider’s description is asked for once, and it is no disaster when it is away', async () => {
  expect(peer.described()).toBe(codes.length);
  const away = providersFile([{ ...common, code: 'city', issuer: 'http://127.0.0.1:9' }], { secret: 'x' });
  const alone = await openHere(hamlet, { PUBLIC_URL: SITE, SIGN_IN_FILE: away });
  const asked = { binder: 'b', from, lang: 'pl', to: '' } as const;
  expect(await beginVisit(alone, providerOf(alone, 'city')!, asked)).toEqual({ refusal: 'identity-away' });
});

describe('What is asked of who has proved it a moment ago', () => {
  it('is not open to whom the provider knows from hours before', async () => {
    const sub = somebody();
    const way = await visit('city', sub);
    if (isRefusal(way)) throw new Error(way.refusal);
    const ended = await way.end();
    if (isRefusal(ended)) throw new Error(ended.refusal);
    expect(ended.proved.provedAt).toMatch(/Z$/);
    const proved = { ...ended.proved, provedAt: here.world.now().subtract({ minutes: 20 }).toString() };
    const stale = (await signInProved(here, provider('city'), proved, { from })) as SignedIn;
    const now = here.world.now();
    const present = (await sessionOf(db, stale.token, now))!;
    expect(isFresh(present.session, now)).toBe(false);
    const anew = (await signInProved(here, provider('city'), ended.proved, { from })) as SignedIn;
    expect(isFresh((await sessionOf(db, anew.token, now))!.session, now)).toBe(true);
    const { provedAt: _, ...untold } = ended.proved;
    const silent = (await signInProved(here, provider('city'), untold, { from })) as SignedIn;
    expect(isFresh((await sessionOf(db, silent.token, now))!.session, now)).toBe(false);
  });

  it('is asked of the provider anew', async () => {
    const asked = { binder: 'this browser', from, lang: 'pl', to: '' } as const;
    const way = await beginVisit(here, provider('city'), { ...asked, again: true });
    const { searchParams } = new URL(isRefusal(way) ? SITE : way.address);
    expect([searchParams.get('prompt'), searchParams.get('max_age')]).toEqual(['login', '600']);
    const plain = await beginVisit(here, provider('city'), asked);
    expect(isRefusal(plain) ? '' : new URL(plain.address).searchParams.get('prompt')).toBeNull();
  });
});

/** A resident comes into an account by a provider of identities; a real one answers. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readCity } from '#catalogue/folder.server.ts';
import { hamlet } from '#town/hamlet.ts';
import type { OidcProvider } from '#world/identity/provider.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import { openAccount } from '#people/accounts/account.server.ts';
import { accountOf } from '#people/sessions/session.server.ts';
import { isFresh } from '#people/sessions/session.ts';
import type { Entered } from '#flow/account/enter.server.ts';
import { dropIdentity } from '#flow/account/ways.server.ts';
import { holderOf } from '#tests/account.ts';
import { at, openHere } from '#tests/here.ts';
import { openOidcPeer } from '#tests/oidc.ts';
import { providersFile, RESIDENT_NAME } from '#tests/providers.ts';
import { enterProvedBy } from './resident.server.ts';
import { beginVisit, endVisit, providerOf } from './visit.server.ts';

const SITE = 'https://city.example';
const peer = await openOidcPeer(['card', 'match'].map((code) => `${SITE}/sign-in/with/${code}/back`));
const common = {
  kind: 'oidc',
  for: 'residents',
  name: RESIDENT_NAME,
  issuer: peer.issuer,
  clientId: peer.clientId,
  clientSecretFile: 'secret'
};
const SIGN_IN_FILE = providersFile(
  [
    { ...common, code: 'card' },
    { ...common, code: 'match', match: 'email' }
  ],
  { secret: peer.secret }
);
const { letters } = await readCity('cities/brzegowo');
const here = await openHere({ ...hamlet, letters }, { PUBLIC_URL: SITE, SIGN_IN_FILE });
const { db, newId, now } = here.world;
const coming = { from: '192.0.2.8', device: 'Firefox, Linux' };

type Given = { account?: string };

async function comeIn(code: string, name: string, { account }: Given = {}): Promise<Entered | Refusal> {
  const provider = providerOf(here, code) as OidcProvider;
  const binder = 'this browser';
  const owner = account === undefined ? {} : { owner: { account } };
  const begun = { binder, from: coming.from, lang: 'uk', to: '/uk/povidomyty', ...owner } as const;
  const way = await beginVisit(here, provider, begun);
  if (isRefusal(way)) return way;
  const { search } = new URL(await peer.visit(way.address, name));
  const visited = await endVisit(here, provider, { search, binder, from: coming.from });
  return isRefusal(visited) ? visited : enterProvedBy(here, provider, visited, coming);
}

const accountWith = async (email: string) => {
  const id = newId();
  await db.transaction().execute((tx) => openAccount(tx, { id, email, lang: 'pl' }, now()));
  return id;
};

beforeAll(() => {
  const olena = { name: 'Олена Коваль', email_verified: true };
  Object.assign(peer.people, {
    olena: { ...olena, email: 'olena@home.example' },
    silent: { name: 'Olena' },
    unsure: { ...olena, email: 'unsure@home.example', email_verified: false },
    taken: { ...olena, email: 'taken@home.example' },
    known: { ...olena, email: 'Known@home.example' },
    twin: { ...olena, email: 'known@home.example' },
    mine: { ...olena, email: 'else@home.example' },
    told: { ...olena, email: 'told-there@home.example' },
    alone: { name: 'Olena' }
  });
});

describe('A resident', () => {
  it('is given an account with the confirmed address, and comes into the same one again', async () => {
    const first = (await comeIn('card', 'olena')) as Entered;
    expect(first).toMatchObject({
      opened: true,
      to: '/uk/povidomyty',
      account: { email: 'olena@home.example', name: 'Олена Коваль', lang: 'uk', hasPassword: false }
    });
    const again = (await comeIn('card', 'olena')) as Entered;
    expect(again).toMatchObject({ opened: false, account: { id: first.account.id } });
  });

  it.each(['silent', 'unsure'])(
    'whose address nobody confirmed (%s) is given an account without one',
    async (name) => {
      expect(await comeIn('card', name)).toMatchObject({ opened: true, account: { email: null } });
    }
  );

  it('whom the provider knows from hours ago, or says nothing of when, has proved nothing just now', async () => {
    const provider = providerOf(here, 'card') as OidcProvider;
    const freshAs = async (provedAt: string | undefined) => {
      const proved = { subject: 'olga', name: 'Olga', email: undefined, strong: false, told: {}, provedAt };
      const visited = { visit: { lang: 'pl', to: '' }, proved } as const;
      const { token } = (await enterProvedBy(here, provider, visited, coming)) as Entered;
      return isFresh((await accountOf(db, token, now()))!.session, now());
    };
    expect(await freshAs(now().toString())).toBe(true);
    expect(await freshAs(now().subtract({ minutes: 20 }).toString())).toBe(false);
    expect(await freshAs(undefined)).toBe(false);
  });

  it('never comes into somebody else’s account by an address alone', async () => {
    const id = await accountWith('taken@home.example');
    const entered = (await comeIn('card', 'taken')) as Entered;
    expect(entered.account).toMatchObject({ email: null });
    expect(entered.account.id).not.toBe(id);
  });

  it('comes into their own by it where the file says so, with the first identity of that address only', async () => {
    const id = await accountWith('known@home.example');
    expect(((await comeIn('match', 'known')) as Entered).account.id).toBe(id);
    expect(((await comeIn('match', 'twin')) as Entered).account.id).not.toBe(id);
  });

  it('who is signed in adds the identity to their account, unless it is another’s', async () => {
    const id = await accountWith('mine@home.example');
    expect(((await comeIn('card', 'mine', { account: id })) as Entered).account.id).toBe(id);
    expect(((await comeIn('card', 'mine')) as Entered).account.id).toBe(id);
    expect(await comeIn('card', 'olena', { account: id })).toEqual({ refusal: 'identity-taken' });
  });

  it('is told by letter of an identity that was added and one that was parted, and nobody of one that opened it', async () => {
    const id = await accountWith('told@home.example');
    const told = async () =>
      (await db.selectFrom('notices').select('letter').where('to', '=', 'told@home.example').execute())
        .length;
    const entered = (await comeIn('card', 'told', { account: id })) as Entered;
    expect(await told()).toBe(1);
    await comeIn('card', 'told');
    expect(await told()).toBe(1);
    const holder = await holderOf(here, entered);
    const given = { provider: 'card', from: coming.from };
    const late = now().add({ minutes: 20 }).toString();
    expect(await dropIdentity(at(here, late), holder, given)).toEqual({ refusal: 'prove-again' });
    expect(await dropIdentity(here, holder, given)).toBe('removed');
    expect(await dropIdentity(here, holder, given)).toBe('removed');
    expect(await told()).toBe(2);
    expect(((await comeIn('card', 'told')) as Entered).account.id).not.toBe(id);
  });

  it('keeps the last way in, also when two are parted at the same moment', async () => {
    const first = (await comeIn('card', 'alone')) as Entered;
    const holder = await holderOf(here, first);
    const last = { refusal: 'last-way-in', field: 'identity' };
    expect(await dropIdentity(here, holder, { provider: 'card', from: coming.from })).toEqual(last);
    await comeIn('match', 'alone', { account: first.account.id });
    const both = await Promise.all(
      ['card', 'match'].map((provider) => dropIdentity(here, holder, { provider, from: coming.from }))
    );
    expect(both.filter((one) => one === 'removed')).toHaveLength(1);
    expect(both.filter((one) => isRefusal(one))).toEqual([last]);
  });
});

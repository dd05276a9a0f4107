/** Staff and residents come in by another house's accounts, in a real browser, with a real provider of OpenID Connect. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAccount } from '#people/accounts/account.server.ts';
import { beginSession } from '#people/sessions/session.server.ts';
import { address } from '#ui/addresses.ts';
import { enteringTexts } from '#ui/texts/entering.ts';
import { mineTexts } from '#ui/texts/mine.ts';
import { accountTexts } from '#ui/texts/account.ts';
import { providerTexts } from '#ui/texts/providers.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { signInTexts } from '#ui/texts/signIn.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { openOidcPeer } from '#tests/oidc.ts';
import { CITY_NAME, CLAIMS, providersFile, RESIDENT_NAME } from '#tests/providers.ts';
import { expectSound } from '#tests/reporting.ts';
import { open } from '#tests/staff.ts';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const port = String(await freePort());
// Another site than the provider's, as the browser counts sites.
const home = `http://localhost:${port}`;
const peer = await openOidcPeer(['city', 'weak', 'card'].map((code) => `${home}/sign-in/with/${code}/back`));
const common = { kind: 'oidc', issuer: peer.issuer, clientId: peer.clientId, clientSecretFile: 'secret' };
const staff = { ...common, for: 'staff', claims: CLAIMS };
const SIGN_IN_FILE = providersFile(
  [
    { ...staff, code: 'city', name: CITY_NAME, secondFactor: true },
    { ...staff, code: 'weak', name: { pl: 'Słabe konto', en: 'Weak account', uk: 'Слабкий запис' } },
    { ...common, code: 'card', name: RESIDENT_NAME, for: 'residents' }
  ],
  { secret: peer.secret }
);
const app = await openApp({ town: 'none', env: { PORT: port, PUBLIC_URL: home, SIGN_IN_FILE } });
const unit = app.city.units.find(({ kind }) => kind === 'city-unit')!;
const texts = providerTexts.pl;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  const tells = (name: string, more: object = {}) => {
    peer.people[name] = { name, email: `${name}@city.example`, email_verified: true, ...more };
  };
  tells('anna', { roles: ['hejnal-agent', 'hejnal-editor'] });
  tells('olga', { roles: ['hejnal-officer'], unit: unit.code });
  tells('jan', { roles: ['clerk'] });
  tells('marek', { roles: ['hejnal-agent'] });
  for (const name of ['olena', 'ewa', 'adam']) tells(name);
});
afterAll(() => browser.close());

async function visitor({ script = true, width = 1280 } = {}): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: script, viewport: { width, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

/** At the provider: says who one is, or that one will not. */
async function sayWho(page: Page, who: string, button = 'Sign in'): Promise<void> {
  await page.waitForURL(`${peer.issuer}/**`);
  await page.getByLabel('Who are you?').fill(who);
  await page.getByRole('button', { name: button }).click();
}

describe('staff', () => {
  it.each([
    [true, 1280],
    [false, 360]
  ])('come in to the page they wanted, with roles of the provider (script: %s)', async (script, width) => {
    const page = await visitor({ script, width });
    await open(page, `${home}/desk?list=recent`);
    expect(page.url()).toContain('/sign-in?to=');
    if (script) await expectSound(page);
    await page.getByRole('link', { name: CITY_NAME.pl }).click();
    await sayWho(page, 'anna');
    await page.waitForURL(`${home}/desk?list=recent`);
    const known = await app.db
      .selectFrom('people')
      .selectAll()
      .where('email', '=', 'anna@city.example')
      .execute();
    expect(known).toMatchObject([{ role: 'agent', also: ['editor'], unit: null, password: null }]);
  });

  it('of a unit come in to their unit, go out, and out at the provider as well', async () => {
    const page = await visitor();
    await open(page, `${home}/sign-in`);
    await page.getByRole('link', { name: CITY_NAME.pl }).click();
    await sayWho(page, 'olga');
    await page.waitForURL(`${home}/unit**`);
    const olga = await app.db.selectFrom('people').select('unit').where('name', '=', 'olga').execute();
    expect(olga).toEqual([{ unit: unit.code }]);
    await open(page, `${home}/sign-out`);
    await page.getByRole('button', { name: signInTexts.pl.out.button }).click();
    await page.getByRole('heading', { name: texts.out }).waitFor();
    await expectSound(page);
    const out = page.getByRole('link', { name: texts.outButton });
    expect(await out.getAttribute('href')).toContain(`${peer.issuer}/session/end`);
    await open(page, `${home}/unit`);
    expect(page.url()).toContain('/sign-in');
  });

  it('without a role here are told so in plain words, in their language', async () => {
    const page = await visitor({ width: 360 });
    await open(page, `${home}/sign-in`);
    await page.getByRole('link', { name: CITY_NAME.pl }).click();
    await sayWho(page, 'jan');
    await page.getByRole('heading', { name: texts.refused }).waitFor();
    const words = await page.locator('main').innerText();
    expect(words).toContain(refusalWords({ refusal: 'identity-no-role' }, 'pl').slice(0, 30));
    expect(page.url()).not.toMatch(/code=|state=/);
    await expectSound(page);
    await open(page, `${home}/unit`);
    expect(page.url()).toContain('/sign-in');
  });

  it('who change their mind there come back to another way in', async () => {
    const page = await visitor();
    await open(page, `${home}/sign-in`);
    await page.getByRole('link', { name: CITY_NAME.pl }).click();
    await sayWho(page, '', 'Cancel');
    await page.getByText(refusalWords({ refusal: 'identity-cancelled' }, 'pl')).waitFor();
    await page.getByRole('link', { name: texts.other }).click();
    await page.waitForURL(`${home}/sign-in`);
  });

  it('whose provider asked for no second factor set one up here before anything opens', async () => {
    const page = await visitor();
    await open(page, `${home}/sign-in`);
    await page.getByRole('link', { name: 'Słabe konto' }).click();
    await sayWho(page, 'marek');
    await page.waitForURL(`${home}/sign-in/set-up`);
    await open(page, `${home}/desk`);
    expect(new URL(page.url()).pathname).not.toBe('/desk');
  });
});

/** The address the provider sends somebody back to, not opened yet, for a visit this browser has begun. */
async function backFor(page: Page): Promise<string> {
  const begun = await page.request.get(`${home}/sign-in/with/city`, { maxRedirects: 0 });
  return peer.visit(begun.headers()['location']!, 'anna');
}

it('an address used before, or taken to another browser, opens nothing', async () => {
  const [mine, theirs] = [await visitor(), await visitor()];
  const refused = async (page: Page, back: string) => {
    await open(page, back);
    await page.getByRole('heading', { name: texts.refused }).waitFor();
  };
  const [stolen, used] = [await backFor(mine), await backFor(mine)];
  await refused(theirs, stolen);
  await refused(mine, stolen);
  await open(mine, `${home}/desk`);
  expect(mine.url()).toContain('/sign-in');
  await open(mine, used);
  await mine.waitForURL(`${home}/desk`);
  await refused(mine, used);
  const kept = await app.db
    .selectFrom('security_entries')
    .select('kind')
    .where('kind', '=', 'replayed')
    .execute();
  expect(kept).toHaveLength(2);
});

it('a resident comes into an account of their own, in their language, where they were going', async () => {
  const page = await visitor({ width: 360 });
  await open(page, home + address('/account/enter', 'uk'));
  await expectSound(page, 'uk');
  await page.getByRole('link', { name: RESIDENT_NAME.uk }).click();
  await sayWho(page, 'olena');
  await page.waitForURL(home + address('/account', 'uk'));
  await page.getByRole('heading', { level: 1, name: accountTexts.uk.cases }).waitFor();
  const accounts = await app.db.selectFrom('accounts').select(['email', 'lang']).execute();
  expect(accounts).toEqual([{ email: 'olena@city.example', lang: 'uk' }]);
  expect(await page.context().cookies()).toContainEqual(
    expect.objectContaining({ name: 'account', httpOnly: true, sameSite: 'Lax' })
  );
});

it.each([true, false])(
  'a resident links the provider to an account and parts it again (script: %s)',
  async (script) => {
    const id = randomUUID();
    const email = `${id}@hejnal.example`;
    const now = Temporal.Now.instant();
    await app.db.transaction().execute((tx) => openAccount(tx, { id, email, lang: 'pl' }, now));
    const { token } = await beginSession(app.db, { account: id }, { factors: ['letter'] }, now);
    const page = await visitor({ script, width: 360 });
    await page.context().addCookies([{ name: 'account', value: token, url: home }]);
    await open(page, home + address('/account/entry', 'pl'));
    const entry = mineTexts.pl.entry;
    const link = page.getByRole('link', { name: entry.linkOne(RESIDENT_NAME.pl) });
    const proved = (minutesAgo: number) =>
      app.db
        .updateTable('sessions')
        .set({ proved_at: now.subtract({ minutes: minutesAgo }).toString() })
        .where('account', '=', id)
        .execute();
    await proved(20);
    await link.click();
    await page.getByRole('heading', { level: 1, name: enteringTexts.pl.again }).waitFor();
    await proved(0);
    await open(page, home + address('/account/entry', 'pl'));
    await link.click();
    await sayWho(page, script ? 'ewa' : 'adam');
    await page.getByText(entry.done.linked).waitFor();
    if (script) await expectSound(page);
    await page.getByRole('button', { name: entry.unlinkOne(RESIDENT_NAME.pl) }).click();
    await page.getByText(entry.done.unlinked).waitFor();
    await link.waitFor();
    const told = await app.db.selectFrom('notices').select('letter').where('to', '=', email).execute();
    expect(told.map(({ letter }) => letter)).toEqual(['account-changed', 'account-changed']);
  }
);

it('no provider there is none of is ever found', async () => {
  for (const path of ['', '/back?code=x&state=y', '/refused', '/out'])
    expect((await fetch(`${home}/sign-in/with/nobody${path}`)).status).toBe(404);
});

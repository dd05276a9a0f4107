/** A resident comes in by the national node: a signed question, a word, and an answer fetched behind the browser's back. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address } from '#ui/addresses.ts';
import { accountTexts } from '#ui/texts/account.ts';
import { providerTexts } from '#ui/texts/providers.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { curveKeysOf } from '#tests/curves.ts';
import { providersFile } from '#tests/providers.ts';
import { expectSound } from '#tests/reporting.ts';
import { EIDAS, openNodePeer, SUBSTANTIAL } from '#tests/saml-node.ts';
import { open } from '#tests/staff.ts';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const NODE_NAME = { pl: 'login.gov.pl', en: 'login.gov.pl', uk: 'login.gov.pl' };
const PESEL = '44051401359';
const port = String(await freePort());
// Another site than the node's, so that what it posts comes without our cookies.
const home = `http://localhost:${port}`;
const at = `${home}/sign-in/with/node`;
const keys = await curveKeysOf('city.example');
const peer = await openNodePeer([{ keys, entityId: `${at}/metadata`, acs: `${at}/acs` }]);
const SIGN_IN_FILE = providersFile(
  [
    {
      code: 'node',
      kind: 'saml-artifact',
      for: 'residents',
      name: NODE_NAME,
      issuer: peer.issuer,
      entryPoint: peer.entryPoint,
      resolveAt: peer.resolveAt,
      idpCertFiles: ['idp.crt'],
      keyFile: 'ours.key',
      certFile: 'ours.crt',
      minimum: SUBSTANTIAL,
      subject: `${EIDAS}PersonIdentifier`,
      claims: { name: [`${EIDAS}CurrentGivenName`, `${EIDAS}CurrentFamilyName`] }
    }
  ],
  { 'idp.crt': peer.keys.cert, 'ours.key': keys.key, 'ours.crt': keys.cert }
);
const app = await openApp({ town: 'none', env: { PORT: port, PUBLIC_URL: home, SIGN_IN_FILE } });
const texts = providerTexts.pl;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  const attributes = {
    [`${EIDAS}CurrentGivenName`]: 'Anna',
    [`${EIDAS}CurrentFamilyName`]: 'Gawlik',
    [`${EIDAS}DateOfBirth`]: '1944-05-14Z',
    [`${EIDAS}PersonIdentifier`]: PESEL
  };
  peer.people['anna'] = { attributes };
  peer.people['weak'] = { attributes, level: 'http://eidas.europa.eu/LoA/low' };
});
afterAll(() => browser?.close());

async function visitor({ script = true, width = 1280 } = {}): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: script, viewport: { width, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

/** To the node: by itself with script, by a button without. */
async function goThere(page: Page, script: boolean): Promise<void> {
  await open(page, home + address('/account/enter', 'pl'));
  await page.getByRole('link', { name: NODE_NAME.pl }).click();
  if (!script) {
    await page.getByRole('heading', { level: 1, name: texts.going }).waitFor();
    await page.getByRole('button', { name: texts.goOn }).click();
  }
  await page.waitForURL(peer.entryPoint);
}

/** At the node: says who one is, and goes back. */
async function sayWho(page: Page, who: string): Promise<void> {
  await page.getByLabel('Who are you?').fill(who);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByText('Back').waitFor();
  await page.getByRole('button', { name: 'Go on' }).click();
}

describe('a resident', () => {
  it.each([
    [true, 1280],
    [false, 360]
  ])('comes into the same account each time (script: %s)', async (script, width) => {
    const page = await visitor({ script, width });
    await goThere(page, script);
    await sayWho(page, 'anna');
    await page.waitForURL(home + address('/account', 'pl'));
    await page.getByRole('heading', { level: 1, name: accountTexts.pl.cases }).waitFor();
    const accounts = await app.db.selectFrom('accounts').select(['name', 'email']).execute();
    expect(accounts).toEqual([{ name: 'Anna Gawlik', email: null }]);
    for (const table of ['security_entries', 'identities', 'accounts', 'sessions', 'pendings'] as const)
      expect(JSON.stringify(await app.db.selectFrom(table).selectAll().execute())).not.toContain(PESEL);
  });

  it.each([
    ['weak', 'identity-weak'],
    ['nobody', 'identity-cancelled']
  ])('who is %s there is told why not', async (who, refusal) => {
    const page = await visitor({ width: 360 });
    await goThere(page, true);
    await sayWho(page, who);
    await page.getByRole('heading', { name: texts.refused }).waitFor();
    expect(await page.locator('main').innerText()).toContain(refusalWords({ refusal }, 'pl').slice(0, 30));
    await expectSound(page);
  });
});

it('the page on the way can be read and used by everybody, and lets its form out and nothing else', async () => {
  const page = await visitor({ width: 360 });
  await page.route(peer.entryPoint, (route) => route.abort());
  const answer = await page.goto(`${at}/go?lang=uk`);
  const policy = answer!.headers()['content-security-policy']!;
  expect(policy).toContain(`form-action 'self' ${new URL(peer.entryPoint).origin} https:`);
  expect(policy).toMatch(/script-src 'self' 'nonce-/);
  const elsewhere = await page.request.get(home + address('/account/enter', 'pl'));
  expect(elsewhere.headers()['content-security-policy']).toMatch(/form-action 'self'(;|$)/);
  const still = await visitor({ script: false, width: 360 });
  await still.goto(`${at}/go?lang=uk`);
  await still.getByRole('heading', { level: 1, name: providerTexts.uk.going }).waitFor();
  await page.unroute(peer.entryPoint);
});

it('the page on the way is sound', async () => {
  const page = await visitor({ width: 360 });
  // The form is held back, as if the node took long.
  await page.addInitScript(() => {
    HTMLFormElement.prototype.submit = () => {};
  });
  await page.goto(`${at}/go?lang=pl`);
  await page.getByRole('heading', { level: 1, name: texts.going }).waitFor();
  await expectSound(page);
});

it('a word that comes in an address is taken as well', async () => {
  const page = await visitor({ script: false });
  await page.goto(`${at}/go`);
  const SAMLRequest = await page.locator('[name=SAMLRequest]').inputValue();
  const { attributes } = peer.people['anna']!;
  const word = peer.word(await peer.asked({ SAMLRequest }), { attributes });
  await page.goto(`${at}/acs?SAMLart=${encodeURIComponent(word)}`);
  await page.waitForURL(home + address('/account', 'pl'));
});

it('our description is there for the node, and the page is of no other provider', async () => {
  expect(await (await fetch(`${at}/metadata`)).text()).toContain('bindings:HTTP-Artifact');
  expect((await fetch(`${home}/sign-in/with/nobody/go`)).status).toBe(404);
});

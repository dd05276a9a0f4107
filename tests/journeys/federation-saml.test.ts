/** Residents come in by the national node and staff by the city's own SAML, in a real browser, with a real provider. */
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
import { certificateOf } from '#tests/certificate.ts';
import { CITY_NAME, CLAIMS, providersFile } from '#tests/providers.ts';
import { expectSound } from '#tests/reporting.ts';
import { LOW, openSamlPeer, SUBSTANTIAL } from '#tests/saml.ts';
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
const port = String(await freePort());
// Another site than the provider's, so that what it posts comes without our cookies.
const home = `http://localhost:${port}`;
const keys = await certificateOf('city.example');
const at = (code: string) => `${home}/sign-in/with/${code}`;
const relier = (code: string) => ({ keys, entityId: `${at(code)}/metadata`, acs: `${at(code)}/acs` });
const peer = await openSamlPeer([relier('node'), relier('offices')]);
const common = {
  kind: 'saml',
  issuer: peer.issuer,
  entryPoint: peer.entryPoint,
  idpCertFiles: ['idp.crt'],
  keyFile: 'ours.key',
  certFile: 'ours.crt',
  minimum: SUBSTANTIAL
};
const claims = { name: ['FirstName', 'FamilyName'] };
const SIGN_IN_FILE = providersFile(
  [
    { ...common, code: 'node', for: 'residents', name: NODE_NAME, subject: 'PersonIdentifier', claims },
    {
      ...common,
      code: 'offices',
      for: 'staff',
      name: CITY_NAME,
      trustEmail: true,
      secondFactor: true,
      claims: CLAIMS
    }
  ],
  { 'idp.crt': peer.keys.cert, 'ours.key': keys.key, 'ours.crt': keys.cert }
);
const app = await openApp({ town: 'none', env: { PORT: port, PUBLIC_URL: home, SIGN_IN_FILE } });
const unit = app.city.units.find(({ kind }) => kind === 'city-unit')!;
const texts = providerTexts.pl;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  const anna = { FirstName: 'Anna', FamilyName: 'Gawlik', PersonIdentifier: '44051401359' };
  peer.people['anna'] = { attributes: anna };
  peer.people['weak'] = { attributes: anna, level: LOW };
  const olga = { name: 'Olga Wrona', email: 'olga@city.example', roles: 'hejnal-officer', unit: unit.code };
  peer.people['olga'] = { attributes: olga };
});
afterAll(() => browser.close());

async function visitor({ script = true, width = 1280 } = {}): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: script, viewport: { width, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

/** At the provider: says who one is, and lets it send its answer back. */
async function sayWho(page: Page, who: string): Promise<void> {
  await page.waitForURL(`${peer.entryPoint}**`);
  await page.getByLabel('Who are you?').fill(who);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByText('Back').waitFor();
  await page.getByRole('button', { name: 'Go on' }).click();
}

describe('a resident', () => {
  it.each([
    [true, 1280],
    [false, 360]
  ])('comes into an account by the node (script: %s)', async (script, width) => {
    const page = await visitor({ script, width });
    await open(page, home + address('/account/enter', 'pl'));
    if (script) await expectSound(page);
    await page.getByRole('link', { name: NODE_NAME.pl }).click();
    await sayWho(page, 'anna');
    await page.waitForURL(home + address('/account', 'pl'));
    await page.getByRole('heading', { level: 1, name: accountTexts.pl.cases }).waitFor();
    const accounts = await app.db.selectFrom('accounts').select(['name', 'email']).execute();
    expect(accounts).toEqual([{ name: 'Anna Gawlik', email: null }]);
    const told = JSON.stringify(await app.db.selectFrom('security_entries').selectAll().execute());
    expect(told).not.toContain('44051401359');
  });

  it('who came in there by something too weak is told so', async () => {
    const page = await visitor({ width: 360 });
    await open(page, home + address('/account/enter', 'pl'));
    await page.getByRole('link', { name: NODE_NAME.pl }).click();
    await sayWho(page, 'weak');
    await page.getByRole('heading', { name: texts.refused }).waitFor();
    expect(await page.locator('main').innerText()).toContain(
      refusalWords({ refusal: 'identity-weak' }, 'pl').slice(0, 30)
    );
    await expectSound(page);
  });
});

it('somebody of a unit comes in to it', async () => {
  const page = await visitor();
  await open(page, `${home}/unit`);
  await page.getByRole('link', { name: CITY_NAME.pl }).click();
  await sayWho(page, 'olga');
  await page.waitForURL(`${home}/unit`);
  const people = await app.db.selectFrom('people').select(['role', 'unit']).execute();
  expect(people).toEqual([{ role: 'officer', unit: unit.code }]);
});

it('a response posted from another browser than the one that asked opens nothing', async () => {
  const [mine, theirs] = [await visitor(), await visitor()];
  const begun = await mine.request.get(at('offices'), { maxRedirects: 0 });
  const { id, acs } = peer.asked(begun.headers()['location']!);
  const attributes = peer.people['olga']!.attributes;
  const response = await peer.respond({ answers: id, recipient: acs, attributes, nameId: 'olga' });
  await theirs.setContent(
    `<form method="post" action="${acs}"><input name="SAMLResponse" value="${response}"><button>Go</button></form>`
  );
  await theirs.getByRole('button').click();
  await theirs.getByRole('heading', { name: texts.refused }).waitFor();
  await open(theirs, `${home}/unit`);
  expect(theirs.url()).toContain('/sign-in');
});

it('our description is there for the provider', async () => {
  const answer = await fetch(`${at('node')}/metadata`);
  expect(answer.headers.get('content-type')).toContain('samlmetadata+xml');
  expect(await answer.text()).toContain(`Location="${at('node')}/acs"`);
  expect((await fetch(`${at('nobody')}/metadata`)).status).toBe(404);
  expect((await fetch(`${at('nobody')}/acs`, { method: 'POST' })).status).toBe(404);
});

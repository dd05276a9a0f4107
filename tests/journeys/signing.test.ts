/** Staff come in: hired by a letter, with an app or a passkey, a forgotten password, and one's own page. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meTexts } from '#ui/texts/me.ts';
import { signInTexts } from '#ui/texts/signIn.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { staffingTexts } from '#ui/texts/staffing.ts';
import { addPerson } from '#people/person.server.ts';
import { openApp, type App } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { openMailServer, textOf, type MailServer } from '#tests/mail.ts';
import { expectSound } from '#tests/reporting.ts';

const words = signInTexts.pl;
const me = meTexts.pl;
const staffing = staffingTexts.pl;
const PASSWORD = 'zielony parasol w szafie';
const ADMIN = 'szefowa@city.example';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

const box: MailServer = await openMailServer();
const port = await freePort();
/** By its name, because a passkey is given to a name. */
const home = `http://localhost:${port}`;
const app: App = await openApp({ env: { PORT: String(port), PUBLIC_URL: home, SMTP_URL: box.url } });
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  const admin = { name: 'Szefowa Biura', email: ADMIN, role: 'administrator', password: PASSWORD } as const;
  await addPerson(app.db, randomUUID(), admin);
});
afterAll(async () => {
  await browser.close();
  await box.close();
});

async function pageFor({ script = true } = {}): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: script, locale: 'pl' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

/** A phone with the key the page shows; what it shows `steps` half minutes from now. */
async function phoneOf(page: Page): Promise<(steps?: number) => string> {
  const key = (await page.locator('form code').first().innerText()).replaceAll(' ', '');
  const totp = new TOTP({ secret: Secret.fromBase32(key) });
  return (steps = 0) => totp.generate({ timestamp: Date.now() + steps * 30_000 });
}

async function enter(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto(`${home}/sign-in`);
  await page.getByLabel(words.email).fill(email);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.button, exact: true }).click();
}

/** The address in the last letter to somebody. */
async function linkTo(email: string): Promise<string> {
  const found = () =>
    box.delivered.findLast(({ to, raw }) => to.includes(email) && raw.includes('/sign-in/'));
  await expect.poll(found, { timeout: 90_000, interval: 500 }).toBeDefined();
  return /http:\/\/\S+\/sign-in\/\w+\/[\w-]+/.exec(textOf(found()!))![0];
}

/** A key in the browser that verifies its owner, as a fingerprint does. */
async function withKey(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true
    }
  });
}

let admin: Page;
let phone: (steps?: number) => string;

describe('The first administrator', () => {
  it('enters a password that opens nothing but the setting up of a second factor', async () => {
    admin = await pageFor();
    await enter(admin, ADMIN);
    await admin.waitForURL(/sign-in\/set-up/);
    await expectSound(admin);
    await admin.goto(`${home}/office`);
    expect(admin.url()).toContain('/sign-in');
    await admin.goto(`${home}/sign-in/set-up`);
    phone = await phoneOf(admin);
    await admin.getByLabel(words.setUp.app.code).fill('000000');
    await admin.getByRole('button', { name: words.setUp.app.button }).click();
    expect(await admin.locator('.faults').count()).toBe(1);
    await admin.getByLabel(words.setUp.app.code).fill(phone(-1));
    await admin.getByRole('button', { name: words.setUp.app.button }).click();
    await admin.locator('.codes li').first().waitFor();
    expect(await admin.locator('.codes li').count()).toBe(10);
    await expectSound(admin);
    await admin.getByRole('link', { name: words.codes.on }).click();
    await admin.waitForURL(`${home}/desk`);
  });

  it.each([true, false])('is asked for a code the next time (script: %s)', async (script) => {
    const page = await pageFor({ script });
    await enter(page, ADMIN);
    await page.waitForURL(/sign-in\/factor/);
    if (script) await expectSound(page);
    await page.getByLabel(words.factor.code).fill('000000');
    await page.getByRole('button', { name: words.factor.button }).click();
    expect(await page.locator('.faults').count()).toBe(1);
    await page.getByLabel(words.factor.code).fill(phone(script ? 0 : 1));
    await page.getByRole('button', { name: words.factor.button }).click();
    await page.waitForURL(/\/desk/);
  });
});

describe('Somebody hired', () => {
  const email = 'ewa@city.example';
  let ewa: Page;

  it('gets a letter from the administrator', async () => {
    await admin.goto(`${home}/office/people`);
    await expectSound(admin);
    await admin.locator('details:has(form.hire) summary').click();
    await admin.locator('form.hire').getByLabel(staffing.hire.name).fill('Ewa Nowak');
    await admin.locator('form.hire').getByLabel(staffing.hire.email).fill(email);
    await admin.getByRole('button', { name: staffing.hire.button }).click();
    await admin.waitForURL(/done=hired/);
    expect(await admin.locator('main').innerText()).toContain(staffing.standings.invited);
  });

  it('chooses a password, adds a passkey and is in', async () => {
    ewa = await pageFor();
    await withKey(ewa);
    await ewa.goto(await linkTo(email));
    await expectSound(ewa);
    await ewa.getByLabel(words.choose.label).fill(PASSWORD);
    await ewa.getByRole('button', { name: words.choose.button }).click();
    await ewa.waitForURL(/set-up/);
    await ewa.getByLabel(words.setUp.passkey.name).fill('Laptop');
    await ewa.getByRole('button', { name: words.setUp.passkey.button }).click();
    await ewa.locator('.codes li').first().waitFor();
    await ewa.getByRole('link', { name: words.codes.on }).click();
    await ewa.waitForURL(/\/desk/);
  });

  it('signs in with the passkey alone from then on, and sees it and this device on her own page', async () => {
    await ewa.context().clearCookies();
    await ewa.goto(`${home}/sign-in?to=/me`);
    await expectSound(ewa);
    await ewa.getByRole('button', { name: words.passkey.button }).click();
    await ewa.waitForURL(`${home}/me`);
    await expectSound(ewa);
    const text = await ewa.locator('main').innerText();
    expect(text).toContain('Laptop');
    expect(text).toContain(me.sessions.here);
    await ewa.getByRole('button', { name: me.codes.make }).click();
    await ewa.locator('.codes li').first().waitFor();
    await ewa.goto(`${home}/me`);
    await ewa.getByRole('button', { name: me.sessions.others }).click();
    await ewa.waitForURL(/done=ended/);
  });

  it('who forgot the password gets a link once, and is still asked for the passkey', async () => {
    const page = await pageFor();
    await page.goto(`${home}/sign-in`);
    await page.getByRole('link', { name: words.forgotten }).click();
    await page.waitForURL(/forgotten/);
    await expectSound(page);
    await page.getByLabel(words.email).fill(email);
    await page.getByRole('button', { name: words.forgot.button }).click();
    await page.getByText(words.forgot.sent).waitFor();
    await expect
      .poll(async () => (await linkTo(email)).includes('/password/'), { timeout: 90_000 })
      .toBe(true);
    const link = await linkTo(email);
    await page.goto(link);
    await expectSound(page);
    await page.getByLabel(words.choose.label).fill('niebieski parasol w szafie');
    await page.getByRole('button', { name: words.choose.button }).click();
    await page.waitForURL(/sign-in\/factor/);
    await page.goto(link);
    await page.getByText(words.choose.overText).waitFor();
  });

  it('is out of reach of a screen the administrator left open', async () => {
    await admin.goto(`${home}/office/people?words=ewa`);
    await admin.getByRole('link', { name: 'Ewa Nowak' }).click();
    await admin.getByRole('button', { name: staffing.suspend.button }).waitFor();
    await app.db.updateTable('sessions').set({ proved_at: '2026-01-01T00:00:00Z' }).execute();
    await admin.getByRole('button', { name: staffing.suspend.button }).click();
    await admin.getByLabel(me.prove.password).waitFor();
    await expectSound(admin);
    expect(await admin.getByRole('button', { name: staffing.suspend.button }).count()).toBe(0);
    await admin.goto(`${home}/office/people`);
    await admin.locator('details:has(#prove) summary').click();
    await admin.getByLabel(me.prove.password).fill('nie to hasło');
    await admin.getByRole('button', { name: me.prove.button }).click();
    await admin
      .getByText(refusalWords({ refusal: 'not-the-password' }, 'pl'))
      .first()
      .waitFor();
    await admin.getByLabel(me.prove.password).fill(PASSWORD);
    await admin.getByRole('button', { name: me.prove.button }).click();
    await admin.locator('form.hire').waitFor({ state: 'attached' });
  });

  it('is looked after by the administrator: another role, suspended, let go', async () => {
    await admin.goto(`${home}/office/people?words=ewa`);
    await admin.getByRole('link', { name: 'Ewa Nowak' }).click();
    await expectSound(admin);
    await admin.getByLabel(staffing.place.role, { exact: true }).selectOption('editor');
    await admin.getByRole('button', { name: staffing.place.button, exact: true }).click();
    await admin.waitForURL(/done=placed/);
    await admin.getByRole('button', { name: staffing.suspend.button }).click();
    await admin.waitForURL(/done=suspended/);
    await ewa.goto(`${home}/me`);
    expect(ewa.url()).toContain('/sign-in');
    await admin.getByRole('button', { name: staffing.suspend.resume }).click();
    await admin.waitForURL(/done=resumed/);
    await admin.getByRole('button', { name: staffing.leave.button }).click();
    await admin.waitForURL(/done=left/);
    expect(await admin.locator('main table').innerText()).not.toContain('Ewa Nowak');
  });
});

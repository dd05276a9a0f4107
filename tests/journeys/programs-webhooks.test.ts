/** An administrator connects a real program that verifies signatures, sees what it answered, sends again, stops and removes it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#people/person.ts';
import { addKey } from '#people/programs/key.server.ts';
import { REFUSALS } from '#ui/texts/refusals.ts';
import { webhooksTexts } from '#ui/texts/webhooks.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { placeIn, plainService } from '#tests/open311/client.ts';
import { openReceiver } from '#tests/receiver.ts';
import { expectSound } from '#tests/reporting.ts';
import { expectFault, hire, open, pageOf } from '#tests/staff.ts';

const receiver = await openReceiver();
const app = await openApp({ town: 'none', env: { OUTSIDE_ALLOW: receiver.at } });
const texts = webhooksTexts.pl;
let browser: Browser;
let ewa: Person;
beforeAll(async () => {
  browser = await openBrowser();
  ewa = await hire(app, { role: 'administrator', name: 'Ewa Rogala' });
});
afterAll(async () => {
  await browser.close();
  await receiver.close();
});

async function add(page: Page, name: string, url: string): Promise<void> {
  await page.getByLabel(texts.make.name).fill(name);
  await page.getByLabel(texts.make.url, { exact: true }).fill(url);
  await page.getByRole('button', { name: texts.make.button }).click();
  await page.waitForLoadState('load');
}

async function press(page: Page, name: string, done: keyof typeof texts.done): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByText(texts.done[done]).waitFor();
}

describe('News for programs', () => {
  it('go to an address outside only', async () => {
    const page = await pageOf(browser, app, ewa, { script: false });
    await open(page, `${app.url}/office/webhooks`);
    await add(page, 'Zlecenia', 'https://169.254.169.254/latest/meta-data/');
    await expectFault(page, REFUSALS['private-address']!.pl.slice(0, 20));
    expect(await page.getByLabel(texts.make.name).inputValue()).toBe('Zlecenia');
  });

  it('reach a program within seconds, signed, and their page shows what it answered', async () => {
    const page = await pageOf(browser, app, ewa);
    await open(page, `${app.url}/office/webhooks`);
    await expectSound(page);
    await add(page, 'Zlecenia', receiver.url);
    receiver.secret = await page.locator('code').innerText();
    expect(receiver.secret).toMatch(/^whsec_/);
    await expectSound(page);
    await page.getByRole('link', { name: 'Zlecenia' }).click();
    await page.waitForURL(/webhooks\/[0-9a-f-]{36}$/);
    await press(page, texts.test, 'tested');
    expect(receiver.received).toMatchObject([{ verified: true, body: { type: 'test' } }]);
    const api_key = await addKey(app.db, { name: 'app' });
    const { lat, long } = placeIn(app.city);
    const service_code = plainService(app.city).code;
    const sent = await fetch(`${app.url}/open311/v2/requests.json`, {
      method: 'POST',
      body: new URLSearchParams({ api_key, service_code, lat, long, description: 'Dziura' })
    });
    const [{ service_request_id: code }] = (await sent.json()) as [{ service_request_id: string }];
    await expect
      .poll(() => receiver.received.map(({ body }) => body.type), { timeout: 15_000 })
      .toContain('case.submitted');
    expect(receiver.received.every(({ verified }) => verified)).toBe(true);
    await page.reload();
    const line = page.getByRole('row').filter({ hasText: texts.kinds['case.submitted']! });
    expect(await line.innerText()).toContain('HTTP 204');
    expect(await line.getByRole('link').getAttribute('href')).toBe(`/desk/${code}`);
    await expectSound(page);
    const before = receiver.received.length;
    await line.getByRole('button').click();
    await page.getByText(texts.done.again).waitFor();
    expect(receiver.received.length).toBe(before + 1);
  });

  it('are stopped, resumed and removed', async () => {
    const page = await pageOf(browser, app, ewa, { script: false });
    await open(page, `${app.url}/office/webhooks`);
    await page.getByRole('link', { name: 'Zlecenia' }).click();
    await press(page, texts.stop, 'stopped');
    await press(page, texts.resume, 'resumed');
    await press(page, texts.stop, 'stopped');
    await press(page, texts.remove, 'removed');
    expect(await page.getByRole('link', { name: 'Zlecenia' }).count()).toBe(0);
    expect(await open(page, `${app.url}/office/webhooks/${crypto.randomUUID()}`)).toBe(404);
  });
});

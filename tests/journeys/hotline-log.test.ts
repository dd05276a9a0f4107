/** The log of contacts: what nobody answered is work, messages are listened to, one number is found. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { settleMissed } from '#flow/hotline/wrap-up.server.ts';
import type { Person } from '#people/person.ts';
import { contactsTexts } from '#ui/texts/contacts.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { callNow, journalOf, sure } from '#tests/hotline.ts';
import { expectSound } from '#tests/reporting.ts';
import { holdLine } from '#tests/ringing.ts';
import { hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none', hotline: true });
const line = await holdLine(app);
let browser: Browser;
let anna: Person;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
  page = await pageOf(browser, app, anna);
});
afterAll(() => browser.close());

it('has what nobody answered as work, until somebody settles it', async () => {
  const contact = await line.givesUp('+48601000175');
  await open(page, `${app.url}/desk/contacts?list=missed`);
  await expectSound(page);
  await page.locator('tbody a').first().click();
  await page.getByRole('button', { name: contactsTexts.pl.record.settleButton }).click();
  await page.getByText(contactsTexts.pl.record.settled).waitFor();
  expect((await callNow(line.here, contact)).outcome).toBe('call-back');
  await open(page, `${app.url}/desk/contacts?list=missed`);
  expect(await page.locator('main').innerText()).toContain(contactsTexts.pl.noMissed);
});

it('has messages to listen to, and a report is made of one', async () => {
  const contact = await line.leavesVoicemail('+48601000176');
  await open(page, `${app.url}/desk/contacts?list=missed`);
  await page.locator(`tbody a[href="/desk/contacts/${contact}"]`).click();
  await page.waitForURL(`**/desk/contacts/${contact}`);
  await expectSound(page);
  const heard = page.waitForResponse(`**/desk/contacts/${contact}/voicemail`);
  await page.locator('audio').evaluate((sound: HTMLAudioElement) => void sound.play());
  expect((await heard).headers()['content-type']).toBe('audio/wav');
  await expect
    .poll(() => page.locator('audio').evaluate((sound: HTMLAudioElement) => sound.duration))
    .toBeCloseTo(1, 1);
  expect(await journalOf(line.here, contact)).toContain('heard');
  await page.getByRole('link', { name: contactsTexts.pl.record.report }).click();
  await page.waitForURL(/desk\/call\?contact=/);
  sure(await settleMissed(line.here, anna, contact, { outcome: 'report-new' }));
});

it('is narrowed to a number that stands nowhere in the address', async () => {
  await open(page, `${app.url}/desk/contacts`);
  await page.locator('#number').fill('601 000 175');
  await page.getByRole('button', { name: contactsTexts.pl.find }).click();
  await page.waitForURL(/of=/);
  expect(page.url()).not.toContain('601000175');
  expect(await page.locator('tbody tr').count()).toBe(1);
});

/** An administrator makes a key for a program, sees it used, and ends it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#people/person.ts';
import { meTexts } from '#ui/texts/me.ts';
import { officeTexts } from '#ui/texts/office.ts';
import { programsTexts } from '#ui/texts/programs.ts';
import { REFUSALS } from '#ui/texts/refusals.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { expectSound } from '#tests/reporting.ts';
import { expectFault, hire, open, pageOf, WORD } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const texts = programsTexts.pl.keys;
let browser: Browser;
let ewa: Person;
beforeAll(async () => {
  browser = await openBrowser();
  ewa = await hire(app, { role: 'administrator', name: 'Ewa Rogala' });
});
afterAll(() => browser.close());

const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });
const services = (key: string) =>
  fetch(`${app.url}/open311/v2/requests.json?api_key=${key}`).then(({ status }) => status);

/** Fills the form of a new key and sends it. */
async function make(page: Page, name: string, ...scopes: (keyof typeof texts.scopes)[]): Promise<void> {
  await page.getByLabel(texts.make.name).fill(name);
  for (const scope of ['report', 'read', 'cases'] as const)
    await page.getByLabel(texts.scopes[scope], { exact: true }).setChecked(scopes.includes(scope));
  await page.getByRole('button', { name: texts.make.button }).click();
  await page.waitForLoadState('load');
}

describe('Keys of programs', () => {
  it('are found from the office’s first page and shown once, with when they were used', async () => {
    const page = await pageOf(browser, app, ewa);
    await open(page, `${app.url}/office`);
    await page.getByRole('main').getByRole('link', { name: officeTexts.pl.pages.keys.name }).click();
    await page.waitForURL('**/office/keys');
    await expectSound(page);
    await make(page, 'Appka osiedla', 'report', 'read');
    const key = await page.locator('code').innerText();
    expect(key).toMatch(/^hejnal_[\w-]{43}$/);
    await expectSound(page);
    expect(await row(page, 'Appka osiedla').innerText()).toContain(texts.unused);
    expect(await services(key)).toBe(200);
    expect(await services(`${key}x`)).toBe(403);
    await open(page, `${app.url}/office/keys`);
    expect(await page.content()).not.toContain(key);
    expect(await row(page, 'Appka osiedla').innerText()).not.toContain(texts.unused);
    expect(await row(page, 'Appka osiedla').innerText()).toContain('Ewa Rogala');
  });

  it('write nothing without the scope for it', async () => {
    const page = await pageOf(browser, app, ewa);
    await open(page, `${app.url}/office/keys`);
    await make(page, 'Czytnik', 'read');
    const api_key = await page.locator('code').innerText();
    const answer = await fetch(`${app.url}/open311/v2/requests.json`, {
      method: 'POST',
      body: new URLSearchParams({ api_key, service_code: 'X' })
    });
    expect(answer.status).toBe(403);
    expect(plain(await answer.text())).toContain(plain(REFUSALS['key-may-not']!.pl));
  });

  it('are ended, without a script too, and what is typed wrong is said', async () => {
    const page = await pageOf(browser, app, ewa, { script: false });
    await open(page, `${app.url}/office/keys`);
    await make(page, '', 'read');
    await expectFault(page, REFUSALS['key-name-missing']!.pl.split('{')[0]!);
    await make(page, 'Zgubiony', 'cases');
    await row(page, 'Zgubiony').getByRole('button').click();
    await page.waitForURL('**/office/keys?done=ended');
    expect(await row(page, 'Zgubiony').getByRole('button').count()).toBe(0);
    expect(plain(await page.getByRole('status').innerText())).toContain(plain(texts.done));
    const entries = await app.db.selectFrom('security_entries').select(['kind', 'person']).execute();
    expect(entries.filter(({ kind }) => kind === 'key-ended')).toEqual([
      { kind: 'key-ended', person: ewa.id }
    ]);
  });

  it('are made and ended by nobody who found a screen left open', async () => {
    const page = await pageOf(browser, app, ewa);
    await open(page, `${app.url}/office/keys`);
    await make(page, 'Zostaje', 'read');
    await app.db.updateTable('sessions').set({ proved_at: '2026-01-01T00:00:00Z' }).execute();
    await row(page, 'Zostaje').getByRole('button').click();
    await expectFault(page, REFUSALS['prove-first']!.pl.split('{')[0]!);
    await open(page, `${app.url}/office/keys`);
    await expectSound(page);
    expect(await row(page, 'Zostaje').getByRole('button').count()).toBe(0);
    expect(await page.getByLabel(texts.make.name).count()).toBe(0);
    await page.getByLabel(meTexts.pl.prove.password).fill(WORD);
    await page.getByRole('button', { name: meTexts.pl.prove.button }).click();
    await page.getByLabel(texts.make.name).waitFor();
    await row(page, 'Zostaje').getByRole('button').click();
    await page.waitForURL('**/office/keys?done=ended');
  });

  it('are closed to an agent', async () => {
    const page = await pageOf(browser, app, await hire(app, { role: 'agent' }));
    expect(await open(page, `${app.url}/office/keys`)).toBe(403);
    await open(page, `${app.url}/office`);
    expect(await page.getByRole('link', { name: officeTexts.pl.pages.keys.name }).count()).toBe(0);
  });
});

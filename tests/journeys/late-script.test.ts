/** A slow line: somebody types before the script of the page has come, and keeps what they typed. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { address } from '#ui/addresses.ts';
import { listsTexts } from '#ui/texts/lists.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { recordCase } from '#tests/casework.ts';
import { hire, pageOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Opens a page whose scripts come only when they are let through. */
async function openSlowly(page: Page, path: string): Promise<() => Promise<void>> {
  let come = () => {};
  const script = new Promise<void>((done) => (come = done));
  await page.route('**/*.js', async (route) => {
    await script;
    await route.continue();
  });
  await page.goto(app.url + path, { waitUntil: 'commit' });
  return async () => {
    come();
    await page.locator('html[data-live]').waitFor({ state: 'attached' });
  };
}

it('an agent’s words in the field of finding are asked for', async () => {
  const anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
  await recordCase(app, { daysAgo: 2, description: 'Śmieci leżą za garażami.' });
  const page = await pageOf(browser, app, anna);
  const wake = await openSlowly(page, '/desk');
  const field = page.getByLabel(listsTexts.pl.find.label).last();
  await field.fill('smieciami');
  await wake();
  expect(await field.inputValue()).toBe('smieciami');
  await field.press('Enter');
  await page.waitForURL(/\/find\?for=/);
  expect(await page.locator('.worklist li').count()).toBe(1);
});

it('words typed at nothing before the script came press no keys, and after a pause keys are keys', async () => {
  const page = await pageOf(browser, app, await hire(app, { role: 'agent', name: 'Anna Wolna' }));
  const wake = await openSlowly(page, '/desk');
  const field = page.getByLabel(listsTexts.pl.find.label).last();
  await field.waitFor();
  await page.keyboard.type('/do', { delay: 20 });
  await wake();
  await page.keyboard.type('wonn', { delay: 20 });
  await page.waitForTimeout(1_300);
  expect(new URL(page.url()).pathname).toBe('/desk');
  await page.keyboard.press('/');
  await page.keyboard.type('nowy dowod');
  expect(await field.inputValue()).toBe('nowy dowod');
  await field.blur();
  await page.keyboard.press('n');
  await page.waitForURL(/\/desk\/call$/);
});

it('what an agent chose and ticked stays chosen and ticked', async () => {
  const anna = await hire(app, { role: 'agent', name: 'Anna Nowak' });
  const c = await recordCase(app, { daysAgo: 2 });
  const page = await pageOf(browser, app, anna);
  const wake = await openSlowly(page, '/desk?list=open&narrow=yes');
  await page.locator('#narrow-about').selectOption(c.category);
  await page.locator('#narrow-late').check();
  await wake();
  expect(await page.locator('#narrow-about').inputValue()).toBe(c.category);
  expect(await page.locator('#narrow-late').isChecked()).toBe(true);
});

it('a resident’s number of a case is still there, with the PIN', async () => {
  const page = await browser.newPage();
  const wake = await openSlowly(page, address('/case', 'pl'));
  await page.locator('#number').fill('7-2026');
  await page.locator('#pin').fill('123456');
  await wake();
  expect(await page.locator('#number').inputValue()).toBe('7-2026');
  expect(await page.locator('#pin').inputValue()).toBe('123456');
});

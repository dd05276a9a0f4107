/** The look of pages: what a page says of its own pieces holds against the look of the whole. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('the name of a staff page is as large as the page says', async () => {
  const page = await pageOf(browser, app, await hire(app, { role: 'administrator' }));
  for (const path of ['/desk/changes', '/office/missed', '/office/catalogue']) {
    await open(page, app.url + path);
    const [is, said] = await page.locator('h1').evaluate((h1) => {
      const probe = document.body.appendChild(document.createElement('p'));
      probe.style.setProperty('font-size', 'var(--t-34)', 'important');
      return [getComputedStyle(h1).fontSize, getComputedStyle(probe).fontSize];
    });
    expect(is, path).toBe(said);
  }
  await page.context().close();
});

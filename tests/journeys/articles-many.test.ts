/** A unit with more articles than a page holds reads them page by page. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Given } from '#knowledge/articles/content.ts';
import { addPublished } from '#knowledge/articles/keep.server.ts';
import { articlesTexts } from '#ui/texts/articles.ts';
import { guide } from '#town/articles.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { expectSound } from '#tests/reporting.ts';
import { hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const texts = articlesTexts.pl;
const unit = app.city.units.find(({ code }) => code !== app.city.profile.desk)!.code;
const many = Array.from({ length: 55 }, (_, n): Given => ({
  kind: 'guide',
  content: { ...guide, code: `many-${n}`, unit, related: [] }
}));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  const now = Temporal.Now.instant().round('millisecond');
  const day = now.toZonedDateTimeISO(app.city.profile.timezone).toPlainDate();
  const signed = { person: null, at: now.toString() };
  await app.db.transaction().execute((tx) => addPublished(tx, () => crypto.randomUUID(), many, day, signed));
});
afterAll(() => browser.close());

it('a long list of a unit is read page by page, by keys, and back', async () => {
  const officer = await hire(app, { role: 'officer', unit, name: 'Roman Sowa' });
  const page = await pageOf(browser, app, officer, { width: 390 });
  await open(page, `${app.url}/unit/articles`);
  const listed = () => page.locator('table').last().locator('tbody tr').count();
  expect(await listed()).toBe(50);
  await expectSound(page);
  await page.getByRole('link', { name: texts.list.next }).click();
  await page.waitForURL(/own=/);
  expect(await listed()).toBeGreaterThanOrEqual(5);
  await expectSound(page);
  await page.getByRole('link', { name: texts.list.first }).click();
  await page.waitForURL((url) => !url.searchParams.has('own'));
  expect(await listed()).toBe(50);
});

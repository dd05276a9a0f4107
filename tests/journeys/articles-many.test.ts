/** A unit with more articles than a page holds reads them page by page; long forms keep their place while rows come and go. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Given } from '#knowledge/articles/content.ts';
import { addPublished } from '#knowledge/articles/keep.server.ts';
import { articleDeedsTexts } from '#ui/texts/articleDeeds.ts';
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

it('rows of a long form come and go in their place: the page stays, and so does what was typed', async () => {
  const words = articleDeedsTexts.pl.form;
  const editor = await hire(app, { role: 'editor', name: 'Iga Wrona' });
  const page = await pageOf(browser, app, editor, { width: 390 });
  await open(page, `${app.url}/office/articles/new?kind=guide`);
  await page.locator('html[data-live]').waitFor({ state: 'attached' });
  await page.evaluate(() => document.body.setAttribute('data-same', 'yes'));
  await page.fill('[name="title.pl"]', 'Powódź');
  await page.fill('[name="sections.0.head.pl"]', 'Pierwsza');
  await page.locator('button[value="add sections"]').click();
  const second = page.locator('[name="sections.1.head.pl"]');
  await second.waitFor();
  expect(await second.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('Druga');
  await expectSound(page);
  await page.locator('button[value="up sections.1"]').click();
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('[name="sections.0.head.pl"]')?.value === 'Druga'
  );
  expect(await page.inputValue('[name="sections.1.head.pl"]')).toBe('Pierwsza');
  await page.fill('[name="sections.0.head.pl"]', 'Nieważna');
  await page.locator('button[value="remove sections.0"]').click();
  await second.waitFor({ state: 'detached' });
  expect(await page.inputValue('[name="sections.0.head.pl"]')).toBe('Pierwsza');
  expect(await page.inputValue('[name="title.pl"]')).toBe('Powódź');
  expect(await page.locator('body').getAttribute('data-same')).toBe('yes');
  await page.getByRole('button', { name: words.save }).first().click();
  await page.locator('.faults').waitFor();
});

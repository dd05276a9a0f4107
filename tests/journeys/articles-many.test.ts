/** A unit with more articles than a page holds reads them page by page; long forms keep their place while rows come and go, and say which step of a script lacks a language. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Given } from '#knowledge/articles/content.ts';
import { addPublished } from '#knowledge/articles/keep.server.ts';
import { articleDeedsTexts } from '#ui/texts/articleDeeds.ts';
import { articleChoiceTexts } from '#ui/texts/articleChoices.ts';
import { articlesTexts } from '#ui/texts/articles.ts';
import { card, guide, script } from '#town/articles.ts';
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
const ourCard = {
  ...card,
  code: 'TEST-1',
  symbol: 'TEST/1',
  unit,
  group: app.city.serviceGroups[0]!.code,
  events: []
};
const spoken: Given[] = [
  { kind: 'card', content: ourCard },
  {
    kind: 'script',
    content: {
      ...script,
      code: 'crane-test',
      unit,
      about: [ourCard.code],
      steps: script.steps.map((step) => (step.card === undefined ? step : { ...step, card: ourCard.code }))
    }
  }
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  const now = Temporal.Now.instant().round('millisecond');
  const day = now.toZonedDateTimeISO(app.city.profile.timezone).toPlainDate();
  const signed = { person: null, at: now.toString() };
  await app.db
    .transaction()
    .execute((tx) => addPublished(tx, () => crypto.randomUUID(), [...many, ...spoken], day, signed));
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

it('a step of a script that lacks a language says so, to whoever reads it and to whoever writes it', async () => {
  const { langs, untold, untoldLead } = articleChoiceTexts.pl;
  const { deeds, form } = articleDeedsTexts.pl;
  const lacks = untold([langs.en, langs.uk]);
  const query = app.db.selectFrom('articles').select('id').where('code', '=', 'crane-test');
  const { id } = await query.executeTakeFirstOrThrow();
  const editor = await hire(app, { role: 'editor', name: 'Ewa Kruk' });
  const page = await pageOf(browser, app, editor, { width: 390 });
  const marks = (text: string) => page.locator('main').getByText(text, { exact: true });
  await open(page, `${app.url}/office/articles/${id}`);
  expect(await marks(lacks).count()).toBe(script.steps.length);
  await expectSound(page);
  await page.getByRole('button', { name: deeds.begin }).click();
  await page.waitForURL(/\/edit$/);
  await page.locator('html[data-live]').waitFor({ state: 'attached' });
  expect(await marks(untoldLead).count()).toBe(script.steps.length);
  await expectSound(page);
  await page.fill('[name="steps.0.say.en"]', 'Does the crane stand in a public road?');
  await page.getByRole('button', { name: form.save }).first().click();
  await page.getByText(texts.done.saved).waitFor();
  expect(await marks(untold([langs.uk])).count()).toBe(1);
  expect(await marks(lacks).count()).toBe(script.steps.length - 1);
});

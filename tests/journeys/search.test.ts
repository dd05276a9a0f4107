/** A resident looks for something: suggestions while typing, the best answer first, and what helps where nothing is found. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listArticles, listHeads } from '#knowledge/articles/article.server.ts';
import { address } from '#ui/addresses.ts';
import { directoryTexts } from '#ui/texts/directory.ts';
import { frontTexts } from '#ui/texts/front.ts';
import { remarkTexts } from '#ui/texts/remark.ts';
import { searchTexts } from '#ui/texts/search.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { categoryThat, expectSound, isPlain } from '#tests/reporting.ts';

const app = await openApp({ town: 'none' });
const texts = searchTexts.pl;
const today = Temporal.Now.plainDateISO(app.city.profile.timezone).toString();
const [card] = await listHeads(app.db, 'card', today);
if (!card) throw new Error('The city has no card of a service.');
const category = categoryThat(app.city, isPlain);
const redirect = app.city.redirects[0]!;
const NONSENSE = 'qqxzvw wxzqv';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open(path: string, { script = true, width = 1280 } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  if (!script) await context.route(/\.js$/, (route) => route.abort());
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(app.url + path, { waitUntil: script ? 'networkidle' : 'load' });
  return page;
}

const results = (words: string, lang: 'pl' | 'en' | 'uk' = 'pl') =>
  `${address('/search', lang)}?${new URLSearchParams({ q: words })}`;

describe('one search', () => {
  it('leads from the front page to a card by the keyboard alone', async () => {
    const page = await open('/', { width: 360 });
    await page.getByRole('combobox', { name: frontTexts.pl.title }).fill(card.title.pl);
    const option = page.getByRole('option', { name: card.title.pl }).first();
    await option.waitFor();
    expect(await option.innerText()).toContain(texts.kinds.card);
    await expectSound(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(app.url + address(`/services/${card.code}`, 'pl'));
    await page.context().close();
  });

  it.each([true, false])('puts the best first, with its words marked (script: %s)', async (script) => {
    const page = await open('/', { script });
    await page.getByLabel(frontTexts.pl.title).fill(card.title.pl);
    await page.getByRole('button', { name: frontTexts.pl.search }).click();
    await page.waitForURL(`**${address('/search', 'pl')}?**`);
    await expectSound(page);
    const best = page.locator('.best');
    expect(await best.locator('.kind').first().innerText()).toContain(texts.kinds.card);
    expect(await best.locator('mark').count()).toBeGreaterThan(0);
    await best.getByRole('link').first().click();
    await page.waitForURL(app.url + address(`/services/${card.code}`, 'pl'));
    await page.context().close();
  });

  it.each([true, false])('begins a report from a category (script: %s)', async (script) => {
    const page = await open(results(category.name.pl), { script });
    await expectSound(page);
    await page.locator(`button[value="${category.code}"]`).first().click();
    await page.waitForURL(/\/[0-9a-f-]{36}\//);
    await page.context().close();
  });

  it('says where to go with what is not the city’s', async () => {
    const page = await open(results(redirect.name.pl));
    const link = page.getByRole('link', { name: redirect.name.pl }).first();
    expect(await page.getByText(texts.kinds.redirect).count()).toBeGreaterThan(0);
    await link.click();
    await page.waitForURL(`**redirect=${redirect.code}`);
    await page.context().close();
  });

  it('leads to whom to ask: a contact has a page, without a word for colleagues', async () => {
    const contacts = await listArticles(app.db, 'contact', today, { audience: 'everyone' });
    const { content } = contacts.find((one) => one.content.note && one.content.phones.length > 0)!;
    const page = await open(results(content.name.pl), { width: 360 });
    await page.getByRole('link', { name: content.name.pl }).first().click();
    await page.waitForURL(app.url + address(`/contacts/${content.code}`, 'pl'));
    await expectSound(page);
    const said = (await page.locator('main').innerText()).replaceAll(/\s/g, ' ');
    expect(said).toContain(content.phones[0]!.number);
    expect(await page.content()).not.toContain(content.note!.pl);
    await page.getByLabel(remarkTexts.pl.label).fill('Nikt tam nie odbiera.');
    await page.getByRole('button', { name: remarkTexts.pl.send }).click();
    await page.getByText(remarkTexts.pl.sentHead).waitFor();
    await page.context().close();
  });

  it('has a directory, found in by words, by a number and by a unit; with script and without', async () => {
    const contacts = await listArticles(app.db, 'contact', today, { audience: 'everyone' });
    const isLong = (number = '') => number.replaceAll(/\D/g, '').length > 6;
    const { content } = contacts.find((one) => isLong(one.content.phones[0]?.number))!;
    for (const [lang, width] of [
      ['pl', 360],
      ['en', 1280],
      ['uk', 360]
    ] as const) {
      const page = await open(address('/contacts', lang), { width });
      await expectSound(page, lang);
      expect(await page.locator('.rows > li').count()).toBe(contacts.length);
      await page.close();
    }
    const page = await open('/', { script: false });
    await page.locator('footer').getByRole('link', { name: directoryTexts.pl.title }).click();
    for (const words of [content.name.pl, content.phones[0]!.number]) {
      await page.getByLabel(directoryTexts.pl.words).fill(words);
      await page.getByRole('button', { name: directoryTexts.pl.show }).click();
      await page.locator(`#${content.code}`).waitFor();
      expect(await page.locator('.rows > li').count()).toBeLessThan(contacts.length);
    }
    await page.getByLabel(directoryTexts.pl.words).fill(NONSENSE);
    await page.getByRole('button', { name: directoryTexts.pl.show }).click();
    await page.getByText(directoryTexts.pl.nothing).waitFor();
    await page.getByRole('link', { name: directoryTexts.pl.all }).click();
    await page.locator('[name="unit"]').selectOption(content.unit);
    await page.getByRole('button', { name: directoryTexts.pl.show }).click();
    await page.locator(`#${content.code}`).waitFor();
    expect((await fetch(app.url + address('/contacts/nobody', 'pl'))).status).toBe(404);
    await page.context().close();
  });

  it('helps where nothing is found, and notes what was looked for without whose it is', async () => {
    const page = await open(results(`${NONSENSE} 44051401359`), { width: 360 });
    await expectSound(page);
    await page.getByText(texts.nothingText).waitFor();
    await page.getByRole('link', { name: texts.all }).waitFor();
    expect(await page.locator('main a[href^="tel:"]').count()).toBe(1);
    const missed = await app.db.selectFrom('missed_searches').select(['words', 'audience']).execute();
    expect(missed).toEqual([{ words: NONSENSE, audience: 'everyone' }]);
    await page.context().close();
  });

  it('asks first, where nobody has typed anything; in every language', async () => {
    for (const lang of ['pl', 'en', 'uk'] as const) {
      const page = await open(address('/search', lang));
      await expectSound(page, lang);
      await page.getByRole('heading', { level: 1, name: searchTexts[lang].label }).waitFor();
      await page.goto(app.url + results(card.title[lang], lang));
      expect(await page.locator('.best a').first().getAttribute('href')).toBe(
        address(`/services/${card.code}`, lang)
      );
      await page.context().close();
    }
  });
});

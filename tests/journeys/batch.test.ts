/** A regular rings with twenty reports: the person and the street stay, one receipt holds every number. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#people/person.ts';
import { batchTexts } from '#ui/texts/batch.ts';
import { callTexts } from '#ui/texts/call.ts';
import { deskTexts } from '#ui/texts/desk.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { openMailServer, textOf } from '#tests/mail.ts';
import { categoryThat, expectSound, isPlain, photo } from '#tests/reporting.ts';
import { alive, hire, open, pageOf } from '#tests/staff.ts';

const server = await openMailServer();
const app = await openApp({ town: 'none', env: { SMTP_URL: server.url } });
const texts = batchTexts.pl;
const calls = callTexts.pl;
const category = categoryThat(app.city, (c) => isPlain(c) && c.questions.every(({ required }) => !required));
let browser: Browser;
let anna: Person;
beforeAll(async () => {
  browser = await openBrowser();
  anna = await hire(app, { role: 'agent' });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function press(page: Page, name: string, exact = true): Promise<void> {
  const answered = page.waitForResponse(
    (answer) => answer.request().method() === 'POST' && answer.status() < 500
  );
  await page.getByRole('button', { name, exact }).click();
  await answered;
  await page.waitForLoadState('load');
}

async function begin(page: Page): Promise<void> {
  await open(page, `${app.url}/desk/batch`);
  await press(page, texts.begin);
  await page.waitForURL(/\/desk\/batch\/[0-9a-f-]{36}$/);
}
const onList = (page: Page) => page.locator('.lines > li').count();
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const cases = () => app.db.selectFrom('cases').selectAll().orderBy('number').execute();

describe('a regular’s twenty reports', () => {
  it('are taken in one call by keyboard, and a reload in the middle loses nothing', async () => {
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk/batch`);
    await expectSound(page);
    await begin(page);
    await alive(page);
    await page.getByLabel(calls.by.email, { exact: true }).check();
    await page.locator('[name="email"]').fill('osiedle@hejnal.example');
    await page.locator('[name="street"]').fill('ul. Sygnałowa');
    await page.getByLabel(deskTexts.pl.category.search).focus();
    for (let n = 1; n <= 20; n += 1) {
      if (n === 1) {
        await page.keyboard.type(category.name.pl.replaceAll('\u00A0', ' ').slice(0, 12));
        await page
          .locator('#category-words-options [role=option]', { hasText: category.name.pl })
          .first()
          .waitFor();
        await page
          .locator('#category-words-options [role=option]', { hasText: category.name.pl })
          .first()
          .click();
        expect(await page.locator('#category').inputValue()).toBe(category.code);
      } else await page.locator('#category').selectOption(category.code);
      await page.locator('[name="at"]').fill(String(n));
      await page.locator('[name="description"]').fill(`Zgłoszenie numer ${n}.`);
      if (n === 7) {
        await page.getByText(texts.kept, { exact: true }).waitFor();
        await page.reload();
        await alive(page);
        expect(await page.locator('[name="description"]').inputValue()).toBe('Zgłoszenie numer 7.');
        expect(await page.locator('[name="at"]').inputValue()).toBe('7');
        expect(await page.locator('#category').inputValue()).toBe(category.code);
        expect(await page.locator('[name="email"]').inputValue()).toBe('osiedle@hejnal.example');
        await page.locator('[name="description"]').focus();
      }
      const added = page.waitForURL(/added/);
      const answered = page.waitForResponse(
        (one) => one.request().method() === 'GET' && one.url().includes('added')
      );
      await page.keyboard.press('Control+Enter');
      await Promise.all([added, answered]);
      await alive(page);
      expect(await page.locator('[name="street"]').inputValue()).toBe('ul. Sygnałowa');
    }
    expect(await page.evaluate('document.activeElement.id')).toBe('category-words');
    expect(await onList(page)).toBe(20);
    await expectSound(page);
    await press(page, plain(texts.record(20)));
    await page.waitForURL(/\/receipt$/);
    await expectSound(page);
    const rows = await cases();
    expect(rows).toHaveLength(20);
    const receipt = await page.locator('main').innerText();
    for (const { number, year, id } of rows) {
      expect(receipt).toContain(`${number}/${year}`);
      expect(receipt).toContain(app.seal.pin(id));
    }
    expect(rows.map((row) => row.address)).toEqual(
      Array.from({ length: 20 }, (_, n) => `ul. Sygnałowa ${n + 1}`)
    );
  });

  it('are told in one letter, and its link shows each with its standing', async () => {
    const rows = await cases();
    await expect.poll(() => server.delivered.length, { timeout: 90_000 }).toBe(1);
    const [letter] = server.delivered;
    const text = textOf(letter!);
    for (const { number, year } of rows) expect(text).toContain(`${number}/${year}`);
    const [link] = /https?:\/\/\S+/.exec(text)!;
    const path = new URL(link!).pathname;
    const page = await pageOf(browser, app);
    expect(await open(page, app.url + path)).toBe(200);
    await expectSound(page);
    const shown = await page.locator('main').innerText();
    for (const { number, year } of rows) expect(shown).toContain(`${number}/${year}`);
    await page.getByRole('link', { name: `${rows[3]!.number}/${rows[3]!.year}`, exact: true }).click();
    await page.waitForURL(app.caseUrl(rows[3]!.id));
    expect(await open(page, `${app.url + path}x`)).toBe(404);
    expect(server.delivered).toHaveLength(1);
  });
});

describe('a batch without script', () => {
  it('keeps lines with faults beside the right ones, and lets them be changed, removed and recorded', async () => {
    const page = await pageOf(browser, app, anna, { script: false });
    const before = (await cases()).length;
    await begin(page);
    await press(page, texts.recordAny);
    expect(await page.locator('.faults').innerText()).toContain(refusalWords({ refusal: 'no-lines' }, 'pl'));
    await page.getByLabel(calls.by.none, { exact: true }).check();
    const add = async (at: string, words: string) => {
      await page.locator('#category').selectOption(category.code);
      await page.locator('[name="street"]').fill('ul. Długa');
      await page.locator('[name="at"]').fill(at);
      await page.locator('[name="description"]').fill(words);
      await press(page, texts.add);
    };
    await page.locator('#photos').setInputFiles(await photo('lawka.jpg'));
    await add('1', 'Pierwsze.');
    await add('2', '');
    await add('3', 'Zbędne.');
    expect(await onList(page)).toBe(3);
    expect(await page.locator('.lines').innerText()).toContain(texts.hasPhotos(1));
    expect(await page.locator('.lines .fault').count()).toBe(1);
    await page.locator('.lines > li').nth(2).getByRole('button').click();
    expect(await onList(page)).toBe(2);
    await press(page, plain(texts.record(2)));
    expect(await cases()).toHaveLength(before + 1);
    expect(await onList(page)).toBe(1);
    await page.locator('.lines > li').first().getByRole('link').click();
    expect(await page.locator('[name="at"]').inputValue()).toBe('2');
    await page.locator('[name="description"]').fill('Teraz z opisem.');
    await press(page, texts.save);
    await press(page, plain(texts.record(1)));
    await page.waitForURL(/\/receipt$/);
    expect(await cases()).toHaveLength(before + 2);
    const other = await pageOf(browser, app, await hire(app, { role: 'agent' }));
    expect(await open(other, page.url())).toBe(403);
    expect(await open(other, page.url().replace('/receipt', ''))).toBe(403);
  });
});

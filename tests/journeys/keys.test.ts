/** Keys of the work places: listed by ?, walked by alone, silent while one types, and switched off. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '#people/person.ts';
import { keysTexts } from '#ui/texts/keys.ts';
import { notesTexts } from '#ui/texts/notes.ts';
import { staffTexts } from '#ui/texts/staff.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { recordCase } from '#tests/casework.ts';
import { expectSound } from '#tests/reporting.ts';
import { alive, deskOf, hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const texts = keysTexts.pl;
let browser: Browser;
let anna: Person;
beforeAll(async () => {
  browser = await openBrowser();
  anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
});
afterAll(() => browser.close());

const dialog = (page: Page) => page.getByRole('dialog', { name: texts.title });
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

it('are all listed by ?, closed by Escape, and lead through a working day without a mouse', async () => {
  const c = await recordCase(app, { daysAgo: 1 });
  const page = await pageOf(browser, app, anna);
  await open(page, `${app.url}/desk?list=recent`);
  await alive(page);
  await page.keyboard.press('?');
  await dialog(page).waitFor();
  const listed = await dialog(page).innerText();
  for (const words of [texts.here, texts.everywhere, texts.tickAll, texts.open])
    expect(listed).toContain(words);
  expect(listed).toContain(notesTexts.pl.mentions.title.toLowerCase());
  await expectSound(page);
  await page.keyboard.press('n');
  expect(new URL(page.url()).pathname).toBe('/desk');
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  await page.keyboard.press('a');
  expect(await page.locator('input[name="case"]').first().isChecked()).toBe(true);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`/desk/${c.number}-`));
  await alive(page);
  await page.keyboard.press('n');
  expect(await page.locator('#note-text').evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('gl?');
  expect(await page.locator('#note-text').inputValue()).toBe('gl?');
  expect(await dialog(page).isVisible()).toBe(false);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await page.waitForURL(/\/desk\/mentions$/);
  await alive(page);
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.waitForURL(/\/desk\/templates$/);
});

it('are switched off in the same place, and then a letter does nothing', async () => {
  const c = await recordCase(app, { daysAgo: 1 });
  const page = await pageOf(browser, app, anna);
  await open(page, deskOf(app, c));
  await alive(page);
  await page.keyboard.press('?');
  await dialog(page).getByRole('button', { name: staffTexts.pl.keys.on }).click();
  await dialog(page).getByText(plain(texts.off)).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  await page.keyboard.press('?');
  expect(await dialog(page).isVisible()).toBe(false);
  expect(await page.locator('#close').getAttribute('open')).toBeNull();
  await page.getByRole('button', { name: texts.all }).click();
  await dialog(page).getByRole('button', { name: staffTexts.pl.keys.off }).waitFor();
});

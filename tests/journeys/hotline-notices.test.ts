/** A water main breaks: a supervisor has callers told of it, changes it, and stops it from the wallboard. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { expectSound } from '#tests/reporting.ts';
import { hire, open, pageOf } from '#tests/staff.ts';
import { hotlineNoticesTexts } from '#ui/texts/hotlineNotices.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { wallboardTexts } from '#ui/texts/wallboard.ts';
import { refuse } from '#world/refusal.ts';

const app = await openApp({ town: 'none', hotline: true, telephone: true });
const texts = hotlineNoticesTexts.pl;
const WORDS = 'Awaria wodociągu na ulicy Długiej. Woda wróci około osiemnastej.';
let browser: Browser;
let page: Page;
let plain: Page;
beforeAll(async () => {
  browser = await openBrowser();
  const ewa = await hire(app, { role: 'supervisor', name: 'Ewa Lis' });
  page = await pageOf(browser, app, ewa);
  plain = await pageOf(browser, app, ewa, { script: false, width: 360 });
});
afterAll(() => browser.close());

const here = `${app.url}/office/hotline/notices`;
const rows = () => app.db.selectFrom('hotline_notices').selectAll().orderBy('made_at').execute();
const clock = (hours: number) =>
  Temporal.Now.zonedDateTimeISO(app.city.profile.timezone)
    .add({ hours })
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

it('What is missing or ends before it begins is told beside its field, and nothing typed is lost', async () => {
  await open(page, here);
  await page.getByText(texts.nothing).waitFor();
  await expectSound(page);
  await page.getByLabel(texts.words.pl).fill(WORDS);
  await page.getByLabel(texts.from).fill(clock(3));
  await page.getByLabel(texts.until).fill(clock(1));
  await page.getByRole('button', { name: texts.save }).click();
  await page.getByRole('heading', { name: texts.faults }).waitFor();
  const main = await page.locator('main').innerText();
  expect(main).toContain(refusalWords(refuse('notice-words-missing', 'words.en'), 'pl'));
  expect(main).toContain(refusalWords(refuse('notice-ends-first', 'until'), 'pl'));
  expect(await page.getByLabel(texts.words.pl).inputValue()).toBe(WORDS);
  await expectSound(page);
  expect(await rows()).toEqual([]);
});

it('It is written, spoken within seconds, and shown on the wallboard', async () => {
  await page.getByLabel(texts.words.en).fill('A water main broke in Długa street.');
  await page.getByLabel(texts.words.uk).fill('Аварія водогону на вулиці Довгій.');
  await page.getByLabel(texts.from).fill('');
  await page.getByRole('button', { name: texts.save }).click();
  await page.getByText(texts.done.written).waitFor();
  await vi.waitFor(async () => expect((await rows())[0]!.spoken_at).not.toBeNull(), { timeout: 30_000 });
  await open(page, here);
  expect(await page.locator('main').innerText()).toContain(texts.standings.on);
  await expectSound(page);
  await open(page, `${app.url}/desk/board`);
  await page.getByRole('heading', { name: texts.board }).waitFor();
  await expectSound(page);
});

it('It is changed without script; who came second is told and keeps what was typed', async () => {
  await open(plain, here);
  await plain.getByRole('link', { name: texts.openOne(WORDS) }).click();
  await open(page, plain.url());
  await plain.getByLabel(texts.until).fill(clock(2));
  await plain.getByRole('button', { name: texts.change }).click();
  await plain.getByText(texts.done.changed).waitFor();
  await page.getByLabel(texts.words.pl).fill('Woda już jest.');
  await page.getByRole('button', { name: texts.change }).click();
  await page.getByText(refusalWords(refuse('notice-changed'), 'pl')).waitFor();
  expect(await page.getByLabel(texts.words.pl).inputValue()).toBe('Woda już jest.');
  await expectSound(page);
  await page.getByRole('button', { name: texts.change }).click();
  await page.getByText(texts.done.changed).waitFor();
});

it('It is stopped from the wallboard at once, and its page says who did what', async () => {
  await open(page, `${app.url}/desk/board`);
  await page.getByRole('button', { name: texts.stopOne('Woda już jest.') }).click();
  await page.getByText(wallboardTexts.pl.done.silence).waitFor();
  expect((await rows())[0]!.stopped_at).not.toBeNull();
  await open(page, here);
  await page.getByRole('link', { name: texts.journalOne('Woda już jest.') }).click();
  await page.getByRole('heading', { name: texts.journal }).waitFor();
  const main = await page.locator('main').innerText();
  expect(main.match(/Ewa Lis/g)).toHaveLength(4);
  expect(main).toContain(texts.standings.stopped);
  await expectSound(page);
});

/** The director gives the office a day off: it is foreseen, closed, counted and told, and taken back. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findCase } from '#cases/case.server.ts';
import { isWorkingDay } from '#days/calendar.ts';
import { calendarsOf } from '#flow/here.server.ts';
import { weekdayAndDay } from '#ui/dates.ts';
import { calendarsTexts } from '#ui/texts/calendars.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { kindsIn, recordCase } from '#tests/casework.ts';
import { expectSound } from '#tests/reporting.ts';
import { hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const texts = calendarsTexts.pl;
const { working } = calendarsOf(app.city);
const workingDays = (c: { deadline?: object | undefined }) =>
  c.deadline !== undefined && 'working_days' in c.deadline;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await pageOf(browser, app, await hire(app, { role: 'administrator', name: 'Zenobia Dzień' }));
});
afterAll(() => browser.close());

async function press(name: string): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.getByRole('button', { name, exact: true }).click();
  await answered;
  await page.waitForLoadState('load');
}

it('a day off moves the deadlines it touches, and their residents are told; taken back, they move back', async () => {
  const c = await recordCase(app, { daysAgo: 0, category: workingDays });
  const dueOn = Temporal.PlainDate.from(c.dueOn!);
  const at = async () => (await findCase(app.db, c.id))!.dueOn;
  await open(page, `${app.url}/office/calendars`);
  await expectSound(page);

  await press(texts.close.plan);
  expect(await page.locator('.faults').innerText()).toContain('Napisz, dlaczego ten dzień jest wolny');
  await expectSound(page);

  expect(isWorkingDay(working, dueOn)).toBe(true);
  await page.locator('[name="day"]').fill(dueOn.toString());
  await page.locator('[name="name"]').fill('dzień wolny za święto');
  await press(texts.close.plan);
  expect(await page.locator('.plan').innerText()).toContain('mija termin spraw: 1.');
  expect(await page.locator('[name="name"]').inputValue()).toBe('dzień wolny za święto');
  expect(await at()).toBe(c.dueOn);
  await page.getByRole('button', { name: texts.close.button, exact: true }).dblclick();
  await page.waitForURL('**/calendars?done=closed');
  expect(await page.locator('.faults').count()).toBe(0);
  await expectSound(page);
  await expect.poll(at, { timeout: 20_000, interval: 250 }).not.toBe(c.dueOn);
  expect(await kindsIn(app, c)).toContain('recounted');

  await press(texts.open(weekdayAndDay(dueOn.toString(), 'pl')));
  expect(page.url()).toContain('done=opened');
  await expect.poll(at, { timeout: 20_000, interval: 250 }).toBe(c.dueOn);
});

it('the hours of the office are set, and wrong ones come back with a word', async () => {
  await open(page, `${app.url}/office/calendars`);
  await page.locator('[name="from"]').fill('9');
  await press(texts.hours.button);
  expect(await page.locator('.faults').innerText()).toContain('07:30');
  expect(await page.locator('[name="from"]').inputValue()).toBe('9');
  await page.locator('[name="from"]').fill('09:00');
  await page.locator('[name="to"]').fill('17:15');
  await press(texts.hours.button);
  expect(await page.locator('main').innerText()).toContain('Teraz 09:00–17:15');
});

it('whoever only looks sees the days, and changes nothing', async () => {
  const analyst = await pageOf(browser, app, await hire(app, { role: 'analyst' }));
  await open(analyst, `${app.url}/office/calendars`);
  expect(await analyst.locator('main').innerText()).toContain(working.name.pl);
  expect(await analyst.locator('main form').count()).toBe(0);
  await expectSound(analyst);
});

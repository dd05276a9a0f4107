/** A supervisor plans: how many people, who when; talks are reviewed, and the agent has the last word. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#people/person.ts';
import { drawSample } from '#statistics/quality/review.server.ts';
import { CRITERION_NAMES } from '#statistics/quality/scorecard.ts';
import { contactJournalTexts } from '#ui/texts/contactJournal.ts';
import { leadingTexts } from '#ui/texts/leading.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { staffPlanTexts } from '#ui/texts/staffPlan.ts';
import { wrapUpTexts } from '#ui/texts/wrapup.ts';
import { refuse } from '#world/refusal.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { makeContact } from '#tests/contacts.ts';
import { hotlineCity } from '#tests/hotlineCity.ts';
import { expectSound } from '#tests/reporting.ts';
import { hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ city: hotlineCity(), town: 'none' });
const { shifts, quality, own } = leadingTexts.pl;
const plan = staffPlanTexts.pl;
const zone = app.city.profile.timezone;
const today = Temporal.Now.plainDateISO(zone);
let browser: Browser;
let ewa: Person;
let anna: Person;
beforeAll(async () => {
  browser = await openBrowser();
  ewa = await hire(app, { role: 'supervisor', name: 'Ewa Lis' });
  anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
  // Wednesdays of three weeks, so that there is something to forecast from, and something to review.
  const wednesday = today.subtract({ days: ((today.dayOfWeek + 3) % 7) + 1 });
  for (const week of [0, 1, 2])
    for (const minutes of [1, 3, 5, 7, 9, 31, 33]) {
      const time = Temporal.PlainTime.from({ hour: 9, minute: minutes });
      const at = wednesday.subtract({ weeks: week }).toZonedDateTime({ timeZone: zone, plainTime: time });
      await makeContact(app.db, {
        at: at.toInstant().toString(),
        agent: anna.id,
        wait: 3,
        talk: 240,
        wrap: 60,
        outcome: 'informed'
      });
    }
});
afterAll(() => browser.close());

const said = async (page: Page) => (await page.locator('main').innerText()).replaceAll('\u00A0', ' ');
async function press(page: Page, name: string): Promise<void> {
  const post = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.locator('main').getByRole('button', { name }).first().click();
  await post;
  await page.waitForLoadState('load');
}

describe('how many people are needed', () => {
  it('follows from the forecast, and from whatever is changed', async () => {
    const day = today.add({ days: ((9 - today.dayOfWeek) % 7) + 1 }).toString();
    const page = await pageOf(browser, app, ewa);
    const wednesday = today.add({ days: (3 - today.dayOfWeek + 7) % 7 || 7 }).toString();
    await open(page, `${app.url}/office/hotline/staffing?day=${wednesday}&volume=300&handling=300`);
    const text = await said(page);
    // A holiday on that Wednesday is said so; any other has a plan.
    if (!text.includes('infolinia nie działa')) {
      expect(text).toContain(plan.table);
      expect(await page.getByRole('img', { name: /Potrzebne osoby/ }).count()).toBe(1);
    }
    await expectSound(page);
    const plain = await pageOf(browser, app, ewa, { script: false, width: 360 });
    await open(plain, `${app.url}/office/hotline/staffing?day=${day}`);
    await plain.getByRole('button', { name: plan.count }).click();
    expect(new URL(plain.url()).searchParams.get('shrinkage')).toBe('30');
  });
});

describe('a week', () => {
  it('is planned by typing, wrong hours are told, and the next is copied', async () => {
    const page = await pageOf(browser, app, ewa);
    await open(page, `${app.url}/office/hotline/shifts?week=2026-11-16`);
    await expectSound(page);
    const field = page.getByLabel(/^Anna Gawlik, poniedziałek/);
    await field.fill('jutro');
    await press(page, shifts.keep);
    expect(await said(page)).toContain(refusalWords(refuse('shift-wrong'), 'pl').replaceAll('\u00A0', ' '));
    expect(await field.inputValue()).toBe('jutro');
    await expectSound(page);
    await field.fill('7.40-15.30');
    await press(page, shifts.keep);
    expect(await field.inputValue()).toBe('7.40–15.30');
    await page.getByRole('link', { name: shifts.after }).click();
    await press(page, shifts.copy);
    expect(await page.getByLabel(/^Anna Gawlik, poniedziałek/).inputValue()).toBe('7.40–15.30');
  });
});

describe('quality', () => {
  it('is looked at in talks drawn by lot, and the agent answers', async () => {
    const month = today.subtract({ days: 10 }).with({ day: 1 });
    const sample = await drawSample(app.db, { month: month.toString(), timezone: zone });
    const page = await pageOf(browser, app, ewa);
    await open(page, `${app.url}/office/hotline/quality?month=${month.toString()}`);
    await expectSound(page);
    expect(sample.length).toBeGreaterThan(0);
    // In words, never in codes.
    const drawn = await said(page);
    expect(drawn).toContain(wrapUpTexts.pl.outcomes.informed);
    expect(drawn).not.toContain('informed');
    await page.getByRole('link', { name: quality.review }).first().click();
    await page.getByRole('button', { name: quality.give }).waitFor();
    await expectSound(page);
    const record = await said(page);
    expect(record).toContain(wrapUpTexts.pl.outcomes.informed);
    expect(record).toContain(contactJournalTexts.pl.answered);
    expect(record).not.toContain('informed');
    for (const name of CRITERION_NAMES.slice(1))
      await page.locator(`input[name="${name}"][value="100"]`).check();
    await page.locator('#words').fill('Spokojnie i jasno.');
    await press(page, quality.give);
    expect(await said(page)).toContain(refusalWords(refuse('mark-missing'), 'pl'));
    await page.locator('input[name="greeting"][value="50"]').check();
    await press(page, quality.give);
    expect(await said(page)).toContain(quality.given);
    expect(await said(page)).toContain('95');
    await expectSound(page);
    const agent = await pageOf(browser, app, anna, { width: 360 });
    await open(agent, `${app.url}/desk/quality`);
    await expectSound(agent);
    await agent.locator('textarea').fill('Dzwoniący nie dał się przywitać.');
    await agent.locator('input[name="appeal"]').check();
    await press(agent, own.send);
    await open(page, `${app.url}/office/hotline/quality?month=${month.toString()}`);
    expect(await said(page)).toContain(quality.appealed.replaceAll('\u00A0', ' '));
  });
});

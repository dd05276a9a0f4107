/** Templates of answers: written by an agent and an officer, put into an answer, and never sent with a gap. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseNumber } from '#cases/case.ts';
import type { Person } from '#people/person.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { templatesTexts } from '#ui/texts/templates.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { recordCase } from '#tests/casework.ts';
import { expectSound } from '#tests/reporting.ts';
import { alive, deskOf, expectFault, hire, open, pageOf, send, unfold, unitOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const texts = templatesTexts.pl;
let browser: Browser;
let anna: Person;
beforeAll(async () => {
  browser = await openBrowser();
  anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
});
afterAll(() => browser.close());

/** Presses a button and waits for the page that answers. */
async function press(page: Page, name: string): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.getByRole('button', { name }).first().click();
  await answered;
  await page.waitForLoadState('load');
}

async function write(page: Page, name: string, text: string): Promise<void> {
  await page.locator('#name').fill(name);
  await page.locator('#text').fill(text);
  await press(page, texts.keep);
}

describe('a template of the desk', () => {
  it('with an unknown fill-in is refused, kept as typed, then saved, changed, withdrawn and put back', async () => {
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk/templates`);
    await expectSound(page);
    await write(page, 'Naprawione', 'Sprawa {numr}.');
    await expectFault(page, '{numr}');
    expect(await page.locator('#text').inputValue()).toBe('Sprawa {numr}.');
    await expectSound(page);
    await write(page, 'Naprawione', 'Sprawa {numer}.');
    await page.getByText(texts.done.kept).waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: texts.change }).click();
    await page.getByRole('heading', { name: texts.changing('Naprawione') }).waitFor();
    await write(page, 'Naprawione', 'Sprawa {numer} jest zamknięta.');
    expect(await page.locator('main').innerText()).toContain('Sprawa {numer} jest zamknięta.');
    await press(page, texts.archive);
    await page.getByText(texts.done.archived).waitFor();
    await page.locator('main summary').click();
    await press(page, texts.restore);
    await page.getByText(texts.done.restored).waitFor();
  });

  it('is found by typing, filled from the case, refused with a gap, and sent once it is filled', async () => {
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk/templates`);
    await write(
      page,
      'Barierka wymieniona',
      'Sprawa {numer}: wymieniliśmy barierkę {data wykonania}. {imie}'
    );
    const c = await recordCase(app, { daysAgo: 1 });
    await open(page, deskOf(app, c));
    await alive(page);
    await unfold(page, 'close');
    await page.locator('#close-text').fill('Dzień dobry.');
    await page.getByRole('combobox', { name: texts.insert }).first().fill('wymien barier');
    await page.getByRole('option', { name: /Barierka wymieniona/ }).waitFor();
    await expectSound(page);
    await page.keyboard.press('Enter');
    const area = page.locator('#close-text');
    await expect.poll(() => area.inputValue()).toContain(`Dzień dobry.\n\nSprawa ${caseNumber(c)}`);
    expect(await area.inputValue()).toContain('{data wykonania}. Anna Gawlik');
    await page.locator('#close').getByText(texts.left).waitFor();
    await page.locator('#close-outcome').selectOption('resolved');
    await send(page, 'close');
    await expectFault(page, refusalWords({ refusal: 'gap-left', fill: { gap: '{data wykonania}' } }, 'pl'));
    expect(await area.inputValue()).toContain('wymieniliśmy barierkę {data wykonania}');
    await alive(page);
    await page.locator('#close').getByRole('button', { name: '{data wykonania}' }).click();
    await page.keyboard.type('we wtorek');
    expect(await area.inputValue()).toContain('wymieniliśmy barierkę we wtorek. Anna Gawlik');
    await send(page, 'close');
    await page.waitForURL(/done=close/);
  });
});

describe('a template of a unit', () => {
  it('is its own, and is put into an answer without script', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const officer = await hire(app, { role: 'officer', unit: c.lead, name: 'Marek Ziębiński' });
    const page = await pageOf(browser, app, officer, { script: false, width: 390 });
    await open(page, `${app.url}/unit/templates`);
    await write(page, 'Wykonane', 'Naprawione {data wykonania}.');
    await open(page, unitOf(app, c));
    await page.locator('#answer-text').fill('Dzień dobry.');
    await page.locator('#answer-template').selectOption({ label: 'Wykonane' });
    await page.locator('#answer').getByRole('button', { name: texts.insert }).click();
    await page.waitForLoadState('load');
    expect(await page.locator('#answer-text').inputValue()).toBe(
      'Dzień dobry.\n\nNaprawione {data wykonania}.'
    );
    const agent = await pageOf(browser, app, anna, { script: false });
    await open(agent, `${app.url}/desk/templates`);
    expect(await agent.locator('main').innerText()).not.toContain('Wykonane');
    const other = await hire(app, { role: 'officer', unit: c.lead });
    const told = await pageOf(browser, app, other);
    await open(told, `${app.url}/unit/templates`);
    await expectSound(told);
    const { id } = (await app.db
      .selectFrom('templates')
      .select('id')
      .where('unit', '=', c.lead)
      .executeTakeFirst())!;
    const filled = await told.request.get(`${unitOf(app, c)}/template?id=${id}`);
    expect(await filled.json()).toEqual({ text: 'Naprawione {data wykonania}.' });
  });
});

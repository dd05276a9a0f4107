/** Lists an agent narrows, keeps and finds cases in: with wrong marks, by telephone, beside a map, with script and without. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseNumber, type Case } from '#cases/case.ts';
import { listHeads } from '#knowledge/articles/article.server.ts';
import type { Person } from '#people/person.ts';
import { address } from '#ui/addresses.ts';
import { deskTexts } from '#ui/texts/desk.ts';
import { listsTexts } from '#ui/texts/lists.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { asks, recordCase } from '#tests/casework.ts';
import { expectSound } from '#tests/reporting.ts';
import { alive, deskOf, givesBack, hire, open, pageOf, unitOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const texts = listsTexts.pl;

let browser: Browser;
let anna: Person;
let marek: Person;
let rubbish: Case;
let hole: Case;
beforeAll(async () => {
  browser = await openBrowser();
  anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
  rubbish = await recordCase(app, {
    daysAgo: 2,
    description: 'Śmieci leżą za garażami, ktoś je przywozi nocą.',
    contact: { by: 'phone', to: '+48601000174' }
  });
  hole = await recordCase(app, {
    daysAgo: 120,
    description: 'Wielka dziura w drodze.',
    category: (c) => c.code !== rubbish.category && c.lead !== rubbish.lead
  });
  marek = await hire(app, { role: 'officer', unit: hole.lead });
});
afterAll(() => browser.close());

const rows = (page: Page) => page.locator('.worklist li');

/** Types into the one field and waits for what was found. */
async function look(page: Page, words: string): Promise<void> {
  await page.getByLabel(texts.find.label).last().fill(words);
  await page.getByLabel(texts.find.label).last().press('Enter');
  await page.waitForURL(/\/find\?for=|\/(desk|unit)\/\d+-\d+/);
  await page.waitForLoadState('load');
}

describe('finding', () => {
  it.each([true, false])('by words, whatever their endings and marks (script: %s)', async (script) => {
    const page = await pageOf(browser, app, anna, { script });
    await open(page, `${app.url}/desk`);
    await look(page, 'smieciami nocą');
    expect(await rows(page).count()).toBe(1);
    expect(await rows(page).innerText()).toContain(caseNumber(rubbish));
    expect(await rows(page).locator('mark').allInnerTexts()).toEqual(['Śmieci', 'nocą']);
    expect(page.url()).not.toContain('smieci');
    expect(await page.title()).not.toContain('smieci');
    expect(await page.getByLabel(texts.find.label).last().inputValue()).toBe('smieciami nocą');
    if (script) await expectSound(page);
    await page.reload();
    expect(await rows(page).count()).toBe(1);
    await look(page, 'dziury drogi');
    expect(await rows(page).innerText()).toContain(caseNumber(hole));
  });

  it('by the telephone of the resident, and by the street', async () => {
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk`);
    await look(page, '601 000 174');
    expect(await rows(page).innerText()).toContain(caseNumber(rubbish));
    expect(page.url()).not.toContain('601');
    await expectSound(page);
    await look(page, 'sygnalowa');
    expect(await rows(page).count()).toBe(2);
    await look(page, 'halina@HEJNAL.example');
    expect(await rows(page).innerText()).toContain(caseNumber(hole));
    await look(page, caseNumber(hole));
    expect(page.url()).toBe(deskOf(app, hole));
  });

  it('says so when there is nothing, and how to look', async () => {
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk`);
    await look(page, 'hydroelektrownia');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(texts.find.nothing.title);
    await expectSound(page);
    await look(page, 'i w na');
    expect(await page.getByText(texts.find.empty).count()).toBe(1);
    await open(page, `${app.url}/desk/find?for=forged`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(texts.find.nothing.title);
  });

  it('an officer finds their unit’s cases only, by words and by contact', async () => {
    const page = await pageOf(browser, app, marek);
    await open(page, `${app.url}/unit`);
    await look(page, 'dziury');
    expect(await rows(page).innerText()).toContain(caseNumber(hole));
    await rows(page).getByRole('link').click();
    await page.waitForURL((url) => url.href.startsWith(unitOf(app, hole)));
    await open(page, `${app.url}/unit`);
    await look(page, 'smieci');
    expect(await rows(page).count()).toBe(0);
    await look(page, '601 000 174');
    expect(await rows(page).count()).toBe(0);
    await expectSound(page);
  });

  it('an officer finds services too, on their public page, and no script of the agents', async () => {
    const today = Temporal.Now.plainDateISO(app.city.profile.timezone).toString();
    const [card] = await listHeads(app.db, 'card', today);
    const [script] = await listHeads(app.db, 'script', today);
    const page = await pageOf(browser, app, marek);
    await open(page, `${app.url}/unit`);
    await look(page, card!.title.pl);
    await expectSound(page);
    const to = address(`/services/${card!.code}`, 'pl');
    await page.locator(`.answers a[href="${to}"]`).waitFor();
    await look(page, script!.title.pl);
    expect(await page.locator('.answers a[href*="/desk/"]').count()).toBe(0);
    await look(page, card!.title.pl);
    await page.locator(`.answers a[href="${to}"]`).click();
    await page.waitForURL(app.url + to);
  });
});

describe('a list', () => {
  it.each([true, false])('is narrowed, kept under a name and used again (script: %s)', async (script) => {
    const page = await pageOf(browser, app, anna, { script });
    const name = `Po terminie ${script}`;
    await open(page, `${app.url}/desk?list=open`);
    expect(await rows(page).count()).toBe(2);
    await page.getByRole('link', { name: texts.narrow.open }).click();
    await page.waitForURL(/narrow=yes/);
    if (script) await expectSound(page);
    await page.locator('#narrow-about').selectOption(hole.category);
    await page.locator('#narrow-late').check();
    await page.getByRole('button', { name: texts.narrow.show }).click();
    await page.waitForURL(/late=yes/);
    expect(await rows(page).count()).toBe(1);
    expect(await rows(page).innerText()).toContain(caseNumber(hole));
    await page.getByRole('link', { name: texts.narrow.change }).click();
    await page.waitForURL(/narrow=yes/);
    expect(await page.locator('#narrow-about').inputValue()).toBe(hole.category);
    await page.getByRole('button', { name: texts.saved.button, exact: true }).click();
    await page.locator('.field--fault').waitFor();
    expect(await page.locator('main').innerText()).toContain(
      refusalWords({ refusal: 'nothing-written' }, 'pl')
    );
    await page.locator('#narrow-name').fill(name);
    await page.getByRole('button', { name: texts.saved.button, exact: true }).click();
    await page.waitForURL(/saved=/);
    expect(await page.getByText(texts.saved.done).count()).toBe(1);
    if (script) await expectSound(page);
    await open(page, `${app.url}/desk`);
    await page.getByRole('link', { name }).click();
    await page.waitForURL(/saved=/);
    expect(await page.locator('.tabs [aria-current]').innerText()).toBe(name);
    expect(await rows(page).innerText()).toContain(caseNumber(hole));
    await page.getByRole('link', { name: texts.narrow.change }).click();
    await page.waitForURL(/narrow=yes/);
    await page.getByRole('button', { name: new RegExp(texts.saved.remove) }).click();
    await page.waitForURL(/done=removed/);
    expect(await page.getByRole('link', { name }).count()).toBe(0);
  });

  it('that is shared is everybody’s at the desk, and nobody else may take it away', async () => {
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk?list=recent&channel=portal&narrow=yes`);
    await page.locator('#narrow-name').fill('Z portalu');
    await page.locator('#narrow-shared').check();
    await page.getByRole('button', { name: texts.saved.button, exact: true }).click();
    await page.waitForURL(/saved=/);
    const ewa = await pageOf(browser, app, await hire(app, { role: 'agent' }));
    await open(ewa, `${app.url}/desk`);
    await ewa.getByRole('link', { name: 'Z portalu' }).click();
    await ewa.waitForURL(/saved=.*/);
    await open(ewa, `${ewa.url()}&narrow=yes`);
    expect(await ewa.getByRole('button', { name: new RegExp(texts.saved.remove) }).count()).toBe(0);
    const unit = await pageOf(browser, app, marek);
    await open(unit, `${app.url}/unit?narrow=yes`);
    expect(await unit.getByRole('link', { name: 'Z portalu' }).count()).toBe(0);
    expect(await unit.locator('#narrow-unit').count()).toBe(0);
    await expectSound(unit);
  });

  it('of what came back says how often, and whom the unit suggests', async () => {
    const c = await recordCase(app, { daysAgo: 1 }, givesBack('Nie nasze.'));
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk?list=returned`);
    expect(
      await page
        .locator('li', { hasText: caseNumber(c) })
        .locator('.worklist-back')
        .innerText()
    ).toContain(texts.rows.bounced(1));
    await expectSound(page);
  });

  it('of mine is what I worked on and is open', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk?list=mine`);
    expect(await page.locator('main').innerText()).not.toContain(caseNumber(c));
    await open(page, deskOf(app, c));
    await page.locator('details#ask summary').click();
    await page.locator('#ask-question').fill('Gdzie dokładnie?');
    await page.locator('details#ask button[type="submit"]').last().click();
    await page.waitForURL(/done=ask/);
    await open(page, `${app.url}/desk?list=mine`);
    expect(await page.locator('main').innerText()).toContain(caseNumber(c));
    await expectSound(page);
  });
});

describe('the map beside the list', () => {
  it('numbers the rows, lights up with them, and stays away when sent away', async () => {
    await recordCase(app, { daysAgo: 1 }, asks('Która strona?'));
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk?list=waiting`);
    await alive(page);
    const dot = page.locator('.map-dot').first();
    await dot.waitFor();
    expect(await rows(page).first().locator('.place-n').innerText()).toContain('1');
    await expectSound(page);
    await page.keyboard.press('j');
    await page.locator('.map-dot--lit').waitFor();
    await page.locator('.worklist-lit').waitFor();
    await page.getByRole('button', { name: texts.map.hide }).click();
    await dot.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: texts.map.show }).waitFor();
    expect(await page.locator('.mapside').count()).toBe(0);
    expect(await page.locator('.place-n:visible').count()).toBe(0);
  });

  it('comes on a phone only when it is asked for', async () => {
    const page = await pageOf(browser, app, anna, { width: 390 });
    await open(page, `${app.url}/desk?list=recent`);
    await page.getByRole('button', { name: texts.map.show }).waitFor();
    expect(await page.locator('.map').count()).toBe(0);
    await expectSound(page);
    await page.getByRole('button', { name: texts.map.show }).click();
    await page.locator('.map-dot').first().waitFor();
    await expectSound(page);
  });
});

it('the lists have their names in every language', async () => {
  const page = await pageOf(browser, app, anna, { lang: 'uk' });
  await open(page, `${app.url}/desk?list=late&narrow=yes`);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(deskTexts.uk.lists.late);
  await expectSound(page, 'uk');
});

describe('many rows at once', () => {
  it.each([true, false])(
    'are chosen one by one or all of the page, and lead on (script: %s)',
    async (script) => {
      const page = await pageOf(browser, app, anna, { script });
      await open(page, `${app.url}/desk?list=open`);
      const count = await rows(page).count();
      if (script) {
        await alive(page);
        await page.keyboard.press('j');
        await page.keyboard.press('x');
        await page.getByText(texts.rows.chosen(1)).waitFor();
        await page.getByLabel(texts.rows.all).check();
        await page.getByText(texts.rows.chosen(count)).waitFor();
        await expectSound(page);
      } else await page.getByLabel(texts.rows.all).check();
      await page.getByRole('button', { name: texts.rows.act }).click();
      await page.waitForURL(/\/desk\/bulk\/[0-9a-f-]{36}$/);
      const chosen = await app.db
        .selectFrom('operation_cases')
        .select('case_id')
        .where('operation', '=', page.url().slice(-36))
        .execute();
      expect(chosen.length).toBe(count);
    }
  );

  it('only what was ticked goes on', async () => {
    const page = await pageOf(browser, app, anna, { script: false });
    await open(page, `${app.url}/desk?list=open`);
    await rows(page)
      .filter({ hasText: caseNumber(hole) })
      .getByRole('checkbox')
      .check();
    await page.getByRole('button', { name: texts.rows.act }).click();
    await page.waitForURL(/\/desk\/bulk\/[0-9a-f-]{36}$/);
    expect(await page.locator('main').innerText()).toContain(caseNumber(hole));
    expect(await page.locator('main').innerText()).not.toContain(caseNumber(rubbish));
  });
});

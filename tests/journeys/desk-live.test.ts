/** Lists that tell of news: said, shown when asked for, only to whom it concerns, and without script by a reload. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseNumber } from '#cases/case.ts';
import type { Person } from '#people/person.ts';
import { listsTexts } from '#ui/texts/lists.ts';
import { staffTexts } from '#ui/texts/staff.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { recordCase } from '#tests/casework.ts';
import { expectSound } from '#tests/reporting.ts';
import { alive, hire, open, pageOf, tokenOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const texts = staffTexts.pl;
let browser: Browser;
let anna: Person;
beforeAll(async () => {
  browser = await openBrowser();
  anna = await hire(app, { role: 'agent' });
});
afterAll(() => browser.close());

/** Tells every process what it would be told after a commit. */
async function tell(units: readonly string[]): Promise<void> {
  await app.db
    .selectNoFrom(({ fn, val }) =>
      fn('pg_notify', [val('hejnal'), val(JSON.stringify({ about: 'cases', units }))]).as('told')
    )
    .execute();
}

/** A list whose line to the news is open. */
async function listening(page: Page, address: string): Promise<void> {
  await open(page, address);
  await alive(page);
  await page.getByText(texts.live.on.toLowerCase()).waitFor();
}

describe('a list on the screen', () => {
  it('tells of two new cases, moves no row, and shows them when asked', async () => {
    await recordCase(app, { daysAgo: 3 });
    const page = await pageOf(browser, app, anna);
    await listening(page, `${app.url}/desk?list=recent`);
    const before = await page.locator('.worklist').allInnerTexts();
    const cases = [await recordCase(app, { daysAgo: 0 }), await recordCase(app, { daysAgo: 0 })];
    await tell(cases[0]!.tasks.map(({ unit }) => unit));
    const news = page.locator('.news');
    await news.getByText(texts.fresh(2)).waitFor();
    expect(await page.locator('.worklist').allInnerTexts()).toEqual(before);
    await expectSound(page);
    await news.getByRole('link').click();
    await page.locator('.worklist', { hasText: caseNumber(cases[1]!) }).waitFor();
    expect(await page.locator('.worklist', { hasText: caseNumber(cases[0]!) }).count()).toBeGreaterThan(0);
    await news.locator('p').waitFor({ state: 'detached' });
  });

  it('keeps what was ticked and where one stood when new rows are shown', async () => {
    const c = await recordCase(app, { daysAgo: 0 });
    const page = await pageOf(browser, app, anna);
    await listening(page, `${app.url}/desk?list=recent`);
    const row = page.locator('.worklist li', { hasText: caseNumber(c) });
    await row.getByRole('checkbox').check();
    await recordCase(app, { daysAgo: 0 });
    await tell([]);
    const news = page.locator('.news');
    await news.getByText(texts.fresh(1)).waitFor();
    await row.getByRole('link').focus();
    await news.getByRole('link').dispatchEvent('click');
    await news.locator('p').waitFor({ state: 'detached' });
    expect(await row.getByRole('checkbox').isChecked()).toBe(true);
    expect(await row.getByRole('link').evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await page.locator('.many').innerText()).toContain(listsTexts.pl.rows.chosen(1));
  });

  it('tells that a case it shows went on', async () => {
    const c = await recordCase(app, { daysAgo: 0 });
    const page = await pageOf(browser, app, anna);
    await listening(page, `${app.url}/desk?list=recent`);
    await app.db
      .updateTable('cases')
      .set({ version: c.version + 1 })
      .where('id', '=', c.id)
      .execute();
    await tell([]);
    await page.locator('.news').getByText(texts.live.changed).waitFor();
  });

  it('of a unit hears of its own cases only', async () => {
    const c = await recordCase(app, { daysAgo: 0 });
    const other = await recordCase(app, {
      daysAgo: 0,
      category: (one) => one.lead !== c.lead && !one.further.includes(c.lead!)
    });
    const officer = await hire(app, { role: 'officer', unit: c.lead });
    const page = await pageOf(browser, app, officer);
    await listening(page, `${app.url}/unit`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await tell(other.tasks.map(({ unit }) => unit));
    await pause(3_500);
    expect(asked).not.toContain('/unit/newest');
    await recordCase(app, { daysAgo: 0, category: (one) => one.code === c.category });
    await tell([c.lead!]);
    await page.locator('.news').getByText(texts.fresh(1)).waitFor();
  });

  it('takes up the line again when it broke', async () => {
    const page = await pageOf(browser, app, anna);
    await listening(page, `${app.url}/desk?list=recent`);
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await recordCase(app, { daysAgo: 0 });
    await tell([]);
    await page.locator('.news').getByText(texts.fresh(1)).waitFor({ timeout: 20_000 });
  });

  it('without script is as new as its last reload', async () => {
    const page = await pageOf(browser, app, anna, { script: false });
    await open(page, `${app.url}/desk?list=recent`);
    const c = await recordCase(app, { daysAgo: 0 });
    await page.reload();
    expect(await page.locator('main').innerText()).toContain(caseNumber(c));
  });
});

describe('the line to the news', () => {
  async function cookieOf(person: Person): Promise<string> {
    return `session=${await tokenOf(app, person)}`;
  }

  it('is refused to who is not signed in', async () => {
    const answer = await fetch(`${app.url}/api/news`);
    expect(answer.status).toBe(401);
    await answer.body?.cancel();
  });

  it('carries news to three hundred at once, and nothing personal', async () => {
    const cookie = await cookieOf(anna);
    const ends = new AbortController();
    const lines = await Promise.all(
      Array.from({ length: 300 }, () =>
        fetch(`${app.url}/api/news`, { headers: { cookie }, signal: ends.signal })
      )
    );
    expect(lines.every((line) => line.headers.get('content-type') === 'text/event-stream')).toBe(true);
    const heard = lines.map(async (line) => {
      let text = '';
      for await (const part of line.body!.pipeThrough(new TextDecoderStream())) {
        text += part;
        if (text.includes('event: cases')) return text;
      }
      return text;
    });
    await tell(['SECRET-UNIT']);
    const texts = await Promise.all(heard);
    expect(new Set(texts)).toEqual(new Set(['retry: 3000\n\nevent: cases\ndata:\n\n']));
    ends.abort();
    const alive = await fetch(`${app.url}/healthz`);
    expect(alive.status).toBe(200);
  });

  it('does not keep the program from stopping', async () => {
    const own = await openApp({ town: 'none' });
    const person = await hire(own, { role: 'agent' });
    const token = await tokenOf(own, person);
    const line = await fetch(`${own.url}/api/news`, { headers: { cookie: `session=${token}` } });
    const begun = performance.now();
    await own.stop();
    expect(performance.now() - begun).toBeLessThan(6_000);
    await expect(line.text()).rejects.toThrow();
  });
});

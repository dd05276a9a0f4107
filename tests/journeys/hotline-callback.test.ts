/** Without an exchange nobody is rung by the program: who asked to be rung back stands in a list, and an agent rings from their own telephone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askCallback } from '#flow/hotline/callback.server.ts';
import { hangUpCaller } from '#flow/hotline/caller.server.ts';
import { lookAtClock } from '#flow/hotline/clock.server.ts';
import { findKept } from '#statistics/hotline/beside.server.ts';
import { callbacksTexts } from '#ui/texts/callbacks.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { callIn, callNow, journalOf, sure } from '#tests/hotline.ts';
import { expectSound } from '#tests/reporting.ts';
import { holdLine } from '#tests/ringing.ts';
import { hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none', hotline: true });
const { here } = await holdLine(app);
const texts = callbacksTexts.pl;
const NUMBER = '+48601000188';
let browser: Browser;
let page: Page;
let contact = '';

beforeAll(async () => {
  browser = await openBrowser();
  page = await pageOf(browser, app, await hire(app, { role: 'agent', name: 'Anna Gawlik' }));
});
afterAll(() => browser.close());

const list = () => open(page, `${app.url}/desk/contacts/callbacks`);
const row = () => page.locator('.callbacks li');
const callback = () =>
  app.db.selectFrom('callbacks').selectAll().where('contact', '=', contact).executeTakeFirstOrThrow();

async function says(result: keyof typeof texts.results, words: string): Promise<void> {
  await row().getByLabel(texts.result).selectOption(result);
  await row().getByLabel(texts.words).fill(words);
  await row().getByRole('button', { name: texts.button }).click();
  await page.getByText(texts.done).waitFor();
}

describe('a call-back where no exchange rings', () => {
  it('is seen in the list, with a number to ring from the telephone at hand', async () => {
    const called = await callIn(here, { number: NUMBER });
    contact = called.contact;
    sure(await askCallback(here, { token: called.token }));
    sure(await hangUpCaller(here, called.token));
    expect(await callNow(here, contact)).toMatchObject({ status: 'ended', ending: 'callback' });
    await list();
    expect(await row().locator('a.tel').getAttribute('href')).toBe(`tel:${NUMBER}`);
    // Nothing here rings by itself, and no page says so.
    expect(await row().getByRole('button', { name: texts.call, exact: true }).count()).toBe(0);
    expect(await row().innerText()).not.toContain(texts.keeps);
    await expectSound(page);
  });

  it('is never put in the queue by the program', async () => {
    await app.db.updateTable('callbacks').set({ next_at: '2020-01-01T00:00:00Z' }).execute();
    await lookAtClock(here);
    expect((await callback()).status).toBe('open');
    const calls = await app.db.selectFrom('contacts').select('id').where('direction', '=', 'out').execute();
    expect(calls).toEqual([]);
  });

  it('stays in the list when nobody answered, with how often it was tried', async () => {
    await list();
    await says('not-reached', 'Nikt nie odebrał o ósmej.');
    await list();
    expect((await row().innerText()).replaceAll('\u00A0', ' ')).toContain(texts.tries(1));
    expect(await callback()).toMatchObject({ status: 'open', result: 'not-reached', tries: 1 });
  });

  it('is kept once somebody says that they talked: out of the list, in the record, and counted', async () => {
    await says('reached', 'Wie już wszystko.');
    expect(await page.locator('main').innerText()).toContain(texts.nothing);
    await expectSound(page);
    await open(page, `${app.url}/desk/contacts/${contact}`);
    expect(await page.locator('main').innerText()).toContain(texts.results.reached);
    await expectSound(page);
    expect(await journalOf(here, contact)).toContain('called-back');
    const { due_at, ...kept } = await callback();
    expect(kept).toMatchObject({ status: 'done', result: 'reached', tries: 2 });
    const due = Temporal.Instant.from(due_at).toZonedDateTimeISO(app.city.profile.timezone);
    const day = due.toPlainDate().toString();
    const span = { from: day, until: day };
    const now = due.add({ hours: 1 }).toInstant();
    expect(await findKept(app.db, { span, timezone: due.timeZoneId, now })).toEqual({ of: 1, part: 1 });
  });
});

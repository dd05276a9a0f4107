/** The office looks after what residents are told: rings, lets letters go again, and sees what waits. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseNumber, type Case } from '#cases/case.ts';
import { officeTexts } from '#ui/texts/office.ts';
import { outboxTexts } from '#ui/texts/outbox.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { recordCase } from '#tests/casework.ts';
import { headerOf, openMailServer, textOf } from '#tests/mail.ts';
import { expectSound } from '#tests/reporting.ts';
import { tokenOf } from '#tests/staff.ts';

const server = await openMailServer();
const app = await openApp({ env: { SMTP_URL: server.url } });
const texts = outboxTexts.pl;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function signedIn(role: string): Promise<Page> {
  const person = await app.db
    .selectFrom('people')
    .select('id')
    .where('role', '=', role)
    .executeTakeFirstOrThrow();
  const token = await tokenOf(app, person);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addCookies([{ name: 'session', value: token, url: app.url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

async function noticeOf(c: Case, change: Record<string, string | null>): Promise<void> {
  const id = crypto.randomUUID();
  const recorded_at = Temporal.Now.instant().round('millisecond').toString();
  const words = { letter: 'closed', lang: 'pl', subject: 'Odpowiedź', body: 'PIN {pin}\n{link}' };
  const rest = {
    id,
    case_id: c.id,
    ...words,
    by: 'email',
    to: 'halina@hejnal.example',
    state: 'waiting',
    fault: null,
    next_at: null,
    sent_at: null
  };
  await app.db
    .insertInto('notices')
    .values({ ...rest, recorded_at, ...change })
    .execute();
}

const row = (page: Page, c: Case) => page.locator('.notices > li', { hasText: caseNumber(c) });

describe('the outbox', () => {
  it('shows the town’s notices in four lists, each a sound page', async () => {
    const page = await signedIn('administrator');
    for (const list of ['calls', 'waiting', 'given-up', 'sent'] as const) {
      await page.goto(`${app.url}/office/outbox?list=${list}`, { waitUntil: 'networkidle' });
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(texts.lists[list]);
      await expectSound(page);
    }
  });

  it('is one of the pages the office’s first page leads to', async () => {
    const page = await signedIn('agent');
    await page.goto(`${app.url}/office`, { waitUntil: 'networkidle' });
    await expectSound(page);
    await page.getByRole('main').getByRole('link', { name: officeTexts.pl.pages.outbox.name }).click();
    await page.waitForURL('**/office/outbox');
  });

  it('is closed to an officer and to nobody signed in', async () => {
    const page = await signedIn('officer');
    expect((await page.goto(`${app.url}/office/outbox`))?.status()).toBe(403);
    const answer = await fetch(`${app.url}/office/outbox`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')?.startsWith('/sign-in')]).toEqual([303, true]);
  });

  it('an agent rings, says so, and the resident’s page tells it', async () => {
    const c = await recordCase(app, { daysAgo: 1, contact: { by: 'phone', to: '+48601000174' } });
    await noticeOf(c, { by: 'phone', to: '+48601000174' });
    const page = await signedIn('agent');
    await page.goto(`${app.url}/office/outbox`, { waitUntil: 'networkidle' });
    expect(await page.getByRole('main').innerText()).not.toMatch(/601|@/);
    const kept = () => app.db.selectFrom('readings').select('what').where('case_id', '=', c.id).execute();
    expect(await kept()).toEqual([]);
    await row(page, c).getByRole('link', { name: texts.read }).click();
    expect(await row(page, c).getByRole('link', { name: '+48 601 000 174' }).getAttribute('href')).toBe(
      'tel:+48601000174'
    );
    expect(await kept()).toEqual([{ what: 'contact' }]);
    expect(await row(page, c).innerText()).not.toContain(app.seal.pin(c.id));
    await expectSound(page);
    await row(page, c).getByRole('button', { name: texts.told }).click();
    await page.getByText(texts.done.told).waitFor();
    expect(await row(page, c).count()).toBe(0);
    const journal = await app.db
      .selectFrom('entries')
      .select('kind')
      .where('case_id', '=', c.id)
      .orderBy('seq')
      .execute();
    expect(journal.at(-1)?.kind).toBe('informed');
  });

  it('a letter that was given up goes again, with what opens the case, and arrives', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    await noticeOf(c, { state: 'given-up', fault: '550 no such mailbox' });
    const page = await signedIn('administrator');
    await page.goto(`${app.url}/office/outbox?list=given-up`, { waitUntil: 'networkidle' });
    expect(await row(page, c).innerText()).toContain('550 no such mailbox');
    await row(page, c).getByRole('button', { name: texts.again }).click();
    await page.getByText(texts.done.again).waitFor();
    const own = () => server.delivered.find((letter) => textOf(letter).includes(app.seal.pin(c.id)));
    await expect.poll(own, { timeout: 20_000 }).toBeDefined();
    expect(headerOf(own()!, 'Subject')).toBe('Odpowiedź');
    expect(textOf(own()!)).toContain(app.seal.link(c.id));
    // The letter is at the server a moment before we have written down that it is.
    await expect
      .poll(async () => {
        await page.goto(`${app.url}/office/outbox?list=sent`);
        return row(page, c).count();
      })
      .toBe(1);
  });

  it('a notice that is none, or was told meanwhile, is refused in words', async () => {
    const page = await signedIn('agent');
    await page.goto(`${app.url}/office/outbox`);
    const answer = await page.request.post(`${app.url}/office/outbox?/told`, {
      form: { id: crypto.randomUUID() },
      headers: { origin: app.url, accept: 'text/html' }
    });
    expect(answer.status()).toBe(400);
    expect(await answer.text()).toContain(texts.faults);
  });
});

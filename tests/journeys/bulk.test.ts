/** An agent answers many cases at once: sees beforehand what happens, does it once, and takes it back. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseNumber, type Case } from '#cases/case.ts';
import type { Person } from '#people/person.ts';
import { bulkTexts } from '#ui/texts/bulk.ts';
import { deskTexts } from '#ui/texts/desk.ts';
import { listsTexts } from '#ui/texts/lists.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { asks, closes, kindsIn, recordCase } from '#tests/casework.ts';
import { expectSound } from '#tests/reporting.ts';
import { hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const texts = bulkTexts.pl;
const ANSWER = 'Po burzy usunęliśmy wszystkie powalone drzewa w tej okolicy.';
let browser: Browser;
let anna: Person;
beforeAll(async () => {
  browser = await openBrowser();
  anna = await hire(app, { role: 'agent' });
});
afterAll(() => browser.close());

/** Presses a button and waits for the page that answers. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.getByRole('button', { name, exact: true }).click();
  await answered;
  await page.waitForLoadState('load');
}

async function choose(page: Page, cases: readonly Case[]): Promise<void> {
  await open(page, `${app.url}/desk/bulk`);
  await page.getByLabel(texts.numbers).fill(cases.map(caseNumber).join('\n'));
  await press(page, texts.next);
  await page.waitForURL(/\/desk\/bulk\/[0-9a-f-]{36}$/);
}

async function sayClose(page: Page): Promise<void> {
  await page.getByLabel(texts.intents.close).check();
  await page.locator('#text').fill(ANSWER);
  await page.locator('#outcome').selectOption('resolved');
  await press(page, texts.show);
}

const status = async (c: Case) =>
  (await app.db.selectFrom('cases').select('status').where('id', '=', c.id).executeTakeFirstOrThrow()).status;
const h1 = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('many cases with one answer', () => {
  it.each([true, false])('are foreseen, closed once, and opened again (script: %s)', async (script) => {
    const cases = await Promise.all([1, 2, 3].map((daysAgo) => recordCase(app, { daysAgo })));
    const asked = await recordCase(app, { daysAgo: 2 }, asks('Które drzewo?'));
    const closed = await recordCase(app, { daysAgo: 2 }, closes('Już zrobione.'));
    const page = await pageOf(browser, app, anna, { script });
    await choose(page, [...cases, asked, closed]);
    expect(plain(await h1(page))).toBe(plain(texts.chosen(5)));
    if (script) await expectSound(page);
    await press(page, texts.show);
    expect(await page.locator('.faults').innerText()).toContain(
      refusalWords({ refusal: 'nothing-intended' }, 'pl')
    );
    await sayClose(page);
    expect(plain(await h1(page))).toBe(plain(texts.preview.close(3)));
    if (script) await expectSound(page);
    const shown = plain(await page.locator('main').innerText());
    expect(shown).toContain(ANSWER);
    expect(shown).toContain(plain(texts.letters(3)));
    expect(shown).toContain(plain(refusalWords({ refusal: 'resident-is-asked' }, 'pl')));
    expect(shown).toContain(plain(refusalWords({ refusal: 'case-closed' }, 'pl')));
    expect(await status(cases[0]!)).toBe('dispatched');

    await press(page, texts.button.close(3).replaceAll('\u00A0', ' '));
    expect(plain(await h1(page))).toBe(plain(texts.done.close(3)));
    if (script) await expectSound(page);
    expect(await Promise.all(cases.map(status))).toEqual(['closed', 'closed', 'closed']);
    await page.reload();
    expect((await kindsIn(app, cases[0]!)).filter((kind) => kind === 'closed')).toHaveLength(1);

    await press(page, texts.undo);
    expect(plain(await h1(page))).toBe(plain(texts.undone(3)));
    if (script) await expectSound(page);
    expect(await Promise.all(cases.map(status))).toEqual(['dispatched', 'dispatched', 'dispatched']);
    const letters = await app.db
      .selectFrom('notices')
      .select('id')
      .where('letter', '=', 'closed')
      .where(
        'case_id',
        'in',
        cases.map(({ id }) => id)
      )
      .execute();
    expect(letters).toEqual([]);
    await open(page, `${app.url}/desk/bulk`);
    expect(plain(await page.locator('.rows').innerText())).toContain(plain(texts.undone(3)));
    if (script) await expectSound(page);
  });

  it('are dispatched and merged the same way', async () => {
    const cases = await Promise.all([1, 2, 3].map((daysAgo) => recordCase(app, { daysAgo })));
    const page = await pageOf(browser, app, anna);
    await choose(page, cases);
    await page.getByLabel(texts.intents.dispatch).check();
    const other = app.city.units.find(
      ({ code, until }) => code !== cases[0]!.lead && code !== app.city.profile.desk && until === undefined
    )!;
    await page.getByLabel(deskTexts.pl.dispatch.lead).selectOption(other.code);
    await press(page, texts.show);
    await press(page, texts.button.dispatch(3).replaceAll('\u00A0', ' '));
    expect(
      (await app.db.selectFrom('cases').select('lead').where('id', '=', cases[0]!.id).executeTakeFirst())
        ?.lead
    ).toBe(other.code);
    await choose(page, cases);
    await page.getByLabel(texts.intents.merge).check();
    await page.getByLabel(texts.into).selectOption(cases[0]!.id);
    await press(page, texts.show);
    expect(plain(await page.locator('main').innerText())).toContain(caseNumber(cases[0]!));
    await press(page, texts.button.merge(3).replaceAll('\u00A0', ' '));
    expect(await status(cases[1]!)).toBe('closed');
    await press(page, texts.undo);
    expect(await status(cases[1]!)).toBe('dispatched');
  });

  it('are ticked in a list, or taken as the whole of it', async () => {
    await Promise.all(Array.from({ length: 27 }, (_, n) => recordCase(app, { daysAgo: n % 5 })));
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk?list=open`);
    await page.locator('input[name="case"][form="many"]').nth(0).check();
    await page.locator('input[name="case"][form="many"]').nth(2).check();
    await press(page, plain(listsTexts.pl.rows.act));
    expect(plain(await h1(page))).toBe(plain(texts.chosen(2)));
    await open(page, `${app.url}/desk?list=open`);
    await press(page, plain(listsTexts.pl.rows.whole));
    const { n } = await app.db
      .selectFrom('cases')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('closed_at', 'is', null)
      .where('stopped_at', 'is', null)
      .executeTakeFirstOrThrow();
    expect(n).toBeGreaterThan(27);
    expect(plain(await h1(page))).toBe(plain(texts.chosen(n)));
  });

  it('are told apart from words that are no number, and shown to nobody else', async () => {
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk/bulk`);
    await page.getByLabel(texts.numbers).fill('jakaś sprawa');
    await press(page, texts.next);
    expect(await page.locator('.faults').innerText()).toContain('jakaś');
    expect(await page.getByLabel(texts.numbers).inputValue()).toBe('jakaś sprawa');
    await choose(page, [await recordCase(app, { daysAgo: 1 })]);
    const other = await pageOf(browser, app, await hire(app, { role: 'agent' }));
    expect(await open(other, page.url())).toBe(403);
    expect(await open(page, `${app.url}/desk/bulk/${crypto.randomUUID()}`)).toBe(404);
  });
});

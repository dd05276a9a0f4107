/** Working together on a case: a claim two agents see, a note that calls an officer, cases read together. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseNumber, type Case } from '#cases/case.ts';
import type { Person } from '#people/person.ts';
import { notesTexts } from '#ui/texts/notes.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { closes, kindsIn, recordCase } from '#tests/casework.ts';
import { expectSound } from '#tests/reporting.ts';
import {
  alive,
  deskOf,
  expectFault,
  hire,
  history,
  open,
  pageOf,
  send,
  unfold,
  unitOf
} from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const texts = notesTexts.pl;
let browser: Browser;
let anna: Person;
let krzysztof: Person;
beforeAll(async () => {
  browser = await openBrowser();
  anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
  krzysztof = await hire(app, { role: 'agent', name: 'Krzysztof Bień' });
});
afterAll(() => browser.close());

const claimBar = (page: Page) => page.locator('.claim');
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
/** Presses a button of the claim and waits for the page that answers. */
async function press(page: Page, name: string): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await claimBar(page).getByRole('button', { name }).click();
  await answered;
  await page.waitForLoadState('load');
}

describe('who is answering', () => {
  it('is seen by a colleague while it is typed, taken over on purpose, and told to the first', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const first = await pageOf(browser, app, anna);
    const second = await pageOf(browser, app, krzysztof);
    for (const page of [first, second]) {
      await open(page, deskOf(app, c));
      await alive(page);
    }
    await unfold(first, 'close');
    await first.locator('#close-text').pressSequentially('Naprawi');
    await claimBar(first).getByText(texts.claim.mine).waitFor();
    await claimBar(second).getByText(texts.claim.theirs('Anna Gawlik')).waitFor();
    const third = await pageOf(browser, app, krzysztof);
    await open(third, `${app.url}/desk?list=recent`);
    await alive(third);
    const row = third.locator('.worklist li', { hasText: caseNumber(c) });
    await row.getByText(texts.claim.short('Anna Gawlik')).waitFor();
    await expectSound(second);
    await press(second, texts.claim.takeOver);
    await claimBar(second).getByText(texts.claim.mine).waitFor();
    await row.getByText(texts.claim.short('Krzysztof Bień')).waitFor();
    await claimBar(first)
      .getByText(plain(texts.claim.taken('Krzysztof Bień')))
      .waitFor();
    expect(await first.locator('#close-text').inputValue()).toContain('Naprawi');
    await expectSound(first);
  });

  it('is over for others when who was typing leaves the page', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const page = await pageOf(browser, app, anna);
    await open(page, deskOf(app, c));
    await alive(page);
    await unfold(page, 'ask');
    await page.locator('#ask-question').pressSequentially('Które');
    await claimBar(page).getByText(texts.claim.mine).waitFor();
    await open(page, `${app.url}/desk/mentions`);
    await expect
      .poll(() => app.db.selectFrom('claims').select('person').where('case_id', '=', c.id).execute())
      .toEqual([]);
  });

  it('is said with a button where there is no script, also in a unit', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const officer = await hire(app, { role: 'officer', unit: c.lead, name: 'Marek Ziębiński' });
    const page = await pageOf(browser, app, officer, { script: false });
    await open(page, unitOf(app, c));
    await press(page, plain(texts.claim.take));
    expect(await claimBar(page).innerText()).toContain(texts.claim.mine);
    const other = await pageOf(browser, app, anna, { script: false });
    await open(other, deskOf(app, c));
    expect(await claimBar(other).innerText()).toContain(texts.claim.theirs('Marek Ziębiński'));
    await press(page, texts.claim.letGo);
    await other.reload();
    expect(await claimBar(other).innerText()).not.toContain('Marek');
  });
});

describe('a note', () => {
  it('calls an officer by @ and keyboard alone, who finds it in their bar at once', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const ewa = await hire(app, { role: 'officer', unit: c.lead, name: 'Ewa Turek' });
    const hers = await pageOf(browser, app, ewa);
    await open(hers, `${app.url}/unit/mentions`);
    await alive(hers);
    await expectSound(hers);
    expect(await hers.locator('main').innerText()).toContain(plain(texts.mentions.nothing));
    const page = await pageOf(browser, app, anna);
    await open(page, deskOf(app, c));
    await alive(page);
    await page.keyboard.press('n');
    await page.keyboard.type('Zobacz @tur');
    await page.locator('#note-text-options [role="option"]', { hasText: 'Ewa Turek' }).waitFor();
    await expectSound(page);
    await page.keyboard.press('Enter');
    await page.keyboard.type('czy to Wasza barierka?');
    expect(await page.locator('#note-text').inputValue()).toBe('Zobacz @Ewa Turek czy to Wasza barierka?');
    const saved = page.waitForURL(/done=note/);
    await page.keyboard.press('Control+Enter');
    await saved;
    expect(await history(page)).toContain('czy to Wasza barierka?');
    const inBar = hers.getByRole('link', { name: texts.mentions.title });
    await inBar.getByText('1').waitFor();
    await inBar.click();
    await hers.getByText('czy to Wasza barierka?').waitFor();
    await expectSound(hers);
    await hers.locator('main a[data-row]').first().click();
    await hers.locator('.casework').waitFor();
    expect(plain(await inBar.innerText())).toBe(texts.mentions.title);
    expect(await history(hers)).toContain('czy to Wasza barierka?');
  });

  it('is refused for an officer who may not see the case, with everything typed kept; a list calls too', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const elsewhere = app.city.units.find(
      ({ code, until }) => until === undefined && !c.tasks.some(({ unit }) => unit === code)
    )!;
    await hire(app, { role: 'officer', unit: elsewhere.code, name: 'Olga Daleka' });
    const page = await pageOf(browser, app, anna, { script: false });
    await open(page, deskOf(app, c));
    await unfold(page, 'note');
    await page.locator('#note-text').fill('@Olga Daleka, to Wasze?');
    await send(page, 'note');
    await expectFault(
      page,
      refusalWords({ refusal: 'mention-elsewhere', fill: { name: 'Olga Daleka' } }, 'pl')
    );
    expect(await page.locator('#note-text').inputValue()).toBe('@Olga Daleka, to Wasze?');
    await page.locator('#note-text').fill('Sprawdź, proszę.');
    await page.locator('#note-mention').selectOption({ label: `Krzysztof Bień, ${plain(texts.note.desk)}` });
    await send(page, 'note');
    const his = await pageOf(browser, app, krzysztof, { script: false });
    await open(his, `${app.url}/desk/mentions`);
    expect(await his.locator('main').innerText()).toContain('Sprawdź, proszę.');
    expect(await (await his.request.get(`${app.url}/api/mentions`)).json()).toEqual({ waiting: 1 });
  });

  it('is never shown to the resident nor to everybody, and a closed case takes one too', async () => {
    const c = await recordCase(app, { daysAgo: 2 }, closes('Zrobione.'));
    const page = await pageOf(browser, app, anna);
    await open(page, deskOf(app, c));
    await unfold(page, 'note');
    await page.locator('#note-text').fill('Tylko między nami');
    await send(page, 'note');
    expect(await kindsIn(app, c)).toContain('noted');
    const resident = await pageOf(browser, app);
    await open(resident, app.caseUrl(c.id));
    expect(await resident.content()).not.toContain('Tylko między nami');
    const told = await fetch(`${app.url}/open311/v2/requests/${caseNumber(c).replace('/', '-')}.json`);
    expect(told.status).toBe(200);
    expect(await told.text()).not.toContain('Tylko między nami');
  });
});

describe('related cases', () => {
  it('stand beside each other with their status, refused for a number nobody has, and parted again', async () => {
    const [one, other]: Case[] = [
      await recordCase(app, { daysAgo: 3 }, closes('Zrobione.')),
      await recordCase(app, { daysAgo: 1 })
    ];
    const page = await pageOf(browser, app, anna);
    await open(page, deskOf(app, other!));
    await unfold(page, 'relate');
    await page.locator('#relate-number').fill('999999/2026');
    await send(page, 'relate');
    await expectFault(
      page,
      refusalWords({ refusal: 'no-such-number', fill: { number: '999999/2026' } }, 'pl')
    );
    await page.locator('#relate-number').fill(caseNumber(one!));
    await send(page, 'relate');
    const aside = page.locator('aside');
    expect(await aside.innerText()).toContain(texts.related.title);
    await expectSound(page);
    await aside.getByRole('link', { name: caseNumber(one!) }).click();
    await page.waitForURL(deskOf(app, one!));
    await aside.getByRole('link', { name: caseNumber(other!) }).waitFor();
    const answered = page.waitForURL(/done=unrelate/);
    await aside.getByRole('button', { name: texts.related.remove }).click();
    await answered;
    expect(await aside.getByRole('link', { name: caseNumber(other!) }).count()).toBe(0);
  });
});

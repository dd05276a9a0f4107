/** Several units, an outside body, one answer; what is contested goes back to who answered. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isTrueToJournal, listEntries } from '#cases/case.server.ts';
import type { Person } from '#people/person.ts';
import { invitedTexts } from '#ui/texts/invited.ts';
import { plainTexts } from '#ui/texts/plain.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { sayingTexts } from '#ui/texts/saying.ts';
import { togetherTexts } from '#ui/texts/together.ts';
import { address } from '#ui/addresses.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { kindsIn } from '#tests/casework.ts';
import { openMailServer, textOf } from '#tests/mail.ts';
import { expectSound, photo } from '#tests/reporting.ts';
import { answers, deskOf, expectFault, hire, history, open, pageOf, send, unitOf } from '#tests/staff.ts';
import { caseAt, fill, officersOf, unitsOf } from '#tests/together.ts';

const letterBox = await openMailServer();
const app = await openApp({ env: { SMTP_URL: letterBox.url } });
const words = togetherTexts.pl;
const today = Temporal.Now.plainDateISO(app.city.profile.timezone).toString();
const { codes, nameOf, now, tasksOf, lettersOf } = unitsOf(app);
const [first, second, third] = codes;

let browser: Browser;
let anna: Person;
let officers: ReadonlyMap<string, Person>;
beforeAll(async () => {
  browser = await openBrowser();
  anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
  officers = await officersOf(app, codes);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser.close();
  await letterBox.close();
});

const letterWith = (containing: string) =>
  letterBox.delivered.filter((one) => textOf(one).includes(containing));

describe('a fallen tree: three units, one outside body, one answer', () => {
  it('each does its part, the desk makes one answer, and the resident is told once', async () => {
    const c = await caseAt(app, first);
    const desk = await pageOf(browser, app, anna);
    await open(desk, deskOf(app, c));
    await fill(desk, 'dispatch', { lead: first });
    for (const [n, unit] of [second, third].entries())
      await desk.locator(`#dispatch-further-${n}`).selectOption(unit);
    await send(desk, 'dispatch');
    expect(await tasksOf(c)).toMatchObject({ [first]: 'open', [second]: 'open', [third]: 'open' });

    // The leading unit takes it with one press and asks the power company.
    const lead = await pageOf(browser, app, officers.get(first)!);
    await open(lead, unitOf(app, c));
    const cards = await lead.locator('.task h3').allInnerTexts();
    for (const unit of [first, second, third])
      expect(cards.some((card) => card.startsWith(nameOf(unit)))).toBe(true);
    await expectSound(lead);
    await lead.locator('#accept button').click();
    await lead.waitForURL(/done=accept/);
    expect(await lead.locator('#accept').count()).toBe(0);
    await fill(lead, 'invite', {
      name: 'Zakład energetyczny',
      email: 'dyspozytor@prad.example',
      question: 'Kiedy wyłączycie prąd na czas zdjęcia drzewa?'
    });
    await expectSound(lead);
    await send(lead, 'invite');
    expect(await lead.getByText(words.done.invite).count()).toBe(1);

    // The power company answers without an account, with a photo.
    await expect.poll(() => letterWith('Kiedy wyłączycie prąd').length, { timeout: 30_000 }).toBe(1);
    const letter = textOf(letterWith('Kiedy wyłączycie prąd')[0]!);
    const link = /https?:\/\/\S+/.exec(letter)![0];
    const outside = await pageOf(browser, app, undefined, { width: 390 });
    expect(await open(outside, link)).toBe(200);
    expect(await outside.locator('main').innerText()).toContain('Drzewo leży w poprzek ulicy');
    expect(await outside.content()).not.toContain('halina@hejnal.example');
    await expectSound(outside);
    await outside.getByRole('button', { name: invitedTexts.pl.send }).click();
    await expectFault(outside, refusalWords({ refusal: 'nothing-written' }, 'pl'));
    await outside.locator('#text').fill('Wyłączymy prąd jutro od 8 do 10.');
    await outside.locator('input[type="file"]').setInputFiles(await photo('przewody.jpg'));
    await outside.getByRole('button', { name: invitedTexts.pl.send }).click();
    await outside.getByRole('heading', { name: invitedTexts.pl.states.answered.title }).waitFor();
    expect(await outside.content()).not.toContain('Drzewo leży');
    await expectSound(outside);

    // Each unit answers its own part.
    for (const unit of [first, second, third]) {
      const page = await pageOf(browser, app, officers.get(unit)!, { script: unit !== second });
      await open(page, unitOf(app, c));
      expect(await page.locator('.task').last().innerText()).toContain('Wyłączymy prąd jutro');
      await fill(page, 'answer', { text: `${unit} zrobiło swoje w poniedziałek.`, outcome: 'resolved' });
      await send(page, 'answer');
      await page.context().close();
    }
    expect((await now(c)).status).toBe('answered');

    // The desk finds every part, says it in its own words, and closes once.
    await open(desk, deskOf(app, c));
    const draft = await desk.locator('#close-text').inputValue();
    for (const unit of [first, second, third]) expect(draft).toContain(`${nameOf(unit)}:\n${unit} zrobiło`);
    expect(draft).toContain('Zakład energetyczny:\nWyłączymy prąd');
    expect(await desk.locator('#close .offered img').count()).toBe(1);
    await desk.locator('#close-text').fill('Uprzejmie informujemy, że drzewo zostanie usunięte wkrótce.');
    const hints = desk.locator('#close .plain');
    await hints.getByText('wkrótce').waitFor();
    expect(await hints.innerText()).toContain(plainTexts.pl.promise('wkrótce'));
    await expectSound(desk);
    await desk
      .locator('#close-text')
      .fill('Drzewo usunęliśmy w poniedziałek, 24.11. Prąd jest już włączony.');
    await desk.getByText(plainTexts.pl.fine).waitFor();
    await send(desk, 'close');
    expect((await now(c)).status).toBe('closed');
    await expect.poll(() => letterWith('Prąd jest już włączony.').length, { timeout: 30_000 }).toBe(1);
    expect(letterWith(`zrobiło swoje`).length).toBe(0);
    expect((await kindsIn(app, c)).filter((kind) => kind === 'closed')).toHaveLength(1);
    await expect.poll(() => isTrueToJournal(app.db, c.id)).toBe(true);
  });

  it('a link that is used up, over, or made up says so', async () => {
    const c = await caseAt(app, first);
    const desk = await pageOf(browser, app, anna, { script: false });
    await open(desk, deskOf(app, c));
    const until = Temporal.PlainDate.from(today);
    await fill(desk, 'invite', { name: 'Spółdzielnia', email: 'brak', question: 'Czyj to płot?' });
    await send(desk, 'invite');
    await expectFault(desk, refusalWords({ refusal: 'not-an-email' }, 'pl'));
    expect(await desk.locator('#invite-question').inputValue()).toBe('Czyj to płot?');
    await fill(desk, 'invite', { email: 'biuro@spoldzielnia.example', until: until.toString() });
    await send(desk, 'invite');
    await open(desk, deskOf(app, c));
    expect(await desk.locator('.task').last().innerText()).toContain('Spółdzielnia');
    const invited = (await listEntries(app.db, c.id)).findLast((e) => e.kind === 'invited');
    if (invited?.kind !== 'invited') throw new Error('not invited');
    const link = app.seal.link(invited.body.invitation, 'invitation');
    const page = await pageOf(browser, app, undefined, { script: false });
    expect(await open(page, app.url + address(`/invited/${link}`, 'en'))).toBe(200);
    expect(await page.locator('main').innerText()).toContain(invitedTexts.en.question);
    await fill(desk, 'close', { text: 'Płot jest spółdzielni.', outcome: 'not-city' });
    await send(desk, 'close');
    await open(page, app.url + address(`/invited/${link}`, 'pl'));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      invitedTexts.pl.states.closed.title
    );
    for (const wrong of [app.seal.link(c.id), `${link.slice(0, -2)}AA`]) {
      expect(await open(page, app.url + address(`/invited/${wrong}`, 'pl'))).toBe(404);
      expect(await page.locator('main').innerText()).toContain(
        refusalWords({ refusal: 'no-such-invitation' }, 'pl')
      );
    }
  });
});

describe('a contested closing', () => {
  it('goes back to the unit with the resident’s words and photo, and is answered again', async () => {
    const c = await caseAt(app, first, answers('Załatane w piątek.'));
    const desk = await pageOf(browser, app, anna);
    await open(desk, deskOf(app, c));
    await fill(desk, 'close', { text: 'Dziura jest załatana.', outcome: 'resolved' });
    await send(desk, 'close');

    const resident = await pageOf(browser, app);
    await resident.goto(app.caseUrl(c.id), { waitUntil: 'networkidle' });
    await resident.getByText(sayingTexts.pl.contest.open, { exact: true }).click();
    await resident.getByLabel(sayingTexts.pl.contest.label).fill('Dziura jest nadal, tylko większa.');
    await resident.locator('#contest-photos').setInputFiles(await photo('dziura.jpg'));
    await resident.getByRole('button', { name: sayingTexts.pl.contest.send }).click();
    await resident.waitForURL(/done=contest/);
    expect(await now(c)).toMatchObject({ status: 'dispatched', contested: true, lead: first });
    expect(await lettersOf(c)).toContain('reopened');

    const officer = await pageOf(browser, app, officers.get(first)!);
    await open(officer, unitOf(app, c));
    const task = officer.locator('.task--mine');
    expect(await task.innerText()).toContain(words.task.contested);
    expect(await task.innerText()).toContain('Dziura jest nadal, tylko większa.');
    expect(await task.locator('img').count()).toBe(1);
    await expectSound(officer);
    await fill(officer, 'answer', { text: 'Poprawiliśmy dziś, 21.11, na gorąco.', outcome: 'resolved' });
    await send(officer, 'answer');
    await open(desk, deskOf(app, c));
    expect(await history(desk)).toContain('Dziura jest nadal');
    expect(await desk.locator('#close-text').inputValue()).toBe('Poprawiliśmy dziś, 21.11, na gorąco.');
    await fill(desk, 'close', { outcome: 'resolved' });
    await send(desk, 'close');
    expect((await now(c)).status).toBe('closed');
    await expect.poll(() => isTrueToJournal(app.db, c.id)).toBe(true);
  });
});

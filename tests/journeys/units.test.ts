/** Several units, an outside body, one answer; what is contested goes back to who answered; nothing goes round in circles. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '#cases/case.ts';
import { findCase, isTrueToJournal, listEntries } from '#cases/case.server.ts';
import { dispatchCase } from '#cases/work.ts';
import type { Person } from '#people/person.ts';
import { existsOn } from '#people/unit.ts';
import { invitedTexts } from '#ui/texts/invited.ts';
import { plainTexts } from '#ui/texts/plain.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { sayingTexts } from '#ui/texts/saying.ts';
import { togetherTexts } from '#ui/texts/together.ts';
import { address } from '#ui/addresses.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { kindsIn, recordCase, type Deed } from '#tests/casework.ts';
import { openMailServer, textOf } from '#tests/mail.ts';
import { expectSound, photo } from '#tests/reporting.ts';
import {
  alive,
  answers,
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

const letterBox = await openMailServer();
const app = await openApp({ env: { SMTP_URL: letterBox.url } });
const { city } = app;
const words = togetherTexts.pl;
const today = Temporal.Now.plainDateISO(city.profile.timezone).toString();
/** Four units of this city besides its desk. */
const [first, second, third, fourth] = city.units
  .filter((unit) => existsOn(unit, today) && unit.code !== city.profile.desk)
  .map(({ code }) => code) as [string, string, string, string];
const nameOf = (code: string) => city.units.find((unit) => unit.code === code)!.name.pl;
const shortOf = (code: string) => city.units.find((unit) => unit.code === code)!.short;

let browser: Browser;
let anna: Person;
const officers = new Map<string, Person>();
beforeAll(async () => {
  browser = await openBrowser();
  anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
  for (const unit of [first, second, third, fourth])
    officers.set(unit, await hire(app, { role: 'officer', unit, name: `Osoba z ${shortOf(unit)}` }));
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser.close();
  await letterBox.close();
});

const AGENT = { as: 'agent' as const, person: '01900000-0000-7000-8000-000000000001' };
/** A deed of several entries, told one after the other. */
const givenTo =
  (unit: string, lead: boolean, instead: string[] = []): Deed =>
  (c, now) => {
    const [entry] = [dispatchCase(c, { lead: unit, further: [] }, AGENT, now)].flat();
    if (!entry || !('kind' in entry) || entry.kind !== 'dispatched') throw new Error('not dispatched');
    return { ...entry, body: { ...entry.body, lead, instead } };
  };
/** A case that these units work on and no other, the first of them leading. */
async function caseOf(units: string[], ...deeds: Deed[]): Promise<Case> {
  const [lead, ...further] = units;
  const foreign = (c: Case) => c.tasks.map((t) => t.unit).filter((unit) => !units.includes(unit));
  return recordCase(
    app,
    { daysAgo: 2, description: 'Drzewo leży w poprzek ulicy i na przewodach.' },
    (c, now) => givenTo(lead!, true, foreign(c))(c, now),
    ...further.map((unit) => givenTo(unit, false)),
    ...deeds
  );
}
const now = async (c: Case) => (await findCase(app.db, c.id))!;
const tasksOf = async (c: Case) => Object.fromEntries((await now(c)).tasks.map((t) => [t.unit, t.status]));
const letterWith = (containing: string) =>
  letterBox.delivered.filter((one) => textOf(one).includes(containing));

async function lettersOf(c: Case): Promise<string[]> {
  const rows = await app.db.selectFrom('notices').select('letter').where('case_id', '=', c.id).execute();
  return rows.map(({ letter }) => letter);
}

async function fill(page: Page, at: string, fields: Record<string, string>): Promise<void> {
  const action = await unfold(page, at);
  for (const [name, value] of Object.entries(fields)) {
    const field = action.locator(`[name="${name}"]`).first();
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
}

describe('a fallen tree: three units, one outside body, one answer', () => {
  it('each does its part, the desk makes one answer, and the resident is told once', async () => {
    const c = await caseOf([first]);
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
    const c = await caseOf([first]);
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
    const link = app.seal.link(invited.body.invitation);
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
    const c = await caseOf([first], answers('Załatane w piątek.'));
    const desk = await pageOf(browser, app, anna);
    await open(desk, deskOf(app, c));
    await fill(desk, 'close', { text: 'Dziura jest załatana.', outcome: 'resolved' });
    await send(desk, 'close');

    const resident = await pageOf(browser, app);
    await open(resident, app.caseUrl(c.id));
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

describe('a case in the wrong hands', () => {
  it.each([true, false])(
    'goes back with a suggestion the desk is offered first (script: %s)',
    async (script) => {
      const c = await caseOf([first]);
      const officer = await pageOf(browser, app, officers.get(first)!, { script, width: 390 });
      await open(officer, unitOf(app, c));
      if (script) {
        const form = await unfold(officer, 'giveBack');
        await form.getByLabel(words.unitField.search).fill(nameOf(third).slice(0, 12));
        await officer
          .locator('#giveBack-suggestion-words-options [role=option]', { hasText: nameOf(third) })
          .first()
          .click();
        expect(await officer.locator('#giveBack-suggestion').inputValue()).toBe(third);
        await expectSound(officer);
      } else await fill(officer, 'giveBack', { suggestion: third });
      await fill(officer, 'giveBack', { reason: 'To ich teren.' });
      await send(officer, 'giveBack');
      const desk = await pageOf(browser, app, anna, { script });
      await open(desk, deskOf(app, c));
      expect(await desk.locator('.casebar').innerText()).toContain(words.bounces(1));
      expect(await desk.locator('#dispatch').innerText()).toContain(
        words.dispatch.suggests(shortOf(first), shortOf(third))
      );
      expect(await desk.locator('#dispatch-unit').inputValue()).toBe(third);
      if (script) await expectSound(desk);
      await send(desk, 'dispatch');
      expect(await tasksOf(c)).toMatchObject({ [first]: 'returned', [third]: 'open' });
    }
  );

  it('is passed on with the lead, and never back in a circle', async () => {
    const c = await caseOf([first]);
    const officer = await pageOf(browser, app, officers.get(first)!, { script: false });
    await open(officer, unitOf(app, c));
    await fill(officer, 'passOn', { to: second, reason: 'To ich park.' });
    await send(officer, 'passOn');
    expect(await officer.getByText(words.done.passOn).count()).toBe(1);
    expect(await now(c)).toMatchObject({ lead: second, status: 'dispatched' });
    const next = await pageOf(browser, app, officers.get(second)!);
    await open(next, unitOf(app, c));
    expect(await next.locator('.task--mine').innerText()).toContain('To ich park.');
    await fill(next, 'passOn', { to: first, reason: 'Jednak ich.' });
    await send(next, 'passOn');
    await expectFault(next, refusalWords({ refusal: 'unit-let-go' }, 'pl'));
    await expectSound(next);
  });

  it('is taken back by the desk, and goes on where it was', async () => {
    const c = await caseOf([first]);
    const desk = await pageOf(browser, app, anna);
    await open(desk, deskOf(app, c));
    await alive(desk);
    await fill(desk, 'dispatch', { lead: second });
    await send(desk, 'dispatch');
    await unfold(desk, 'recall');
    await expectSound(desk);
    await send(desk, 'recall');
    await expectFault(desk, refusalWords({ refusal: 'tasks-missing' }, 'pl'));
    await desk.locator(`#recall [value="${second}"]`).check();
    await send(desk, 'recall');
    expect(await tasksOf(c)).toMatchObject({ [first]: 'open', [second]: 'ended' });
  });
});

it('a closed case is opened again with a reason, and the resident is told', async () => {
  const c = await caseOf([first], answers('Zrobione.'));
  const desk = await pageOf(browser, app, anna, { script: false });
  await open(desk, deskOf(app, c));
  await fill(desk, 'close', { text: 'Zostanie naprawione wkrótce.', outcome: 'resolved' });
  await send(desk, 'close');
  // Without script the hints come with the page that answers; the letter went out all the same.
  expect(await desk.locator('.plain').innerText()).toContain(plainTexts.pl.promise('wkrótce'));
  await fill(desk, 'reopen', { reason: 'To była inna ulica.' });
  await send(desk, 'reopen');
  expect(await desk.getByText(words.done.reopen).count()).toBe(1);
  expect(await now(c)).toMatchObject({ status: 'answered', reopened: true });
  expect(await lettersOf(c)).toContain('reopened');
  expect(await history(desk)).toContain('To była inna ulica.');
});

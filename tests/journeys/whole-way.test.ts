/** The whole way of one report: sent, seen at the desk, answered by the unit, closed, told by letter, read, counted. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseCode, parseCaseNumber } from '#cases/case.ts';
import { findCaseByNumber } from '#cases/case.server.ts';
import type { Category } from '#catalogue/category.ts';
import { unitsFor } from '#dispatch/units.ts';
import { mayUseDesk, type Person } from '#people/person.ts';
import { countFigures } from '#statistics/figures.server.ts';
import { address } from '#ui/addresses.ts';
import { answeringTexts } from '#ui/texts/answering.ts';
import { deskTexts } from '#ui/texts/desk.ts';
import { figuresTexts } from '#ui/texts/figures.ts';
import { frontTexts } from '#ui/texts/front.ts';
import { placeTexts } from '#ui/texts/place.ts';
import { signInTexts } from '#ui/texts/signIn.ts';
import { staffTexts } from '#ui/texts/staff.ts';
import { OUTCOME_WORDS } from '#ui/texts/standing.ts';
import { unitTexts } from '#ui/texts/unit.ts';
import { openApp, PASSWORD } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { headerOf, openMailServer, textOf } from '#tests/mail.ts';
import { answerAll, categoryThat, expectSound, goOn, isPlain, words } from '#tests/reporting.ts';
import { send, unfold } from '#tests/staff.ts';

const letterBox = await openMailServer();
const app = await openApp({ env: { SMTP_URL: letterBox.url } });
const { city, people } = app;
const { timezone } = city.profile;
const today = Temporal.Now.plainDateISO(timezone).toString();
const texts = words();
const resident = 'halina.wojtowicz@hejnal.example';
const DESCRIPTION = 'Od wczoraj, zaraz za przejściem. Dwa auta już tu stanęły.';
const ANSWER = 'Byliśmy dziś rano i naprawiliśmy. Miejsce sprawdzimy jeszcze raz za tydzień.';

/** A plain category and the officer of the town whose unit alone answers it. */
const officers = Object.values(people).filter(({ role }) => role === 'officer');
const unitOf = (c: Category) => unitsFor(c, city, { point: city.profile.map.centre }, today);
const officerFor = (c: Category) =>
  unitOf(c)?.further.length === 0 ? officers.find(({ unit }) => unit === unitOf(c)?.lead) : undefined;
const category = categoryThat(city, (c) => isPlain(c) && officerFor(c) !== undefined);
const officer = officerFor(category)!;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await letterBox.close();
});

async function somebody(width = 1280): Promise<Page> {
  const { lat, lng } = city.profile.map.centre;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    geolocation: { latitude: lat, longitude: lng },
    permissions: ['geolocation'],
    locale: 'pl'
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

/** Signs in by the form, with the password everybody in the town has. */
async function signedIn(person: Person, to: string): Promise<Page> {
  const page = await somebody();
  await page.goto(app.url + to);
  await page.getByLabel(signInTexts.pl.email).fill(person.email);
  await page.getByLabel(signInTexts.pl.password, { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: signInTexts.pl.button }).click();
  await page.waitForURL(app.url + to);
  return page;
}

/** A resident with a telephone in hand sends a report; the number on the receipt. */
async function reports(page: Page): Promise<string> {
  await page.goto(app.url + address('/', 'pl'), { waitUntil: 'networkidle' });
  await page.getByRole('combobox', { name: frontTexts.pl.title }).fill(category.name.pl);
  await page.getByRole('option').first().waitFor();
  await page.getByRole('option', { name: category.name.pl }).first().click();
  await page.waitForURL(/\/[0-9a-f-]{36}\//);
  await page.waitForLoadState('networkidle');
  await page.locator('.place-a').getByRole('button', { name: placeTexts.pl.place.here }).click();
  await expect.poll(() => page.locator('#district').inputValue()).not.toBe('');
  await goOn(page);
  await answerAll(page, category);
  await page.getByLabel(texts.details.description).fill(DESCRIPTION);
  await goOn(page);
  await page.getByLabel(texts.contact.email, { exact: true }).check();
  await page.getByLabel(texts.contact.emailField).fill(resident);
  await goOn(page);
  await page.getByRole('button', { name: texts.check.send.problem }).click();
  await page.waitForURL(`**${address('/done', 'pl')}`);
  return page.locator('.receipt dd').first().innerText();
}

const rowOf = (page: Page, number: string): Locator => page.locator('.worklist li', { hasText: number });

/** News of the list stand over it until somebody asks for them. */
async function showNews(page: Page): Promise<void> {
  await page
    .locator('.news')
    .getByRole('link', { name: new RegExp(`^${staffTexts.pl.live.show}$`, 'i') })
    .click();
}

async function answers(page: Page, at: string, button: string, text: string): Promise<void> {
  const action = await unfold(page, at);
  await action.locator('textarea[name="text"]').fill(text);
  await action.getByLabel(answeringTexts.pl.outcome).selectOption({ label: OUTCOME_WORDS.resolved.pl });
  expect(await action.getByRole('button', { name: button }).count()).toBe(1);
  await send(page, at);
}

/** The letter that came to the resident with these words in it. */
async function letter(containing: string): Promise<string> {
  const find = () => letterBox.delivered.find((one) => textOf(one).includes(containing));
  await expect.poll(find, { timeout: 30_000, interval: 250 }).toBeDefined();
  const came = find()!;
  expect(came.to).toEqual([resident]);
  expect(headerOf(came, 'Subject')).toBeTruthy();
  return textOf(came);
}

/** What the public page says of this month and this category: how many came, how many were resolved. */
async function counted(page: Page): Promise<{ received: number; resolved: number }> {
  await page.goto(
    `${app.url}${address('/figures', 'pl')}?period=${today.slice(0, 7)}&category=${category.code}`
  );
  const body = await page.locator('main').innerText();
  if (body.includes(figuresTexts.pl.none)) return { received: 0, resolved: 0 };
  const [, resolved, received] = /: (\d+) z\s(\d+)/.exec(body) ?? [];
  return { received: Number(received), resolved: Number(resolved) };
}

it('a report goes from a resident to its unit and back, and is counted', async () => {
  const agent = people.anna;
  expect(mayUseDesk(agent)).toBe(true);
  const [desk, unit, reader, halina] = await Promise.all([
    signedIn(agent, '/desk?list=recent'),
    signedIn(officer, '/unit'),
    somebody(),
    somebody(360)
  ]);
  const before = await counted(reader);

  const number = await reports(halina);
  const found = await findCaseByNumber(app.db, parseCaseNumber(number)!);
  expect(found).toMatchObject({ status: 'dispatched', lead: officer.unit, category: category.code });

  // Both lists were open before the report was sent; they hear of it without being asked again.
  for (const list of [desk, unit]) {
    expect(await rowOf(list, number).count()).toBe(0);
    await showNews(list);
    await rowOf(list, number).waitFor();
  }
  await expectSound(desk);
  expect(await letter(number)).toContain(app.seal.link(found!.id));

  await rowOf(unit, number).getByRole('link').first().click();
  await unit.waitForURL(`**/unit/${caseCode(found!)}*`);
  expect(await unit.locator('main').innerText()).toContain(DESCRIPTION);
  await answers(unit, 'answer', unitTexts.pl.answer.button, 'Naprawione, ekipa była na miejscu o 7.30.');

  await desk.goto(`${app.url}/desk?list=answer`);
  await rowOf(desk, number).getByRole('link').first().click();
  await desk.waitForURL(`**/desk/${caseCode(found!)}*`);
  expect(await desk.locator('main').innerText()).toContain('ekipa była na miejscu');
  await answers(desk, 'close', deskTexts.pl.close.button, ANSWER);

  const told = await letter(ANSWER);
  const link = new RegExp(`${app.url}\\S+${app.seal.link(found!.id)}`).exec(told)?.[0];
  await halina.goto(link!);
  expect(await halina.getByText(ANSWER).first().isVisible()).toBe(true);
  expect(await halina.getByText(OUTCOME_WORDS.resolved.pl).first().isVisible()).toBe(true);
  await expectSound(halina);

  // What the clock does every five minutes, now.
  await countFigures(app.db, Temporal.Now.instant(), timezone);
  expect(await counted(reader)).toEqual({ received: before.received + 1, resolved: before.resolved + 1 });
}, 180_000);

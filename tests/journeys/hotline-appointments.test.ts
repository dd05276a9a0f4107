/** Somebody books a talk with an interpreter: without script too, one time for one person, cancelled by either side, and its page opens the room. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#people/person.ts';
import { address } from '#ui/addresses.ts';
import { LANGS, type Lang } from '#ui/lang.ts';
import { appointmentTexts } from '#ui/texts/appointments.ts';
import { chattingTexts } from '#ui/texts/chatting.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { refuse } from '#world/refusal.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { expectSound } from '#tests/reporting.ts';
import { holdLine } from '#tests/ringing.ts';
import { hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none', hotline: true });
const has = app.city.hotlines[0]?.interpreter?.appointments !== undefined;
await holdLine(app);
const texts = appointmentTexts.pl;
const form = (lang: Lang = 'pl') => app.url + address('/interpreter/appointment', lang);
let browser: Browser;
let resident: Page;
let plain: Page;
let desk: Page;
let iga: Person;

beforeAll(async () => {
  browser = await openBrowser();
  iga = await hire(app, { role: 'agent', also: ['interpreter'], name: 'Iga Migowa' });
  desk = await pageOf(browser, app, iga);
  resident = await pageOf(browser, app, undefined, { width: 360 });
  plain = await pageOf(browser, app, undefined, { script: false });
});
afterAll(() => browser.close());

/** Chooses the first time of the page, or the one of this value, and writes where to answer. */
async function fill(page: Page, email: string, value?: string): Promise<string> {
  const time = value === undefined ? page.locator('[name="at"]').first() : page.locator(`[value="${value}"]`);
  await time.check();
  await page.locator('#email').fill(email);
  await page.locator('#words').fill('Dowód osobisty');
  return (await time.getAttribute('value'))!;
}
const book = (page: Page) => page.getByRole('button', { name: texts.book }).click();

it.skipIf(has)('A city whose interpreters make no appointments has no such page', async () => {
  expect(await open(resident, form())).toBe(404);
  expect(await open(desk, `${app.url}/desk/contacts/appointments`)).toBe(404);
});

describe.skipIf(!has)('an appointment with an interpreter', () => {
  it.each(LANGS)('is offered where nobody is on duty (%s)', async (lang) => {
    await open(resident, app.url + address('/interpreter', lang));
    await resident.getByRole('link', { name: appointmentTexts[lang].link }).click();
    await resident.getByRole('heading', { name: appointmentTexts[lang].title }).waitFor();
    await expectSound(resident, lang);
  });

  it('is booked and cancelled by the resident, without script', async () => {
    await open(plain, form());
    await fill(plain, 'zofia@hejnal.example');
    await book(plain);
    await plain.getByText(texts.booked, { exact: true }).waitFor();
    expect(await plain.locator('main').innerText()).toContain('Dowód osobisty');
    await plain.getByRole('button', { name: texts.cancel }).click();
    await plain.getByText(texts.cancelled).waitFor();
  });

  it('of two who chose one time the second is told, keeps what was typed, and chooses another', async () => {
    await open(resident, form());
    await open(plain, form());
    const at = await fill(resident, 'ewa@hejnal.example');
    await fill(plain, 'jan@hejnal.example', at);
    await book(resident);
    await resident.getByText(texts.booked, { exact: true }).waitFor();
    await expectSound(resident);
    await book(plain);
    await plain
      .getByText(refusalWords(refuse('appointment-taken'), 'pl'))
      .first()
      .waitFor();
    expect(await plain.locator('#email').inputValue()).toBe('jan@hejnal.example');
    expect(await plain.locator('#words').inputValue()).toBe('Dowód osobisty');
    expect(await plain.locator(`[value="${at}"]`).count()).toBe(0);
    await plain.locator('[name="at"]').first().check();
    await book(plain);
    await plain.getByText(texts.booked, { exact: true }).waitFor();
    const rows = await app.db
      .selectFrom('notices')
      .select('letter')
      .where('letter', '=', 'appointment')
      .execute();
    expect(rows).toHaveLength(3);
  });

  it('is seen at the desk and cancelled there with a reason that goes to the resident', async () => {
    await open(desk, `${app.url}/desk/contacts/appointments`);
    await expectSound(desk);
    expect(await desk.locator('.coming > li').count()).toBe(2);
    const last = desk.locator('.coming > li').last();
    await last.locator('summary').click();
    await last.getByRole('button', { name: texts.desk.cancel }).click();
    await desk
      .getByText(refusalWords(refuse('nothing-written'), 'pl'))
      .first()
      .waitFor();
    await expectSound(desk);
    await last.getByLabel(texts.desk.reason).fill('Tłumacz zachorował.');
    await last.getByRole('button', { name: texts.desk.cancel }).click();
    await desk.getByText(texts.desk.done).waitFor();
    expect(await desk.locator('.coming > li').count()).toBe(1);
    const letter = await app.db
      .selectFrom('notices')
      .select(['to', 'body'])
      .where('letter', '=', 'appointment-off')
      .executeTakeFirstOrThrow();
    expect(letter.to).toBe('jan@hejnal.example');
    expect(letter.body).toContain('Tłumacz zachorował.');
    await plain.reload();
    expect(await plain.locator('main').innerText()).toContain('Tłumacz zachorował.');
  });

  it('opens the room at its time, before everybody who waits', async () => {
    await app.db
      .updateTable('appointments')
      .set({ at: Temporal.Now.instant().add({ minutes: 5 }).toString({ smallestUnit: 'second' }) })
      .where('email', '=', 'ewa@hejnal.example')
      .execute();
    await resident.reload();
    await resident.getByText(texts.open).waitFor();
    await expectSound(resident);
    await resident.getByRole('button', { name: texts.enter }).click();
    await resident.getByText(chattingTexts.pl.steps.next).waitFor();
    const call = await app.db
      .selectFrom('contacts')
      .innerJoin('appointments', 'appointments.contact', 'contacts.id')
      .select(['contacts.channel', 'contacts.status', 'contacts.priority'])
      .executeTakeFirstOrThrow();
    expect(call).toEqual({ channel: 'video', status: 'queued', priority: 10 });
    await open(desk, `${app.url}/desk/contacts/appointments`);
    await desk.getByRole('link', { name: texts.desk.began }).waitFor();
  });
});

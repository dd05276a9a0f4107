/** A call at the desk: rings on whatever page, is answered by a key, looked up, written down, wrapped up, and kept in the log. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { categoryThat, expectSound, isPlain } from '#tests/reporting.ts';
import { callNow, journalOf, sure } from '#tests/hotline.ts';
import { holdLine } from '#tests/ringing.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser, SPEAKING } from '#tests/browser.ts';
import { hire, open, pageOf } from '#tests/staff.ts';
import { askUnitToCall } from '#flow/hotline/callback.server.ts';
import { listArticles } from '#knowledge/articles/article.server.ts';
import type { Person } from '#people/person.ts';
import { existsOn } from '#people/unit.ts';
import { callScreenTexts } from '#ui/texts/callScreen.ts';
import { callTexts } from '#ui/texts/call.ts';
import { callbacksTexts } from '#ui/texts/callbacks.ts';
import { contactsTexts } from '#ui/texts/contacts.ts';
import { deskArticleTexts } from '#ui/texts/deskArticle.ts';
import { handingTexts } from '#ui/texts/handing.ts';
import { softphoneTexts } from '#ui/texts/softphone.ts';
import { steeringTexts } from '#ui/texts/steering.ts';
import { todayIn } from '#flow/here.server.ts';
import { line as lineOf } from '#contacts/entry.ts';
import { onCall } from '#flow/hotline/on-call.server.ts';

const app = await openApp({ town: 'none', hotline: true });
const line = await holdLine(app);
const texts = softphoneTexts.pl;
const screen = callScreenTexts.pl;
const NUMBER = '+48601000174';
const TOPIC = app.city.hotlines[0]!.topics[0]!.code;
const plain = categoryThat(app.city, (c) => isPlain(c) && !c.questions.some(({ required }) => required));
const today = Temporal.Now.plainDateISO().toString();
const unit = app.city.units.find((one) => one.code !== app.city.profile.desk && existsOn(one, today))!;
const [script] = await listArticles(app.db, 'script', today);
let browser: Browser;
let anna: Person;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser([...SPEAKING]);
  anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
  page = await pageOf(browser, app, anna);
  await page.context().grantPermissions(['microphone'], { origin: app.url });
});
afterAll(() => browser.close());

const state = (at: Page, name: string) => at.locator('.mystate summary', { hasText: name });

async function become(name: string): Promise<void> {
  await page.locator('.mystate summary').click();
  await page.locator('.mystate').getByRole('button', { name, exact: true }).click();
}

/** A page loaded anew connects its sound again; on a busy machine its desk may have been set away meanwhile. */
async function ready(): Promise<void> {
  await page.locator('.mystate summary').waitFor();
  if (!(await state(page, texts.states.ready).isVisible())) await become(texts.become.ready);
  await state(page, texts.states.ready).waitFor();
}

/** Rings, is answered by its key, and shows its screen. */
async function answered(from: { number?: string; topic?: string } = {}): Promise<string> {
  await ready();
  const contact = await line.rings(from);
  await page.locator('.callbar--rings').waitFor();
  await page.keyboard.press('F8');
  await page.waitForURL(`**/desk/hotline/${contact}`);
  return contact;
}

/** Hangs up, writes down the result with its digit, and sends it by keys. */
async function wrappedUp(contact: string, digit: string): Promise<void> {
  await page.keyboard.press('F9');
  await page.getByRole('button', { name: screen.wrap.button }).waitFor();
  await page.keyboard.press('F8');
  await page.keyboard.press(digit);
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(`**/desk/contacts/${contact}?done=wrapped`);
}

describe('an agent at the desk', () => {
  it('is ready once the microphone is there, and rung on whatever page', async () => {
    await open(page, `${app.url}/desk`);
    await state(page, texts.states.offline).waitFor();
    await become(texts.become.ready);
    await state(page, texts.states.ready).waitFor();
    await expectSound(page);
    const contact = await answered({ number: NUMBER, topic: TOPIC });
    expect(await page.locator('.callbar').innerText()).toContain('601');
    await page.getByRole('button', { name: texts.deeds.hold }).click();
    await page.getByText(texts.held).waitFor();
    expect((await callNow(line.here, contact)).status).toBe('held');
    await page.getByRole('button', { name: texts.deeds.hold }).click();
    await page.getByText(texts.held).waitFor({ state: 'detached' });
    await expectSound(page);
  });

  it('looks up an answer beside the call, and the call stays', async () => {
    await page.locator('#sought').fill('dowod osobisty');
    await page.locator('#sought').press('Enter');
    await page.locator('.results a').first().click();
    await page.locator('#beside').waitFor();
    await expectSound(page);
    expect(await page.locator('.callbar .clock').innerText()).toMatch(/^\d+\.\d\d$/);
  });

  it.runIf(script)('goes through a script step by step, and stays on the page of the call', async () => {
    const call = new URL(page.url()).pathname;
    await page.locator('#sought').fill(script!.content.title.pl);
    // What was found before is still there until the answer comes, and may hold a script too.
    const answer = page.waitForResponse((one) => one.request().method() === 'POST');
    await page.locator('#sought').press('Enter');
    await answer;
    await page
      .locator('.results a[href*="kind=script"]')
      .filter({ hasText: script!.content.title.pl })
      .click();
    const step = (n: number) => page.locator('#beside').getByText(deskArticleTexts.pl.script.step(n));
    await step(1).waitFor();
    await page.locator('#beside .answered a').first().click();
    await step(2).waitFor();
    expect(new URL(page.url()).pathname).toBe(call);
    await expectSound(page);
    // A question noted in the middle of the script leaves it where it is.
    await page.keyboard.press('q');
    await page.locator('#question-words').fill('Pyta też o parkowanie.');
    await page.getByRole('button', { name: screen.questions.button }).click();
    await page.locator('.matters li').first().waitFor();
    await step(2).waitFor();
  });

  it('takes a report with the number filled in, reads out its number, and the case belongs to the call', async () => {
    const contact = page.url().match(/hotline\/([0-9a-f-]+)/)![1]!;
    await page.getByRole('link', { name: screen.report }).click();
    await page.waitForURL('**/desk/call?**');
    expect(page.url()).not.toContain(NUMBER.slice(-9));
    expect(await page.locator('[name="phone"]').inputValue()).toBe(NUMBER);
    await page.locator('#category').selectOption(plain.code);
    await page.getByLabel(callTexts.pl.description).fill('Dziura w jezdni przed szkołą.');
    if ((await page.getByLabel(callTexts.pl.address).count()) > 0)
      await page.getByLabel(callTexts.pl.address).fill('ul. Sygnałowa 3');
    await page.getByRole('button', { name: callTexts.pl.button }).click();
    await page.waitForURL(`**/desk/hotline/${contact}`);
    const call = await callNow(line.here, contact);
    expect(call.caseId).not.toBeNull();
    expect(await page.locator('.tied').innerText()).toContain(app.seal.pin(call.caseId!));
    // The sound was never let go: the form was answered in place.
    expect((await journalOf(line.here, contact)).filter((what) => what === 'returned')).toEqual([]);
    await wrappedUp(contact, '2');
    expect(await callNow(line.here, contact)).toMatchObject({
      outcome: 'report-new',
      about: `category:${plain.code}`,
      status: 'ended'
    });
    await expectSound(page);
    await state(page, texts.states.ready).waitFor();
  });

  it('writes down a second question, says later how it ended, and ties the report of before to the call', async () => {
    const contact = await answered({ number: NUMBER, topic: TOPIC });
    const words = screen.questions;
    await page.keyboard.press('q');
    await page.locator('#question-about').selectOption(`category:${plain.code}`);
    await page.locator('#question-words').fill('Pyta, kiedy łatają jezdnię.');
    await page.getByRole('button', { name: words.button }).click();
    const open = page.locator('.matters li', { hasText: words.open });
    await open.waitFor();
    await expectSound(page);
    await open.getByRole('button', { name: words.settle }).click();
    await open.locator('.fault').waitFor();
    await expectSound(page);
    await open.getByLabel(words.result).selectOption('report-status');
    await open.getByRole('button', { name: words.settle }).click();
    await open.waitFor({ state: 'detached' });
    const questions = app.db.selectFrom('contact_questions').select('outcome').where('contact', '=', contact);
    expect(await questions.execute()).toEqual([{ outcome: 'report-status' }]);
    expect((await callNow(line.here, contact)).caseId).toBeNull();
    await page.getByRole('button', { name: screen.case.tie }).click();
    await page.locator('.tied').waitFor();
    expect((await callNow(line.here, contact)).caseId).not.toBeNull();
    expect(await journalOf(line.here, contact)).toContain('tied');
    // Reported in another call: nobody reads out its PIN from here.
    expect(await page.locator('.tied').innerText()).not.toMatch(/\bPIN\b/);
    await expectSound(page);
    await wrappedUp(contact, '1');
    await state(page, texts.states.ready).waitFor();
  });

  it('pauses the recording for what is nobody’s business, and lets it go on', async () => {
    const contact = await answered({ number: NUMBER, topic: TOPIC });
    const pauses = (name: string) => page.locator('.callbar').getByRole('button', { name, exact: true });
    expect(await pauses(texts.deeds.pause).count()).toBe(0);
    // The caller pressed the key of consent, in a topic that is recorded.
    await onCall(line.here, contact, (_call, _tx, now) => [
      lineOf('recording', now.toString(), { file: `${contact}.wav` })
    ]);
    await page.getByText(texts.recording.on).waitFor();
    await pauses(texts.deeds.pause).click();
    await page.getByText(texts.recording.paused).waitFor();
    await expectSound(page);
    await pauses(texts.deeds.unpause).click();
    await page.getByText(texts.recording.on).waitFor();
    expect(await journalOf(line.here, contact)).toEqual(
      expect.arrayContaining(['recording', 'paused', 'unpaused'])
    );
    await wrappedUp(contact, '1');
    await state(page, texts.states.ready).waitFor();
  });

  it('comes to the results by one key from another page, once the call is over', async () => {
    const contact = await answered({ number: NUMBER, topic: TOPIC });
    await page.locator('a[href="/desk/contacts"]').first().click();
    await page.waitForURL('**/desk/contacts');
    await page.keyboard.press('F9');
    await page.locator(`.callbar a[href="/desk/hotline/${contact}#wrap-up"]`).waitFor();
    await page.keyboard.press('F8');
    await page.locator('#wrap-up input[name=outcome]:focus').waitFor();
    await page.keyboard.press('4');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(`**/desk/contacts/${contact}?done=wrapped`);
    expect((await callNow(line.here, contact)).outcome).toBe('report-status');
    await state(page, texts.states.ready).waitFor();
  });

  it('is told of a topic opened to them for today and why, and when that ended', async () => {
    const at = line.here.world.now().toString();
    const measure = {
      id: line.here.world.newId(),
      day: todayIn(line.here, line.here.world.now()).toString(),
      what: 'agent',
      topic: TOPIC,
      person: anna.id,
      why: 'Dwie osoby chore.',
      at,
      by: null,
      ended_at: null,
      ended_by: null
    };
    await app.db.insertInto('hotline_measures').values(measure).execute();
    line.here.world.news.tell({ about: 'hotline' });
    const bar = page.locator('.callbar');
    const name = app.city.hotlines[0]!.topics[0]!.name.pl;
    await bar.getByText(steeringTexts.pl.mine.holds(name)).waitFor();
    await bar.getByText(measure.why).waitFor();
    await expectSound(page);
    await app.db.updateTable('hotline_measures').set({ ended_at: at }).execute();
    line.here.world.news.tell({ about: 'hotline' });
    await bar.getByText(measure.why).waitFor({ state: 'detached' });
    await bar.getByText(name).waitFor();
    await expectSound(page);
  });

  it('who presses at once, while the sound still connects, is ready as soon as it does', async () => {
    await become(texts.reasons.break);
    await state(page, texts.states.away).waitFor();
    await page.reload();
    await page.locator('.mystate summary').waitFor();
    await become(texts.become.ready);
    await state(page, texts.states.ready).waitFor();
  });

  it('asks the unit to ring, who confirms that it did, and the record says so', async () => {
    const contact = await answered({ number: NUMBER, topic: TOPIC });
    expect(await page.locator('#who-pane').innerText()).toContain(contactsTexts.pl.title.slice(0, 5));
    await page.keyboard.press('t');
    await page.locator('#ask-unit').selectOption(unit.code);
    await page.locator('#ask-words').fill('Pyta o swoją decyzję.');
    await page.getByRole('button', { name: handingTexts.pl.askButton }).click();
    await page.getByText('oddzwoni najpóźniej').waitFor();
    await expectSound(page);
    await wrappedUp(contact, '6');
    const officer = await hire(app, { role: 'officer', unit: unit.code });
    const theirs = await pageOf(browser, app, officer);
    await open(theirs, `${app.url}/unit/callbacks`);
    await expectSound(theirs);
    expect(await theirs.locator('.callbacks').innerText()).toContain('Pyta o swoją decyzję.');
    await theirs.getByRole('button', { name: callbacksTexts.pl.button }).click();
    await theirs.getByText(callbacksTexts.pl.done).waitFor();
    await open(page, `${app.url}/desk/contacts/${contact}`);
    expect(await page.locator('main').innerText()).toContain(callbacksTexts.pl.results.reached);
    await expectSound(page);
  });

  it('shows the call-backs the units owe', async () => {
    await ready();
    const contact = await line.rings({ number: NUMBER });
    await page.locator('.callbar--rings').waitFor();
    await page.keyboard.press('F9');
    await state(page, texts.states.away).waitFor();
    sure(
      await askUnitToCall(line.here, { ...anna, role: 'supervisor' }, contact, {
        unit: unit.code,
        words: 'Sprawa w aktach.',
        dueOn: '2999-01-04'
      })
    );
    await open(page, `${app.url}/desk/contacts/callbacks`);
    expect(await page.locator('.callbacks').innerText()).toContain(unit.name.pl);
    await expectSound(page);
  });
});

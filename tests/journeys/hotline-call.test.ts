/** A resident calls from the browser about a pothole: hears the greeting, waits, is answered; both hear each other; the call ends with a case and a result. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { OUTCOME_CODES } from '#contacts/wrapup.ts';
import { categoryThat, expectSound, isPlain } from '#tests/reporting.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { hire, open, pageOf } from '#tests/staff.ts';
import { openGateway } from '#tests/texting.ts';
import { TONES } from '#tests/talking.ts';
import { bare, hears, openTone } from '#tests/tones.ts';
import { listArticles } from '#knowledge/articles/article.server.ts';
import { address } from '#ui/addresses.ts';
import { LANGS } from '#ui/lang.ts';
import { callTexts } from '#ui/texts/call.ts';
import { callingTexts } from '#ui/texts/calling.ts';
import { callScreenTexts } from '#ui/texts/callScreen.ts';
import { REFUSALS } from '#ui/texts/refusals.ts';
import { sendingTexts } from '#ui/texts/sending.ts';
import { softphoneTexts } from '#ui/texts/softphone.ts';

const gateway = await openGateway();
const app = await openApp({
  town: 'none',
  hotline: true,
  telephone: true,
  env: { TEXTS_URL: gateway.url }
});
const MOBILE = '+48601000174';
const desk = softphoneTexts.pl;
const texts = callingTexts.pl;
const sending = sendingTexts.pl;
const plain = categoryThat(app.city, (c) => isPlain(c) && !c.questions.some(({ required }) => required));
let browsers: Browser[];
let agent: Page;
let resident: Page;

beforeAll(async () => {
  browsers = await Promise.all([openTone(TONES.agent), openTone(TONES.caller), openBrowser()]);
  const anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
  agent = await pageOf(browsers[0]!, app, anna);
  resident = await pageOf(browsers[1]!, app, undefined, { width: 360 });
  for (const page of [agent, resident]) {
    await page.context().grantPermissions(['microphone'], { origin: app.url });
    await bare(page);
  }
});
afterAll(() => Promise.all([gateway.close(), ...browsers.map((browser) => browser.close())]));

const newest = () =>
  app.db.selectFrom('contacts').selectAll().orderBy('began_at', 'desc').limit(1).executeTakeFirstOrThrow();

async function comesToDesk(): Promise<void> {
  await open(agent, `${app.url}/desk`);
  await agent.locator('.mystate summary', { hasText: desk.states.offline }).click();
  await agent.locator('.mystate').getByRole('button', { name: desk.become.ready }).click();
  await agent.locator('.mystate summary', { hasText: desk.states.ready }).waitFor();
}

/** Calls, and goes through the announcements by keys to the queue. */
async function calls(): Promise<void> {
  await open(resident, `${app.url}${address('/call', 'pl')}`);
  await resident.getByRole('button', { name: texts.button }).click();
  await resident.getByText(texts.steps.answering).waitFor();
}

/** Waits until the call is in the queue; a key is pressed now and then, as people do. */
async function isQueued(): Promise<void> {
  for (let n = 0; n < 120 && (await newest()).queued_at === null; n += 1) {
    if (n % 3 === 0 && (await resident.getByRole('button', { name: '0', exact: true }).isVisible()))
      await resident
        .getByRole('button', { name: '0', exact: true })
        .click()
        .catch(() => undefined);
    await resident.waitForTimeout(500);
  }
}

/** Sends the number of the case: refused to a landline, taken by a mobile, shown when it has arrived. */
async function sendsNumber(): Promise<void> {
  const to = agent.getByLabel(sending.to);
  await to.fill('12 616 55 55');
  await agent.getByRole('button', { name: sending.number }).click();
  await agent.getByText(REFUSALS['not-mobile']!.pl).first().waitFor();
  await expectSound(agent);
  await to.fill('601 000 174');
  await agent.locator('main').click({ position: { x: 5, y: 5 } });
  await agent.keyboard.press('C');
  await expect.poll(() => gateway.messages(MOBILE), { timeout: 20_000 }).toHaveLength(1);
  await agent.getByText(sending.sent('').trim()).first().waitFor();
  expect(await hears(agent, TONES.caller)).toBeDefined();
  expect(await gateway.receipt(gateway.parts[0]!.id)).toBe(0);
  await agent.getByText(sending.delivered('').trim()).first().waitFor();
  await expectSound(agent);
  const { case_id, id } = await newest();
  const c = await app.db.selectFrom('cases').selectAll().where('id', '=', case_id!).executeTakeFirstOrThrow();
  expect(gateway.messages(MOBILE)[0]).toContain(`${c.number}/${c.year}`);
  expect(gateway.messages(MOBILE)[0]).toContain(app.seal.link(c.id));
  const kept = await app.db.selectFrom('contact_entries').select('what').where('contact', '=', id).execute();
  expect(kept.map(({ what }) => what)).toContain('sent');
}

describe('a resident calls from the browser', () => {
  it.each(LANGS)('the page says number, hours and price before (%s)', async (lang) => {
    await open(resident, app.url + address('/call', lang));
    await resident.getByRole('button', { name: callingTexts[lang].button }).waitFor();
    expect(await resident.locator('main').innerText()).toContain(callingTexts[lang].free);
    await expectSound(resident, lang);
  });

  it('without script it shows the number to dial; the front page leads here', async () => {
    const page = await pageOf(browsers[2]!, app, undefined, { script: false });
    await open(page, `${app.url}/`);
    await page
      .locator(`a[href="${address('/call', 'pl')}"]`)
      .first()
      .click();
    expect(await page.locator('main').innerText()).toContain(
      app.city.profile.hotline.shown.replaceAll(' ', '\u00A0')
    );
  });

  it('is told in words when the browser gives no microphone', async () => {
    const context = await browsers[2]!.newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    await page.goto(app.url + address('/call', 'pl'));
    await page.getByRole('button', { name: texts.button }).click();
    await page.getByText(texts.refused.title).waitFor();
    await expectSound(page);
    await context.close();
  });

  it('hears the greeting, waits, and talks to the agent who answers by a key', async () => {
    await comesToDesk();
    await calls();
    await expectSound(resident);
    await isQueued();
    await agent.locator('.callbar--rings').waitFor({ timeout: 30_000 });
    await agent.keyboard.press('F8');
    await agent.waitForURL('**/desk/hotline/**');
    expect(await hears(resident, TONES.agent)).toBeDefined();
    expect(await hears(agent, TONES.caller)).toBeDefined();
    await resident.getByText(texts.steps.talking).waitFor();
    await expectSound(resident);
  });

  it('tells of a pothole; the report keeps the talk, and its number comes as a text message during the call', async () => {
    await agent.getByRole('link', { name: callScreenTexts.pl.report }).click();
    await agent.waitForURL('**/desk/call?**');
    await agent.locator('#category').selectOption(plain.code);
    await agent.getByLabel(callTexts.pl.description).fill('Dziura w jezdni przed szkołą.');
    await agent.getByLabel(callTexts.pl.address).fill('ul. Sygnałowa 3');
    await agent.getByLabel(callTexts.pl.by.none, { exact: true }).check();
    await agent.getByRole('button', { name: callTexts.pl.button }).click();
    await agent.waitForURL('**/desk/hotline/**');
    expect(await hears(agent, TONES.caller)).toBeDefined();
    await sendsNumber();
    // The page of an article leads to the call, from where it goes as a text message; nobody copies one.
    const [card] = await listArticles(app.db, 'card', Temporal.Now.plainDateISO().toString());
    const article = await agent.request.get(`${app.url}/desk/article/card/${card!.code}`);
    expect(await article.text()).toContain(`/desk/hotline/${(await newest()).id}?kind=card`);
    await agent.keyboard.press('F9');
    await agent.getByRole('button', { name: callScreenTexts.pl.wrap.button }).waitFor();
    await resident.getByText(texts.over.thanks).waitFor();
    const row = await newest();
    const { number, year } = await app.db
      .selectFrom('cases')
      .select(['number', 'year'])
      .where('id', '=', row.case_id!)
      .executeTakeFirstOrThrow();
    await resident.getByText(`${number}/${year}`).waitFor();
    await expectSound(resident);
    await agent.keyboard.press('F8');
    await agent.keyboard.press('2');
    await agent.keyboard.press('Control+Enter');
    await agent.waitForURL('**/desk/contacts/**');
    const done = await newest();
    expect(done).toMatchObject({ status: 'ended', outcome: 'report-new', about: `category:${plain.code}` });
    expect(OUTCOME_CODES['report-new']).toBe('ZGL-NEW');
  });

  it('whose agent’s page dies is back in the queue, before all others', async () => {
    await calls();
    await isQueued();
    await agent.locator('.callbar--rings').waitFor({ timeout: 30_000 });
    await agent.keyboard.press('F8');
    await agent.waitForURL('**/desk/hotline/**');
    await agent.close({ runBeforeUnload: false });
    await vi.waitFor(
      async () => expect(await newest()).toMatchObject({ status: 'queued', live: { head: true } }),
      { timeout: 45_000, interval: 500 }
    );
    await resident.getByText(texts.steps.next).waitFor();
    await resident.getByRole('button', { name: texts.hangUp }).click();
    await resident.getByRole('button', { name: texts.over.again }).waitFor();
    expect((await newest()).ended_at).not.toBeNull();
  });
});

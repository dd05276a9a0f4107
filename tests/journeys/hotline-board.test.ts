/** A busy Monday is steered from the wallboard: who waits is seen at once, people are set to work, a talk is taken over. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAgent } from '#contacts/agent.server.ts';
import { listCallEntries, findCall } from '#contacts/contact.server.ts';
import { answerCall, beAgent, connectAgent } from '#flow/hotline/agent.server.ts';
import { offerNext } from '#flow/hotline/offer.server.ts';
import type { Person } from '#people/person.ts';
import { wallboardTexts } from '#ui/texts/wallboard.ts';
import { openApp } from '#tests/app.ts';
import { besideOf } from '#tests/beside.ts';
import { openBrowser } from '#tests/browser.ts';
import { makeContact } from '#tests/contacts.ts';
import { callIn, comeToDesk, holdTelephone, sure } from '#tests/hotline.ts';
import { hotlineCity } from '#tests/hotlineCity.ts';
import { expectSound } from '#tests/reporting.ts';
import { hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ city: hotlineCity(), town: 'none' });
const here = besideOf(app);
const texts = wallboardTexts.pl;
let browser: Browser;
let [ewa, anna, bogdan]: Person[] = [];
let board: Page;
let talk = '';
beforeAll(async () => {
  browser = await openBrowser();
  ewa = await hire(app, { role: 'supervisor', name: 'Ewa Lis' });
  anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
  bogdan = await hire(app, { role: 'agent', name: 'Bogdan Kos' });
  await holdTelephone(here);
  board = await pageOf(browser, app, ewa);
});
afterAll(() => browser.close());

const address = () => `${app.url}/desk/board`;
const said = async (page: Page) => (await page.locator('main').innerText()).replaceAll('\u00A0', ' ');
const entries = async () => (await listCallEntries(app.db, talk)).map(({ what }) => what);
const unfold = (page: Page, name: string) =>
  page
    .locator('summary')
    .filter({ hasText: texts.people.change(name) })
    .click();
async function press(page: Page, name: string): Promise<void> {
  const post = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.locator('details[open]').getByRole('button', { name }).click();
  await post;
  await page.waitForLoadState('load');
}

describe('a busy Monday', () => {
  it('begins with an empty board', async () => {
    await open(board, address());
    expect(await said(board)).toContain(texts.people.nobody);
    await expectSound(board);
  });

  it('shows within a second who came and who waits', async () => {
    await comeToDesk(here, anna!);
    await board.getByText('Anna Gawlik', { exact: true }).waitFor();
    const called = await callIn(here, { topic: 'roads' });
    talk = called.contact;
    await offerNext(here);
    sure(await answerCall(here, anna!, talk));
    await board.locator('.who').filter({ hasText: texts.states.talking }).waitFor();
    const begun = performance.now();
    await callIn(here, { topic: 'taxes' });
    await board.locator('.big dd').first().filter({ hasText: '1' }).waitFor();
    // A second on a quiet machine; this one may be busy with other tests.
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  it('says first what is wrong, with the wait growing as one looks', async () => {
    const since = here.world.now().subtract({ minutes: 3 }).toString();
    await makeContact(app.db, { at: since, topic: 'roads', open: true });
    here.world.news.tell({ about: 'hotline' });
    await board
      .getByRole('alert')
      .getByText(/Ktoś czeka już/)
      .waitFor();
    const wait = board.locator('.big dd.hot').nth(1);
    const before = await wait.innerText();
    await expect.poll(() => wait.innerText(), { timeout: 10_000 }).not.toBe(before);
    await expectSound(board);
  });

  it('sends somebody from a break to the queue, without script too', async () => {
    sure(await connectAgent(here, bogdan!));
    sure(await beAgent(here, bogdan!, { state: 'away', reason: 'training' }));
    const plain = await pageOf(browser, app, ewa, { script: false, width: 360 });
    await open(plain, address());
    await unfold(plain, 'Bogdan Kos');
    await plain.locator(`#state-${bogdan!.id}`).selectOption('ready');
    await press(plain, texts.people.set);
    expect(await said(plain)).toContain(texts.done.state);
    expect(await findAgent(app.db, bogdan!.id)).toMatchObject({ state: 'ready' });
  });

  it('hears a talk, whispers, and takes it over', async () => {
    sure(await connectAgent(here, ewa!));
    sure(await beAgent(here, ewa!, { state: 'away', reason: 'consultation' }));
    await open(board, address());
    await unfold(board, 'Anna Gawlik');
    await expectSound(board);
    await press(board, texts.people.listen);
    expect(await entries()).toContain('listening');
    await unfold(board, 'Anna Gawlik');
    await press(board, texts.people.stop);
    expect(await entries()).toContain('unlistening');
    await unfold(board, 'Anna Gawlik');
    await press(board, texts.people.take);
    expect(await findCall(app.db, talk)).toMatchObject({ agent: ewa!.id, status: 'talking' });
    expect(await said(board)).toContain(texts.done.take);
  });

  it('fits a phone, and is nobody’s but who leads the hotline', async () => {
    const phone = await pageOf(browser, app, ewa, { width: 360, lang: 'uk' });
    await open(phone, address());
    await expectSound(phone, 'uk');
    const page = await pageOf(browser, app, anna);
    expect((await page.request.get(address())).status()).toBe(403);
  });
});

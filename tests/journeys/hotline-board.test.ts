/** A busy Monday is steered from the wallboard: who waits is seen at once, people are set to work, a talk is taken over. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAgent } from '#contacts/agent.server.ts';
import { listCallEntries, findCall } from '#contacts/contact.server.ts';
import { answerCall, beAgent, connectAgent } from '#flow/hotline/agent.server.ts';
import { offerNext } from '#flow/hotline/offer.server.ts';
import type { Person } from '#people/person.ts';
import { listMeasuresOf } from '#contacts/measures/measure.server.ts';
import { stopNotice, writeNotice } from '#flow/announcing/notices.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { hotlineNoticesTexts } from '#ui/texts/hotlineNotices.ts';
import { peopleDataTexts } from '#ui/texts/peopleData.ts';
import { steeringTexts } from '#ui/texts/steering.ts';
import { wallboardTexts } from '#ui/texts/wallboard.ts';
import { openApp } from '#tests/app.ts';
import { besideOf } from '#tests/beside.ts';
import { openBrowser } from '#tests/browser.ts';
import { makeContact } from '#tests/contacts.ts';
import { callIn, comeToDesk, holdTelephone, sure } from '#tests/hotline.ts';
import { hotlineCity } from '#tests/hotlineCity.ts';
import { expectSound } from '#tests/reporting.ts';
import { hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ city: hotlineCity({}, { taxes: ['plaza'] }), town: 'none' });
const here = besideOf(app);
const texts = wallboardTexts.pl;
const steering = steeringTexts.pl;
let browser: Browser;
let [ewa, anna, bogdan, celina]: Person[] = [];
let board: Page;
let talk = '';
let stuck = '';
beforeAll(async () => {
  browser = await openBrowser();
  ewa = await hire(app, { role: 'supervisor', name: 'Ewa Lis' });
  anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
  bogdan = await hire(app, { role: 'agent', name: 'Bogdan Kos' });
  celina = await hire(app, { role: 'agent', name: 'Celina Wrona' });
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
    // It hangs on a wall: dark, whatever the machine prefers.
    expect(await board.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  });

  it('shows within a second who came and who waits', async () => {
    await comeToDesk(here, anna!);
    await board.locator('.who b').getByText('Anna Gawlik', { exact: true }).waitFor();
    const called = await callIn(here, { topic: 'roads' });
    talk = called.contact;
    await offerNext(here);
    sure(await answerCall(here, anna!, talk));
    await board.locator('.who').filter({ hasText: texts.states.talking }).waitFor();
    const begun = performance.now();
    stuck = (await callIn(here, { topic: 'taxes' })).contact;
    await board.locator('.big dd').first().filter({ hasText: '1' }).waitFor();
    // A second on a quiet machine; this one may be busy with other tests.
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  it('says that nobody at work takes a topic; one more person is asked to, with the reason', async () => {
    await comeToDesk(here, celina!);
    expect(await offerNext(here)).toBe(0);
    const alarm = board.getByRole('alert').filter({ hasText: 'nikt z\u00A0pracujących nie odbiera' });
    await alarm.waitFor();
    await board.getByRole('link', { name: steering.open }).click();
    await board.locator('summary').filter({ hasText: steering.change }).click();
    await expectSound(board);
    await board.locator('#what').selectOption('agent');
    await board.locator('#topic').selectOption('taxes');
    await board.locator('#person').selectOption({ label: 'Celina Wrona' });
    await press(board, steering.take);
    expect(await said(board)).toContain('Napisz, dlaczego.');
    expect(await board.locator('#topic').inputValue()).toBe('taxes');
    await expectSound(board);
    await board.locator('#why').fill('Dwie osoby chore, do 12 jest ich za mało.');
    await press(board, steering.take);
    expect(await said(board)).toContain(steering.done.taken);
    expect(await said(board)).toContain('Taxes: odbiera też Celina Wrona');
    expect(await said(board)).not.toContain('nie odbiera tego tematu');
    expect(await offerNext(here)).toBe(1);
    sure(await answerCall(here, celina!, stuck));
    await board
      .locator('li')
      .filter({ hasText: 'Celina Wrona' })
      .locator('.who')
      .filter({ hasText: texts.states.talking })
      .waitFor();
  });

  it('puts a topic first and ends it again; who did it and why stays in the record of the day', async () => {
    const plain = await pageOf(browser, app, ewa, { script: false, width: 360 });
    await open(plain, address());
    await plain.locator('summary').filter({ hasText: steering.change }).click();
    await plain.locator('#what').selectOption('first');
    await plain.locator('#topic').selectOption('roads');
    await plain.locator('#why').fill('Pękła rura.');
    await press(plain, steering.take);
    await plain.getByRole('button', { name: steering.endOne('Roads: przed innymi tematami') }).click();
    await plain.getByText(steering.done.ended).waitFor();
    const day = todayIn(here, here.world.now()).toString();
    expect(await listMeasuresOf(app.db, day)).toMatchObject([
      { what: 'first', topic: 'roads', why: 'Pękła rura.', by: 'Ewa Lis', endedBy: 'Ewa Lis' },
      { what: 'agent', topic: 'taxes', agent: 'Celina Wrona', by: 'Ewa Lis', endedAt: null }
    ]);
  });

  it('tells callers of a failure as last time, and stops', async () => {
    const words = { pl: 'Awaria wody w Śródmieściu.', en: 'No water downtown.', uk: 'Немає води в центрі.' };
    const until = here.world.now().add({ hours: 1 }).toZonedDateTimeISO('Europe/Warsaw').toPlainDateTime();
    const typed = { words, from: '', until: until.toString({ smallestUnit: 'minute' }) };
    const last = await writeNotice(here, ewa!, typed);
    sure(await stopNotice(here, ewa!, String(last)));
    await open(board, address());
    await board.locator('summary').filter({ hasText: steering.again.title }).click();
    await press(board, steering.again.say);
    expect(await said(board)).toContain(steering.done.again);
    const told = board.getByRole('button', { name: hotlineNoticesTexts.pl.stopOne(words.pl) });
    await told.click();
    await board.getByText(texts.done.silence).waitFor();
    expect(await told.count()).toBe(0);
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

  it('leaves a trace that whoever watches over personal data reads, without who called', async () => {
    const helena = await hire(app, { role: 'guardian', name: 'Helena Czuwaj' });
    const page = await pageOf(browser, app, helena);
    await open(page, `${app.url}/office/readings`);
    const { heard } = peopleDataTexts.pl.readings;
    const row = page.getByRole('table', { name: heard.title }).getByRole('row', { name: /Ewa Lis/ });
    expect(await row.innerText()).toContain(heard.what.live);
    await expectSound(page);
    expect((await page.request.get(address())).status()).toBe(403);
    await page.context().close();
  });

  it('fits a phone, and is nobody’s but who leads the hotline', async () => {
    const phone = await pageOf(browser, app, ewa, { width: 360, lang: 'uk' });
    await open(phone, address());
    await expectSound(phone, 'uk');
    const page = await pageOf(browser, app, anna);
    expect((await page.request.get(address())).status()).toBe(403);
  });
});

/** A resident who cannot call writes: waits in the queue, is answered by an agent at the same desk, and both lose nothing. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LINE_MOST } from '#contacts/chat/chat.ts';
import { offerNext } from '#flow/hotline/offer.server.ts';
import { callNow, journalOf } from '#tests/hotline.ts';
import { holdLine } from '#tests/ringing.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser, SPEAKING } from '#tests/browser.ts';
import { hire, open, pageOf } from '#tests/staff.ts';
import { categoryThat, expectSound, isPlain } from '#tests/reporting.ts';
import type { Person } from '#people/person.ts';
import { address } from '#ui/addresses.ts';
import { LANGS } from '#ui/lang.ts';
import { callTexts } from '#ui/texts/call.ts';
import { callScreenTexts } from '#ui/texts/callScreen.ts';
import { chattingTexts } from '#ui/texts/chatting.ts';
import { contactsTexts } from '#ui/texts/contacts.ts';
import { softphoneTexts } from '#ui/texts/softphone.ts';

const app = await openApp({ town: 'none', hotline: true });
const plain = categoryThat(app.city, (c) => isPlain(c) && !c.questions.some(({ required }) => required));
const line = await holdLine(app);
const texts = chattingTexts.pl;
const screen = callScreenTexts.pl;
const MARKUP = '<img src=x onerror="document.title=1"> **dziura** na Długiej';
let browser: Browser;
let anna: Person;
let desk: Page;
let resident: Page;

beforeAll(async () => {
  browser = await openBrowser([...SPEAKING]);
  anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
  desk = await pageOf(browser, app, anna);
  await desk.context().grantPermissions(['microphone'], { origin: app.url });
  resident = await pageOf(browser, app, undefined, { width: 360 });
});
afterAll(() => browser.close());

const newest = () =>
  app.db.selectFrom('contacts').selectAll().orderBy('began_at', 'desc').limit(1).executeTakeFirstOrThrow();
const log = (page: Page) => page.getByRole('log', { name: texts.log });
const field = (page: Page) => page.getByLabel(texts.line);

async function begins(page: Page, words: string): Promise<string> {
  await open(page, app.url + address('/chat', 'pl'));
  await page.getByLabel(texts.words).fill(words);
  await page.getByRole('button', { name: texts.begin }).click();
  await page.getByRole('heading', { name: texts.title }).waitFor();
  await log(page).getByText(words).waitFor();
  return (await newest()).id;
}

async function comesToDesk(): Promise<void> {
  await open(desk, `${app.url}/desk`);
  await desk.locator('.mystate summary').click();
  await desk
    .locator('.mystate')
    .getByRole('button', { name: softphoneTexts.pl.become.ready, exact: true })
    .click();
  await desk.locator('.mystate summary', { hasText: softphoneTexts.pl.states.ready }).waitFor();
}

describe('a text talk', () => {
  it.each(LANGS)(
    'has its page in %s, with a link from the front page, the directory and the page of calls',
    async (lang) => {
      for (const from of ['/', '/contacts', '/call']) {
        await open(resident, app.url + address(from, lang));
        expect(await resident.locator(`main a[href="${address('/chat', lang)}"]`).count()).toBe(1);
      }
      await open(resident, app.url + address('/chat', lang));
      await resident.getByRole('button', { name: chattingTexts[lang].begin }).waitFor();
      await expectSound(resident, lang);
    }
  );

  it('needs a first line', async () => {
    await open(resident, app.url + address('/chat', 'pl'));
    await resident.getByRole('button', { name: texts.begin }).click();
    await resident.getByRole('alert').getByText('Napisz coś').waitFor();
    await expectSound(resident);
  });

  it('waits, rings at the desk, is written on both sides and ends with a case and a record', async () => {
    await comesToDesk();
    const contact = await begins(resident, 'Nie słyszę. Na Długiej jest dziura.');
    await resident.getByText(texts.steps.next).waitFor();
    await expectSound(resident);
    expect(await offerNext(line.here)).toBe(1);
    await desk.locator('.callbar--rings').getByText(texts.desk.rings).waitFor();
    await desk.keyboard.press('F8');
    await desk.waitForURL(`**/desk/hotline/${contact}`);
    await log(desk).getByText('Na Długiej jest dziura.').waitFor();
    await resident.getByText(texts.steps.talking).waitFor();

    await field(desk).fill('Dzień dobry, już zapisuję.');
    await field(desk).press('Enter');
    await log(resident).getByText('Dzień dobry, już zapisuję.').waitFor();
    await field(resident).pressSequentially('To');
    await desk.getByText(texts.typing.resident).waitFor();
    await field(resident).fill(MARKUP);
    await field(resident).press('Enter');
    await log(desk).getByText(MARKUP).waitFor();
    expect(await log(desk).locator('img').count()).toBe(0);
    await expectSound(desk);
    await expectSound(resident);

    await desk.locator(`a[href="/desk/call?contact=${contact}"]`).click();
    await desk.getByLabel(callTexts.pl.description).waitFor();
    expect(await desk.locator('input[name=contact]').inputValue()).toBe(contact);
    await desk.goto(`${app.url}/desk/hotline/${contact}`);
    await log(desk).getByText(MARKUP).waitFor();

    await desk.getByRole('button', { name: texts.desk.end }).click();
    await resident.getByRole('heading', { name: texts.over.thanks }).waitFor();
    await desk.locator(`#wrap-up input[value="informed"]`).waitFor();
    expect(await callNow(line.here, contact)).toMatchObject({
      channel: 'text',
      ending: 'agent',
      status: 'wrapping'
    });
  });

  it('keeps its lines when the page is read anew, sends what could not be sent once, and refuses what is too long', async () => {
    await app.db.updateTable('hotline_agents').set({ state: 'ready', contact: null }).execute();
    await app.db
      .updateTable('contacts')
      .set({ status: 'ended', outcome: 'informed', wrapped_at: new Date().toISOString() })
      .where('wrapped_at', 'is', null)
      .execute();
    await resident.getByRole('button', { name: texts.over.again }).click();
    await begins(resident, 'Drugi raz.');
    await resident.context().setOffline(true);
    await field(resident).fill('Bez sieci.');
    await field(resident).press('Enter');
    await resident.getByText(texts.offline).waitFor();
    await resident.context().setOffline(false);
    await resident.getByText(texts.offline).waitFor({ state: 'detached' });
    await resident.reload();
    expect(await log(resident).getByText('Bez sieci.').count()).toBe(1);
    await field(resident).fill('x'.repeat(LINE_MOST + 1));
    await resident.getByText(texts.charactersLeft(-1)).first().waitFor();
    await field(resident).press('Enter');
    expect(await field(resident).inputValue()).toHaveLength(LINE_MOST + 1);
    await resident.getByRole('button', { name: texts.leave }).click();
    await resident.getByRole('heading', { name: texts.over.abandoned }).waitFor();
    await expectSound(resident);
    expect(await journalOf(line.here, (await newest()).id)).toEqual(['began', 'queued', 'ended']);
  });

  it('works without script, by sending and looking again', async () => {
    const bare = await pageOf(browser, app, undefined, { script: false });
    await bare.goto(app.url + address('/chat', 'pl'));
    await bare.getByLabel(texts.words).fill('Mam stary telefon.');
    await bare.getByRole('button', { name: texts.begin }).click();
    await log(bare).getByText('Mam stary telefon.').waitFor();
    await bare.getByText(texts.plain.note).waitFor();
    await field(bare).fill('I nic więcej.');
    await bare.getByRole('button', { name: texts.write, exact: true }).click();
    await log(bare).getByText('I nic więcej.').waitFor();
    await bare.getByRole('link', { name: texts.plain.refresh }).click();
    await log(bare).getByText('I nic więcej.').waitFor();
    await bare.getByRole('button', { name: texts.leave }).click();
    await bare.getByRole('heading', { name: texts.over.abandoned }).waitFor();
    await bare.context().close();
  });

  it('is a message answered by e-mail where nobody can answer, and a report is made of it with the address filled in', async () => {
    await app.db.updateTable('telephone').set({ gone_at: new Date().toISOString() }).execute();
    const page = await pageOf(browser, app, undefined, { width: 360 });
    await open(page, app.url + address('/chat', 'pl'));
    await page.getByText(texts.away).waitFor();
    await page.getByLabel(texts.words).fill('Kto sprząta park?');
    await page.getByLabel(texts.email).fill('ola@example.com');
    await page.getByRole('button', { name: texts.send }).click();
    await page.getByRole('heading', { name: texts.left }).waitFor();
    await expectSound(page);
    await app.db.updateTable('telephone').set({ gone_at: null }).execute();
    const { id } = await newest();
    await open(desk, `${app.url}/desk/contacts?list=missed`);
    await desk.locator(`a[href="/desk/contacts/${id}"]`).first().click();
    await log(desk).getByText('Kto sprząta park?').waitFor();
    await expectSound(desk);
    await desk.getByRole('link', { name: contactsTexts.pl.record.report }).click();
    await desk.waitForURL('**/desk/call?**');
    expect(await desk.locator('input[name=email]').inputValue()).toBe('ola@example.com');
    // It came by chat, and nobody says otherwise.
    expect(await desk.locator('#channel option').allInnerTexts()).toEqual([callTexts.pl.channels.chat]);
    await desk.locator('#category').selectOption(plain.code);
    await desk.getByLabel(callTexts.pl.description).fill('Nie wiadomo, kto sprząta park.');
    await desk.locator('[name="address"]').fill('ul. Parkowa 1');
    await desk.getByRole('button', { name: callTexts.pl.button }).click();
    await desk.waitForURL(`**/desk/contacts/${id}`);
    const made = await app.db.selectFrom('cases').select('channel').executeTakeFirstOrThrow();
    expect(made.channel).toBe('chat');
    await page.context().close();
  });

  it('is counted by its channel', async () => {
    const lead = await hire(app, { role: 'supervisor', name: 'Lena Zych' });
    const page = await pageOf(browser, app, lead);
    await open(page, `${app.url}/office/hotline/figures`);
    const table = page.getByRole('table', { name: texts.figures.channels });
    await table.getByRole('row', { name: new RegExp(screen.channels.text) }).waitFor();
    await page.context().close();
  });
});

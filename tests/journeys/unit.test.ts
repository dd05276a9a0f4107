/** An officer's day: the unit's tasks, giving back, asking, answering with photos, with script and without. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseCode, caseNumber, type Case } from '#cases/case.ts';
import { findCase } from '#cases/case.server.ts';
import { UNIT_LISTS } from '#cases/list.server.ts';
import type { Person } from '#people/person.ts';
import { answeringTexts } from '#ui/texts/answering.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { staffTexts } from '#ui/texts/staff.ts';
import { unitTexts } from '#ui/texts/unit.ts';
import { workTexts } from '#ui/texts/work.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { asks, kindsIn, recordCase } from '#tests/casework.ts';
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

const app = await openApp();
const texts = unitTexts.pl;
let browser: Browser;
let first: Case;
let marek: Person;
beforeAll(async () => {
  browser = await openBrowser();
  first = await recordCase(app, { daysAgo: 90 });
  marek = await hire(app, { role: 'officer', unit: first.lead, name: 'Marek Lis' });
});
afterAll(() => browser.close());

const answerField = (page: Page) => page.locator('#answer-text');

describe('the unit’s lists', () => {
  it.each(UNIT_LISTS)('"%s" is a sound page, wide and narrow', async (list) => {
    for (const width of [1280, 360]) {
      const page = await pageOf(browser, app, marek, { width });
      expect(await open(page, `${app.url}/unit?list=${list}`)).toBe(200);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(texts.lists[list]);
      await expectSound(page);
      await page.close();
    }
  });

  it('hold late tasks first, those that wait for a reply apart, and nothing of others', async () => {
    const waiting = await recordCase(app, { daysAgo: 100 }, asks('Po której stronie?'));
    const foreign = await recordCase(app, { daysAgo: 100, category: (c) => c.lead !== first.lead });
    const page = await pageOf(browser, app, marek, { script: false });
    await open(page, `${app.url}/unit`);
    expect(await page.locator('.worklist-head').first().innerText()).toContain('Po terminie');
    const body = await page.locator('main').innerText();
    expect(body).toContain(caseNumber(first));
    expect(body).not.toContain(caseNumber(waiting));
    expect(body).not.toContain(caseNumber(foreign));
    await open(page, `${app.url}/unit?list=waiting`);
    expect(
      await page
        .locator('.worklist li', { hasText: caseNumber(waiting) })
        .locator('.slip--stopped')
        .count()
    ).toBe(1);
  });

  it('find the unit’s own by number, and no other', async () => {
    const foreign = await recordCase(app, {
      daysAgo: 1,
      category: (c) => c.lead !== first.lead && !c.further.includes(first.lead!)
    });
    const page = await pageOf(browser, app, marek);
    await page.goto(`${app.url}/unit/find?number=${encodeURIComponent(caseNumber(first))}`);
    expect(page.url()).toBe(unitOf(app, first));
    await open(page, `${app.url}/unit/find?number=${encodeURIComponent(caseNumber(foreign))}`);
    expect(await page.locator('main').innerText()).not.toContain('sygnałowa');
    await expectSound(page);
  });
});

describe('a case', () => {
  it.each([true, false])('that is not theirs goes back with a reason, once (script: %s)', async (script) => {
    const c = await recordCase(app, { daysAgo: 1 });
    const page = await pageOf(browser, app, marek, { script });
    await open(page, `${unitOf(app, c)}?list=open`);
    if (script) await expectSound(page);
    await unfold(page, 'giveBack');
    await send(page, 'giveBack');
    await expectFault(page, refusalWords({ refusal: 'nothing-written' }, 'pl'));
    await page.locator('#giveBack-reason').fill('To droga wewnętrzna spółdzielni.');
    await send(page, 'giveBack');
    expect(page.url()).toBe(`${unitOf(app, c)}?list=open&done=giveBack`);
    expect(await history(page)).toContain('To droga wewnętrzna spółdzielni.');
    expect(await page.getByText(texts.over).count()).toBe(1);
    expect((await findCase(app.db, c.id))?.status).toBe('returned');
    const again = await page.request.post(`${unitOf(app, c)}?/giveBack`, {
      headers: { origin: app.url, accept: 'text/html' },
      form: { seen: String(c.version + 1), reason: 'Jeszcze raz.' }
    });
    expect(await again.text()).toContain(refusalWords({ refusal: 'no-open-task' }, 'pl'));
  });

  it.each([true, false])(
    'about which more must be known: the resident is asked (script: %s)',
    async (script) => {
      const c = await recordCase(app, { daysAgo: 1 });
      const page = await pageOf(browser, app, marek, { script });
      await open(page, unitOf(app, c));
      await unfold(page, 'ask');
      await page.locator('#ask-question').fill('Po której stronie ulicy?');
      await send(page, 'ask');
      expect(await page.getByText(texts.done.ask).count()).toBe(1);
      expect(await page.locator('.slip--stopped').count()).toBeGreaterThan(0);
      await unfold(page, 'ask');
      expect(await page.getByText(answeringTexts.pl.ask.open).count()).toBe(1);
      if (script) await expectSound(page);
    }
  );

  it('of somebody who left no contact cannot be asked about, and says so', async () => {
    const c = await recordCase(app, { daysAgo: 1, contact: { by: 'none' } });
    const page = await pageOf(browser, app, marek);
    await open(page, unitOf(app, c));
    await unfold(page, 'ask');
    expect(await page.getByText(answeringTexts.pl.ask.none).count()).toBe(1);
    expect(await page.getByText(workTexts.pl.case.contactNone).count()).toBe(1);
  });

  it.each([true, false])(
    'is answered with photos; what is no photo is named and the rest stays (script: %s)',
    async (script) => {
      const c = await recordCase(app, { daysAgo: 1 });
      const page = await pageOf(browser, app, marek, { script });
      await open(page, unitOf(app, c));
      await answerField(page).fill('Barierkę wyprostowaliśmy dziś rano.');
      const files = page.locator('#answer-photos');
      await files.setInputFiles([
        await photo('przed.jpg'),
        { name: 'umowa.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not a photo') }
      ]);
      await page.locator('#answer-outcome').selectOption('resolved');
      await send(page, 'answer');
      await expectFault(page, 'umowa.jpg');
      expect(await answerField(page).inputValue()).toBe('Barierkę wyprostowaliśmy dziś rano.');
      expect(await page.getByText(answeringTexts.pl.photosField.kept(1)).count()).toBe(1);
      if (script) await expectSound(page);
      await page.locator('#answer-photos').setInputFiles([await photo('po.jpg')]);
      await send(page, 'answer');
      expect(await page.getByText(texts.done.answer).count()).toBe(1);
      const own = page.locator('.task--mine img');
      expect(await own.count()).toBe(2);
      const address = await own.first().getAttribute('src');
      expect((await page.request.get(app.url + address)).status()).toBe(200);
      expect((await findCase(app.db, c.id))?.status).toBe('answered');
      expect(await page.getByText(workTexts.pl.case.contactOver).count()).toBe(1);
      expect(await page.getByText('halina@hejnal.example').count()).toBe(0);
    }
  );

  it('answered by one of two units waits for the other, and the desk gets both answers', async () => {
    const c = await recordCase(app, { daysAgo: 1, category: (one) => one.further.length > 0 }).catch(
      () => undefined
    );
    if (!c || c.tasks.length < 2) return;
    const further = c.tasks.find((task) => !task.lead)!.unit;
    const one = await pageOf(browser, app, await hire(app, { role: 'officer', unit: c.lead }));
    const two = await pageOf(browser, app, await hire(app, { role: 'officer', unit: further }));
    for (const [page, text] of [
      [one, 'Drzewo usunięte.'],
      [two, 'Gałęzie zabrane.']
    ] as const) {
      await open(page, unitOf(app, c));
      await answerField(page).fill(text);
      await page.locator('#answer-outcome').selectOption('resolved');
      await send(page, 'answer');
    }
    const rest = c.tasks.length - 2;
    expect((await findCase(app.db, c.id))?.status).toBe(rest === 0 ? 'answered' : 'dispatched');
    const desk = await pageOf(browser, app, await hire(app, { role: 'agent' }));
    await open(desk, deskOf(app, c));
    await unfold(desk, 'close');
    expect(await desk.locator('#close-text').inputValue()).toMatch(
      /:\nDrzewo usunięte\.\n\n.+:\nGałęzie zabrane\.$/
    );
  });

  it('of another unit is closed to them: page, forms and photos', async () => {
    const foreign = await recordCase(
      app,
      { daysAgo: 1, category: (c) => c.lead !== first.lead && !c.further.includes(first.lead!) },
      answers('Zrobione.')
    );
    const page = await pageOf(browser, app, marek);
    expect(await open(page, unitOf(app, foreign))).toBe(403);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(staffTexts.pl.faults[403].title);
    await expectSound(page);
    const before = await kindsIn(app, foreign);
    for (const at of ['answer', 'ask', 'giveBack']) {
      const answer = await page.request.post(`${app.url}/unit/${caseCode(foreign)}?/${at}`, {
        headers: { origin: app.url, accept: 'text/html' },
        form: { seen: String(foreign.version), text: 'x', reason: 'x', question: 'x', outcome: 'resolved' }
      });
      expect(answer.status(), at).toBe(403);
    }
    expect(await kindsIn(app, foreign)).toEqual(before);
    const theirs = await app.db
      .selectFrom('photos')
      .innerJoin('tasks', 'tasks.case_id', 'photos.case_id')
      .select('photos.id')
      .where('tasks.unit', '!=', first.lead!)
      .executeTakeFirst();
    const own = await app.db
      .selectFrom('tasks')
      .innerJoin('photos', 'photos.case_id', 'tasks.case_id')
      .select('photos.id')
      .where('tasks.unit', '=', first.lead!)
      .execute();
    if (theirs && !own.some(({ id }) => id === theirs.id))
      expect((await page.request.get(`${app.url}/unit/photo/${theirs.id}`)).status()).toBe(403);
  });
});

describe('by keyboard alone', () => {
  it('an officer goes from the list into a case and answers it', async () => {
    const c = await recordCase(app, { daysAgo: 95 });
    const page = await pageOf(browser, app, marek);
    await open(page, `${app.url}/unit`);
    await alive(page);
    const link = page.locator('.worklist li', { hasText: caseNumber(c) }).locator('a');
    for (let n = 0; n < 60 && !(await link.evaluate((one) => one === document.activeElement)); n += 1)
      await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/unit\/\d+-\d+/);
    await page.locator('.keys .hint-key', { hasText: staffTexts.pl.keys.answer }).waitFor();
    await page.keyboard.press('o');
    await page.locator('#answer-text:focus').waitFor();
    await page.keyboard.type('Wyprostowane, ok.');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('answer-outcome');
    await page.keyboard.type('Roz');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/done=answer/);
    expect((await findCase(app.db, c.id))?.status).toBe('answered');
  });

  it('letters are letters in a field, and keys can be switched off for good', async () => {
    const page = await pageOf(browser, app, marek);
    await open(page, unitOf(app, first));
    await alive(page);
    await answerField(page).focus();
    await page.keyboard.type('ozr');
    expect(await answerField(page).inputValue()).toBe('ozr');
    expect(await page.locator('details#ask').getAttribute('open')).toBeNull();
    await page.getByRole('button', { name: staffTexts.pl.keys.on }).click();
    await page.keyboard.press('z');
    expect(await page.locator('details#ask').getAttribute('open')).toBeNull();
    await page.reload();
    await page.getByRole('button', { name: staffTexts.pl.keys.off }).waitFor();
    expect(await page.locator('.hint-key').count()).toBe(0);
  });
});

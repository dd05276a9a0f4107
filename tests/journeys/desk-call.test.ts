/** A report taken for a caller: one page, nothing lost, recorded once, and a number and PIN to read out. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEntries } from '#cases/case.server.ts';
import type { Category } from '#catalogue/category.ts';
import type { Person } from '#people/person.ts';
import { callTexts } from '#ui/texts/call.ts';
import { deskTexts } from '#ui/texts/desk.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { answerAll, categoryThat, expectSound, isPlain } from '#tests/reporting.ts';
import { alive, expectFault, hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const texts = callTexts.pl;
const asking = categoryThat(app.city, (c) => isPlain(c) && c.questions.some(({ required }) => required));
let browser: Browser;
let anna: Person;
beforeAll(async () => {
  browser = await openBrowser();
  anna = await hire(app, { role: 'agent' });
});
afterAll(() => browser.close());

async function cases(): Promise<number> {
  return (await app.db.selectFrom('cases').select('id').execute()).length;
}

async function caseOf(page: Page) {
  const [, number, year] = /call\/(\d+)-(\d+)/.exec(page.url())!;
  return app.db
    .selectFrom('cases')
    .selectAll()
    .where('number', '=', Number(number))
    .where('year', '=', Number(year))
    .executeTakeFirstOrThrow();
}

/** Chooses the category, and without script asks for its questions. */
async function choose(page: Page, category: Category, script: boolean): Promise<void> {
  await page.locator('#category').selectOption(category.code);
  if (!script) {
    await page.getByRole('button', { name: texts.questions }).click();
    await page.waitForLoadState('load');
    expect(await page.locator('#category').inputValue()).toBe(category.code);
  }
}

async function take(page: Page): Promise<void> {
  await page.getByRole('button', { name: texts.button }).click();
  await page.waitForLoadState('load');
}

describe('a report for a caller', () => {
  it.each([true, false])(
    'is taken after what was missing is added, and nothing typed is lost (script: %s)',
    async (script) => {
      const before = await cases();
      const page = await pageOf(browser, app, anna, { script });
      await open(page, `${app.url}/desk/call`);
      if (script) {
        await alive(page);
        await expectSound(page);
      }
      await page.getByLabel(texts.description).fill('Od rana nie świeci cała ulica.');
      await choose(page, asking, script);
      expect(await page.getByLabel(texts.description).inputValue()).toBe('Od rana nie świeci cała ulica.');
      await take(page);
      await expectFault(page, refusalWords({ refusal: 'answer-missing' }, 'pl'));
      await expectFault(page, refusalWords({ refusal: 'place-missing' }, 'pl'));
      await expectFault(page, refusalWords({ refusal: 'caller-contact-missing' }, 'pl'));
      expect(await page.getByLabel(texts.description).inputValue()).toBe('Od rana nie świeci cała ulica.');
      if (script) await expectSound(page);
      expect(await cases()).toBe(before);
      await answerAll(page, asking);
      await page.getByLabel(texts.address).fill('ul. Sygnałowa 3');
      await page.getByLabel(texts.by.phone, { exact: true }).check();
      await page.locator('[name="phone"]').fill('12 34');
      await take(page);
      await expectFault(page, refusalWords({ refusal: 'phone-wrong' }, 'pl'));
      await page.locator('[name="phone"]').fill('601 000 174');
      await take(page);
      await page.waitForURL(/\/desk\/call\/\d+-\d+$/);
      if (script) await expectSound(page);
      const row = await caseOf(page);
      expect(row).toMatchObject({
        category: asking.code,
        channel: 'phone',
        address: 'ul. Sygnałowa 3',
        contact: { by: 'phone', to: '+48601000174' }
      });
      const receipt = await page.locator('.receipt').innerText();
      expect(receipt).toContain(`${row.number}/${row.year}`);
      expect(receipt).toContain(app.seal.pin(row.id));
      const [first] = await listEntries(app.db, row.id);
      expect(first!.by).toEqual({ as: 'agent', person: anna.id });
      await page.getByRole('link', { name: texts.open }).click();
      await page.waitForURL(`${app.url}/desk/${row.number}-${row.year}`);
    }
  );

  it('finds its category by the caller’s words', async () => {
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk/call`);
    await alive(page);
    await page.getByLabel(deskTexts.pl.category.search).fill(asking.name.pl.replaceAll('\u00A0', ' '));
    await page.locator('#category-words-options [role=option]', { hasText: asking.name.pl }).first().click();
    expect(await page.locator('#category').inputValue()).toBe(asking.code);
    const question = asking.questions.find(({ required }) => required)!;
    expect(await page.locator(`[name^="question.${question.code}"]`).count()).toBeGreaterThan(0);
  });

  it('of danger or of others’ matters is not taken: the agent reads out whom to call', async () => {
    const danger = categoryThat(app.city, (c) => c.diversion?.stop === true);
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk/call`);
    await alive(page);
    await page.locator('#category').selectOption(danger.code);
    expect(await page.locator('.told').innerText()).toContain(danger.diversion!.text.pl);
    expect(await page.getByRole('button', { name: texts.button }).getAttribute('aria-disabled')).toBe('true');
    await expectSound(page);
    const forged = await page.request.post(`${app.url}/desk/call?/take`, {
      headers: { origin: app.url, accept: 'text/html' },
      form: { category: danger.code, description: 'x', by: 'none' }
    });
    expect(forged.status()).toBe(400);
  });

  it('that is others’ matter is found by its words, and the agent reads out whose it is', async () => {
    const [redirect] = app.city.redirects;
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk/call`);
    await alive(page);
    await page.getByLabel(deskTexts.pl.category.search).fill(redirect!.name.pl.replaceAll('\u00A0', ' '));
    await page
      .locator('#category-words-options [role=option]', { hasText: redirect!.name.pl })
      .first()
      .click();
    expect(await page.locator('.told').innerText()).toContain(redirect!.text.pl);
    expect(await page.getByRole('button', { name: texts.button }).getAttribute('aria-disabled')).toBe('true');
  });

  it('sent twice, or again by going back, is one case', async () => {
    const plain = categoryThat(app.city, (c) => isPlain(c) && c.questions.every(({ required }) => !required));
    const page = await pageOf(browser, app, anna, { script: false });
    await open(page, `${app.url}/desk/call`);
    const once = await page.locator('[name="once"]').inputValue();
    const before = await cases();
    const form = {
      once,
      category: plain.code,
      description: 'Dziura.',
      address: 'ul. Sygnałowa 3',
      by: 'none',
      lang: 'uk',
      channel: 'counter'
    };
    const sendOnce = () =>
      page.request.post(`${app.url}/desk/call?/take`, {
        headers: { origin: app.url, accept: 'text/html' },
        form,
        maxRedirects: 0
      });
    const answers = [...(await Promise.all([sendOnce(), sendOnce(), sendOnce()])), await sendOnce()];
    expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303, 303]);
    expect(new Set(answers.map((answer) => answer.headers()['location'])).size).toBe(1);
    expect(await cases()).toBe(before + 1);
    await open(page, app.url + answers[0]!.headers()['location']!);
    expect(await caseOf(page)).toMatchObject({ lang: 'uk', channel: 'counter' });
  });

  it('bent in any way is refused with a word, and recorded nowhere', async () => {
    const page = await pageOf(browser, app, anna);
    const before = await cases();
    const good = { category: asking.code, description: 'Dziura.', address: 'ul. Sygnałowa 3', by: 'none' };
    const bends: Record<string, string>[] = [
      { category: 'no-such' },
      { description: '' },
      { description: 'x\0y' },
      { description: 'x'.repeat(30_000) },
      { by: 'pigeon' },
      { by: 'email', email: 'nobody' },
      { lat: 'x', lng: 'y' },
      { lat: '52.23', lng: '21.01' },
      { district: 'nowhere' },
      { 'question.forged': 'x' }
    ];
    for (const bent of bends) {
      const answer = await page.request.post(`${app.url}/desk/call?/take`, {
        headers: { origin: app.url, accept: 'text/html' },
        form: { ...good, ...bent }
      });
      expect(answer.status(), JSON.stringify(bent).slice(0, 80)).toBe(400);
      expect(await answer.text()).toContain(texts.faults);
    }
    expect(await cases()).toBe(before);
  });

  it('is read out by who took it, and by nobody else', async () => {
    const row = await app.db
      .selectFrom('cases')
      .select(['year', 'number'])
      .where('channel', '=', 'counter')
      .executeTakeFirstOrThrow();
    const other = await pageOf(browser, app, await hire(app, { role: 'agent' }));
    expect(await open(other, `${app.url}/desk/call/${row.number}-${row.year}`)).toBe(403);
  });
});

/** Two people on one case at once: the second is told what was added, and loses nothing of what they wrote. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#people/person.ts';
import { answeringTexts } from '#ui/texts/answering.ts';
import { deskTexts } from '#ui/texts/desk.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { unitTexts } from '#ui/texts/unit.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { kindsIn, recordCase } from '#tests/casework.ts';
import { expectSound } from '#tests/reporting.ts';
import { answers, deskOf, expectFault, hire, open, pageOf, send, unfold, unitOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const MEANWHILE = refusalWords({ refusal: 'changed-meanwhile' }, 'pl');
let browser: Browser;
let anna: Person;
let jan: Person;
beforeAll(async () => {
  browser = await openBrowser();
  anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
  jan = await hire(app, { role: 'agent', name: 'Jan Sroka' });
});
afterAll(() => browser.close());

async function toldWhat(page: Page): Promise<string> {
  await expectFault(page, MEANWHILE);
  return page.locator('.meanwhile').innerText();
}

describe('two agents', () => {
  it.each([true, false])(
    'answer one case: the second sees the first’s question and sends again (script: %s)',
    async (script) => {
      const c = await recordCase(app, { daysAgo: 1 }, answers('Barierka stoi.'));
      const [one, two] = [
        await pageOf(browser, app, anna, { script }),
        await pageOf(browser, app, jan, { script })
      ];
      await open(one, deskOf(app, c));
      await open(two, deskOf(app, c));
      await two.locator('#close-text').fill('Barierkę postawiliśmy na nowo.');
      await two.locator('#close-outcome').selectOption('planned');
      await unfold(one, 'ask');
      await one.locator('#ask-question').fill('Czy barierka nadal stoi?');
      await send(one, 'ask');
      await send(two, 'close');
      const told = await toldWhat(two);
      expect(told).toContain('Czy barierka nadal stoi?');
      expect(told).toContain('Anna Gawlik');
      expect(await two.locator('#close-text').inputValue()).toBe('Barierkę postawiliśmy na nowo.');
      expect(await two.locator('#close-outcome').inputValue()).toBe('planned');
      expect(await kindsIn(app, c)).not.toContain('closed');
      if (script) await expectSound(two);
      await send(two, 'close');
      expect(await two.getByText(deskTexts.pl.done.close).count()).toBe(1);
      expect((await kindsIn(app, c)).at(-1)).toBe('closed');
    }
  );

  it('close one case: the second is told, and gets back what they wrote in a form that is gone', async () => {
    const c = await recordCase(app, { daysAgo: 1 }, answers('Barierka stoi.'));
    const [one, two] = [await pageOf(browser, app, anna), await pageOf(browser, app, jan)];
    await open(one, deskOf(app, c));
    await open(two, deskOf(app, c));
    await unfold(two, 'ask');
    await two.locator('#ask-question').fill('Po której stronie mostu?');
    await send(one, 'close');
    await send(two, 'ask');
    expect(await toldWhat(two)).toContain('Barierka stoi.');
    const back = two.locator('.unsent blockquote');
    expect(await back.innerText()).toBe('Po której stronie mostu?');
    await expectSound(two);
    expect((await kindsIn(app, c)).filter((kind) => kind === 'closed')).toHaveLength(1);
  });

  it('at the very same moment: one is taken, the other told', async () => {
    const c = await recordCase(app, { daysAgo: 1 }, answers('Barierka stoi.'));
    const pages = [
      await pageOf(browser, app, anna, { script: false }),
      await pageOf(browser, app, jan, { script: false })
    ];
    for (const page of pages) await open(page, deskOf(app, c));
    await Promise.all(pages.map((page) => send(page, 'close')));
    const refused = await Promise.all(pages.map((page) => page.locator('.faults').count()));
    expect(refused.toSorted()).toEqual([0, 1]);
    expect((await kindsIn(app, c)).filter((kind) => kind === 'closed')).toHaveLength(1);
  });
});

it('an officer answers what the desk meanwhile gave to others: their words and photos are kept', async () => {
  const c = await recordCase(app, { daysAgo: 1 });
  const marek = await hire(app, { role: 'officer', unit: c.lead, name: 'Marek Lis' });
  const [desk, unit] = [await pageOf(browser, app, anna), await pageOf(browser, app, marek)];
  await open(unit, unitOf(app, c));
  await unit.locator('#answer-text').fill('Wymienimy ją w piątek.');
  await unit.locator('#answer-outcome').selectOption('planned');
  await open(desk, deskOf(app, c));
  await unfold(desk, 'dispatch');
  const further = desk.locator('#dispatch-further-0');
  const other = await further
    .locator('option:not([value=""])')
    .evaluateAll(
      (options, lead) =>
        options.map((option) => (option as HTMLOptionElement).value).find((value) => value !== lead),
      c.lead
    );
  await further.selectOption(other!);
  await send(desk, 'dispatch');
  await send(unit, 'answer');
  expect(await toldWhat(unit)).toContain('Przekazane');
  expect(await unit.locator('#answer-text').inputValue()).toBe('Wymienimy ją w piątek.');
  await send(unit, 'answer');
  expect(await unit.getByText(unitTexts.pl.done.answer).count()).toBe(1);
});

it('a letter that went out meanwhile stops nobody', async () => {
  const c = await recordCase(app, { daysAgo: 1 }, answers('Barierka stoi.'));
  const page = await pageOf(browser, app, anna);
  await open(page, deskOf(app, c));
  const at = Temporal.Now.instant().round('millisecond').toString();
  await app.db
    .insertInto('entries')
    .values({
      case_id: c.id,
      seq: c.version + 1,
      kind: 'informed',
      at,
      by: '{"as":"clock"}',
      body: '{"notice":"n1","by":"email"}'
    })
    .execute();
  await app.db
    .updateTable('cases')
    .set({ version: c.version + 1, updated_at: at })
    .where('id', '=', c.id)
    .execute();
  await send(page, 'close');
  expect(await page.getByText(deskTexts.pl.done.close).count()).toBe(1);
});

it('a form that does not say what it had seen is refused, and so is one that claims the future', async () => {
  const c = await recordCase(app, { daysAgo: 1 }, answers('Barierka stoi.'));
  const page = await pageOf(browser, app, anna);
  for (const seen of ['', '0', '-1', '999', 'NaN', '1e3', String(c.version - 1)]) {
    const answer = await page.request.post(`${deskOf(app, c)}?/close`, {
      headers: { origin: app.url, accept: 'text/html' },
      form: { seen, text: 'x', outcome: 'resolved' }
    });
    expect(answer.status(), seen).toBe(409);
    expect(await answer.text()).toContain(answeringTexts.pl.faultsTitle);
  }
  expect(await kindsIn(app, c)).not.toContain('closed');
});

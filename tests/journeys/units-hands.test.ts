/** A case in the wrong hands, or closed too soon: given back, passed on, taken back, opened again. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#people/person.ts';
import { plainTexts } from '#ui/texts/plain.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { togetherTexts } from '#ui/texts/together.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { expectSound } from '#tests/reporting.ts';
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
import { caseAt, fill, officersOf, unitsOf } from '#tests/together.ts';

const app = await openApp();
const words = togetherTexts.pl;
const { codes, nameOf, shortOf, now, tasksOf, lettersOf } = unitsOf(app);
const [first, second, third] = codes;

let browser: Browser;
let anna: Person;
let officers: ReadonlyMap<string, Person>;
beforeAll(async () => {
  browser = await openBrowser();
  anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
  officers = await officersOf(app, codes);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

describe('a case in the wrong hands', () => {
  it.each([true, false])(
    'goes back with a suggestion the desk is offered first (script: %s)',
    async (script) => {
      const c = await caseAt(app, first);
      const officer = await pageOf(browser, app, officers.get(first)!, { script, width: 390 });
      await open(officer, unitOf(app, c));
      if (script) {
        const form = await unfold(officer, 'giveBack');
        await form.getByLabel(words.unitField.search).fill(nameOf(third).slice(0, 12));
        await officer
          .locator('#giveBack-suggestion-words-options [role=option]', { hasText: nameOf(third) })
          .first()
          .click();
        expect(await officer.locator('#giveBack-suggestion').inputValue()).toBe(third);
        await expectSound(officer);
      } else await fill(officer, 'giveBack', { suggestion: third });
      await fill(officer, 'giveBack', { reason: 'To ich teren.' });
      await send(officer, 'giveBack');
      const desk = await pageOf(browser, app, anna, { script });
      await open(desk, deskOf(app, c));
      expect(await desk.locator('.casebar').innerText()).toContain(words.bounces(1));
      expect(await desk.locator('#dispatch').innerText()).toContain(
        words.dispatch.suggests(shortOf(first), shortOf(third))
      );
      expect(await desk.locator('#dispatch-unit').inputValue()).toBe(third);
      if (script) await expectSound(desk);
      await send(desk, 'dispatch');
      expect(await tasksOf(c)).toMatchObject({ [first]: 'returned', [third]: 'open' });
    }
  );

  it('is passed on with the lead, and never back in a circle', async () => {
    const c = await caseAt(app, first);
    const officer = await pageOf(browser, app, officers.get(first)!, { script: false });
    await open(officer, unitOf(app, c));
    await fill(officer, 'passOn', { to: second, reason: 'To ich park.' });
    await send(officer, 'passOn');
    expect(await officer.getByText(words.done.passOn).count()).toBe(1);
    expect(await now(c)).toMatchObject({ lead: second, status: 'dispatched' });
    const next = await pageOf(browser, app, officers.get(second)!);
    await open(next, unitOf(app, c));
    expect(await next.locator('.task--mine').innerText()).toContain('To ich park.');
    await fill(next, 'passOn', { to: first, reason: 'Jednak ich.' });
    await send(next, 'passOn');
    await expectFault(next, refusalWords({ refusal: 'unit-let-go' }, 'pl'));
    await expectSound(next);
  });

  it('is taken back by the desk, and goes on where it was', async () => {
    const c = await caseAt(app, first);
    const desk = await pageOf(browser, app, anna);
    await open(desk, deskOf(app, c));
    await alive(desk);
    await fill(desk, 'dispatch', { lead: second });
    await send(desk, 'dispatch');
    await unfold(desk, 'recall');
    await expectSound(desk);
    await send(desk, 'recall');
    await expectFault(desk, refusalWords({ refusal: 'tasks-missing' }, 'pl'));
    await desk.locator(`#recall [value="${second}"]`).check();
    await send(desk, 'recall');
    expect(await tasksOf(c)).toMatchObject({ [first]: 'open', [second]: 'ended' });
  });
});

it('a closed case is opened again with a reason, and the resident is told', async () => {
  const c = await caseAt(app, first, answers('Zrobione.'));
  const desk = await pageOf(browser, app, anna, { script: false });
  await open(desk, deskOf(app, c));
  await fill(desk, 'close', { text: 'Zostanie naprawione wkrótce.', outcome: 'resolved' });
  await send(desk, 'close');
  // Without script the hints come with the page that answers; the letter went out all the same.
  expect(await desk.locator('.plain').innerText()).toContain(plainTexts.pl.promise('wkrótce'));
  await fill(desk, 'reopen', { reason: 'To była inna ulica.' });
  await send(desk, 'reopen');
  expect(await desk.getByText(words.done.reopen).count()).toBe(1);
  expect(await now(c)).toMatchObject({ status: 'answered', reopened: true });
  expect(await lettersOf(c)).toContain('reopened');
  expect(await history(desk)).toContain('To była inna ulica.');
});

/** An agent's day: signing in, the lists, dispatching, asking, answering, with script and without. */
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseCode, caseNumber, type Case } from '#cases/case.ts';
import { DESK_LISTS, PAGE_SIZE } from '#cases/list.server.ts';
import { isOpenOn } from '#catalogue/category.ts';
import type { Person } from '#people/person.ts';
import { existsOn } from '#people/unit.ts';
import { answeringTexts } from '#ui/texts/answering.ts';
import { deskTexts } from '#ui/texts/desk.ts';
import { listsTexts } from '#ui/texts/lists.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { signInTexts } from '#ui/texts/signIn.ts';
import { staffTexts } from '#ui/texts/staff.ts';
import { worklistTexts } from '#ui/texts/worklist.ts';
import { OUTCOME_WORDS } from '#ui/texts/standing.ts';
import { openApp, PASSWORD } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { kindsIn, recordCase } from '#tests/casework.ts';
import { expectSound } from '#tests/reporting.ts';
import {
  alive,
  answers,
  deskOf,
  expectFault,
  givesBack,
  hire,
  history,
  open,
  pageOf,
  send,
  unfold
} from '#tests/staff.ts';

const app = await openApp();
const texts = deskTexts.pl;
const today = Temporal.Now.plainDateISO(app.city.profile.timezone).toString();

let browser: Browser;
let anna: Person;
beforeAll(async () => {
  browser = await openBrowser();
  anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
});
afterAll(() => browser.close());

/** A unit that may be given the case and does not have it. */
function anotherUnit(c: Case): string {
  const taken = new Set([app.city.profile.desk, ...c.tasks.map((task) => task.unit)]);
  return app.city.units.find((unit) => existsOn(unit, today) && !taken.has(unit.code))!.code;
}

function shortOf(unit: string): string {
  return app.city.units.find(({ code }) => code === unit)!.short;
}

describe('signing in', () => {
  const words = signInTexts.pl;

  async function signIn(page: Page, email: string, password: string) {
    await page.getByLabel(words.email).fill(email);
    await page.getByLabel(words.password, { exact: true }).fill(password);
    await page.getByRole('button', { name: words.button }).click();
    await page.waitForLoadState('load');
  }

  it.each([true, false])(
    'leads back to the page that was asked for, after a wrong word too (script: %s)',
    async (script) => {
      const page = await pageOf(browser, app, undefined, { script });
      await open(page, `${app.url}/desk?list=answer`);
      expect(page.url()).toBe(`${app.url}/sign-in?to=${encodeURIComponent('/desk?list=answer')}`);
      if (script) await expectSound(page);
      await signIn(page, app.people.anna.email, 'not the word');
      await expectFault(page, refusalWords({ refusal: 'wrong-password' }, 'pl'));
      expect(await page.getByLabel(words.email).inputValue()).toBe(app.people.anna.email);
      expect(await page.getByLabel(words.password, { exact: true }).inputValue()).toBe('');
      if (script) await expectSound(page);
      await signIn(page, app.people.anna.email, PASSWORD);
      expect(page.url()).toBe(`${app.url}/desk?list=answer`);
      const [session] = (await page.context().cookies()).filter(({ name }) => name === 'session');
      expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false, path: '/' });
    }
  );

  it('and out again ends it, after asking where it was only a link', async () => {
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/sign-out`);
    await expectSound(page);
    await page.getByRole('link', { name: words.out.back }).click();
    await page.waitForURL(`${app.url}/desk`);
    await page.getByRole('button', { name: staffTexts.pl.signOut }).click();
    await page.waitForURL(/sign-in/);
    await page.goto(`${app.url}/desk`);
    expect(page.url()).toContain('/sign-in');
  });

  it('is said in the language one chose, and so is everything after it', async () => {
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk?list=open`);
    await page.getByRole('link', { name: /English/ }).click();
    await page.waitForURL(`${app.url}/desk?list=open`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('link', { name: deskTexts.en.lists.closed }).count()).toBe(1);
    await expectSound(page, 'en');
    await page.getByRole('link', { name: /українська/ }).click();
    await page.waitForLoadState('load');
    await expectSound(page, 'uk');
  });
});

describe('the lists', () => {
  it.each(DESK_LISTS)('"%s" is a sound page, wide and narrow', async (list) => {
    for (const width of [1280, 360]) {
      const page = await pageOf(browser, app, anna, { width });
      expect(await open(page, `${app.url}/desk?list=${list}`)).toBe(200);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(texts.lists[list]);
      await expectSound(page);
      await page.close();
    }
  });

  it('say what is late first, and by how much', async () => {
    const c = await recordCase(app, { daysAgo: 120 });
    const page = await pageOf(browser, app, anna, { script: false });
    await open(page, `${app.url}/desk?list=open`);
    expect(await page.locator('.worklist-head').first().innerText()).toContain('Po terminie');
    const row = page.locator('.worklist li', { has: page.locator(`a[href*="/${caseCode(c)}"]`) });
    expect(await row.locator('.slip--late').innerText()).toMatch(/^\d+\sdni po terminie$/);
  });

  it('go on after a page, and come back to the beginning', async () => {
    for (let i = 0; i <= PAGE_SIZE; i += 1) await recordCase(app, { daysAgo: 3 });
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk?list=recent`);
    expect(await page.locator('.worklist li').count()).toBe(PAGE_SIZE);
    const first = await page.locator('.worklist li').first().innerText();
    await page.getByRole('link', { name: worklistTexts.pl.list.next(PAGE_SIZE) }).click();
    await page.waitForURL(/after=/);
    expect(await page.locator('.worklist li').first().innerText()).not.toBe(first);
    await page.getByRole('link', { name: worklistTexts.pl.list.first }).click();
    await page.waitForURL((url) => !url.search.includes('after'));
    expect(await page.locator('.worklist li').first().innerText()).toBe(first);
  });

  it('find a case by its number, with or without the year', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk`);
    await alive(page);
    await page.keyboard.press('/');
    await page.keyboard.type(caseNumber(c));
    await page.keyboard.press('Enter');
    await page.waitForURL(deskOf(app, c));
    await page.goto(`${app.url}/desk/find?number=${c.number}`);
    expect(page.url()).toBe(deskOf(app, c));
    expect(await open(page, `${app.url}/desk/find?number=999999`)).toBe(200);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(listsTexts.pl.find.nothing.title);
    await expectSound(page);
    for (const odd of ['', 'x', "1' or 1=1", '99999999999999', '1/99999', '%00'])
      expect(await open(page, `${app.url}/desk/find?number=${odd}`)).toBe(200);
  });
});

describe('a case', () => {
  it.each([true, false])(
    'that came back is given to another unit, and needs one chosen (script: %s)',
    async (script) => {
      const c = await recordCase(app, { daysAgo: 2 }, givesBack('To nie nasza droga.'));
      const unit = anotherUnit(c);
      const page = await pageOf(browser, app, anna, { script });
      await open(page, `${deskOf(app, c)}?list=new`);
      if (script) await expectSound(page);
      expect(await history(page)).toContain('To nie nasza droga.');
      await unfold(page, 'dispatch');
      await page.locator('#dispatch-unit').selectOption('');
      await send(page, 'dispatch');
      await expectFault(page, refusalWords({ refusal: 'unit-missing' }, 'pl'));
      if (script) await expectSound(page);
      await page.locator('#dispatch-unit').selectOption(unit);
      await send(page, 'dispatch');
      expect(page.url()).toBe(`${deskOf(app, c)}?list=new&done=dispatch`);
      expect(await page.getByText(texts.done.dispatch).count()).toBe(1);
      expect(await history(page)).toContain(`Przekazane: ${shortOf(unit)}`);
      expect((await kindsIn(app, c)).at(-1)).toBe('dispatched');
      await page.getByRole('link', { name: texts.title }).last().click();
      await page.waitForURL(`${app.url}/desk?list=new`);
    }
  );

  it.each([true, false])('turns out to be about something else (script: %s)', async (script) => {
    const c = await recordCase(app, { daysAgo: 1 });
    const other = app.city.categories.find(
      (one) => isOpenOn(one, today) && one.code !== c.category && one.kind === c.kind && !one.diversion
    )!;
    const page = await pageOf(browser, app, anna, { script });
    await open(page, deskOf(app, c));
    await unfold(page, 'category');
    if (script) {
      await page.locator('#category-category-words').fill(other.name.pl.replaceAll('\u00A0', ' '));
      await page
        .locator('#category-category-words-options [role=option]', { hasText: other.name.pl })
        .first()
        .click();
      expect(await page.locator('#category-category').inputValue()).toBe(other.code);
    } else await page.locator('#category-category').selectOption(other.code);
    await send(page, 'category');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(other.name.pl);
    expect(await kindsIn(app, c)).toContain('recategorised');
  });

  it.each([true, false])(
    'waits while its resident is asked, and its clock stands still (script: %s)',
    async (script) => {
      const c = await recordCase(app, { daysAgo: 1 });
      const page = await pageOf(browser, app, anna, { script });
      await open(page, deskOf(app, c));
      await unfold(page, 'ask');
      await send(page, 'ask');
      await expectFault(page, refusalWords({ refusal: 'nothing-written' }, 'pl'));
      await page.locator('#ask-question').fill('Po której stronie ulicy?');
      await send(page, 'ask');
      expect(await page.getByText(texts.done.ask).count()).toBe(1);
      expect(await page.locator('.slip--stopped').count()).toBeGreaterThan(0);
      const [notice] = await app.db
        .selectFrom('notices')
        .select(['letter', 'to'])
        .where('case_id', '=', c.id)
        .execute();
      expect(notice).toEqual({ letter: 'asked', to: 'halina@hejnal.example' });
    }
  );

  it.each([true, false])('is answered in the agent’s words and closed (script: %s)', async (script) => {
    const c = await recordCase(app, { daysAgo: 2 }, answers('Barierkę wyprostowaliśmy.'));
    const page = await pageOf(browser, app, anna, { script });
    await open(page, `${deskOf(app, c)}?list=answer`);
    const text = page.locator('#close-text');
    expect(await text.inputValue()).toContain('Barierkę wyprostowaliśmy.');
    expect(await page.locator('#close-outcome').inputValue()).toBe('resolved');
    if (script) await expectSound(page);
    await text.fill('Barierka stoi prosto. <b>Dziękujemy</b>.');
    await page.locator('#close-outcome').selectOption('');
    await send(page, 'close');
    await expectFault(page, refusalWords({ refusal: 'outcome-missing' }, 'pl'));
    expect(await text.inputValue()).toBe('Barierka stoi prosto. <b>Dziękujemy</b>.');
    await page.locator('#close-outcome').selectOption('planned');
    await send(page, 'close');
    expect(await page.getByText(texts.done.close).count()).toBe(1);
    expect(await page.locator('.casebar .tag').innerText()).toContain(OUTCOME_WORDS.planned.pl);
    expect(await page.locator('details#close').count()).toBe(0);
    expect(await page.getByText('halina@hejnal.example').count()).toBe(0);
    if (script) await expectSound(page);
    const resident = await pageOf(browser, app, undefined, { script });
    await open(resident, app.caseUrl(c.id));
    expect(await resident.getByText('Barierka stoi prosto. <b>Dziękujemy</b>.').count()).toBe(1);
  });

  it('keeps whatever was typed when it is too long or odd', async () => {
    const c = await recordCase(app, { daysAgo: 2 }, answers('Zrobione.'));
    const page = await pageOf(browser, app, anna);
    await open(page, deskOf(app, c));
    const long = 'Zdanie, które nie ma końca. '.repeat(200);
    await page.locator('#close-text').fill(long);
    await send(page, 'close');
    await expectFault(page, 'Tekst jest za długi');
    expect((await page.locator('#close-text').inputValue()).trim()).toBe(long.trim());
    expect(await page.locator('.field--fault').innerText()).toContain(
      answeringTexts.pl.left(5000 - long.length)
    );
  });

  it('that there is not, or that is another thing altogether, is a plain word', async () => {
    const page = await pageOf(browser, app, anna);
    for (const code of ['1-1999', 'x', '11487', '99999999999-2026', '999999999-2026', '%00', '..%2f']) {
      expect(await open(page, `${app.url}/desk/${code}`), code).toBe(404);
    }
    await open(page, `${app.url}/desk/1-1999`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(staffTexts.pl.faults[404].title);
    await expectSound(page);
  });
});

describe('its photos', () => {
  it('are shown to who works on it, and to nobody else', async () => {
    // Beside what the resident sent, a shown case has copies made for everybody; the desk works with what was sent.
    const shown = await app.db
      .selectFrom('cases')
      .select(['photos', 'year', 'number'])
      .where(sql`jsonb_array_length(photos)`, '>', 0)
      .orderBy('year')
      .orderBy('number')
      .executeTakeFirstOrThrow();
    const [photo] = shown.photos as unknown as string[];
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk/${caseCode(shown)}`);
    expect(await page.locator(`.shots a > img[src="/desk/photo/${photo}"]`).count()).toBeGreaterThan(0);
    const answer = await page.request.get(`${app.url}/desk/photo/${photo}`);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/jpeg']);
    expect((await page.request.get(`${app.url}/desk/photo/${crypto.randomUUID()}`)).status()).toBe(404);
    const stranger = await fetch(`${app.url}/desk/photo/${photo}`, { redirect: 'manual' });
    expect([stranger.status, stranger.headers.get('location')]).toEqual([
      303,
      expect.stringContaining('/sign-in')
    ]);
  });
});

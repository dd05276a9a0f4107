/** One thing, many reports: joined before one is sent, merged from a storm and answered once, written to afterwards. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clustersOf } from '#cases/alike/cluster.ts';
import { listLikely, replaceClusters } from '#cases/alike/cluster.server.ts';
import { caseNumber, type Case } from '#cases/case.ts';
import { findCase, isTrueToJournal } from '#cases/case.server.ts';
import type { Category } from '#catalogue/category.ts';
import type { Person } from '#people/person.ts';
import { address } from '#ui/addresses.ts';
import { caseTexts } from '#ui/texts/case.ts';
import { followTexts } from '#ui/texts/follow.ts';
import { frontTexts } from '#ui/texts/front.ts';
import { mergingTexts } from '#ui/texts/merging.ts';
import { nearTexts } from '#ui/texts/near.ts';
import { placeTexts } from '#ui/texts/place.ts';
import { sayingTexts } from '#ui/texts/saying.ts';
import { STATUS_WORDS } from '#ui/texts/standing.ts';
import { storyTexts } from '#ui/texts/story.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { kindsIn, recordCase } from '#tests/casework.ts';
import { openMailServer } from '#tests/mail.ts';
import { categoryThat, expectSound, isPlain, words } from '#tests/reporting.ts';
import { alive, deskOf, hire, history, open, pageOf, send, unfold } from '#tests/staff.ts';

const mail = await openMailServer();
const app = await openApp({ town: 'none', env: { SMTP_URL: mail.url } });
const near = nearTexts.pl;
const merging = mergingTexts.pl;
const STORM = 300;
/** Where `recordCase` puts a case. */
const ADDRESS = 'ul. Sygnałowa 3';

/** The page of a report that is called so. */
const called = (step: string) => new RegExp(`${address(`/${step}`, 'pl')}$`);

const isJoinable = (c: Category) => isPlain(c) && c.published && (c.precision ?? 'exact') === 'exact';

let browser: Browser;
let anna: Person;
beforeAll(async () => {
  browser = await openBrowser();
  anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
});
afterAll(() => Promise.all([browser.close(), mail.close()]));

async function resident(script = true): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  // Scripts that never come: axe can still look at the page.
  if (!script) await context.route(/\.js$/, (route) => route.abort());
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

/** Letters to an address, unfolded. */
const lettersTo = (email: string) =>
  mail.delivered.filter(({ to }) => to.includes(email)).map(({ raw }) => raw.replaceAll('=\r\n', ''));

async function eventually(what: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
  for (let i = 0; i < seconds * 4; i += 1) {
    if (await what()) return;
    await new Promise((done) => setTimeout(done, 250));
  }
  expect(await what()).toBe(true);
}

/** A report of the category as far as its place, sent on. */
async function asFarAsPlace(page: Page, category: Category): Promise<void> {
  await page.goto(app.url);
  await page.getByLabel(frontTexts.pl.title).fill(category.name.pl);
  await page.getByRole('button', { name: frontTexts.pl.search }).click();
  await page.locator(`button[value="${category.code}"]`).first().click();
  await page.getByLabel(placeTexts.pl.place.address).fill(ADDRESS);
  await page.getByRole('button', { name: words().on, exact: true }).click();
  await page.waitForURL(called('near'));
}

describe('before a report is sent', () => {
  it.each([true, false])('somebody joins one like it and follows it (script: %s)', async (script) => {
    const category = categoryThat(app.city, isJoinable);
    const c = await recordCase(app, { daysAgo: 2, category: (one) => one.code === category.code });
    const email = `ola-${script}@hejnal.example`;
    const page = await resident(script);
    await asFarAsPlace(page, category);
    await expectSound(page);
    expect(await page.locator('main').innerText()).not.toContain(c.description);
    await page.getByLabel(near.email).fill('ola');
    await page.getByRole('button', { name: near.join }).first().click();
    await page.locator('.faults').waitFor();
    await page.getByLabel(near.email).fill(email);
    await page.getByRole('button', { name: near.join }).first().click();
    await page.getByRole('heading', { name: near.doneTitle }).waitFor();
    await expectSound(page);
    expect((await findCase(app.db, c.id))?.joined).toBe(1);

    await eventually(() => lettersTo(email).length === 1);
    const link = new RegExp(`${address('/follow', 'pl')}/[\\w-]{38}`).exec(lettersTo(email)[0]!)![0];
    await page.goto(app.url + link);
    await expectSound(page);
    await page.getByRole('button', { name: followTexts.pl.confirm.send }).click();
    await page.getByText(followTexts.pl.confirmed).waitFor();
    await expectSound(page);
    // What a mail program sends by itself, with no cookie and no page.
    const stopped = await fetch(`${app.url}${link}/stop`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click'
    });
    expect(stopped.status).toBe(204);
    await page.goto(`${app.url}${link}/stop`);
    await page.getByRole('heading', { name: followTexts.pl.over }).waitFor();
    await expectSound(page);
    await app.db.deleteFrom('cases').where('id', '=', c.id).execute();
  });

  it('whoever has something else goes on, with what they typed', async () => {
    const category = categoryThat(app.city, isJoinable);
    const c = await recordCase(app, { daysAgo: 2, category: (one) => one.code === category.code });
    const page = await resident();
    await asFarAsPlace(page, category);
    await page.getByRole('link', { name: near.other }).click();
    await page.waitForURL(called('details'));
    await page.getByRole('button', { name: words().back }).click();
    await page.waitForURL(called('place'));
    expect(await page.getByLabel(placeTexts.pl.place.address).inputValue()).toBe(ADDRESS);
    expect((await findCase(app.db, c.id))?.joined).toBe(0);
    await app.db.deleteFrom('cases').where('id', '=', c.id).execute();
  });
});

/** What the clock does every ten minutes. */
async function findClusters(): Promise<void> {
  const groups = new Map(app.city.categories.map(({ code, group }) => [code, group]));
  const now = Temporal.Now.instant();
  const since = now.subtract({ hours: 24 * 30 }).toString();
  const cases = await listLikely(app.db, since, (code) => groups.get(code) ?? code);
  await replaceClusters(app.db, clustersOf(cases), now.round('millisecond').toString());
}

describe('a storm of three hundred reports of one thing', () => {
  let storm: Case[];
  beforeAll(async () => {
    await app.db.deleteFrom('cases').execute();
    storm = [];
    for (let i = 0; i < STORM; i += 1)
      storm.push(
        await recordCase(app, {
          daysAgo: 1,
          description: `Wiatr powalił drzewo, leży w poprzek ulicy. Zgłoszenie ${i}.`,
          contact: { by: 'email', to: `mieszkaniec${i}@hejnal.example` }
        })
      );
    await findClusters();
  });

  it('is found, looked at, merged, answered once, and every one of them is told', async () => {
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk/clusters`);
    await expectSound(page);
    await page.getByText(merging.clusters.cases(STORM)).waitFor();
    await page.locator('.alike h2 a').first().click();
    await page.waitForURL(/\/desk\/clusters\/[\w-]{36}$/);
    await expectSound(page);
    // The last is about something else after all.
    const stray = storm.at(-1)!;
    await page.getByLabel(merging.clusters.takeLabel(caseNumber(stray))).uncheck();
    await page.getByRole('button', { name: merging.clusters.merge }).click();
    await page.waitForURL(/\/desk\/bulk\/[\w-]{36}$/);
    await page.locator('form[action="?/do"] button').click();
    await page.locator('form[action="?/undo"]').waitFor();
    const [lead] = storm;
    expect(await findCase(app.db, lead!.id)).toMatchObject({ joined: STORM - 2 });
    expect((await findCase(app.db, stray.id))?.mergedInto).toBeNull();

    await open(page, deskOf(app, lead!));
    await alive(page);
    await unfold(page, 'close');
    await page.locator('#close [name="text"]').fill('Drzewo usunięte, ulica jest przejezdna.');
    await page.locator('#close [name="outcome"]').selectOption('resolved');
    await send(page, 'close');
    await eventually(async () => {
      const told = new Set(mail.delivered.flatMap(({ to }) => to));
      return storm.slice(0, -1).every((_, i) => told.has(`mieszkaniec${i}@hejnal.example`));
    }, 120);
    const answer = lettersTo('mieszkaniec7@hejnal.example').filter((raw) => raw.includes('przejezdna'));
    expect(answer).toHaveLength(1);
    expect(lettersTo(`mieszkaniec${STORM - 1}@hejnal.example`).join()).not.toContain('przejezdna');
    for (const c of [lead!, storm[7]!]) expect(await isTrueToJournal(app.db, c.id)).toBe(true);

    const own = await resident();
    await own.goto(app.caseUrl(storm[7]!.id));
    await own.getByText('Drzewo usunięte, ulica jest przejezdna.').first().waitFor();
    await expectSound(own);
  });

  it('groups of what is not the same are dismissed for good', async () => {
    const other = categoryThat(app.city, (c) => isPlain(c) && c.published);
    for (let i = 0; i < 2; i += 1)
      await recordCase(app, { daysAgo: 1, category: (c) => c.code === other.code, description: `Słup ${i}` });
    await findClusters();
    const page = await pageOf(browser, app, anna, { width: 390 });
    await open(page, `${app.url}/desk/clusters`);
    await page.locator('.alike h2 a').first().click();
    await page.waitForURL(/\/desk\/clusters\/[\w-]{36}$/);
    await expectSound(page);
    await page.getByRole('button', { name: merging.clusters.dismiss }).click();
    await page.getByText(merging.clusters.dismissed).waitFor();
    await page.getByText(merging.clusters.none).waitFor();
    await expectSound(page);
  });
});

describe('a merged case', () => {
  it.each([true, false])('is merged and taken out on its page (script: %s)', async (script) => {
    const [a, b] = [await recordCase(app, { daysAgo: 3 }), await recordCase(app, { daysAgo: 1 })];
    const page = await pageOf(browser, app, anna, { script });
    // What the form of a call asks while category and place are typed.
    const alike = await page.request.post(`${app.url}/desk/near`, {
      form: { category: a.category, address: ADDRESS },
      headers: { origin: app.url }
    });
    expect(await alike.text()).toContain(caseNumber(b));
    await open(page, deskOf(app, a));
    if (script) await alive(page);
    await unfold(page, 'merge');
    await page.locator('#merge [name="numbers"]').fill(caseNumber(b));
    await send(page, 'merge');
    await page.getByText(merging.case.done.merge).waitFor();
    if (script) await expectSound(page);
    await open(page, deskOf(app, b));
    await page.getByText(merging.case.into).waitFor();
    if (script) await alive(page);
    await unfold(page, 'unmerge');
    await send(page, 'unmerge');
    await page.getByText(merging.case.done.unmerge).waitFor();
    expect(await kindsIn(app, b)).toEqual(
      expect.arrayContaining(['submitted', 'dispatched', 'merged', 'unmerged'])
    );
    for (const c of [a, b]) expect(await isTrueToJournal(app.db, c.id)).toBe(true);
  });

  it('shows where it stands; what its resident writes reaches those who work on the other', async () => {
    const [a, b] = [
      await recordCase(app, { daysAgo: 3, contact: { by: 'email', to: 'inna@hejnal.example' } }),
      await recordCase(app, { daysAgo: 1 })
    ];
    const desk = await pageOf(browser, app, anna);
    await open(desk, deskOf(app, a));
    await alive(desk);
    await unfold(desk, 'merge');
    await desk.locator('#merge [name="numbers"]').fill(caseNumber(b));
    await send(desk, 'merge');

    const page = await resident();
    await page.goto(app.caseUrl(b.id));
    expect(await page.locator('.tag').first().innerText()).toBe(STATUS_WORDS.dispatched.pl);
    await page.getByText(storyTexts.pl.merged).waitFor();
    await expectSound(page);
    await page.getByLabel(sayingTexts.pl.comment.label).fill('Leży już od rana na torach.');
    await page.getByRole('button', { name: sayingTexts.pl.comment.send }).click();
    await page.getByText(sayingTexts.pl.done.comment).waitFor();
    await open(desk, deskOf(app, a));
    expect(await history(desk)).toContain('Leży już od rana na torach.');
    // The other resident reads none of it.
    const other = await resident();
    await other.goto(app.caseUrl(a.id));
    await other.getByText(caseTexts.pl.title(caseNumber(a))).waitFor();
    expect(await other.locator('main').innerText()).not.toContain('na torach');
  });

  it('of a link nobody made leads nowhere', async () => {
    const page = await resident();
    await page.goto(`${app.url}${address('/follow/nothing', 'pl')}`);
    await page.getByRole('heading', { name: followTexts.pl.over }).waitFor();
  });
});

/** Services on the portal: a resident who moves house, a card at night on an old phone, and a remark on it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address } from '#ui/addresses.ts';
import { LANGS } from '#ui/lang.ts';
import { remarkTexts } from '#ui/texts/remark.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { serviceCardTexts } from '#ui/texts/serviceCard.ts';
import { serviceListTexts } from '#ui/texts/serviceList.ts';
import { refuse } from '#world/refusal.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { expectSound } from '#tests/reporting.ts';
import { dayFrom, parasols, publish } from '#tests/services.ts';

const app = await openApp();
const texts = serviceCardTexts.pl;
const lists = serviceListTexts.pl;
const remark = remarkTexts.pl;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function reader({ script = true, width = 1280, dark = false } = {}): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: true,
    viewport: { width, height: 740 },
    colorScheme: dark ? 'dark' : 'light'
  });
  // axe needs a script of its own; the page's are left out instead.
  if (!script) await context.route(/\.js$/, (route) => route.abort());
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}
const at = (route: string, lang: (typeof LANGS)[number] = 'pl') => app.url + address(route, lang);

describe('a resident moving house', () => {
  const life = app.city.lifeEvents.find(({ steps }) => steps.some(({ card }) => card))!;

  it.each([
    { script: true, width: 1280 },
    { script: false, width: 360, dark: true }
  ])('finds what to do and in which order: %o', async (how) => {
    const page = await reader(how);
    await page.goto(app.url);
    await page.getByRole('link', { name: life.name.pl, exact: true }).click();
    await page.waitForURL(at(`/life/${life.code}`));
    await expectSound(page);
    const steps = page.locator('.steps > li');
    expect(await steps.count()).toBe(life.steps.length);
    for (const [n, step] of life.steps.entries()) {
      const said = (await steps.nth(n).innerText()).replaceAll(/\s/g, ' ');
      expect(said).toContain(step.text.pl.replaceAll(/\s/g, ' '));
      if (step.by) expect(said).toContain(step.by.pl.replaceAll(/\s/g, ' '));
    }
    const first = life.steps.find(({ card }) => card)!;
    await page
      .locator(`.steps a[href="${address(`/services/${first.card}`, 'pl')}"]`)
      .first()
      .click();
    await page.waitForURL(at(`/services/${first.card}`));
    await expectSound(page);
    // From the card back to the whole of it.
    await page.locator('aside').getByRole('link', { name: life.name.pl, exact: true }).click();
    await page.waitForURL(at(`/life/${life.code}`));
    await page.context().close();
  });

  it('is told it in three languages, and an event there is none of is not found', async () => {
    const page = await reader();
    for (const lang of LANGS) {
      await page.goto(at(`/life/${life.code}`, lang));
      await expectSound(page, lang);
      expect(await page.locator('h1').innerText()).toBe(life.name[lang].replaceAll(' ', ' '));
    }
    expect((await fetch(at('/life/nothing'))).status).toBe(404);
    expect((await fetch(at('/life'), { redirect: 'manual' })).headers.get('location')).toBe('/uslugi#life');
    expect((await fetch(at('/guides'), { redirect: 'manual' })).headers.get('location')).toBe(
      '/uslugi#guides'
    );
    await page.context().close();
  });
});

describe('the list of services', () => {
  it('leads to all of them by subject and by letter, in three languages', async () => {
    const page = await reader();
    for (const lang of LANGS) {
      await page.goto(at('/services', lang));
      await expectSound(page, lang);
    }
    await page.goto(at('/services'));
    const links = await page.locator('section[aria-labelledby="letters"] .link-list a').count();
    const cards = await app.db.selectFrom('articles').select('id').where('kind', '=', 'card').execute();
    expect(links).toBe(cards.length);
    const group = app.city.serviceGroups[0]!;
    await page.locator(`a[href$="?group=${group.code}"]`).first().click();
    await expectSound(page);
    expect(await page.locator('.rows > li').count()).toBeGreaterThan(0);
    expect((await fetch(`${at('/services')}?group=none`)).status).toBe(404);
    await page.context().close();
  });

  it('leads to guides', async () => {
    const page = await reader({ width: 360 });
    await page.goto(at('/services'));
    const guide = page.locator('section[aria-labelledby="guides"] a').first();
    const name = await guide.innerText();
    await guide.click();
    await page.waitForURL(`${at('/guides')}/**`);
    await expectSound(page);
    expect(await page.locator('h1').innerText()).toBe(name);
    expect((await fetch(at('/guides/nothing'))).status).toBe(404);
    await page.context().close();
  });
});

describe('a card', () => {
  const account = '49 1020 2892 2276 3005 0000 0001';
  const sure = '11 1020 2892 2276 3005 0000 0002';
  const next = dayFrom(app, 40);
  const card = parasols(app, {
    code: 'PARASOL-1',
    short: { pl: 'Tylko dla konsultanta.' },
    who: [{ text: { pl: 'Każdy, kto moknie.' } }],
    places: [
      { name: { pl: 'Sala A' }, address: 'ul. Deszczowa 1, 00-001 Miasto', hours: { pl: '7.40–15.30' } }
    ],
    fees: [
      { for: { pl: 'Parasol' }, amount: 17, account: sure, verified: true, until: dayFrom(app, 39) },
      { for: { pl: 'Parasol' }, amount: 19.5, from: next },
      { for: { pl: 'Kaucja' }, amount: 50, account, verified: false }
    ],
    filing: { counter: 'yes', form: 'partly' },
    law: [{ title: 'Ustawa o parasolach', url: 'https://example.com/law' }],
    privacy: [{ text: { pl: 'Dane trzymamy suche.' }, years: 5 }]
  });
  beforeAll(() => publish(app, { kind: 'card', content: card }));

  it('says at the top what to do first, how much and how long, and the law at the bottom', async () => {
    const page = await reader({ width: 360, dark: true });
    await page.goto(at('/services/PARASOL-1'));
    await expectSound(page);
    const top = (await page.locator('.at-once').innerText()).replaceAll(/\s+/g, ' ');
    expect(top).toContain(`${texts.top.first} Przyjdź`);
    expect(top).toContain('od 17 zł do 50 zł');
    expect(top).toContain('do 7 dni');
    expect(top).toContain(texts.top.visits.partly);
    const heads = await page.locator('.card-body > section > h2').allInnerTexts();
    expect([heads[0], heads.at(-1)]).toEqual([texts.sections.steps, texts.sections.law]);
    await page.context().close();
  });

  it('tells what will change and when', async () => {
    const body = (await (await fetch(at('/services/PARASOL-1'))).text()).replaceAll(/&nbsp;|\u00A0/g, ' ');
    expect(body).toContain(texts.changes.head);
    expect(body).toContain('Parasol: 19,50 zł');
    expect(body).toContain('tylko do');
  });

  it('never shows what nobody confirmed as an account, nor what is for agents', async () => {
    const pages = [
      at('/services/PARASOL-1'),
      `${at('/services/PARASOL-1')}.json`,
      `${app.url}/services.json`
    ];
    const inquiry = `${app.url}/open311/inquiry/v1/services/PARASOL-1.xml`;
    for (const url of [...pages, inquiry]) {
      const body = (await (await fetch(url)).text()).replaceAll(/\s|&nbsp;/g, '');
      expect(body, url).not.toContain(account.replaceAll(' ', ''));
      expect(body, url).not.toContain('konsultanta');
      expect(body, url).not.toContain('"verified"');
    }
    const shown = await (await fetch(at('/services/PARASOL-1'))).text();
    expect(shown.replaceAll(/\s|&nbsp;/g, '')).toContain(sure.replaceAll(' ', ''));
    expect(shown).toContain(texts.fees.ask.replaceAll(' ', ' '));
  });

  it('needs no script at all, and its linked data breaks no policy', async () => {
    const page = await reader();
    const scripts: string[] = [];
    const wrong: string[] = [];
    page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
    page.on('console', (line) => line.type() === 'error' && wrong.push(line.text()));
    await page.goto(at('/services/PARASOL-1', 'en'));
    await expectSound(page, 'en');
    expect(scripts).toEqual([]);
    expect(wrong).toEqual([]);
    const linked = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(linked ?? '')).toMatchObject({
      '@type': 'GovernmentService',
      name: 'Wypożyczenie zielonego parasola (en)',
      identifier: 'PARASOL-1',
      offers: expect.arrayContaining([expect.objectContaining({ price: 17, priceCurrency: 'PLN' })]) as object
    });
    // What is in Polish only says so and carries its language.
    expect(await page.getByText(serviceCardTexts.en.inPolish).isVisible()).toBe(true);
    expect(await page.locator('.card-body [lang="pl"]').first().innerText()).toContain('moknie');
    await page.context().close();
  });

  it('is printed without what is for the screen, and with its address', async () => {
    const page = await reader();
    await page.goto(at('/services/PARASOL-1'));
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.masthead-nav', '.foot', '.crumbs', '.wrong'])
      expect(await page.locator(gone).isVisible(), gone).toBe(false);
    expect(await page.locator('.address').innerText()).toContain(address('/services/PARASOL-1', 'pl'));
    expect(await page.getByText('Dane trzymamy suche.').isVisible()).toBe(true);
    await page.context().close();
  });

  it('takes a remark; an empty one is told what it lacks, a trapped one is kept nowhere', async () => {
    const page = await reader({ script: false });
    await page.goto(at('/services/PARASOL-1'));
    const send = async () => {
      const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
      await page.getByRole('button', { name: remark.send }).click();
      await answered;
      await page.waitForLoadState('load');
    };
    await send();
    await expectSound(page);
    const empty = refusalWords(refuse('feedback-empty', 'text'), 'pl');
    expect(await page.locator('.faults').innerText()).toContain(empty);
    await page.locator('textarea[name="text"]').fill('Parasol jest <b>niebieski</b>.');
    await send();
    await expectSound(page);
    expect(await page.locator('#wrong [role="status"]').innerText()).toContain(remark.sent);
    const trapped = new URLSearchParams({
      text: 'Kup parasole',
      website: 'https://spam.example',
      version: 'x'
    });
    const answer = await fetch(`${at('/services/PARASOL-1')}?/wrong`, {
      method: 'POST',
      body: trapped,
      headers: { origin: app.url, accept: 'text/html' }
    });
    expect(answer.status).toBe(200);
    const kept = await app.db
      .selectFrom('article_feedback as f')
      .innerJoin('articles as a', 'a.id', 'f.article')
      .select(['f.text', 'f.person'])
      .where('a.code', '=', 'PARASOL-1')
      .execute();
    expect(kept).toEqual([{ text: 'Parasol jest <b>niebieski</b>.', person: null }]);
    await page.context().close();
  });

  it('that changes while it is read takes the remark and says so', async () => {
    const answer = await fetch(`${at('/services/PARASOL-1')}?/wrong`, {
      method: 'POST',
      body: new URLSearchParams({ text: 'Stara wersja', version: 'an older one' }),
      headers: { origin: app.url, accept: 'text/html' }
    });
    expect((await answer.text()).replaceAll(/\s|&nbsp;/g, ' ')).toContain(
      remark.changed.replaceAll(/\s/g, ' ')
    );
  });
});

describe('a card that is over', () => {
  it('withdrawn says so with status 410 and leads to what stands in its place, in every language', async () => {
    const id = await publish(app, {
      kind: 'card',
      content: parasols(app, { code: 'PARASOL-2', related: ['PARASOL-1'] })
    });
    expect((await fetch(at('/services/PARASOL-2'))).status).toBe(200);
    const now = Temporal.Now.instant().toString();
    const instead = app.db.selectFrom('articles').select('id').where('code', '=', 'PARASOL-1');
    await app.db
      .updateTable('articles')
      .set({ withdrawn_at: now, withdrawn_for: 'Tajne powody', instead })
      .where('id', '=', id)
      .execute();
    const page = await reader();
    for (const lang of LANGS) {
      const answer = await page.goto(at('/services/PARASOL-2', lang));
      expect(answer?.status()).toBe(410);
      await expectSound(page, lang);
      expect(await page.locator('main').innerText()).not.toContain('Tajne powody');
      expect(await page.locator(`main a[href="${address('/services/PARASOL-1', lang)}"]`).count()).toBe(1);
    }
    expect((await fetch(`${at('/services/PARASOL-2')}.json`)).status).toBe(410);
    expect((await fetch(`${app.url}/open311/inquiry/v1/services/PARASOL-2.json`)).status).toBe(404);
    // A remark that was being written when it was withdrawn is answered by the same page.
    const late = await fetch(`${at('/services/PARASOL-2')}?/wrong`, {
      method: 'POST',
      body: new URLSearchParams({ text: 'Za późno', version: 'x' }),
      headers: { origin: app.url, accept: 'text/html' }
    });
    expect(late.status).toBe(410);
    const kept = await app.db.selectFrom('article_feedback').select('id').where('article', '=', id).execute();
    expect(kept).toEqual([]);
    await page.context().close();
  });

  it('expired says until when it held', async () => {
    const id = await publish(app, { kind: 'card', content: parasols(app, { code: 'PARASOL-3' }) });
    await app.db
      .updateTable('article_versions')
      .set({ effective_until: dayFrom(app, -1) })
      .where('article', '=', id)
      .execute();
    const answer = await fetch(at('/services/PARASOL-3'));
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain(lists.back);
  });
});

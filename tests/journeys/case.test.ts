/** A resident follows their case: opens it by PIN or link, reads it, adds words and a photo; with script and without. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseNumber } from '#cases/case.ts';
import { address } from '#ui/addresses.ts';
import { dayInWords } from '#ui/dates.ts';
import { caseTexts } from '#ui/texts/case.ts';
import { findCaseTexts } from '#ui/texts/findCase.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { sayingTexts } from '#ui/texts/saying.ts';
import { STATUS_WORDS } from '#ui/texts/standing.ts';
import { storyTexts } from '#ui/texts/story.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { closes, kindsIn, recordCase, station } from '#tests/casework.ts';
import { expectSound, photo } from '#tests/reporting.ts';

const app = await openApp({ town: 'none' });
const find = findCaseTexts.pl;
const say = sayingTexts.pl;
const texts = caseTexts.pl;
const story = storyTexts.pl;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function visitor({ script = true, width = 1280 } = {}): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: 800 },
    locale: 'pl'
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

async function openByPin(page: Page, number: string, pin: string): Promise<void> {
  await page.getByLabel(find.number).fill(number);
  await page.getByLabel(find.pin, { exact: true }).fill(pin);
  await page.getByRole('button', { name: find.open }).click();
  await page.waitForLoadState();
}

it('what was unfolded before the script came stays unfolded', async () => {
  const c = await recordCase(app, { daysAgo: 1 });
  const page = await visitor({ width: 360 });
  let come = () => {};
  const script = new Promise<void>((done) => (come = done));
  await page.route('**/*.js', async (route) => {
    await script;
    await route.continue();
  });
  await page.goto(app.caseUrl(c.id), { waitUntil: 'commit' });
  for (const unfold of ['details.unfold', 'details.masthead-more']) {
    await page.locator(`${unfold} > summary`).first().click();
    await page.locator(`${unfold}[open]`).waitFor();
  }
  come();
  await page.locator('html[data-live]').waitFor({ state: 'attached' });
  for (const unfold of ['details.unfold', 'details.masthead-more'])
    expect(await page.locator(`${unfold}[open]`).count(), unfold).toBe(1);
});

describe('opening a case', () => {
  it.each([true, false])('by number and PIN as they stand on the receipt (script: %s)', async (script) => {
    const c = await recordCase(app, { daysAgo: 1 });
    const page = await visitor({ script });
    await page.goto(app.url + address('/case', 'pl'));
    if (script) await expectSound(page);
    await openByPin(page, `${c.number}-${c.year}`, app.seal.pin(c.id).replace(/(...)/, '$1 '));
    expect(page.url()).toBe(app.caseUrl(c.id));
    expect(await page.getByText(texts.title(caseNumber(c))).isVisible()).toBe(true);
    expect(await page.locator('.tag').first().innerText()).toBe(STATUS_WORDS.dispatched.pl);
    expect(await page.locator('.slip').first().innerText()).toBe(dayInWords(c.dueOn ?? '', 'pl'));
  });

  it('not with a wrong PIN; after five tries not even with the right one, and the link still works', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const pin = app.seal.pin(c.id);
    const wrong = pin === '111111' ? '222222' : '111111';
    const page = await visitor();
    await page.goto(app.url + address('/case', 'pl'));
    for (let i = 0; i < 5; i += 1) {
      await openByPin(page, caseNumber(c), wrong);
      expect(await page.locator('.faults').innerText()).toContain(
        refusalWords({ refusal: 'wrong-pin' }, 'pl')
      );
      expect(await page.getByLabel(find.number).inputValue()).toBe(caseNumber(c));
    }
    await expectSound(page);
    await openByPin(page, caseNumber(c), pin);
    const words = refusalWords({ refusal: 'pin-tries-used', fill: { minutes: 15 } }, 'pl');
    expect(await page.locator('.faults').innerText()).toContain(words);
    await page.goto(app.caseUrl(c.id));
    expect(await page.getByText(texts.title(caseNumber(c))).isVisible()).toBe(true);
  });

  it('not by a link that lost its end: it leads to number and PIN', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const page = await visitor();
    await page.goto(app.caseUrl(c.id).slice(0, -3));
    expect(await page.getByText(find.wrongLink).isVisible()).toBe(true);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(find.title);
    await expectSound(page);
  });

  it('tells nobody else the address: no referrer, no index, no copy in between', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const { headers } = await fetch(app.caseUrl(c.id));
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('a case under way', () => {
  it('says until when, and counts the days one press away; on a telephone, in three languages', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const page = await visitor({ width: 360 });
    for (const lang of ['pl', 'en', 'uk'] as const) {
      await page.goto(app.caseUrl(c.id, lang), { waitUntil: 'networkidle' });
      await page.getByText(caseTexts[lang].due.how, { exact: true }).click();
      await page.locator('.count .end').waitFor();
      await expectSound(page, lang);
    }
  });

  it('that is late says so first, by how much, and promises nothing anew', async () => {
    const c = await recordCase(app, {
      daysAgo: 120,
      category: ({ deadline }) =>
        deadline !== undefined && 'working_days' in deadline && deadline.working_days < 60
    });
    const page = await visitor();
    await page.goto(app.caseUrl(c.id));
    expect(await page.getByRole('heading', { name: texts.late.title }).isVisible()).toBe(true);
    expect(await page.locator('.late-note').innerText()).toContain(dayInWords(c.dueOn ?? '', 'pl'));
    expect(await page.locator('.tag--late').innerText()).toMatch(/\d+/);
    expect(await page.locator('.journal .late').count()).toBe(1);
    await expectSound(page);
  });

  it.each([true, false])(
    'takes a message with a photo; what is wrong is told, what was right stays (script: %s)',
    async (script) => {
      const c = await recordCase(app, { daysAgo: 1 });
      const page = await visitor({ script });
      await page.goto(app.caseUrl(c.id), { waitUntil: 'networkidle' });
      const form = page.locator('form[action="?/comment"]');
      await form.locator('textarea').fill('Dziś rano było jeszcze gorzej.');
      await form.locator('input[type=file]').setInputFiles([
        { name: 'IMG_7.HEIC', mimeType: 'image/heic', buffer: readFileSync('tests/photos/quarters.heic') },
        { name: 'notatki.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('to nie jest zdjęcie') }
      ]);
      await form.getByRole('button', { name: say.comment.send }).click();
      await page.waitForLoadState('networkidle');
      expect(await page.locator('.faults').innerText()).toContain('notatki.jpg');
      expect(await form.locator('textarea').inputValue()).toBe('Dziś rano było jeszcze gorzej.');
      expect(await page.getByText(say.photos.kept(1)).isVisible()).toBe(true);
      if (script) await expectSound(page);
      expect(await kindsIn(app, c)).not.toContain('commented');

      await form.getByRole('button', { name: say.comment.send }).click();
      await page.waitForURL(`${app.caseUrl(c.id)}?done=comment`);
      expect(await page.getByText(say.done.comment).isVisible()).toBe(true);
      if (script) await expectSound(page);
      expect((await kindsIn(app, c)).filter((kind) => kind === 'commented')).toHaveLength(1);
      await page.goto(app.caseUrl(c.id));
      const told = station(page, story.commented);
      expect(await told.locator('blockquote').innerText()).toContain('Dziś rano było jeszcze gorzej.');
      const picture = told.getByRole('img');
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(160);
    }
  );

  it('shows its photos to whoever has its link, to nobody else, and as pictures only', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const other = await recordCase(app, { daysAgo: 1 });
    const page = await visitor();
    await page.goto(app.caseUrl(c.id), { waitUntil: 'networkidle' });
    const form = page.locator('form[action="?/comment"]');
    await form.locator('input[type=file]').setInputFiles([await photo('a.jpg')]);
    await form.getByRole('button', { name: say.comment.send }).click();
    await page.waitForURL(/done=comment/);
    const src = (await station(page, story.commentedPhotos).getByRole('img').getAttribute('src')) ?? '';
    const shown = await fetch(app.url + src);
    expect(shown.status).toBe(200);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'referrer-policy': 'no-referrer'
    });
    expect(shown.headers.get('cache-control')).toContain('private');
    const id = src.split('/').at(-1);
    for (const wrong of [`/photo/${app.seal.link(other.id)}/${id}`, `/photo/x/${id}`, `/photo/${id}`]) {
      expect((await fetch(app.url + wrong)).status, wrong).toBe(404);
    }
  });

  it('keeps words of a message that came after the answer', async () => {
    const c = await recordCase(app, { daysAgo: 3 }, closes('Barierka jest wymieniona.'));
    const body = new FormData();
    body.set('text', 'Zanim przyszła odpowiedź, pisałam to.');
    body.set('seen', '2');
    const answer = await fetch(`${app.caseUrl(c.id)}?/comment`, {
      method: 'POST',
      body,
      headers: { accept: 'text/html' }
    });
    const html = await answer.text();
    expect(answer.status).toBe(400);
    expect(html).toContain('Zanim przyszła odpowiedź, pisałam to.');
    expect(html).toContain(refusalWords({ refusal: 'case-closed' }, 'pl'));
  });
});

describe('what a hostile hand sends', () => {
  it.each([
    ['nothing at all', new FormData()],
    [
      'a forged version',
      Object.entries({ text: 'x', seen: '-1e9' }).reduce(
        (form, [k, v]) => (form.set(k, v), form),
        new FormData()
      )
    ],
    [
      'HTML in words',
      Object.entries({ text: '<script>alert(1)</script>', seen: '2' }).reduce(
        (form, [k, v]) => (form.set(k, v), form),
        new FormData()
      )
    ]
  ])('%s is answered and never run', async (_what, body) => {
    const c = await recordCase(app, { daysAgo: 1 });
    const answer = await fetch(`${app.caseUrl(c.id)}?/comment`, {
      method: 'POST',
      body,
      redirect: 'follow',
      headers: { accept: 'text/html' }
    });
    expect([200, 400]).toContain(answer.status);
    expect(await answer.text()).not.toContain('<script>alert');
  });

  it('a form sent three times at once says the same once', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const send = () => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ text: 'Raz.', seen: String(c.version) }))
        body.set(name, value);
      return fetch(`${app.caseUrl(c.id)}?/comment`, {
        method: 'POST',
        body,
        headers: { accept: 'text/html' }
      });
    };
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ url }) => url)).toEqual(
      Array.from({ length: 3 }, () => `${app.caseUrl(c.id)}?done=comment`)
    );
    expect((await kindsIn(app, c)).filter((kind) => kind === 'commented')).toHaveLength(1);
  });

  it('eleven photos are refused with a word, and the words stay', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const { buffer } = await photo('a.jpg');
    const body = new FormData();
    body.set('text', 'Zobaczcie wszystkie.');
    for (let i = 0; i < 11; i += 1)
      body.append('photos', new File([new Uint8Array(buffer)], `${i}.jpg`, { type: 'image/jpeg' }));
    const answer = await fetch(`${app.caseUrl(c.id)}?/comment`, {
      method: 'POST',
      body,
      headers: { accept: 'text/html' }
    });
    const html = await answer.text();
    expect(answer.status).toBe(400);
    expect(html).toContain(refusalWords({ refusal: 'too-many-photos', fill: { max: 5 } }, 'pl'));
    expect(html).toContain('Zobaczcie wszystkie.');
    expect(await app.db.selectFrom('photos').select('id').where('case_id', '=', c.id).execute()).toEqual([]);
  });
});

/** An agent answers a call from the search: by keys alone, with the script beside, and the caller gets the gist. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listArticles, listHeads } from '#knowledge/articles/article.server.ts';
import { scriptSchema, type Script } from '#knowledge/articles/shapes.ts';
import type { Person } from '#people/person.ts';
import { address } from '#ui/addresses.ts';
import { callTexts } from '#ui/texts/call.ts';
import { deskArticleTexts } from '#ui/texts/deskArticle.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { categoryThat, expectSound, isPlain } from '#tests/reporting.ts';
import { dayFrom, parasols, publish } from '#tests/services.ts';
import { alive, expectFault, hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none', env: { SMTP_URL: 'smtp://127.0.0.1:9' } });
const texts = deskArticleTexts.pl;
const today = Temporal.Now.plainDateISO(app.city.profile.timezone).toString();
const scripts = await listArticles(app.db, 'script', today);
const script = scripts.find(({ content }) => content.about.length > 0);
const cards = await listHeads(app.db, 'card', today);
const card = cards.find(({ code }) => script?.content.about.includes(code)) ?? cards[0];
if (!card) throw new Error('The city has no card of a service.');
/** What pressing one key takes an average typist (Card, Moran and Newell's keystroke-level model). */
const KEY_SECONDS = 0.28;
const told = (pl: string) => ({ pl });
/** A script no city has: three steps, one after the other. */
const umbrellas: Script = scriptSchema.parse({
  code: 'umbrellas',
  unit: app.city.units[0]!.code,
  title: { pl: 'Zgubiony zielony parasol', en: 'A lost green umbrella', uk: 'Загублена зелена парасоля' },
  begin: 'lost',
  steps: [
    { code: 'lost', say: told('Jaki to parasol?'), choices: [{ label: told('Zielony'), to: 'where' }] },
    { code: 'where', say: told('Gdzie został?'), choices: [{ label: told('Nad morzem'), to: 'sea' }] },
    { code: 'sea', say: told('Odda go morze.') }
  ],
  verified: true
});
const category = categoryThat(app.city, isPlain);

let browser: Browser;
let anna: Person;
beforeAll(async () => {
  browser = await openBrowser();
  anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
});
afterAll(() => browser.close());

async function desk(): Promise<Page> {
  const page = await pageOf(browser, app, anna);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.url });
  await open(page, `${app.url}/desk`);
  await alive(page);
  return page;
}

/** Searches by keys alone: one opens the field, Enter asks. */
async function ask(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.insertText(words);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/desk/find?for=*');
  await alive(page);
}

/** On which key the answer stands. */
async function keyOf(page: Page, href: string): Promise<string> {
  const key = await page.locator(`.answers a[href^="${href}"]`).first().getAttribute('aria-keyshortcuts');
  if (key === null) throw new Error(`Nothing leads to ${href}.`);
  return key;
}

describe('an agent on the telephone', () => {
  it('has the answer two keys after the words', async () => {
    const page = await desk();
    await ask(page, card.title.pl);
    await expectSound(page);
    const href = `/desk/article/card/${card.code}`;
    expect(await keyOf(page, href)).toBe('1');
    await page.keyboard.press('1');
    await page.waitForURL(`**${href}`);
    await page.getByRole('heading', { level: 1, name: card.title.pl }).waitFor();
    await expectSound(page);
    expect(await page.locator('main .say').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it.runIf(script)(
    'answers by a card and its script in under ten seconds of keys, words typed included',
    async () => {
      const page = await desk();
      let keys = 0;
      const press = async (key: string) => {
        keys += 1;
        await page.keyboard.press(key);
      };
      await press('/');
      const words = card.title.pl.split(' ').slice(0, 3).join(' ');
      await page.keyboard.insertText(words);
      keys += words.length;
      await press('Enter');
      await page.waitForURL('**/desk/find?for=*');
      await alive(page);
      await press(await keyOf(page, `/desk/article/card/${card.code}`));
      await page.waitForURL(`**/desk/article/card/${card.code}`);
      await page.getByText(texts.script.step(1)).waitFor();
      await press('1');
      await page.getByText(texts.script.step(2)).waitFor();
      await press('c');
      await page.getByText(texts.send.copied).waitFor();
      expect(keys * KEY_SECONDS).toBeLessThan(10);
      await page.context().close();
    }
  );

  it('is proposed services while typing, by keys alone, and nothing for a number of somebody', async () => {
    const page = await desk();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/suggestions')) asked.push(request.postData() ?? '');
    });
    await page.keyboard.press('/');
    await page.keyboard.type('+48 601 000 174', { delay: 30 });
    await page.waitForTimeout(400);
    expect(asked).toEqual([]);
    await page.locator('.staffbar .find input').fill('');
    await page.keyboard.insertText(card.title.pl);
    const option = page.getByRole('option', { name: card.title.pl }).first();
    await option.waitFor();
    await expectSound(page);
    await page.keyboard.press('Escape');
    await option.waitFor({ state: 'hidden' });
    await page.keyboard.press('ArrowDown');
    await option.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/desk/article/card/${card.code}`);
    await page.context().close();
  });

  it.runIf(script)(
    'goes through the script by its numbers, keeps its place on reloading, and steps back',
    async () => {
      const { content } = script!;
      const page = await desk();
      await open(page, `${app.url}/desk/article/card/${card.code}?script=${content.code}`);
      await alive(page);
      const went = [content.begin];
      for (;;) {
        const step = content.steps.find(({ code }) => code === went.at(-1))!;
        const next = step.choices[0];
        if (!next || went.includes(next.to)) break;
        went.push(next.to);
        await page.keyboard.press('1');
        await page.waitForURL((url) => url.searchParams.get('at') === went.join('.'));
        await page.getByText(texts.script.step(went.length)).waitFor();
      }
      await expectSound(page);
      await page.reload();
      await alive(page);
      await page.getByText(texts.script.step(went.length)).waitFor();
      const last = content.steps.find(({ code }) => code === went.at(-1))!;
      if (last.ends !== undefined) await page.getByText(texts.script.ends(last.ends)).waitFor();
      await page.keyboard.press('0');
      await page.getByText(texts.script.step(went.length - 1)).waitFor();
      await open(page, `${app.url}/desk/article/script/${content.code}?at=forged.steps`);
      await page.getByText(texts.script.step(1)).waitFor();
      await expectSound(page);
      await page.context().close();
    }
  );

  it.runIf(script)(
    'is told when the script runs out or changes in the middle of a call, and keeps the answers',
    async () => {
      const id = await publish(app, { kind: 'script', content: umbrellas });
      const page = await desk();
      await open(page, `${app.url}/desk/article/card/${card.code}?script=${umbrellas.code}&at=lost`);
      await alive(page);
      const step = (n: number) => page.getByText(texts.script.step(n), { exact: true });
      await step(1).waitFor();
      await page.keyboard.press('1');
      await step(2).waitFor();
      expect(await page.getByText(texts.script.meanwhile.expired.head).count()).toBe(0);
      const ends = app.db.updateTable('article_versions').where('article', '=', id);
      await ends.set({ effective_until: dayFrom(app, -1) }).execute();
      await page.keyboard.press('1');
      await page.getByText(texts.script.meanwhile.expired.head).waitFor();
      await step(3).waitFor();
      await expectSound(page);
      await page.keyboard.press('0');
      await step(2).waitFor();
      await page.getByText(texts.script.meanwhile.expired.head).waitFor();

      // The script's own page says the same at its top, and goes on.
      await open(page, `${app.url}/desk/article/script/${umbrellas.code}?at=lost.where`);
      await page.getByText(texts.over.expired).waitFor();
      await step(2).waitFor();
      await ends.set({ effective_until: null }).execute();
      await open(page, `${app.url}/desk/article/script/${umbrellas.code}?at=lost.old-step.sea`);
      await page.getByText(texts.script.meanwhile.changed.head).waitFor();
      await step(1).waitFor();
      await expectSound(page);
      await page.context().close();
    }
  );

  it('whose card is withdrawn while the gist is being sent is told, and nothing is sent', async () => {
    const id = await publish(app, { kind: 'card', content: parasols(app, { code: 'PARASOL-9' }) });
    const page = await desk();
    await open(page, `${app.url}/desk/article/card/PARASOL-9`);
    await alive(page);
    await page.locator('input[name="email"]').fill('halina@hejnal.example');
    const now = Temporal.Now.instant().toString();
    const gone = { withdrawn_at: now, withdrawn_for: 'Nie ma parasoli' };
    await app.db.updateTable('articles').set(gone).where('id', '=', id).execute();
    await page.getByRole('button', { name: texts.send.button }).click();
    await page.getByText(texts.over.withdrawn).waitFor();
    const sent = await app.db
      .selectFrom('notices')
      .select('id')
      .where('to', '=', 'halina@hejnal.example')
      .execute();
    expect(sent).toEqual([]);
    await expectSound(page);
    await page.context().close();
  });

  it('goes through a script without script, too', async () => {
    const { content } = scripts[0]!;
    const page = await pageOf(browser, app, anna, { script: false });
    await open(page, `${app.url}/desk/article/script/${content.code}`);
    const choice = content.steps.find(({ code }) => code === content.begin)!.choices[0]!;
    await page.locator('.answered a').first().click();
    await page.waitForURL(`**at=${content.begin}.${choice.to}`);
    await page.getByText(texts.script.step(2)).waitFor();
    await page.context().close();
  });

  it('sends the caller the gist and the link, and tells the owner what is missing', async () => {
    const page = await desk();
    await open(page, `${app.url}/desk/article/card/${card.code}`);
    const link = address(`/services/${card.code}`, 'pl');
    expect(await page.locator('#sms').inputValue()).toContain(link);
    await page.locator('#email').fill('halina');
    await page.getByRole('button', { name: texts.send.button }).click();
    await expectFault(page, refusalWords({ refusal: 'not-an-email', fill: {} }, 'pl'));
    expect(await page.locator('#email').inputValue()).toBe('halina');
    await page.locator('#email').fill('halina@hejnal.example');
    await page.getByRole('button', { name: texts.send.button }).click();
    await page.getByText(texts.send.sent).waitFor();
    const letters = await app.db.selectFrom('notices').selectAll().where('letter', '=', 'gist').execute();
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ to: 'halina@hejnal.example', case_id: null });
    expect(letters[0]!.subject).not.toContain(card.title.pl);
    expect(letters[0]!.body).toContain(link);
    expect(letters[0]!.body).toContain(card.title.pl);

    await page.locator('#missing summary').click();
    await page.locator('#text').fill('Brakuje godzin w\u00A0soboty.');
    await page.getByRole('button', { name: texts.missing.button }).click();
    await page.getByText(texts.missing.sent).waitFor();
    const remarks = await app.db.selectFrom('article_feedback').select(['text', 'person']).execute();
    expect(remarks).toEqual([{ text: 'Brakuje godzin w\u00A0soboty.', person: anna.id }]);
    await page.context().close();
  });

  it('begins a report from what was found', async () => {
    const page = await desk();
    await ask(page, category.name.pl);
    const href = `/desk/call?category=${category.code}`;
    await page.keyboard.press(await keyOf(page, href));
    await page.waitForURL(`**${href}`);
    await page.getByRole('heading', { level: 1, name: callTexts.pl.title }).waitFor();
    expect(await page.locator('form[action="?/take"]').innerHTML()).toContain(category.code);
    await page.context().close();
  });

  it('finds guides, contacts, announcements, redirects and events, each with what is to be said', async () => {
    const page = await desk();
    const found: string[] = [];
    for (const kind of ['guide', 'contact', 'announcement'] as const)
      for (const { code } of (await listHeads(app.db, kind, today)).slice(0, 1))
        found.push(`${kind}/${code}`);
    for (const { code } of app.city.redirects.slice(0, 1)) found.push(`redirect/${code}`);
    for (const { code } of app.city.lifeEvents.slice(0, 1)) found.push(`event/${code}`);
    expect(found.length).toBeGreaterThan(2);
    for (const one of found) {
      expect(await open(page, `${app.url}/desk/article/${one}`)).toBe(200);
      await expectSound(page);
    }
    expect(await open(page, `${app.url}/desk/article/card/NOT-THERE`)).toBe(404);
    expect(await open(page, `${app.url}/desk/article/nothing/NOT-THERE`)).toBe(404);
    expect(await open(page, `${app.url}/desk/article/card/%00`)).toBe(404);
    const forged = `?script=%00&at=%00.${'x.'.repeat(200)}`;
    expect(await open(page, `${app.url}/desk/article/card/${card.code}${forged}`)).toBe(200);
    await page.context().close();
  });
});

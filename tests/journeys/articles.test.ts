/** An editor and a unit publish a change and every agent confirms it; articles are written, sent back, taken away and looked at again. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAtWork } from '#knowledge/articles/work.server.ts';
import { loadArticles } from '#knowledge/articles/load.server.ts';
import type { Content, Given } from '#knowledge/articles/content.ts';
import type { Person } from '#people/person.ts';
import type { Lang } from '#ui/lang.ts';
import { articleDeedsTexts } from '#ui/texts/articleDeeds.ts';
import { articlesTexts } from '#ui/texts/articles.ts';
import { articleOneTexts } from '#ui/texts/articleOne.ts';
import { articleFieldTexts } from '#ui/texts/articleFields.ts';
import { REFUSALS } from '#ui/texts/refusals.ts';
import { staffTexts } from '#ui/texts/staff.ts';
import { card, guide } from '#town/articles.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { expectSound } from '#tests/reporting.ts';
import { expectFault, hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const texts = articlesTexts.pl;
const deeds = articleDeedsTexts.pl.deeds;
const form = articleDeedsTexts.pl.form;
const one = articleOneTexts.pl.one;
const unit = app.city.units.find(({ code }) => code !== app.city.profile.desk)!.code;
const group = app.city.serviceGroups[0]!.code;

const ourCard: Content['card'] = { ...card, code: 'TEST-1', symbol: 'TEST/1', unit, group, events: [] };
const given: Given[] = [
  { kind: 'card', content: ourCard },
  { kind: 'guide', content: { ...guide, code: 'winter-test', unit, related: [], verified: false } }
];

let browser: Browser;
const people: Record<string, Person> = {};
const at: Record<string, string> = {};
beforeAll(async () => {
  browser = await openBrowser();
  people['editor'] = await hire(app, { role: 'editor', name: 'Iga Wrona' });
  people['officer'] = await hire(app, { role: 'officer', unit, name: 'Roman Sowa' });
  people['anna'] = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
  people['jan'] = await hire(app, { role: 'agent', name: 'Jan Kos' });
  people['boss'] = await hire(app, { role: 'supervisor', name: 'Olga Dudek' });
  await app.db.updateTable('articles').set({ published: null, instead: null }).execute();
  await app.db.deleteFrom('articles').execute();
  await loadArticles(app.db, given, {
    newId: () => crypto.randomUUID(),
    now: Temporal.Now.instant().round('millisecond'),
    zone: app.city.profile.timezone
  });
  for (const { id, kind } of await app.db.selectFrom('articles').select(['id', 'kind']).execute())
    at[kind] = `${app.url}/office/articles/${id}`;
});
afterAll(() => browser.close());

/** Axe needs script; a page without it was looked at with it elsewhere in this file. */
const still = new WeakSet<Page>();
async function looked(page: Page, lang: Lang = 'pl'): Promise<void> {
  if (!still.has(page)) await expectSound(page, lang);
}
const stillPage = async (person: Person | undefined, width = 1280) => {
  const page = await pageOf(browser, app, person, { script: false, width });
  still.add(page);
  return page;
};

/** Presses a button and waits for the page that answers. */
async function press(page: Page, name: string): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.getByRole('button', { name }).first().click();
  await answered;
  await page.waitForLoadState('load');
}

async function told(page: Page, done: keyof typeof texts.done): Promise<void> {
  await page.getByText(texts.done[done]).waitFor();
  await looked(page);
}

/** What stands under a press is unfolded. */
async function unfold(page: Page, name: string): Promise<void> {
  const details = page.locator('details').filter({ has: page.locator('summary', { hasText: name }) });
  if ((await details.first().getAttribute('open')) === null)
    await details.first().locator('summary').first().click();
}

const mainText = (page: Page) => page.locator('main').innerText();

describe('an editor and a unit publish a change and every agent confirms it', () => {
  it('the editor writes a new version; faults stand at their fields and nothing typed is lost', async () => {
    const page = await pageOf(browser, app, people['editor']);
    await open(page, `${app.url}/office/articles?words=TEST/1`);
    await looked(page);
    await page.getByRole('link', { name: ourCard.name.pl }).click();
    await page.waitForURL(at['card']!);
    await looked(page);
    await press(page, deeds.begin);
    await page.waitForURL(/\/edit$/);
    await looked(page);
    await page.fill('[name="times.0.text.pl"]', 'Do 30 dni');
    await page.fill('[name="times.0.days"]', 'miesiąc');
    await page.fill('[name="change"]', 'Czekamy teraz do 30 dni.');
    await page.check('[name="important"]');
    await press(page, form.save);
    await page.locator('.faults').waitFor();
    expect(await page.inputValue('[name="times.0.days"]')).toBe('miesiąc');
    expect(await page.inputValue('[name="times.0.text.pl"]')).toBe('Do 30 dni');
    expect(await page.isChecked('[name="important"]')).toBe(true);
    await looked(page);
    await page.fill('[name="times.0.days"]', '30');
    await press(page, form.save);
    await told(page, 'saved');
    await press(page, deeds.send);
    await told(page, 'sent');
    await page.getByRole('link', { name: one.showDifference }).click();
    await page.locator('main del', { hasText: '14' }).first().waitFor();
    await looked(page);
  });

  it('the unit sees the difference, sends back only with a reason, and approves', async () => {
    const page = await stillPage(people['officer'], 390);
    await open(page, `${app.url}/unit/articles`);
    await looked(page);
    await page.locator('del', { hasText: '14' }).first().waitFor();
    expect(await page.locator('ins').allInnerTexts()).toContainEqual(expect.stringContaining('30'));
    await unfold(page, deeds.sendBack);
    await page.locator('form[action="?/back"] button').click();
    await expectFault(page, REFUSALS['article-reason']!.pl);
    await looked(page);
    await page.locator('form[action="?/approve"] button').click();
    await told(page, 'approved');
    expect(await mainText(page)).toContain(texts.unit.nothingWaits);
  });

  it('the editor checks the language and publishes', async () => {
    const page = await pageOf(browser, app, people['editor']);
    await open(page, at['card']!);
    await page.getByText(deeds.plain).waitFor();
    await press(page, deeds.check);
    await told(page, 'checked');
    await press(page, deeds.publish);
    await told(page, 'published');
    expect(await mainText(page)).toMatch(/do\s30\sdni/i);
  });

  it('every agent sees the count, reads what changed and confirms; the supervisor sees who has not', async () => {
    const boss = await pageOf(browser, app, people['boss']);
    await open(boss, at['card']!);
    await boss.getByText(one.confirmed(0, 3)).waitFor();
    for (const who of ['anna', 'jan']) {
      const page =
        who === 'anna'
          ? await pageOf(browser, app, people[who], { width: 390 })
          : await stillPage(people[who]);
      await open(page, `${app.url}/desk/changes`);
      const link = page.locator('.staffbar').getByRole('link', { name: staffTexts.pl.places.changes });
      expect(await link.innerText()).toMatch(/1$/);
      expect(await mainText(page)).toContain('Czekamy teraz do 30 dni.');
      await looked(page);
      await press(page, texts.changes.confirm);
      await told(page, 'confirmed');
      expect(await mainText(page)).toContain(texts.changes.nothing);
    }
    await boss.reload();
    await boss.getByText(one.confirmed(2, 3)).waitFor();
    expect(await boss.locator('table').first().innerText()).toMatch(/Olga Dudek\s+jeszcze nie/);
    await looked(boss);
  });
});

describe('a form', () => {
  it('has its rows added, moved and taken away without script, and begins a new guide', async () => {
    const page = await stillPage(people['editor']);
    await open(page, `${app.url}/office/articles/new?kind=guide`);
    await looked(page);
    for (const lang of ['pl', 'en', 'uk']) {
      await page.fill(`[name="title.${lang}"]`, `Powódź ${lang}`);
      await page.fill(`[name="lead.${lang}"]`, 'Co robić.');
    }
    await page.fill('[name="code"]', 'flood-test');
    await page.selectOption('[name="unit"]', unit);
    await page.selectOption('[name="audience"]', 'everyone');
    await page.fill('[name="sections.0.head.pl"]', 'Po wodzie');
    await page.fill('[name="sections.0.text.pl"]', '<b>Zadzwoń.</b>');
    await page.locator('button[value="add sections"]').click();
    await page.fill('[name="sections.1.head.pl"]', 'Zanim przyjdzie');
    await page.fill('[name="sections.1.text.pl"]', 'Przygotuj dom.');
    await page.locator('button[value="up sections.1"]').click();
    expect(await page.inputValue('[name="sections.0.head.pl"]')).toBe('Zanim przyjdzie');
    expect(await page.inputValue('[name="code"]')).toBe('flood-test');
    await press(page, form.save);
    await expectFault(page, REFUSALS['article-html']!.pl);
    await looked(page);
    await page.locator('button[value="remove sections.1"]').click();
    await press(page, form.save);
    await told(page, 'saved');
    expect(await mainText(page)).toContain('Zanim przyjdzie');
    await unfold(page, deeds.drop);
    await press(page, deeds.drop);
    await told(page, 'dropped');
  });

  it.each(['card', 'script', 'announcement', 'contact'])(
    'of a new %s is sound, empty and refused',
    async (kind) => {
      const page = await pageOf(browser, app, people['editor'], { width: 390 });
      await open(page, `${app.url}/office/articles/new?kind=${kind}`);
      await looked(page);
      await press(page, form.save);
      await expectFault(page, REFUSALS['article-missing']!.pl);
      await looked(page);
      await page.context().close();
    }
  );

  it('of two people at once tells the second, shows what differs, and saves their words on purpose', async () => {
    const [iga, olga] = [await stillPage(people['editor']), await pageOf(browser, app, people['boss'])];
    await open(iga, at['guide']!);
    await press(iga, deeds.begin);
    await open(olga, `${at['guide']}/edit`);
    await iga.fill('[name="sections.0.text.pl"]', 'Chodnik odśnieża zarządca.');
    await press(iga, form.save);
    await olga.fill('[name="sections.0.text.pl"]', 'Chodnik odśnieża sąsiad.');
    await press(olga, form.save);
    await expectFault(olga, REFUSALS['article-changed']!.pl);
    expect(await mainText(olga)).toContain(form.meanwhile);
    expect(await olga.locator('del').first().innerText()).toContain('zarządca.');
    expect(await olga.inputValue('[name="sections.0.text.pl"]')).toBe('Chodnik odśnieża sąsiad.');
    await looked(olga);
    await press(olga, form.overwrite);
    await told(olga, 'saved');
    await iga.reload();
    await press(iga, deeds.send);
    await told(iga, 'sent');
  });
});

it('what nobody verified is counted above the list, marked only where it is rare, and can be listed', async () => {
  const counted = (of: Parameters<typeof listAtWork>[1]) =>
    listAtWork(app.db, of, Temporal.Now.plainDateISO().toString());
  const { count, unsure } = await counted({});
  const page = await pageOf(browser, app, people['editor']);
  await open(page, `${app.url}/office/articles`);
  expect(await mainText(page)).toContain(articlesTexts.pl.list.ofThem(unsure));
  const marks = await page.locator('tbody tr', { hasText: articlesTexts.pl.list.unsure }).count();
  expect(marks > 0).toBe(unsure * 2 <= count);
  await page.getByRole('link', { name: articlesTexts.pl.list.unverified }).click();
  await page.waitForURL('**view=unsure');
  expect(await mainText(page)).toContain(articlesTexts.pl.list.count(unsure));
  await looked(page);
  await page.context().close();
});

describe('an article', () => {
  it('with a remark of a reader waits for its unit, which settles it and sends a version back', async () => {
    await app.db
      .insertInto('article_feedback')
      .values({
        id: crypto.randomUUID(),
        article: at['guide']!.split('/').at(-1)!,
        version: null,
        person: null,
        useful: false,
        text: 'Telefon jest zły.',
        given_at: Temporal.Now.instant().round('millisecond').toString(),
        settled_at: null,
        settled_by: null
      })
      .execute();
    const page = await pageOf(browser, app, people['officer']);
    await open(page, `${app.url}/unit/articles`);
    expect(await mainText(page)).toContain('Telefon jest zły.');
    await press(page, deeds.settle);
    await expectFault(page, REFUSALS['article-reason']!.pl);
    await page.getByLabel(deeds.settleReason).fill('Poprawiliśmy numer.');
    await press(page, deeds.settle);
    await told(page, 'settled');
    await unfold(page, deeds.sendBack);
    await page.getByLabel(deeds.sendBackReason).fill('Numer jest inny.');
    await page.locator('form[action="?/back"] button').click();
    await told(page, 'sent-back');
    const editor = await pageOf(browser, app, people['editor'], { lang: 'uk' });
    await open(editor, `${app.url}/office/articles?view=remarks`);
    expect(await mainText(editor)).toContain(articlesTexts.uk.list.nothing);
    await looked(editor, 'uk');
    await open(editor, at['guide']!);
    expect(await mainText(editor)).toContain(articleOneTexts.uk.one.unsureHead);
    await looked(editor, 'uk');
  });

  it('is still true, says the unit; is taken away with a reason, and its page says so', async () => {
    const officer = await pageOf(browser, app, people['officer']);
    await open(officer, at['card']!);
    await unfold(officer, deeds.review);
    await officer.locator('form[action="?/review"] button').click();
    await told(officer, 'reviewed');
    const editor = await pageOf(browser, app, people['editor'], { lang: 'en', width: 390 });
    await open(editor, at['card']!);
    await looked(editor, 'en');
    const words = articleDeedsTexts.en.deeds;
    await unfold(editor, words.withdraw);
    await editor.locator('form[action="?/withdraw"] button').click();
    await expectFault(editor, REFUSALS['article-reason']!.en);
    await editor.fill('#withdrawn-reason', 'The law changed.');
    await editor.locator('form[action="?/withdraw"] button').click();
    await editor.getByText(articlesTexts.en.done.withdrawn).waitFor();
    expect(await mainText(editor)).toContain('The law changed.');
    expect(await mainText(editor)).toContain(articleFieldTexts.en.fields['fees']!);
    await looked(editor, 'en');
  });
});

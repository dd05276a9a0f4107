/** Editors keep the words that mean the same, and settle what was looked for in vain. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listHeads } from '#knowledge/articles/article.server.ts';
import type { Person } from '#people/person.ts';
import { address } from '#ui/addresses.ts';
import { findingTexts } from '#ui/texts/finding.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { searchTexts } from '#ui/texts/search.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { expectSound } from '#tests/reporting.ts';
import { expectFault, hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const texts = findingTexts.pl;
const today = Temporal.Now.plainDateISO(app.city.profile.timezone).toString();
const [card] = await listHeads(app.db, 'card', today);
if (!card) throw new Error('The city has no card of a service.');
/** A word nobody has heard of, until an editor says what it means. */
const UNHEARD = 'kwrzabadło';

let browser: Browser;
let editor: Person;
beforeAll(async () => {
  browser = await openBrowser();
  editor = await hire(app, { role: 'editor', name: 'Ewa Redaktor' });
});
afterAll(() => browser.close());

const said = (refusal: string) => refusalWords({ refusal, fill: {} }, 'pl');
const search = (words: string) =>
  `${app.url}${address('/search', 'pl')}?${new URLSearchParams({ q: words })}`;

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
  await page.waitForLoadState('load');
}

describe('words', () => {
  it('looked for in vain are told to editors, made a synonym, found at once, and settled', async () => {
    const resident = await browser.newPage();
    await resident.goto(search(UNHEARD));
    await resident.getByText(searchTexts.pl.nothing(UNHEARD)).waitFor();

    const page = await pageOf(browser, app, editor);
    await open(page, `${app.url}/office/missed`);
    await expectSound(page);
    await page.getByRole('link', { name: texts.missed.synonym }).first().click();
    await page.waitForURL('**/office/synonyms?words=*');
    await press(page, texts.synonyms.keep);
    await expectFault(page, said('synonyms-alone'));
    await expectSound(page);
    await page.locator('#words').fill(`${UNHEARD}, ${card.title.pl}`);
    await press(page, texts.synonyms.keep);
    await page.getByText(texts.synonyms.done.kept).waitFor();
    await expectSound(page);

    await resident.goto(search(UNHEARD));
    expect(await resident.locator('.best a').first().getAttribute('href')).toBe(
      address(`/services/${card.code}`, 'pl')
    );

    await open(page, `${app.url}/office/missed?by=everyone`);
    await page.locator('main summary').first().click();
    await press(page, texts.missed.button);
    await expectFault(page, said('search-unsettled'));
    await page.getByLabel(texts.missed.ways.article).first().check();
    await press(page, texts.missed.button);
    await expectFault(page, said('search-link'));
    await expectSound(page);
    await page.getByLabel(texts.missed.ways.synonym).first().check();
    await press(page, texts.missed.button);
    await page.getByText(texts.missed.done).waitFor();
    await expectSound(page);
    const left = await app.db.selectFrom('missed_searches').select('settlement').execute();
    expect(left).toEqual([{ settlement: 'synonym' }]);

    await resident.goto(search('wqzxk'));
    await open(page, `${app.url}/office/missed`);
    expect(await page.getByText('wqzxk').count()).toBeGreaterThan(0);
  });

  it('of a set are changed and let go', async () => {
    const page = await pageOf(browser, app, editor);
    await open(page, `${app.url}/office/synonyms`);
    await page.locator('#words').fill('kosz, śmietniczek');
    await press(page, texts.synonyms.keep);
    await page.getByRole('link', { name: texts.synonyms.changeOne('kosz, śmietniczek') }).click();
    await page.getByRole('heading', { name: texts.synonyms.change }).waitFor();
    expect(await page.locator('#words').inputValue()).toBe('kosz\nśmietniczek');
    await page.locator('#words').fill('kosz, śmietniczek, pojemniczek');
    await press(page, texts.synonyms.keep);
    await press(page, texts.synonyms.dropOne('kosz, śmietniczek, pojemniczek'));
    await page.getByText(texts.synonyms.done.dropped).waitFor();
    expect(await page.getByText('pojemniczek').count()).toBe(0);
  });

  it('are not for agents to keep', async () => {
    const agent = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
    const page = await pageOf(browser, app, agent);
    expect(await open(page, `${app.url}/office/synonyms`)).toBe(403);
    expect(await open(page, `${app.url}/office/missed`)).toBe(403);
  });
});

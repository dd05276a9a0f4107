/** A whole catalogue goes out as a file, comes back, is shown first, and is recorded whole or not at all. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '#knowledge/articles/content.ts';
import type { Person } from '#people/person.ts';
import { catalogueTexts } from '#ui/texts/catalogue.ts';
import { REFUSALS } from '#ui/texts/refusals.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { expectSound } from '#tests/reporting.ts';
import { expectFault, hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const ALL = new RegExp(catalogueTexts.pl.all(0).replace('0', String.raw`\d+`));
let browser: Browser;
let ewa: Person;
beforeAll(async () => {
  browser = await openBrowser();
  ewa = await hire(app, { role: 'administrator', name: 'Ewa Rogala' });
});
afterAll(() => browser.close());

describe('a catalogue', () => {
  it('goes out as a file, comes back changed, is shown first and recorded whole', async () => {
    const page = await pageOf(browser, app, ewa);
    await open(page, `${app.url}/office/catalogue`);
    await expectSound(page);
    const file = async (name: string) =>
      (await page.request.get(`${app.url}/office/catalogue/catalogue.${name}`)).text();
    expect(await file('schema.json')).toContain('"announcements"');
    expect(await file('csv')).toContain('symbol');
    const catalogue = JSON.parse(await file('json')) as {
      cards: Content['card'][];
      guides: Content['guide'][];
    };
    const [ours] = catalogue.cards;
    const bring = async (content: unknown) => {
      const buffer = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
      await page.setInputFiles('#file', { name: 'katalog.json', mimeType: 'application/json', buffer });
      await page.getByRole('button', { name: catalogueTexts.pl.read }).click();
      await page.waitForLoadState('load');
    };
    await bring({ cards: [{ ...ours, lead: { ...ours!.lead, pl: '<b>Źle</b>' } }, ours] });
    await expectFault(page, catalogueTexts.pl.wrong(3));
    expect(await page.locator('main').innerText()).toContain('lead.pl');
    await expectSound(page);
    await bring({ cards: [{ ...ours, lead: { ...ours!.lead, pl: 'Na nowo.' } }], guides: [] });
    await page.waitForURL(/catalogue\/[0-9a-f-]{36}$/);
    await page.locator('details summary').filter({ hasText: ours!.name.pl }).click();
    await page.locator('ins', { hasText: 'nowo' }).waitFor();
    // A long list lies folded; unfolded, it is all there.
    for (const folded of await page.locator('details summary').filter({ hasText: ALL }).all())
      await folded.click();
    expect(await page.locator('main').innerText()).toContain(catalogue.guides[0]!.code);
    await expectSound(page);
    await page.getByRole('button', { name: catalogueTexts.pl.record }).click();
    await expectFault(page, REFUSALS['article-reason']!.pl);
    await page.fill('#reason', 'Nowy regulamin organizacyjny.');
    await page.getByRole('button', { name: catalogueTexts.pl.record }).click();
    await page.getByText(catalogueTexts.pl.recorded(0, 1, 0)).waitFor();
    await expectSound(page);
  });
});

/** A reader of the figures: looks, chooses a month and a district, takes the numbers home; with script and without. */
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUNTING } from '#statistics/figures.server.ts';
import { listHotlineMonths } from '#statistics/hotline/months.server.ts';
import { addedUp } from '#statistics/hotline/months.ts';
import { percentOf, receivedIn, resolvedOfClosed, resolvedOfReceived } from '#statistics/share.ts';
import { findCount, findSums, listDays } from '#statistics/read.server.ts';
import { lastWholeMonth } from '#statistics/period.ts';
import { waitOf } from '#statistics/waits.ts';
import { address } from '#ui/addresses.ts';
import { monthInWords, numberInWords } from '#ui/dates.ts';
import { LANGS } from '#ui/lang.ts';
import { figuresTexts } from '#ui/texts/figures.ts';
import { hotlinePublicTexts } from '#ui/texts/hotlinePublic.ts';
import { portalTexts } from '#ui/texts/portal.ts';
import { waitsTexts } from '#ui/texts/waits.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { expectSound } from '#tests/reporting.ts';

const app = await openApp({ town: 'history' });
const texts = figuresTexts.pl;
const today = Temporal.Now.plainDateISO(app.city.profile.timezone);
const month = lastWholeMonth(today);
const shown = (n: number) => numberInWords(n, 'pl');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function reader({ script = true, width = 1280, dark = false } = {}): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light'
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

const open = (page: Page, query = '', lang: 'pl' | 'en' | 'uk' = 'pl') =>
  page.goto(app.url + address('/figures', lang) + query);

describe('the figures', () => {
  it('of the last whole month are shown first, as they were counted, marked as invented', async () => {
    const { standings, contested } = await findSums(app.db, { months: [month] });
    const page = await reader();
    await open(page);
    await expectSound(page);
    expect(await page.getByText(portalTexts.pl.demo.text).isVisible()).toBe(true);
    const body = await page.locator('main').innerText();
    expect(body).toContain(
      texts.received.sum(texts.numberOf.reports(receivedIn(standings)), texts.inMonth(month))
    );
    for (const rate of [resolvedOfReceived(standings), resolvedOfClosed(standings)]) {
      expect(body).toContain(`${percentOf(rate)}%`);
      expect(body).toContain(texts.standings.rate.after(shown(rate.part), shown(rate.of)));
    }
    expect(body).toContain(texts.standings.ofClosed.definition(shown(contested)));
    const wait = waitOf(await listDays(app.db, { months: [month] }))!;
    expect(body).toContain(waitsTexts.pl.half(texts.numberOf.days(wait.median)));
  });

  it('tell of the hotline: answered, in time, first line, topics, telephone beside web; in sums, and for the city only', async () => {
    const kept = await listHotlineMonths(app.db, [month]);
    const { answered, offered } = addedUp(kept.map(({ counts }) => counts));
    expect(answered).toBeGreaterThan(5_000);
    const hotline = hotlinePublicTexts.pl;
    const page = await reader({ width: 360 });
    await open(page);
    await expectSound(page);
    const body = page.locator('section[aria-labelledby="hotline"]');
    const said = (await body.innerText()).replaceAll('\u00A0', ' ');
    expect(said).toContain(
      hotline.sum(shown(answered), shown(offered), texts.inMonth(month)).replaceAll('\u00A0', ' ')
    );
    expect(said).toContain(hotline.few(10).replaceAll('\u00A0', ' '));
    expect(said).toContain(hotline.ways.title.replaceAll('\u00A0', ' '));
    const file = await (await page.request.get(`${app.url}${address('/figures', 'pl')}/hotline.csv`)).text();
    const lines = file.split('\r\n').filter((line) => line.startsWith(month.slice(0, 7)));
    expect(lines).toHaveLength(kept.length);
    const district = app.city.districts[0]!.code;
    await open(page, `?district=${district}`);
    expect(await body.innerText()).toContain(hotline.cityOnly);
  });

  it('have the same numbers behind every chart, one press away', async () => {
    const page = await reader();
    await open(page);
    const behind = page.locator('details', { hasText: texts.sameNumbers });
    expect(await behind.count()).toBeGreaterThanOrEqual(4);
    await behind.first().locator('summary').click();
    const table = behind.first().getByRole('table');
    const row = table.getByRole('row', { name: monthInWords(month, 'pl') });
    const { standings } = await findSums(app.db, { months: [month] });
    expect(await row.getByRole('cell').innerText()).toBe(shown(receivedIn(standings)));
  });

  it('can be chosen by month and district without any script, and the address can be passed on', async () => {
    const page = await reader({ script: false });
    await open(page);
    const before = Temporal.PlainDate.from(month).subtract({ months: 3 }).toString();
    const district = app.city.districts[0]!;
    await page.getByLabel(texts.filters.period).selectOption(before.slice(0, 7));
    await page.getByLabel(texts.filters.district).selectOption(district.code);
    await page.getByRole('button', { name: texts.filters.show }).click();
    const { standings } = await findSums(app.db, { months: [before], district: district.code });
    const sum = texts.received.sum(texts.numberOf.reports(receivedIn(standings)), texts.inMonth(before));
    expect(await page.locator('main').innerText()).toContain(sum);
    expect(await page.getByLabel(texts.filters.district).inputValue()).toBe(district.code);
    const other = await reader({ script: false });
    await other.goto(page.url());
    expect(await other.locator('main').innerText()).toContain(sum);
  });

  it('of a whole year and of a group of categories add up too', async () => {
    const year = month.slice(0, 4);
    const group = app.city.groups.find(({ kind }) => kind === 'problem')!;
    const page = await reader();
    await open(page, `?period=${year}&category=group.${group.code}`);
    const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}-01`);
    const categories = app.city.categories.filter((c) => c.group === group.code).map(({ code }) => code);
    const { standings } = await findSums(app.db, { months, categories });
    expect(await page.locator('main').innerText()).toContain(
      texts.received.sum(texts.numberOf.reports(receivedIn(standings)), texts.inYear(year))
    );
  });

  it.each([
    '?period=1850-01',
    '?period=nonsense',
    '?district=%00',
    "?category=' or 1=1 --",
    '?period=2026-13'
  ])('answer an address nobody can choose (%s) with a word and with what there is', async (query) => {
    const page = await reader();
    expect((await open(page, query))?.status()).toBe(200);
    expect(await page.getByText(texts.filters.unknown).isVisible()).toBe(true);
    expect(await page.getByLabel(texts.filters.period).inputValue()).toBe(month.slice(0, 7));
    await expectSound(page);
  });

  it.each(LANGS)('are sound in %s on a telephone, by day and by night', async (lang) => {
    for (const dark of [false, true]) {
      const page = await reader({ width: 360, dark });
      await open(page, '', lang);
      await expectSound(page, lang);
    }
  });
});

describe('the files', () => {
  const fetchFile = async (name: string) => {
    const answer = await fetch(`${app.url}${address('/figures', 'pl')}/${name}.csv`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const [heads = '', ...rows] = bytes.toString().slice(1).trimEnd().split('\r\n');
    return { answer, bytes, heads: heads.split(';'), rows: rows.map((row) => row.split(';')) };
  };
  const column = (file: { heads: string[]; rows: string[][] }, head: string) =>
    file.rows.map((row) => Number(row[file.heads.indexOf(head)]));
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

  it('hold every case there is, in one form for all programs', async () => {
    const { all } = await app.db
      .selectFrom('cases')
      .select(({ fn }) => fn.countAll<number>().as('all'))
      .executeTakeFirstOrThrow();
    const received = await fetchFile('received');
    expect(received.answer.headers.get('content-type')).toContain('text/csv');
    expect(received.answer.headers.get('content-disposition')).toContain('invented.csv');
    expect(received.bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(sum(column(received, 'cases'))).toBe(all);
    const months = await fetchFile('months');
    expect(sum(column(months, 'received'))).toBe(all);
    const closed = months.heads.slice(months.heads.indexOf('resolved'), months.heads.indexOf('contested'));
    expect(sum(column(months, 'open')) + sum(closed.map((head) => sum(column(months, head))))).toBe(all);
    const days = await fetchFile('days');
    expect(sum(column(days, 'cases'))).toBe(all - sum(column(months, 'open')));
    expect(sum(column(days, 'cases'))).toBe(sum(column(months, 'answered')));
  });

  it('are led to by the page, and nothing else is a file', async () => {
    const page = await reader();
    await open(page);
    const links = await page
      .locator('a[href$=".csv"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links).toHaveLength(5);
    for (const link of links) expect((await fetch(app.url + link)).status).toBe(200);
    for (const wrong of ['secrets.csv', 'months', 'months.xlsx', '..%2fmonths.csv']) {
      expect((await fetch(`${app.url}${address('/figures', 'pl')}/${wrong}`)).status).toBe(404);
    }
  });
});

it('before they are counted for the first time the page says so, and stands', async () => {
  await app.db.connection().execute(async (held) => {
    // The clock counts under this lock, so it cannot come in between.
    await sql`select pg_advisory_lock(${COUNTING})`.execute(held);
    await held.deleteFrom('figures_made').execute();
    expect(await findCount(app.db)).toBeUndefined();
    const page = await reader();
    await open(page);
    expect(await page.getByText(texts.yet.title).isVisible()).toBe(true);
    await expectSound(page);
    await sql`select pg_advisory_unlock(${COUNTING})`.execute(held);
  });
});

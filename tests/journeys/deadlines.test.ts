/** Deadlines on the way: moved with a reason, unfolded, counted by the law, and reminded of when they run out. */
import { CompiledQuery } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseNumber, type Case } from '#cases/case.ts';
import { nextWorkingDay } from '#days/calendar.ts';
import { calendarsOf, periodFor } from '#flow/here.server.ts';
import { caseTexts } from '#ui/texts/case.ts';
import { deadlineTexts } from '#ui/texts/deadlines.ts';
import { dayInWords } from '#ui/dates.ts';
import { outboxTexts } from '#ui/texts/outbox.ts';
import { regimeTexts } from '#ui/texts/regimes.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { kindsIn, recordCase } from '#tests/casework.ts';
import { expectSound } from '#tests/reporting.ts';
import { deskOf, hire, open, pageOf, send, unfold, unitOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const texts = deadlineTexts.pl;
const words = regimeTexts.pl;
const { working } = calendarsOf(app.city);
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const REASON = 'Czekamy na część, której nie ma w magazynie.';

/** The first working day after the promised one. */
const laterThan = (c: Case) => nextWorkingDay(working, Temporal.PlainDate.from(c.dueOn!).add({ days: 1 }));

async function typeDay(page: Page, day: Temporal.PlainDate): Promise<void> {
  await page.locator('#extend-day').fill(String(day.day));
  await page.locator('#extend-day-month').selectOption(String(day.month));
  await page.locator('#extend-day-year').fill(String(day.year));
}

describe('A day that is moved', () => {
  it('is refused to an earlier one, seen beforehand, told to the resident, and unfolds', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
    const page = await pageOf(browser, app, anna);
    await open(page, deskOf(app, c));
    await unfold(page, 'extend');
    await typeDay(page, Temporal.PlainDate.from(c.dueOn!));
    await page.locator('#extend-reason').fill(REASON);
    await send(page, 'extend');
    await page.locator('#extend .field--fault').first().waitFor();
    expect(await page.locator('#extend-reason').inputValue()).toBe(REASON);
    await expectSound(page);
    const day = laterThan(c);
    await typeDay(page, day);
    await page.locator('#extend .preview', { hasText: dayInWords(day.toString(), 'pl') }).waitFor();
    await send(page, 'extend');
    await page.getByText(texts.extend.done).waitFor();
    expect((await page.locator('.task .how').first().textContent())!).toContain(REASON);
    await expectSound(page);

    const resident = await pageOf(browser, app, undefined, { width: 390 });
    await open(resident, app.caseUrl(c.id));
    expect(await resident.locator('main').innerText()).toContain(dayInWords(day.toString(), 'pl'));
    await resident.getByText(caseTexts.pl.due.how).click();
    expect(await resident.locator('.how').innerText()).toContain(REASON);
    await expectSound(resident);

    await open(page, `${app.url}/office/outbox?list=waiting`);
    expect(await page.locator('main').innerText()).toContain(
      `${outboxTexts.pl.letters.extended}, ${outboxTexts.pl.case(caseNumber(c))}`
    );
  });

  it('is asked for by the unit, on a telephone and without script, once', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const officer = await hire(app, { role: 'officer', unit: c.lead });
    const page = await pageOf(browser, app, officer, { script: false, width: 360 });
    await open(page, unitOf(app, c));
    await unfold(page, 'extend');
    await typeDay(page, laterThan(c));
    await page.locator('#extend-reason').fill(REASON);
    await send(page, 'extend');
    expect(await page.locator('main').innerText()).toContain(texts.extend.done);
    await unfold(page, 'extend');
    expect(await page.locator('#extend').innerText()).toContain(texts.extend.before);
    const narrow = await pageOf(browser, app, officer, { width: 360 });
    await open(narrow, unitOf(app, c));
    await unfold(narrow, 'extend');
    await expectSound(narrow);
    expect(await kindsIn(app, c)).toContain('extended');
  });
});

describe('A report that is a complaint', () => {
  it('is suggested, counted by the law, told to the resident, and stands in the log', async () => {
    const c = await recordCase(app, { daysAgo: 2, description: 'Składam skargę na opieszałość urzędu.' });
    const anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/office/requalified`);
    await expectSound(page);
    await open(page, deskOf(app, c));
    expect(await page.locator('.hinted').first().innerText()).toContain(words.regimes.complaint);
    await unfold(page, 'requalify');
    await page.getByLabel(words.requalify.choices.complaint.label).check();
    await send(page, 'requalify');
    await page.locator('#requalify .field--fault').first().waitFor();
    await page.locator('#requalify-reason').fill('Pismo zarzuca urzędowi opieszałość.');
    await expectSound(page);
    await send(page, 'requalify');
    await page.getByText(words.requalify.done).waitFor();
    expect(await page.locator('.task .how').first().textContent()).toContain('237');

    await open(page, `${app.url}/office/requalified`);
    const log = await page.getByRole('table').innerText();
    expect(log).toContain(caseNumber(c));
    expect(log).toContain(words.regimes.complaint);
    expect(log).toContain('Anna Gawlik');
    await expectSound(page);
    const file = await page.request.get(`${app.url}/office/requalified/requalified.csv`);
    expect(file.headers()['content-type']).toContain('text/csv');
    expect(await file.text()).toContain(
      `${caseNumber(c)};${words.regimes.report};${words.regimes.complaint}`
    );

    const resident = await pageOf(browser, app, undefined, { script: false });
    await open(resident, app.caseUrl(c.id));
    expect(await resident.locator('main').innerText()).toContain('Pismo zarzuca urzędowi opieszałość.');
  });

  it('is nobody’s to see who is not of the office', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const officer = await hire(app, { role: 'officer', unit: c.lead });
    const page = await pageOf(browser, app, officer);
    expect(await open(page, `${app.url}/office/requalified`)).toBe(403);
    expect((await page.request.get(`${app.url}/office/requalified/requalified.csv`)).status()).toBe(403);
  });
});

/** Has the program's own clock do a piece of its work now. */
async function clockDoes(job: string): Promise<void> {
  const boss = new PgBoss({
    db: {
      executeSql: async (text: string, values?: unknown[]) =>
        app.db.executeQuery(CompiledQuery.raw(text, values ?? [])) as never
    },
    schema: 'jobs',
    migrate: false,
    supervise: false,
    schedule: false
  });
  await boss.start();
  await boss.send(job, null, { retryLimit: 0 });
  await boss.stop({ graceful: false });
}

describe('A task whose time ran out', () => {
  it('is reminded of: the letter waits in the outbox, the page says so, and nothing personal is in it', async () => {
    const category = app.city.categories.find((one) => {
      const period = periodFor(app.city, one);
      return one.kind === 'problem' && 'working_days' in period && period.working_days <= 14;
    });
    const period = category && periodFor(app.city, category);
    const days = period && 'working_days' in period ? period.working_days : 7;
    const over = nextWorkingDays(days + 1);
    const c = await recordCase(app, { daysAgo: over, category: (one) => one.code === category?.code });
    await hire(app, { role: 'officer', unit: c.lead });
    const anna = await hire(app, { role: 'agent' });
    await clockDoes('remind-late');
    await expect.poll(() => kindsIn(app, c), { timeout: 20_000 }).toContain('reminded');
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/office/outbox?list=waiting`);
    const shown = await page.locator('main').innerText();
    expect(shown).toContain(`${outboxTexts.pl.letters.reminded}, ${outboxTexts.pl.case(caseNumber(c))}`);
    await expectSound(page);
    const [letter] = await app.db
      .selectFrom('notices')
      .select(['subject', 'body'])
      .where('case_id', '=', c.id)
      .where('letter', '=', 'reminded')
      .execute();
    expect(JSON.stringify(letter)).not.toMatch(/halina|Barierka/);
    await open(page, deskOf(app, c));
    expect(await page.locator('main').innerText()).toMatch(/Przypomniano/);
    await expectSound(page);
  });
});

/** How many days ago so many working days were, and one more for the hours. */
function nextWorkingDays(working_days: number): number {
  const today = Temporal.Now.zonedDateTimeISO(app.city.profile.timezone).toPlainDate();
  let day = today;
  for (let left = working_days; left > 0;) {
    day = day.subtract({ days: 1 });
    if (nextWorkingDay(working, day).equals(day)) left -= 1;
  }
  return day.until(today, { largestUnit: 'days' }).days + 1;
}

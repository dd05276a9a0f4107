/** A topic moves from a unit to the centre: set up, learnt, failed, passed, attested, taken over, watched, given back. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#people/person.ts';
import { coursesTexts } from '#ui/texts/courses.ts';
import { handoverTexts } from '#ui/texts/handover.ts';
import { learningTexts } from '#ui/texts/learning.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { topicsTexts } from '#ui/texts/topics.ts';
import { refuse } from '#world/refusal.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { expectSound } from '#tests/reporting.ts';
import { expectFault, hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const [topics, courses, learning] = [topicsTexts.pl, coursesTexts.pl, learningTexts.pl];
const handover = handoverTexts.pl;
const today = Temporal.Now.plainDateISO(app.city.profile.timezone);
let browser: Browser;
let ewa: Person;
let anna: Person;
beforeAll(async () => {
  browser = await openBrowser();
  ewa = await hire(app, { role: 'supervisor', name: 'Ewa Lis' });
  anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
});
afterAll(() => browser.close());

async function answered(page: Page, act: () => Promise<void>): Promise<void> {
  const post = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await act();
  await post;
  await page.waitForLoadState('load');
}
const press = (page: Page, name: string) =>
  answered(page, () => page.locator('main').getByRole('button', { name }).first().click());
const unfold = (page: Page, text: string) =>
  page.locator('main summary').filter({ hasText: text }).first().click();
const fill = async (page: Page, fields: Record<string, string>) => {
  for (const [id, text] of Object.entries(fields)) await page.locator(`#${id}`).fill(text);
};
const words = (page: Page) => page.locator('main').innerText();
const snow = () => `${app.url}/office/topics/snow-heaps`;
const said = (refusal: string) => refusalWords(refuse(refusal), 'pl');

describe('a topic moves from a unit to the centre', () => {
  it('is set up by a supervisor; the page says what is missing', async () => {
    const page = await pageOf(browser, app, ewa);
    await open(page, `${app.url}/office/topics`);
    await expectSound(page);
    await unfold(page, topics.add);
    await fill(page, { code: 'snow heaps', 'name-pl': 'Pryzmy śniegu', 'name-en': 'Heaps of snow' });
    await press(page, topics.form.keep);
    await expectFault(page, said('topic-code-wrong'));
    await expectFault(page, said('topic-name-missing'));
    expect(await page.locator('#name-pl').inputValue()).toBe('Pryzmy śniegu');
    await expectSound(page);
    await fill(page, { code: 'snow-heaps', 'name-uk': 'Купи снігу' });
    await page.locator('#another').selectOption({ index: 1 });
    await press(page, topics.form.keep);
    await page.getByRole('status').getByText(topics.said.made).waitFor();
    const text = await words(page);
    expect(text).toContain(said('topic-no-course'));
    expect(text).toContain(topics.steps(1, 6));
    await expectSound(page);
  });

  it('gets a course; what is wrong in it is said and nothing typed is lost', async () => {
    const page = await pageOf(browser, app, ewa);
    await open(page, `${app.url}/office/courses`);
    await expectSound(page);
    await unfold(page, courses.add);
    await page.locator('#topic').selectOption('snow-heaps');
    await fill(page, {
      code: 'snow-heaps',
      'title-pl': 'Pryzmy',
      'title-en': 'Heaps',
      'title-uk': 'Купи',
      'lesson-0-head': 'Kto sprząta',
      'lesson-0-text': 'Śnieg z chodnika sprząta **właściciel** posesji.',
      'lesson-1-head': 'Co zapisać',
      'lesson-1-text': 'Adres i zdjęcie.',
      'question-0-ask': 'Kto sprząta chodnik?',
      'question-0-0': 'Miasto',
      'question-0-1': 'Właściciel posesji',
      'question-0-why': 'Tak mówi ustawa o czystości.',
      'question-1-ask': 'Co zapisujesz?',
      'question-1-0': 'Adres',
      'question-1-1': 'Zdjęcie',
      'question-1-2': 'Kolor śniegu',
      'question-1-why': 'Po adresie znajdziemy, po zdjęciu ocenimy.'
    });
    await press(page, courses.form.more);
    expect(await page.locator('#lesson-1-head').inputValue()).toBe('Co zapisać');
    await press(page, courses.form.keep);
    await expectFault(page, refusalWords(refuse('question-answers', '', { number: 1 }), 'pl'));
    expect(await page.locator('#question-1-2').inputValue()).toBe('Kolor śniegu');
    await expectSound(page);
    for (const right of ['question-0-1', 'question-1-0', 'question-1-1'])
      await page.locator(`#${right}-right`).check();
    await press(page, courses.form.keep);
    await page.getByRole('status').getByText(courses.said.kept).waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: courses.langs.en }).click();
    await page.getByText(courses.translating).waitFor();
    await fill(page, { 'lesson-0-head': 'Who clears it', 'lesson-0-text': 'The **owner**.' });
    await press(page, courses.form.keep);
    await page.getByRole('status').getByText(courses.said.kept).waitFor();
    expect(await page.locator('#lesson-0-head').inputValue()).toBe('Who clears it');
    await expectSound(page);
  });

  it('is learnt lesson by lesson without script; the test is failed and says why', async () => {
    const page = await pageOf(browser, app, anna, { script: false });
    await open(page, `${app.url}/desk/learn`);
    await page.getByRole('link', { name: 'Pryzmy', exact: true }).click();
    expect(await page.locator('article strong').innerText()).toBe('właściciel');
    await page.getByRole('link', { name: learning.next }).click();
    await page.locator('main').getByRole('link', { name: learning.toTest }).first().click();
    await page.locator('#question-1').check();
    await press(page, learning.check);
    await expectFault(page, refusalWords(refuse('question-open', '', { number: 1 }), 'pl'));
    expect(await page.locator('#question-1').isChecked()).toBe(true);
    await page.locator('#question-0').check();
    await press(page, learning.check);
    const text = await words(page);
    expect(text).toContain(learning.failed(0, 80));
    expect(text).toContain('Tak mówi ustawa o czystości.');
    expect(text).toContain('Adres; Zdjęcie');
  });

  it('is passed by keyboard alone', async () => {
    const page = await pageOf(browser, app, anna);
    for (const address of ['', '/snow-heaps', '/snow-heaps/test']) {
      await open(page, `${app.url}/desk/learn${address}`);
      await expectSound(page);
    }
    for (const field of ['question-0-2', 'question-1', 'question-1-2']) {
      await page.locator(`#${field}`).focus();
      await page.keyboard.press('Space');
    }
    await page.getByRole('button', { name: learning.check }).focus();
    await answered(page, () => page.keyboard.press('Enter'));
    await page.getByText(learning.passed(100)).waitFor();
    await expectSound(page);
  });

  it('is attested, and taken over from a day that is not over', async () => {
    const page = await pageOf(browser, app, ewa);
    await open(page, snow());
    expect(await words(page)).toContain(
      refusalWords(refuse('topic-too-few', undefined, { have: 0, need: 1 }), 'pl')
    );
    await press(page, `${handover.attest}: Anna Gawlik`);
    await page.getByRole('status').getByText(topics.said.attested).waitFor();
    await page.locator('#from').fill(today.subtract({ days: 1 }).toString());
    await press(page, handover.takeOver.button);
    await expectFault(page, said('topic-day-past'));
    await expectSound(page);
    await page.locator('#from').fill(today.toString());
    await press(page, handover.takeOver.button);
    await page.getByRole('status').getByText(topics.said.taken).waitFor();
    expect(await words(page)).toContain(topics.steps(5, 6));
    await expectSound(page);
  });

  it('is watched for two weeks, and the watch ends', async () => {
    const page = await pageOf(browser, app, ewa);
    await open(page, snow());
    await unfold(page, handover.watch.prolong);
    await fill(page, { until: today.add({ days: 20 }).toString(), prolong: 'Wiele pytań o opłaty.' });
    await press(page, handover.watch.prolong);
    await page.getByRole('status').getByText(topics.said.prolonged).waitFor();
    expect(await page.locator('#watch').count()).toBe(0);
    // Three weeks go by.
    const day = today.subtract({ days: 21 }).toString();
    await app.db
      .updateTable('topics')
      .set({ centre_from: day, watched_until: today.subtract({ days: 1 }).toString() })
      .where('code', '=', 'snow-heaps')
      .execute();
    await open(page, snow());
    await fill(page, { watch: 'Dobrze: dwie pomyłki, obie poprawione.' });
    await press(page, handover.watch.end);
    await page.getByRole('status').getByText(topics.said.over).waitFor();
    expect(await words(page)).toContain(topics.steps(6, 6));
    await expectSound(page);
    const agent = await pageOf(browser, app, anna);
    await open(agent, `${app.url}/desk/learn`);
    expect(await words(agent)).toContain(learning.standing.attested(100));
    await expectSound(agent);
    await open(agent, snow());
    expect(await agent.locator('main form').count()).toBe(0);
    expect(await words(agent)).not.toContain('100%');
  });

  it('is changed and noted, loses an attestation and goes back; its record tells it all', async () => {
    const page = await pageOf(browser, app, ewa, { width: 360 });
    await open(page, snow());
    await unfold(page, handover.note.title);
    await fill(page, { note: 'Szkolenie z jednostką w piątek.' });
    await press(page, handover.note.button);
    await page.getByRole('status').getByText(topics.said.noted).waitFor();
    await unfold(page, topics.form.change);
    await fill(page, { agents: '0' });
    await press(page, topics.form.keep);
    await expectFault(page, said('topic-agents-wrong'));
    await fill(page, { agents: '2' });
    await press(page, topics.form.keep);
    await page.getByRole('status').getByText(topics.said.changed).waitFor();
    await unfold(page, handover.unattest);
    await page.getByLabel(handover.unattestWhy).fill('Nowe zadania.');
    await press(page, `${handover.unattest}: Anna Gawlik`);
    await page.getByRole('status').getByText(topics.said.ended).waitFor();
    await unfold(page, handover.giveBack.title);
    await fill(page, { back: 'Zmieniły się przepisy.' });
    await press(page, handover.giveBack.button);
    await page.getByRole('status').getByText(topics.said.back).waitFor();
    await expectSound(page);
    const record = await page.locator('.record').innerText();
    for (const line of ['made', 'taken-over', 'watch-ended', 'attestation-ended', 'given-back'] as const)
      expect(record).toContain(handover.lines[line]);
    expect(record).toContain('Zmieniły się przepisy.');
  });

  it('an important change of the course lets the results count no more', async () => {
    const page = await pageOf(browser, app, ewa, { lang: 'uk' });
    await open(page, `${app.url}/office/courses/snow-heaps`);
    expect(await words(page)).toContain('Anna Gawlik');
    await page.locator('#important').check();
    await press(page, coursesTexts.uk.form.keep);
    await page.getByRole('status').getByText(coursesTexts.uk.said.kept).waitFor();
    expect(await words(page)).toContain(coursesTexts.uk.resultsNone);
    await expectSound(page, 'uk');
    await unfold(page, coursesTexts.uk.end.title);
    await press(page, coursesTexts.uk.end.button);
    await page
      .getByText(refusalWords(refuse('course-used', undefined, { topic: 'snow-heaps' }), 'uk'))
      .waitFor();
  });
});

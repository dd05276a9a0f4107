/** A caller who speaks another language: what is read out, and what they take along, is in theirs. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listArticles, findArticle } from '#knowledge/articles/article.server.ts';
import type { Person } from '#people/person.ts';
import { address } from '#ui/addresses.ts';
import { deskArticleTexts } from '#ui/texts/deskArticle.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { expectSound } from '#tests/reporting.ts';
import { alive, hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none', env: { SMTP_URL: 'smtp://127.0.0.1:9' } });
const texts = deskArticleTexts.pl;
const today = Temporal.Now.plainDateISO(app.city.profile.timezone).toString();
const [script] = (await listArticles(app.db, 'script', today)).filter(
  ({ content }) => content.about.length > 0
);
const about = script && (await findArticle(app.db, 'card', script.content.about[0]!, today));
if (!script || !about) throw new Error('The city has no script about a card.');
const first = script.content.steps.find(({ code }) => code === script.content.begin)!;

let browser: Browser;
let anna: Person;
beforeAll(async () => {
  browser = await openBrowser();
  anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
});
afterAll(() => browser.close());

it('every script of the city can be read out in every language', async () => {
  const all = await listArticles(app.db, 'script', today);
  const missing = all.flatMap(({ code, content }) =>
    content.steps.filter(({ say }) => !say.en || !say.uk).map((step) => `${code}: ${step.code}`)
  );
  expect(missing).toEqual([]);
});

it('is read the script in their language, step by step, and the agent sees what it means', async () => {
  const page = await pageOf(browser, app, anna);
  await open(page, `${app.url}/desk/article/script/${script.code}`);
  await alive(page);
  await page
    .getByRole('navigation', { name: texts.caller.label })
    .getByRole('link', { name: 'English' })
    .click();
  await page.getByText(first.say.en!).waitFor();
  expect(await page.locator('#content .say').getAttribute('lang')).toBe('en');
  await page.locator('.own').getByText(first.say.pl).waitFor();
  await expectSound(page);
  await page.locator('.answered a').first().click();
  await page.getByText(texts.script.step(2)).waitFor();
  const next = script.content.steps.find(({ code }) => code === first.choices[0]!.to)!;
  await page.getByText(next.say.en!).waitFor();
  await page.context().close();
});

it('takes the gist along in their language, and the script stays where it was', async () => {
  const page = await pageOf(browser, app, anna, { script: false });
  const at = `script=${script.code}&at=${first.code}.${first.choices[0]!.to}`;
  await open(page, `${app.url}/desk/article/card/${about.code}?caller=uk&${at}`);
  await page
    .getByText(about.content.short?.uk ?? about.content.lead.uk)
    .first()
    .waitFor();
  expect(await page.locator('#sms').inputValue()).toContain(address(`/services/${about.code}`, 'uk'));
  await page.locator('#email').fill('oksana@hejnal.example');
  await page.getByRole('button', { name: texts.send.button }).click();
  await page.getByText(texts.send.sent).waitFor();
  const letters = app.db.selectFrom('notices').select(['lang', 'body']).where('letter', '=', 'gist');
  const [letter] = await letters.execute();
  expect(letter?.body).toContain(address(`/services/${about.code}`, 'uk'));
  expect(letter?.lang).toBe('uk');
  await page.getByText(texts.script.step(2)).waitFor();
  expect(await page.locator('[aria-current="true"][lang="uk"]').count()).toBe(1);
  await page.context().close();
});

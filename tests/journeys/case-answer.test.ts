/** The city asks and answers; the resident replies, says whether it helped, and contests once; with script and without. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseTexts } from '#ui/texts/case.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { sayingTexts } from '#ui/texts/saying.ts';
import { storyTexts } from '#ui/texts/story.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { asks, closes, kindsIn, recordCase, station } from '#tests/casework.ts';
import { expectSound } from '#tests/reporting.ts';

const app = await openApp({ town: 'none' });
const say = sayingTexts.pl;
const texts = caseTexts.pl;
const story = storyTexts.pl;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function visitor({ script = true } = {}): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width: 1280, height: 800 },
    locale: 'pl'
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

describe('the city asks and answers', () => {
  it.each([true, false])(
    'the resident answers the question, and the clock goes on (script: %s)',
    async (script) => {
      const c = await recordCase(app, { daysAgo: 2 }, asks('Po której stronie ulicy?'));
      const page = await visitor({ script });
      await page.goto(app.caseUrl(c.id), { waitUntil: 'networkidle' });
      expect(await page.getByRole('heading', { name: texts.asked.title }).isVisible()).toBe(true);
      expect(await page.getByText('Po której stronie ulicy?').count()).toBe(1);
      if (script) await expectSound(page);
      await page.getByRole('button', { name: texts.asked.send }).click();
      await page.waitForLoadState('networkidle');
      expect(await page.locator('.faults').innerText()).toContain(
        refusalWords({ refusal: 'nothing-written' }, 'pl')
      );
      await page.getByLabel(texts.asked.label).fill('Po stronie parzystej.');
      await page.getByRole('button', { name: texts.asked.send }).click();
      await page.waitForURL(/done=reply/);
      expect(await station(page, story.replied).innerText()).toContain('Po stronie parzystej.');
      expect(await page.getByRole('heading', { name: texts.asked.title }).count()).toBe(0);
      expect((await kindsIn(app, c)).at(-1)).toBe('replied');
    }
  );

  it.each([true, false])(
    'the resident rates the answer and contests it, once (script: %s)',
    async (script) => {
      const c = await recordCase(app, { daysAgo: 2 }, closes('Barierka jest wymieniona.'));
      const page = await visitor({ script });
      await page.goto(app.caseUrl(c.id), { waitUntil: 'networkidle' });
      expect(await page.getByText('Barierka jest wymieniona.').count()).toBe(1);
      if (script) await expectSound(page);
      await page.getByRole('button', { name: say.rate.send }).click();
      await page.waitForLoadState('networkidle');
      expect(await page.locator('.faults').innerText()).toContain(
        refusalWords({ refusal: 'rating-missing' }, 'pl')
      );
      await page.getByLabel(say.rate.not, { exact: true }).check();
      await page.getByLabel(say.rate.label).fill('Stoi krzywo.');
      await page.getByRole('button', { name: say.rate.send }).click();
      await page.waitForURL(/done=rate/);
      expect(await station(page, story.rated.not).innerText()).toContain('Stoi krzywo.');
      expect(await page.getByRole('button', { name: say.rate.send }).count()).toBe(0);

      await page.getByText(say.contest.open, { exact: true }).click();
      await page.getByLabel(say.contest.label).fill('Barierka nadal wystaje.');
      if (script) await expectSound(page);
      await page.getByRole('button', { name: say.contest.send }).click();
      await page.waitForURL(/done=contest/);
      expect(await page.getByText(texts.reopened).isVisible()).toBe(true);
      expect(await station(page, story.contested).innerText()).toContain('Barierka nadal wystaje.');
      expect((await kindsIn(app, c)).slice(-3)).toEqual(['closed', 'rated', 'contested']);
      if (script) await expectSound(page);
    }
  );

  it('after fourteen days an answer can no longer be contested', async () => {
    const c = await recordCase(app, { daysAgo: 40 }, closes('Barierka jest wymieniona.'), (one, now) => {
      if (one.rating !== null) throw new Error('rated already');
      return {
        kind: 'rated',
        at: now.toString(),
        by: { as: 'resident' },
        body: { rating: 'partly', text: '' }
      };
    });
    const page = await visitor();
    await page.goto(app.caseUrl(c.id));
    expect(await page.getByText('Barierka jest wymieniona.').isVisible()).toBe(true);
    expect(await page.getByText(say.contest.open).count()).toBe(0);
    await expectSound(page);
  });
});

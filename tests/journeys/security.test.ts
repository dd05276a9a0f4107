/** An administrator looks at what happened around signing in; others may not. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityTexts } from '#ui/texts/security.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { expectSound } from '#tests/reporting.ts';
import { hire, open, pageOf, tokenOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const texts = securityTexts.pl;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('The log of security', () => {
  it('tells the guardian who tried to come in where they may not, and can be narrowed', async () => {
    const krystyna = await hire(app, { role: 'agent', name: 'Krystyna Próbująca' });
    const refused = await fetch(`${app.url}/office/security`, {
      headers: { cookie: `session=${await tokenOf(app, krystyna)}`, accept: 'text/html' },
      redirect: 'manual'
    });
    expect(refused.status).toBe(403);

    const page = await pageOf(browser, app, await hire(app, { role: 'guardian' }));
    await open(page, `${app.url}/office`);
    await page.getByRole('link', { name: texts.title }).click();
    await page.getByRole('heading', { name: texts.title, level: 1 }).waitFor();
    await page.getByRole('cell', { name: 'Krystyna Próbująca' }).first().waitFor();
    await expectSound(page);
    await page.getByLabel(texts.kind).selectOption('glass-broken');
    await page.getByRole('button', { name: texts.show }).click();
    await page.getByText(texts.nothing).waitFor();
    await expectSound(page);
    expect(page.url()).toContain('kind=glass-broken');
  });

  it('stands in every language on a narrow screen', async () => {
    const administrator = await hire(app, { role: 'administrator' });
    for (const lang of ['en', 'uk'] as const) {
      const page = await pageOf(browser, app, administrator, { width: 360, lang });
      await open(page, `${app.url}/office/security`);
      await page.getByRole('heading', { name: securityTexts[lang].title, level: 1 }).waitFor();
      await expectSound(page, lang);
      await page.context().close();
    }
  });
});

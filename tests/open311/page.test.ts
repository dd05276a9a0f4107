import { afterAll, describe, expect, it } from 'vitest';
import { execFileSync, spawnSync } from 'node:child_process';
import { API_KEY, openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { expectSound } from '#tests/reporting.ts';
import { LANGS } from '#ui/lang.ts';
import { address } from '#ui/addresses.ts';

const hasCurl = spawnSync('curl', ['--version']).status === 0;
const app = await openApp();
const browser = await openBrowser();
afterAll(() => browser.close());
const shots = process.env['SHOTS'];

describe('The page about open data and the API', () => {
  it.each(LANGS)('reads well, for everybody, in %s', async (lang) => {
    const page = await browser.newPage();
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(app.url + address('/data', lang), { waitUntil: 'networkidle' });
      await expectSound(page, lang);
      if (shots) await page.screenshot({ path: `${shots}/data-${lang}-${width}.png`, fullPage: true });
    }
    await page.close();
  });

  it('leads to addresses that answer', async () => {
    const page = await browser.newPage();
    await page.goto(app.url + address('/data', 'en'));
    const links = await page
      .locator('main table a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect((await fetch(link)).status, link).toBe(200);
    await page.close();
  });

  it.runIf(hasCurl)('shows commands that work where there is curl', async () => {
    const page = await browser.newPage();
    await page.goto(app.url + address('/data', 'en'));
    const commands = await page.locator('main pre').allTextContents();
    const [read, write] = commands.filter((text) => text.startsWith('curl'));
    const run = (command: string) =>
      execFileSync('sh', ['-c', `${command} --silent --fail`], { encoding: 'utf8' });
    expect(Array.isArray(JSON.parse(run(read!)))).toBe(true);
    expect(JSON.parse(run(write!.replace('…', API_KEY)))).toMatchObject([{ account_id: null }]);
    await page.close();
  });
});

/** A card with a film in sign language. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { address } from '#ui/addresses.ts';
import { LANGS } from '#ui/lang.ts';
import { serviceCardTexts } from '#ui/texts/serviceCard.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { expectSound } from '#tests/reporting.ts';
import { parasols, publish } from '#tests/services.ts';

const app = await openApp({ town: 'none' });
const FILM = 'https://films.hejnal.example/parasol-pjm';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  await publish(app, { kind: 'card', content: parasols(app, { code: 'PARASOL-7', film: FILM }) });
});
afterAll(() => browser.close());

it.each(LANGS)('leads to it at the top, on a phone, and loads nothing of it (%s)', async (lang) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 760 } });
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).host));
  await page.goto(app.url + address('/services/PARASOL-7', lang));
  const film = page.getByRole('link', { name: serviceCardTexts[lang].aside.film });
  expect(await film.getAttribute('href')).toBe(FILM);
  expect(await film.getAttribute('hreflang')).toBe('pso');
  const [own, body] = [await film.boundingBox(), await page.locator('.card-body').boundingBox()];
  expect(own!.y).toBeLessThan(body!.y);
  expect(await page.locator('video, iframe, embed, object').count()).toBe(0);
  expect([...asked]).toEqual([new URL(app.url).host]);
  await expectSound(page, lang);
  await page.close();
});

/** What the journeys of reporting share: the pages' own words, categories of any city, photos, answers. */
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';
import { isOpenOn, type Category } from '#catalogue/category.ts';
import type { City } from '#catalogue/city.ts';
import { FIRST_LANG, type Lang } from '#ui/lang.ts';
import type { Point } from '#places/place.ts';
import { address } from '#ui/addresses.ts';
import { draftTexts } from '#ui/texts/draft.ts';
import { nearTexts } from '#ui/texts/near.ts';
import { receiptTexts } from '#ui/texts/receipt.ts';
import { reportTexts } from '#ui/texts/report.ts';
import { axeFaults } from './axe.ts';

/** The first category that fits; a city without one cannot prove the journey. */
export function categoryThat(city: City, fits: (category: Category) => boolean): Category {
  const today = Temporal.Now.plainDateISO(city.profile.timezone).toString();
  const open = (c: Category) => isOpenOn(c, today) || c.diversion?.stop === true;
  const found = city.categories.find((c) => open(c) && fits(c));
  if (!found) throw new Error('This city has no such category.');
  return found;
}

/** A problem that asks for a place and sends nobody elsewhere. */
export const isPlain = (c: Category) => c.kind === 'problem' && c.place === 'required' && !c.diversion;

export const words = (lang: Lang = FIRST_LANG) => ({
  ...reportTexts[lang],
  ...draftTexts[lang],
  receipt: receiptTexts[lang]
});

/** On to the next page by the one green button, past what others reported in the same place. */
export async function goOn(page: Page, lang: Lang = FIRST_LANG): Promise<void> {
  await page.getByRole('button', { name: words(lang).on, exact: true }).click();
  await page.waitForLoadState();
  if (!page.url().endsWith(`/${address('/near', lang).split('/').at(-1)!}`)) return;
  await page.getByRole('link', { name: nearTexts[lang].other }).click();
  await page.waitForLoadState();
}

/** Answers whatever a category asks besides, so that any city's categories can be walked through. */
export async function answerAll(page: Page, category: Category): Promise<void> {
  for (const { code, kind, choices, required } of category.questions) {
    if (!required) continue;
    const field = page.locator(`[name="question.${code}"]`);
    if (kind === 'choice' || kind === 'choices') {
      const value = choices?.[0]?.code ?? '';
      const folds = (await field.first().evaluate((element) => element.tagName)) === 'SELECT';
      await (folds
        ? field.selectOption(value)
        : page.locator(`[name="question.${code}"][value="${value}"]`).check());
    } else if (kind === 'day') {
      for (const [part, text] of Object.entries({ day: '1', month: '3', year: '2026' })) {
        const own = page.locator(`[name="question.${code}-${part}"]`);
        await (part === 'month' ? own.selectOption(text) : own.fill(text));
      }
    } else await field.fill(kind === 'number' ? '3' : 'A 1143');
  }
}

let shade = 0;
/** A photo like no other before, taken at a point if one is given. */
export async function photo(
  name: string,
  at?: Point
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const grey = sharp({
    create: { width: 320, height: 240, channels: 3, background: { r: (shade += 17) % 256, g: 120, b: 120 } }
  }).jpeg();
  const degrees = (value: number) => `${Math.round(Math.abs(value) * 1_000_000)}/1000000 0/1 0/1`;
  const place = at && {
    IFD3: {
      GPSLatitudeRef: at.lat < 0 ? 'S' : 'N',
      GPSLatitude: degrees(at.lat),
      GPSLongitudeRef: at.lng < 0 ? 'W' : 'E',
      GPSLongitude: degrees(at.lng)
    }
  };
  const buffer = await (place ? grey.withExif(place) : grey).toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

/** What every page must be: nothing for axe to find, one h1, a title, its language, nothing to move sideways. */
export async function expectSound(page: Page, lang: Lang = FIRST_LANG): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.locator('h1').count(), page.url()).toBe(1);
  expect(await page.title()).toMatch(/\S – \S/);
  expect(await page.locator('html').getAttribute('lang')).toBe(lang);
  const sideways = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth'
  );
  expect(sideways, `${page.url()} moves sideways`).toBe(0);
}

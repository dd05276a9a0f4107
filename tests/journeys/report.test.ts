/** A resident reports a problem with a telephone in hand: finds it by its words, points, writes, sends, comes back. */
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { districtAt, liesIn } from '#places/district.ts';
import { address } from '#ui/addresses.ts';
import { frontTexts } from '#ui/texts/front.ts';
import { placeTexts } from '#ui/texts/place.ts';
import { portalTexts } from '#ui/texts/portal.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { answerAll, categoryThat, expectSound, goOn, isPlain, photo, words } from '#tests/reporting.ts';

const app = await openApp({ town: 'none' });
const { city } = app;
const { centre } = city.profile.map;
const here = categoryThat(city, isPlain);
const texts = words();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function phone(lang: 'pl' | 'uk' = 'pl'): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    geolocation: { latitude: centre.lat, longitude: centre.lng },
    permissions: ['geolocation', 'clipboard-read', 'clipboard-write'],
    locale: lang
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(app.url + address('/', lang), { waitUntil: 'networkidle' });
  return page;
}

/** From the front page to the place, by typing and the keyboard alone. */
async function find(page: Page, typed: string, lang: 'pl' | 'uk' = 'pl') {
  await page.getByRole('combobox', { name: frontTexts[lang].title }).fill(typed);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/[0-9a-f-]{36}\//);
}

describe('a report', () => {
  it('goes from the front page to its receipt, and the case is there', async () => {
    const page = await phone();
    await expectSound(page);
    expect(await page.getByText(portalTexts.pl.demo.text).isVisible()).toBe(true);
    await find(page, here.name.pl);
    await page.waitForLoadState('networkidle');
    await expectSound(page);

    await page.locator('.place-a').getByRole('button', { name: placeTexts.pl.place.here }).click();
    const district = districtAt(city.districts, centre);
    await expect.poll(() => page.locator('#district').inputValue()).toBe(district?.code ?? '');
    await goOn(page);
    await expectSound(page);

    await answerAll(page, here);
    await page.getByLabel(texts.details.description).fill('Od wczoraj, tuż przy szkole.');
    await goOn(page);
    await expectSound(page);

    await page.getByLabel(texts.contact.email, { exact: true }).check();
    await page.getByLabel(texts.contact.emailField).fill('halina@hejnal.example');
    await goOn(page);
    await expectSound(page);
    expect(await page.getByText('halina@hejnal.example').isVisible()).toBe(true);

    await page.getByRole('button', { name: texts.check.send.problem }).click();
    await page.waitForURL(`**${address('/done', 'pl')}`);
    await page.waitForLoadState('networkidle');
    await expectSound(page);
    const number = await page.locator('.receipt dd').first().innerText();
    const [n, year] = number.split('/').map(Number);
    const row = await app.db
      .selectFrom('cases')
      .selectAll()
      .where('number', '=', n!)
      .where('year', '=', year!)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      category: here.code,
      channel: 'portal',
      lang: 'pl',
      district: district?.code,
      description: 'Od wczoraj, tuż przy szkole.'
    });
    const pin = (await page.locator('.receipt dd').nth(1).innerText()).replaceAll(/\s/g, '');
    expect(pin).toBe(app.seal.pin(row.id));

    await page.getByRole('button', { name: texts.receipt.copy }).click();
    await page.getByText(texts.receipt.copied, { exact: true }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain(app.seal.link(row.id));

    await page.reload();
    expect(await page.locator('.receipt dd').first().innerText()).toBe(number);
    await page.goBack();
    await page.getByRole('button', { name: texts.check.send.problem }).click();
    await page.waitForURL(`**${address('/done', 'pl')}`);
    expect(await page.locator('.receipt dd').first().innerText()).toBe(number);
    await page.context().close();
  });

  it('pressed twice is one case', async () => {
    const page = await phone();
    const description = `Pressed twice, ${randomUUID()}.`;
    await find(page, here.name.pl);
    await page.getByLabel(placeTexts.pl.place.address).fill('Rynek 1');
    await goOn(page);
    await answerAll(page, here);
    await page.getByLabel(texts.details.description).fill(description);
    await goOn(page);
    await page.getByLabel(texts.contact.none).check();
    await goOn(page);
    // Five pages within a second is faster than a hand: the browser's little work says that it is one.
    await expect.poll(() => page.locator('[name="effort"]').inputValue()).not.toBe('');
    await page.getByRole('button', { name: texts.check.send.problem }).dblclick();
    // The second press breaks off the page that answers the first: waiting for either would end with it.
    await expect.poll(() => page.url(), { timeout: 15_000 }).toContain(address('/done', 'pl'));
    const rows = await app.db
      .selectFrom('cases')
      .select('id')
      .where('description', '=', description)
      .execute();
    expect(rows).toHaveLength(1);
    await page.context().close();
  });

  it('is made by keyboard alone, and faults take the focus', async () => {
    const page = await phone();
    const tabTo = async (name: string) => {
      for (let n = 0; n < 60; n += 1) {
        await page.keyboard.press('Tab');
        const focused = 'document.activeElement?.id || document.activeElement?.textContent?.trim()';
        if ((await page.evaluate(focused)) === name) return;
      }
      throw new Error(`The keyboard never comes to "${name}" on ${page.url()}.`);
    };
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe(portalTexts.pl.skip);
    await page.keyboard.press('Enter');
    await tabTo('q');
    await page.keyboard.type(here.name.pl);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/miejsce$/);
    await page.waitForLoadState('networkidle');
    await tabTo('address');
    await page.keyboard.press('Enter');
    await page.waitForURL(/next$/);
    await page.waitForLoadState('networkidle');
    expect(await page.locator(':focus').getAttribute('class')).toContain('faults');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('address');
    await page.keyboard.type('Rynek 5');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/szczegoly$/);
    await page.waitForLoadState('networkidle');
    await answerAll(page, here);
    await tabTo('description');
    await page.keyboard.type('By keyboard alone.');
    await tabTo(texts.on);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/kontakt$/);
    await page.waitForLoadState('networkidle');
    await tabTo('by');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sprawdz$/);
    await tabTo(texts.check.send.problem);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${address('/done', 'pl')}`);
    await page.context().close();
  });

  it('keeps what is typed without a press: another language, a reload, a step back', async () => {
    const page = await phone();
    await find(page, here.name.pl);
    await page.getByLabel(placeTexts.pl.place.address).fill('Rynek 2');
    await goOn(page);
    await page.getByLabel(texts.details.description).fill('Typed, and then the tram came.');
    await page.getByRole('link', { name: 'УК, українська' }).click();
    await page.waitForURL('**/uk/**');
    const description = page.getByLabel(words('uk').details.description);
    await expect.poll(() => description.inputValue()).toBe('Typed, and then the tram came.');
    await expectSound(page, 'uk');
    await page.reload();
    expect(await description.inputValue()).toBe('Typed, and then the tram came.');
    await description.fill('Typed anew.');
    await page.getByRole('button', { name: words('uk').back }).click();
    await page.waitForURL(`**${address('/place', 'pl').replace('/miejsce', '')}/mistse`);
    expect(await page.getByLabel(placeTexts.uk.place.address).inputValue()).toBe('Rynek 2');
    await goOn(page, 'uk');
    expect(await description.inputValue()).toBe('Typed anew.');
    await page.goto(app.url + address('/report', 'uk'));
    await expectSound(page, 'uk');
    await page.getByRole('link', { name: here.name.uk }).click();
    await page.waitForURL('**/uk/**/podrobytsi');
    await page.context().close();
  });

  it('from a photo: its place is offered, and taken', async () => {
    const page = await phone();
    const elsewhere = { lat: centre.lat + 0.003, lng: centre.lng };
    expect(liesIn(city.profile.map.outline, elsewhere)).toBe(true);
    await find(page, here.name.pl);
    await page.getByLabel(placeTexts.pl.place.address).fill('Rynek 3');
    await goOn(page);
    await page.waitForLoadState('networkidle');
    await answerAll(page, here);
    await page.getByLabel(texts.details.description).fill('Photographed.');
    await page.locator('#photos').setInputFiles([await photo('one.jpg'), await photo('two.jpg', elsewhere)]);
    await page.getByRole('button', { name: `${texts.files.remove} one.jpg` }).click();
    await expectSound(page);
    await goOn(page);
    await page.waitForURL(`**/${address('/photo-place', 'pl').slice(1)}`);
    await expectSound(page);
    await goOn(page);
    await page.getByRole('alert').waitFor();
    await page.getByLabel(placeTexts.pl.photoPlace.yes).check();
    await goOn(page);
    await page.getByLabel(texts.contact.none).check();
    await goOn(page);
    expect(await page.locator('.thumbs img').count()).toBe(1);
    await page.getByRole('button', { name: texts.check.send.problem }).click();
    await page.waitForURL(`**${address('/done', 'pl')}`);
    const row = await app.db
      .selectFrom('cases')
      .selectAll()
      .where('description', '=', 'Photographed.')
      .executeTakeFirstOrThrow();
    expect(row.lat).toBeCloseTo(elsewhere.lat, 4);
    expect(row.photos).toHaveLength(1);
    await page.context().close();
  });

  it('of something else at the same place begins where the last one was', async () => {
    const page = await phone();
    await find(page, here.name.pl);
    await page.getByLabel(placeTexts.pl.place.address).fill('Rynek 4');
    await goOn(page);
    await answerAll(page, here);
    await page.getByLabel(texts.details.description).fill('First of two.');
    await goOn(page);
    await page.getByLabel(texts.contact.phone).check();
    await page.getByLabel(texts.contact.phoneField).fill('600 700 800');
    await goOn(page);
    await page.getByRole('button', { name: texts.check.send.problem }).click();
    await page.getByRole('link', { name: texts.receipt.again }).click();
    await page.getByText(texts.what.like('Rynek 4')).waitFor();
    await page.getByRole('combobox').fill(here.name.pl);
    await page.getByRole('option').first().click();
    await page.waitForURL(/\/miejsce$/);
    expect(await page.getByLabel(placeTexts.pl.place.address).inputValue()).toBe('Rynek 4');
    await page.context().close();
  });
});

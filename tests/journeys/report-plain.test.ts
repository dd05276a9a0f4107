/** A resident whose browser gets no script: every page reads, every form sends, nothing typed is lost. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address } from '#ui/addresses.ts';
import { LANGS } from '#ui/lang.ts';
import { frontTexts } from '#ui/texts/front.ts';
import { placeTexts } from '#ui/texts/place.ts';
import { portalTexts } from '#ui/texts/portal.ts';
import { privacyTexts } from '#ui/texts/privacy.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { telephone } from '#routes/(portal)/board.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { answerAll, categoryThat, expectSound, goOn, isPlain, photo, words } from '#tests/reporting.ts';

const app = await openApp({ town: 'none' });
const { city } = app;
const plain = categoryThat(city, isPlain);
const texts = words();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Scripts are asked for and never come, as on a train; axe can still look at what is there. */
async function plainPage(path = '/'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.route(/\.js$/, (route) => route.abort());
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(app.url + path);
  return page;
}

const fault = (page: Page, text: string) => page.locator('.faults a', { hasText: text });
const said = (refusal: string, fill = {}) => refusalWords({ refusal, fill }, 'pl');

describe('without script', () => {
  it('a report goes the whole way, with every fault told and nothing lost', async () => {
    const page = await plainPage();
    await page.getByLabel(frontTexts.pl.title).fill(plain.name.pl);
    await page.getByRole('button', { name: frontTexts.pl.search }).click();
    await expectSound(page);
    await page.locator(`button[value="${plain.code}"]`).first().click();
    await expectSound(page);
    await goOn(page);
    await fault(page, said('place-missing')).waitFor();
    await expectSound(page);
    await page.getByLabel(placeTexts.pl.place.address).fill('ul. Długa 1');
    await page.getByLabel(placeTexts.pl.place.detail).fill('x'.repeat(301));
    await goOn(page);
    await fault(page, said('too-long', { max: 300, over: 1 })).waitFor();
    expect(await page.getByLabel(placeTexts.pl.place.address).inputValue()).toBe('ul. Długa 1');
    await page.getByLabel(placeTexts.pl.place.detail).fill('przy bramie');
    await page.locator('#district').selectOption(city.districts[0]!.code);
    await goOn(page);

    await page
      .locator('#photos')
      .setInputFiles([
        await photo('gate.jpg'),
        { name: 'cat.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photo') }
      ]);
    await goOn(page);
    await fault(page, said('nothing-written')).waitFor();
    await fault(page, said('photo-unknown', { which: 'cat.jpg: ' })).waitFor();
    await expectSound(page);
    expect(await page.locator('.files img').count()).toBe(1);
    await answerAll(page, plain);
    await page.getByLabel(texts.details.description).fill('Brama nie domyka się od tygodnia.');
    await page.getByRole('button', { name: texts.back }).click();
    await goOn(page);
    expect(await page.getByLabel(texts.details.description).inputValue()).toBe(
      'Brama nie domyka się od tygodnia.'
    );
    await goOn(page);

    await goOn(page);
    await fault(page, said('contact-missing')).waitFor();
    await page.getByLabel(texts.contact.phone).check();
    await page.getByLabel(texts.contact.phoneField).fill('123');
    await goOn(page);
    await fault(page, said('phone-wrong')).waitFor();
    await expectSound(page);
    await page.getByLabel(texts.contact.phoneField).fill('12 345 67 89');
    await goOn(page);
    await expectSound(page);

    await page.getByRole('link', { name: `${texts.check.change} ${texts.check.description}` }).click();
    await page.getByLabel(texts.details.description).fill('Brama nie domyka się od miesiąca.');
    await goOn(page);
    await page.getByText('Brama nie domyka się od miesiąca.').waitFor();
    await page.getByRole('button', { name: texts.check.send.problem }).click();
    await page.getByRole('heading', { name: texts.receipt.title }).waitFor();
    await expectSound(page);
    const row = await app.db
      .selectFrom('cases')
      .selectAll()
      .where('description', '=', 'Brama nie domyka się od miesiąca.')
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      address: 'ul. Długa 1',
      detail: 'przy bramie',
      district: city.districts[0]!.code,
      contact: { by: 'phone', to: '+48123456789' }
    });
    expect(row.photos).toHaveLength(1);
    await page.context().close();
  });

  it('a photo can be taken back', async () => {
    const page = await plainPage(
      `${address('/report/problem', 'pl')}?q=${encodeURIComponent(plain.name.pl)}`
    );
    await page.locator(`button[value="${plain.code}"]`).first().click();
    await page.getByLabel(placeTexts.pl.place.address).fill('Rynek 1');
    await goOn(page);
    await page.locator('#photos').setInputFiles([await photo('one.jpg'), await photo('two.jpg')]);
    await goOn(page);
    await page.getByRole('button', { name: `${texts.files.remove} ${texts.details.photo(1)}` }).click();
    expect(await page.locator('.files img').count()).toBe(1);
    await page.context().close();
  });

  it('an idea is chosen from its list, and asks for a place only where it needs one', async () => {
    const idea = categoryThat(city, (c) => c.kind === 'idea' && !c.diversion);
    const page = await plainPage(address('/report/idea', 'pl'));
    await expectSound(page);
    const group = city.groups.filter((g) => g.kind === 'idea');
    if (group.length > 1)
      await page.getByRole('link', { name: group.find((g) => g.code === idea.group)!.name.pl }).click();
    await page.getByRole('button', { name: idea.name.pl, exact: true }).click();
    if (idea.place !== 'none') {
      await page.getByRole('heading', { name: placeTexts.pl.place.idea }).waitFor();
      if (idea.place === 'required') await page.getByLabel(placeTexts.pl.place.address).fill('Rynek 1');
      await goOn(page);
    }
    await page.getByRole('heading', { name: texts.details.idea }).waitFor();
    await page.context().close();
  });

  it('the list of a problem is browsed group by group', async () => {
    const page = await plainPage(address('/report', 'pl'));
    await expectSound(page);
    await page.getByRole('link', { name: texts.start.problem.title }).click();
    await page.getByRole('link', { name: city.groups.find((g) => g.code === plain.group)!.name.pl }).click();
    await expectSound(page);
    await page.locator(`button[value="${plain.code}"]`).first().click();
    await page.getByRole('heading', { name: placeTexts.pl.place.problem }).waitFor();
    await page.context().close();
  });
});

describe('what is not for a report', () => {
  const elsewhere = (what: 'category' | 'redirect', code: string) =>
    `${address('/report/problem/elsewhere', 'pl')}?${what}=${code}`;

  it('danger leads to whom to call, and no further', async () => {
    const danger = categoryThat(city, (c) => c.diversion?.stop === true && c.diversion.danger);
    const page = await plainPage(elsewhere('category', danger.code));
    await expectSound(page);
    await page.getByRole('heading', { name: texts.elsewhere.danger }).waitFor();
    const [phone] = danger.diversion!.phones;
    expect(await page.locator('.numbers a').first().getAttribute('href')).toBe(telephone(phone!.number).href);
    expect(await page.getByRole('button').count()).toBe(0);
    await page.context().close();
  });

  it('what may be urgent asks first, and then goes on', async () => {
    const maybe = categoryThat(city, (c) => c.diversion?.stop === false);
    const page = await plainPage(elsewhere('category', maybe.code));
    await expectSound(page);
    await page.getByText(maybe.diversion!.text.pl).waitFor();
    await page.getByRole('button').click();
    await page.waitForURL(/\/[0-9a-f-]{36}\/\w+$/);
    await page.context().close();
  });

  it('what others look after is found by its words and names them', async () => {
    const redirect = city.redirects[0]!;
    const page = await plainPage(
      `${address('/report/problem', 'pl')}?q=${encodeURIComponent(redirect.name.pl)}`
    );
    await page.getByRole('link', { name: redirect.name.pl }).first().click();
    await expectSound(page);
    await page.getByText(redirect.text.pl).waitFor();
    await page.context().close();
  });

  it('what nobody knows says so, with the number to call', async () => {
    const page = await plainPage(`${address('/report/problem', 'pl')}?q=xyzzyqwrt`);
    await expectSound(page);
    await page.getByText(texts.what.nothing).waitFor();
    expect(await page.getByText(city.profile.hotline.shown).count()).toBeGreaterThan(1);
    await page.context().close();
  });
});

describe.each(LANGS)('in %s', (lang) => {
  it('front page, data and an address that is none are whole', async () => {
    const page = await plainPage(address('/', lang));
    await expectSound(page, lang);
    expect(await page.getByText(city.profile.complaints.text[lang]).count()).toBe(1);
    await page.getByRole('link', { name: portalTexts[lang].privacy }).click();
    await page.getByRole('heading', { name: privacyTexts[lang].title, exact: true }).waitFor();
    await expectSound(page, lang);
    const answer = await page.goto(`${app.url}${address('/', lang)}/xyzzy`.replace(/(?<!:)\/\//, '/'));
    expect(answer?.status()).toBe(404);
    await expectSound(page, lang);
    await page.getByRole('heading', { name: portalTexts[lang].faults['404'].title }).waitFor();
    await page.context().close();
  });
});

/** A supervisor changes how the hotline answers: words, topics, a recording; hears it in a rehearsal, makes it live, and goes back. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp } from '#tests/app.ts';
import { expectSound } from '#tests/reporting.ts';
import { hire, open, pageOf } from '#tests/staff.ts';
import { TONES } from '#tests/talking.ts';
import { bare, hears, openTone } from '#tests/tones.ts';
import { answeringTreeTexts } from '#ui/texts/answeringTree.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { soundsTexts } from '#ui/texts/sounds.ts';
import { refuse } from '#world/refusal.ts';
import { toneOf } from '#world/telephone/sounds/pitch.ts';
import { writeWav } from '#world/telephone/sounds/wav.ts';

const app = await openApp({ town: 'none', hotline: true, telephone: true });
const texts = answeringTreeTexts.pl;
const sounds = soundsTexts.pl;
const here = `${app.url}/office/hotline/answering`;
const said = (code: string, field?: string, fill?: Record<string, string | number>) =>
  refusalWords(refuse(code, field, fill), 'pl');
let browser: Browser;
let page: Page;
let other: Page;
beforeAll(async () => {
  browser = await openTone(TONES.caller);
  const ewa = await hire(app, { role: 'supervisor', name: 'Ewa Lis' });
  const adam = await hire(app, { role: 'editor', name: 'Adam Bąk' });
  page = await pageOf(browser, app, ewa);
  other = await pageOf(browser, app, adam, { script: false, width: 360 });
  await page.context().grantPermissions(['microphone'], { origin: app.url });
  await bare(page);
});
afterAll(() => browser.close());

const main = async (of: Page = page) => (await of.locator('main').innerText()).replaceAll('\u00A0', ' ');
const live = () =>
  app.db
    .selectFrom('city_facts')
    .select('document')
    .where('kind', '=', 'hotline')
    .orderBy('effective_from', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
/** What a place is called: what it does, and its code. */
const named = (kind: keyof typeof texts.kinds, code: string) => texts.named(texts.kinds[kind], code);
const save = (of: Page) => of.getByRole('button', { name: texts.place.save }).click();

describe('the draft', () => {
  it('begins as what answers now, drawn as a tree', async () => {
    await open(page, here);
    await expectSound(page);
    await page.getByRole('button', { name: texts.begin }).click();
    await page.getByText(texts.done.begun).waitFor();
    expect(await main()).toContain(texts.right);
    await page.getByRole('link', { name: texts.edit(named('say', 'greeting')) }).waitFor();
    await expectSound(page);
  });

  it('is changed place by place; a missing language is told beside its field', async () => {
    await open(page, `${here}/place/greeting`);
    await expectSound(page);
    const [pl, en] = [page.locator('[name="say.0.pl"]'), page.locator('[name="say.0.en"]')];
    await pl.fill('Dzień dobry, tu miasto. W nagłym wypadku zadzwoń pod 112.');
    await en.fill('');
    await save(page);
    await page.locator('.faults').getByText(said('answering-words')).waitFor();
    expect(await pl.inputValue()).toContain('Dzień dobry, tu miasto');
    await expectSound(page);
    // Somebody else saves meanwhile, without script.
    await open(other, `${here}/place/privacy`);
    await other.locator('[name="say.0.pl"]').fill('O danych przeczytasz w portalu.');
    await save(other);
    await other.getByText(texts.done.saved).waitFor();
    await en.fill('Good morning, this is the city. In danger call 112.');
    await save(page);
    await page.locator('.faults').getByText(said('draft-changed')).waitFor();
    expect(await pl.inputValue()).toContain('Dzień dobry, tu miasto');
    await save(page);
    await page.getByText(texts.done.saved).waitFor();
    const text = await main();
    expect(text).toContain('Dzień dobry, tu miasto');
    expect(text).toContain('O danych przeczytasz w portalu.');
  });

  it('that says nothing of 112 in a language asks why it shall go live all the same', async () => {
    const words = page.locator('[name="say.0.uk"]');
    await open(page, `${here}/place/greeting`);
    const before = await words.inputValue();
    await words.fill('Вітаємо.');
    await save(page);
    await page.getByText(texts.done.saved).waitFor();
    await page.getByText(texts.unsaid.danger('').slice(0, 20)).waitFor();
    await page.getByLabel(texts.unsaid.despite).waitFor();
    await expectSound(page);
    await open(page, `${here}/place/greeting`);
    await words.fill(before);
    await save(page);
    await page.getByText(texts.done.saved).waitFor();
    expect(await page.getByLabel(texts.unsaid.despite).count()).toBe(0);
  });

  it('says things in another order; a key’s place does not move; another can be the first', async () => {
    await open(page, `${here}/place/notices`);
    const codes = async () => page.locator('.stem > li > .place .code').allInnerTexts();
    await page.getByRole('button', { name: texts.place.earlier }).click();
    await page.getByText(texts.done.moved).waitFor();
    const [first, second] = await codes();
    expect([first, second]).toEqual(['notices', 'greeting']);
    await open(page, `${here}/place/greeting`);
    await page.getByRole('button', { name: texts.place.earlier }).click();
    await page.getByText(texts.done.moved).waitFor();
    expect((await codes())[0]).toBe('greeting');
    await open(page, `${here}/place/topics`);
    expect(await page.getByRole('button', { name: texts.place.later }).count()).toBe(0);
    await page.getByRole('button', { name: texts.place.start }).click();
    await page.getByText(texts.done.moved).waitFor();
    expect(await main()).toContain(texts.lost);
    await open(page, `${here}/place/greeting`);
    await page.getByRole('button', { name: texts.place.start }).click();
    await page.getByText(texts.done.moved).waitFor();
    expect(await main()).toContain(texts.right);
    // Topics: the second one before the first, and back.
    await open(page, `${here}/topics`);
    const name = page.locator('[name="topics.1.name.pl"]');
    const moved = await name.inputValue();
    for (const place of [0, 1]) {
      await page.locator('#topic-2').getByRole('button').click();
      await page.waitForURL('**/topics#topic-1');
      expect(await page.locator(`[name="topics.${place}.name.pl"]`).inputValue()).toBe(moved);
    }
  });

  it('has at most five topics, and says so beside the field', async () => {
    await open(page, `${here}/topics`);
    await expectSound(page);
    await page.locator('[name="topics.5.key"]').fill('6');
    for (const lang of ['pl', 'en', 'uk']) await page.locator(`[name="topics.5.name.${lang}"]`).fill('Psy');
    await save(page);
    await page
      .locator('.faults')
      .getByText(said('topics-five', undefined, { most: 5 }))
      .waitFor();
    expect(await page.locator('[name="topics.5.name.pl"]').inputValue()).toBe('Psy');
    await expectSound(page);
  });

  it('with a place nobody comes to is not rehearsed; removed again it is right', async () => {
    await open(page, here);
    await page.getByLabel(texts.addKind).selectOption('end');
    await page.getByRole('button', { name: texts.add }).click();
    await page.waitForURL('**/new?**');
    await expectSound(page);
    await page.getByLabel(texts.place.name).fill('Święta');
    for (const lang of ['pl', 'en', 'uk'])
      await page.locator(`[name="more.${lang}"]`).fill('Wesołych świąt.');
    await save(page);
    await page.getByText(texts.done.saved).waitFor();
    expect(await main()).toContain(texts.faults.unreached());
    expect(await main()).toContain(texts.try.faulty);
    await expectSound(page);
    await page.getByRole('link', { name: texts.edit(named('end', 'swieta')) }).click();
    await page.getByRole('button', { name: texts.place.remove }).click();
    await page.getByText(texts.done.removed).waitFor();
    expect(await main()).toContain(texts.right);
  });

  it('that was never rehearsed does not go live, and what was typed stays', async () => {
    await page.getByLabel(texts.why).fill('Krótsze powitanie');
    await page.getByRole('button', { name: texts.go }).click();
    await page.locator('.faults').getByText(said('draft-untried')).waitFor();
    expect(await page.getByLabel(texts.why).inputValue()).toBe('Krótsze powitanie');
  });
});

describe('a recording', () => {
  const upload = async (name: string, buffer: Buffer) => {
    await open(page, `${app.url}/office/hotline/sounds?lang=pl`);
    const row = page.locator('#greeting');
    await row.locator('summary').click();
    await row.locator('input[type=file]').setInputFiles({ name, mimeType: 'audio/wav', buffer });
    await row.getByRole('button', { name: sounds.upload }).click();
  };

  it('that is no WAV is refused beside its field', async () => {
    await upload('powitanie.wav', Buffer.from('To nie jest dźwięk.'));
    await page.locator('.faults').getByText(said('sound-not-wav')).waitFor();
    await expectSound(page);
  });

  it('is taken, says who brought it, and is listened to in the page', async () => {
    const tone = writeWav({ rate: 48_000, channels: 1, samples: toneOf(TONES.notice, 4, 48_000) });
    await upload('powitanie.wav', Buffer.from(tone));
    await page.getByText(sounds.done.taken).waitFor();
    expect(await page.locator('#greeting').innerText()).toContain('Ewa Lis');
    const heard = await page.request.get(`${app.url}/office/hotline/sounds/pl/greeting`);
    expect(heard.headers()['content-type']).toBe('audio/wav');
    expect((await heard.body()).length).toBeGreaterThan(60_000);
    await expectSound(page);
  });
});

describe('a rehearsal', () => {
  it('is heard in the page through the engine, goes by keys to an end, and is no contact', async () => {
    await open(page, here);
    await page.getByRole('button', { name: texts.try.call }).click();
    expect(await hears(page, TONES.notice, 15_000)).toBeDefined();
    await page.getByText(texts.try.on(named('say', 'greeting'))).waitFor();
    await expectSound(page);
    await page.getByText(texts.try.on(named('topics', 'topics'))).waitFor({ timeout: 60_000 });
    await page.getByRole('group', { name: texts.try.keypad }).getByRole('button', { name: '0' }).click();
    await page.getByText(texts.try.reached).waitFor({ timeout: 30_000 });
    await page.getByText(/^Wypróbowany /).waitFor();
    expect(await app.db.selectFrom('contacts').select('id').execute()).toEqual([]);
    await expectSound(page);
  });
});

describe('going live', () => {
  it('wants to know why; then callers hear it', async () => {
    await page.getByLabel(texts.why).fill('');
    await page.getByRole('button', { name: texts.go }).click();
    await page.locator('.faults').getByText(said('version-why')).waitFor();
    await page.getByLabel(texts.why).fill('Krótsze powitanie');
    await page.getByRole('button', { name: texts.go }).click();
    await page.getByText(texts.done.live).waitFor();
    expect(JSON.stringify(await live())).toContain('Dzień dobry, tu miasto');
    expect(await main()).toContain('Krótsze powitanie');
    await expectSound(page);
  });

  it('goes back to the version before, with the reason', async () => {
    await page.getByRole('link', { name: texts.version(1) }).click();
    await page.getByRole('button', { name: texts.back }).waitFor();
    await expectSound(page);
    await page.getByLabel(texts.why).fill('Mieszkańcy wolą stare');
    await page.getByRole('button', { name: texts.back }).click();
    await page.getByText(texts.done.back).waitFor();
    expect(JSON.stringify(await live())).not.toContain('Dzień dobry, tu miasto');
    await page.getByRole('link', { name: texts.version(2) }).click();
    await page.getByRole('button', { name: texts.fromIt }).click();
    await page.getByText(texts.done.begun).waitFor();
    await page.locator('summary').filter({ hasText: texts.drop }).click();
    await page.getByRole('button', { name: texts.drop }).click();
    await page.getByText(texts.done.dropped).waitFor();
  });
});

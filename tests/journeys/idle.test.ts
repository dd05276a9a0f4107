/** Somebody leaves their desk: warned in time, covered, back in place; and a form sent too late loses no word. */
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmTotp, offerTotp } from '#people/factors/totp.server.ts';
import type { Person } from '#people/person.ts';
import { idleTexts } from '#ui/texts/idle.ts';
import { signInTexts } from '#ui/texts/signIn.ts';
import { openApp } from '#tests/app.ts';
import { axeFaults } from '#tests/axe.ts';
import { openBrowser } from '#tests/browser.ts';
import { kindsIn, recordCase } from '#tests/casework.ts';
import { expectSound } from '#tests/reporting.ts';
import { alive, deskOf, hire, history, open, pageOf, unfold, WORD } from '#tests/staff.ts';

const app = await openApp({ town: 'none', env: { STAFF_IDLE_MINUTES: '5' } });
const texts = idleTexts.pl;
const words = signInTexts.pl;
const NOTE = 'Dzwonił mieszkaniec, lampa świeci tylko do północy.';
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Gives them an app for codes: what it shows so many half minutes from now. */
async function phoneOf({ id, email }: Person): Promise<(steps: number) => string> {
  const at = { person: id, session: `session of ${id}`, label: email, issuer: 'Hejnał' };
  const { address } = await offerTotp(app.db, app.seal, at);
  const secret = Secret.fromBase32(new URL(address).searchParams.get('secret') ?? '');
  const shown = (steps: number) =>
    new TOTP({ secret }).generate({ timestamp: Temporal.Now.instant().epochMilliseconds + steps * 30_000 });
  expect(await confirmTotp(app.db, app.seal, { ...at, code: shown(-1) }, Temporal.Now.instant())).toBe(true);
  return shown;
}

/** They were last there so many minutes ago. */
async function away({ id }: Person, minutes: number): Promise<void> {
  await sql`update sessions set seen_at = now() - make_interval(secs => ${minutes * 60}) where person = ${id}::uuid`.execute(
    app.db
  );
}

const warning = (page: Page) => page.getByRole('alertdialog', { name: texts.warning });
const cover = (page: Page) => page.getByRole('dialog', { name: texts.over });

describe('Nobody at the desk', () => {
  it('is warned, may stay in every page, is covered, and goes on in place with what was typed', async () => {
    const anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
    const phone = await phoneOf(anna);
    const c = await recordCase(app, { daysAgo: 1 });
    const page = await pageOf(browser, app, anna);
    await page.context().clock.install();
    await open(page, deskOf(app, c));
    await alive(page);
    const other = await page.context().newPage();
    await open(other, `${app.url}/desk`);
    await alive(other);
    await unfold(page, 'note');
    await page.locator('#note-text').fill(NOTE);

    await away(anna, 4);
    await page.clock.fastForward('03:05');
    await Promise.all([warning(page).waitFor(), warning(other).waitFor()]);
    expect(await axeFaults(page)).toEqual([]);
    await warning(page).getByRole('button', { name: texts.stay }).click();
    await warning(page).waitFor({ state: 'hidden' });
    await warning(other).waitFor({ state: 'hidden' });

    await away(anna, 6);
    await page.clock.fastForward('06:05');
    await Promise.all([cover(page).waitFor(), cover(other).waitFor()]);
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.title()).toBe(`${texts.overTitle} – Hejnał`);
    expect(await page.locator('#note-text').isVisible()).toBe(false);
    expect(await page.locator('h1:visible').allInnerTexts()).toEqual([texts.over]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    // A browser lets the second Escape close any dialog; it opens again at once, and nothing could be read meanwhile.
    await cover(page).waitFor();
    expect(await page.locator('#note-text').isVisible()).toBe(false);
    expect(await cover(page).getByText('Anna Gawlik').isVisible()).toBe(true);

    const password = cover(page).getByLabel(words.password);
    await password.fill('not the word');
    await password.press('Enter');
    await cover(page).locator('.fault-text, .fault').first().waitFor();
    await password.fill(WORD);
    await password.press('Enter');
    const code = cover(page).getByLabel(words.factor.code.replaceAll('\u00A0', ' '));
    await code.fill(phone(0));
    await code.press('Enter');
    await cover(page).waitFor({ state: 'hidden' });
    await cover(other).waitFor({ state: 'hidden' });
    expect(await page.locator('#note-text').inputValue()).toBe(NOTE);
    await page.locator('form:has(#note-text) button[type="submit"]').click();
    await page.getByText(NOTE).first().waitFor();
    expect(await kindsIn(app, c)).toContain('noted');
  });

  it('is signed out by the house too, and somebody else gets a fresh page', async () => {
    const [anna, ola] = [await hire(app, { role: 'agent' }), await hire(app, { role: 'agent' })];
    const page = await pageOf(browser, app, anna);
    await page.context().clock.install();
    await open(page, `${app.url}/desk`);
    await alive(page);
    await away(anna, 6);
    await page.clock.fastForward('06:05');
    await cover(page).waitFor();
    const again = await fetch(`${app.url}/sign-in/again`, {
      method: 'POST',
      headers: { origin: app.url },
      body: new URLSearchParams({ person: ola.id, password: WORD })
    });
    expect(await again.json()).toEqual({ next: 'elsewhere' });
    await cover(page).getByRole('link', { name: texts.else }).click();
    await page.getByRole('heading', { name: words.title.replaceAll('\u00A0', ' ') }).waitFor();
  });
});

describe('A form sent after the session ended', () => {
  it('is kept without script through both steps of signing in, and sent again by its owner', async () => {
    const anna = await hire(app, { role: 'agent' });
    const phone = await phoneOf(anna);
    const c = await recordCase(app, { daysAgo: 1 });
    const page = await pageOf(browser, app, anna, { script: false });
    await open(page, deskOf(app, c));
    await unfold(page, 'note');
    await page.locator('#note-text').fill(NOTE);
    await away(anna, 6);
    await page.locator('form:has(#note-text) button[type="submit"]').click();
    await page.getByLabel(words.email).fill(anna.email);
    await page.getByLabel(words.password).fill(WORD);
    await page.getByRole('button', { name: words.button, exact: true }).click();
    await page.getByLabel(words.factor.code.replaceAll('\u00A0', ' ')).fill(phone(0));
    await page.getByRole('button', { name: words.factor.button, exact: true }).click();
    await page.getByRole('heading', { name: texts.typed.title }).waitFor();
    expect(await page.locator('blockquote').allInnerTexts()).toContain(NOTE);
    expect(await kindsIn(app, c)).not.toContain('noted');
    const address = page.url();

    const stranger = await pageOf(browser, app, await hire(app, { role: 'agent' }));
    await open(stranger, address);
    await stranger.getByRole('heading', { name: texts.typed.none }).waitFor();
    expect(await stranger.content()).not.toContain(NOTE);
    await expectSound(stranger);

    await page.getByRole('button', { name: texts.typed.send }).click();
    await page.locator('.journal').waitFor();
    expect(await history(page)).toContain(NOTE);
    expect(await kindsIn(app, c)).toContain('noted');
  });

  it('stands in every language, on a narrow screen', async () => {
    const anna = await hire(app, { role: 'agent' });
    for (const lang of ['pl', 'en', 'uk'] as const) {
      const page = await pageOf(browser, app, anna, { lang, width: 360 });
      await open(page, `${app.url}/typed/nothing`);
      await page.getByRole('heading', { name: idleTexts[lang].typed.none }).waitFor();
      await expectSound(page, lang);
    }
  });
});

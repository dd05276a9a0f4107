/** Residents open accounts, find their cases there, and report from them; with script and without. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { caseCode, caseNumber } from '#cases/case.ts';
import { address } from '#ui/addresses.ts';
import { counted } from '#ui/dates.ts';
import { accountTexts } from '#ui/texts/account.ts';
import { caseTexts } from '#ui/texts/case.ts';
import { enteringTexts } from '#ui/texts/entering.ts';
import { findCaseTexts } from '#ui/texts/findCase.ts';
import { frontTexts } from '#ui/texts/front.ts';
import { placeTexts } from '#ui/texts/place.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { recordCase } from '#tests/casework.ts';
import { textOf } from '#tests/mail.ts';
import type { Page } from 'playwright-core';
import { answerAll, categoryThat, expectSound, goOn, isPlain, words } from '#tests/reporting.ts';
import { codeIn, linkIn, openResidents } from '#tests/residents.ts';

const { app, mail, home, somebody, visitor, go, letterTo, ask, enter } = await openResidents();
const texts = accountTexts.pl;
const entering = enteringTexts.pl;

describe('opening an account', () => {
  it.each([
    [true, 1280],
    [true, 360],
    [false, 360]
  ])('by the code of a letter, from the head of any page (script: %s, width: %i)', async (script, width) => {
    const email = somebody();
    const page = await visitor({ script, width });
    await go(page, '/');
    if (width < 600) await page.locator('.masthead-more summary').click();
    await page.locator('header').getByRole('link', { name: texts.enter }).filter({ visible: true }).click();
    await page.waitForURL(`**${address('/account/enter', 'pl')}?to=**`);
    await expectSound(page);
    await ask(page, email);
    await expectSound(page);
    expect(await page.locator('main').innerText()).toContain(entering.code.sent(email));

    await page.locator('#code').fill('000 001');
    await page.getByRole('button', { name: entering.code.button, exact: true }).click();
    await page.locator('.faults').waitFor();
    expect(await page.locator('.faults').innerText()).toContain(
      refusalWords({ refusal: 'code-wrong' }, 'pl')
    );
    await expectSound(page);
    await page.locator('#code').fill(codeIn(await letterTo(email)));
    await page.getByRole('button', { name: entering.code.button, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: texts.cases }).waitFor();
    expect(await page.locator('main').innerText()).toContain(texts.none);
    await expectSound(page);

    await page.getByRole('button', { name: texts.leave }).click();
    await page.waitForURL(`${home}/`);
    await go(page, '/account');
    expect(page.url()).toContain(address('/account/enter', 'pl'));
  });

  it('by the link of the letter in another browser, with a button, once', async () => {
    const email = somebody();
    const [asking, opening] = [await visitor(), await visitor({ width: 360 })];
    await go(asking, '/account/enter');
    await ask(asking, email);
    const link = linkIn(await letterTo(email));
    expect(link).toContain(address('/account/enter/', 'pl').replace(/\/$/, ''));
    // Opening alone uses nothing up.
    for (let looks = 0; looks < 2; looks += 1) await opening.goto(link);
    await expectSound(opening);
    expect(await opening.locator('main').innerText()).toContain(email);
    await opening.getByRole('button', { name: entering.link.button }).click();
    await opening.getByText(texts.opened).waitFor();
    await asking.goto(link);
    await asking.getByRole('heading', { name: entering.link.over }).waitFor();
    await expectSound(asking);
  });

  it('asking for another letter, and a page of the account leads back to itself', async () => {
    const email = somebody();
    const page = await visitor({ script: false });
    await go(page, '/account/mine');
    await ask(page, email);
    await letterTo(email);
    await page.getByRole('button', { name: entering.code.resend }).click();
    await page.getByText(entering.code.resent).waitFor();
    await page.locator('#code').fill(codeIn(await letterTo(email, 2)));
    await page.getByRole('button', { name: entering.code.button, exact: true }).click();
    await page.waitForURL(home + address('/account/mine', 'pl'));
  });

  it('nobody is led away from here, whatever the address says', async () => {
    const page = await visitor();
    await page.goto(
      `${home}${address('/account/enter', 'pl')}?to=${encodeURIComponent('//evil.example/zglos')}`
    );
    await enter(page, somebody());
    expect(new URL(page.url()).host).toBe(new URL(home).host);
  });
});

describe('in the account', () => {
  it('earlier cases with the same address are found and added, others by number and PIN; each opens without a PIN', async () => {
    const email = somebody();
    const own = await recordCase(app, { daysAgo: 3, contact: { by: 'email', to: email.toUpperCase() } });
    const other = await recordCase(app, { daysAgo: 1, contact: { by: 'none' } });
    const page = await visitor({ width: 360 });
    await go(page, '/account/enter');
    await enter(page, email);
    await page.getByText(texts.earlier.title(counted(1, 'pl', texts.earlier.cases))).waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: texts.earlier.button, exact: true }).click();
    await page.getByText(texts.earlier.done(counted(1, 'pl', texts.earlier.doneCases))).waitFor();
    expect(await page.locator('.held').innerText()).toContain(caseNumber(own));
    await expectSound(page);

    // A number alone opens nothing.
    await go(page, `/case/${caseCode(other)}`);
    expect(page.url()).toContain(`number=`);
    await go(page, '/account/add');
    await expectSound(page);
    const { number, pin } = findCaseTexts.pl;
    const wrong = app.seal.pin(other.id) === '111111' ? '222222' : '111111';
    for (const typed of [wrong, app.seal.pin(other.id)]) {
      await page.getByLabel(number).fill(caseNumber(other));
      await page.getByLabel(pin, { exact: true }).fill(typed);
      await page.getByRole('button', { name: texts.adding.button, exact: true }).click();
      await page.waitForLoadState();
    }
    await page.getByText(texts.adding.done).waitFor();
    await go(page, '/account');
    expect(await page.locator('.held li').count()).toBe(2);
    await page.locator('.held a').first().click();
    await page.waitForURL(`**${address(`/case/${caseCode(other)}`, 'pl')}`);
    await page.getByText(caseTexts.pl.title(caseNumber(other)), { exact: true }).waitFor();
    expect(await page.locator('main').innerText()).toContain(texts.onCase.held);
    await expectSound(page);
    await page.locator('#comment-text').fill('Widać to z ulicy.');
    await page
      .locator('form[action*="comment"] button[type="submit"], form[action*="comment"] .btn')
      .last()
      .click();
    await page.waitForURL('**?done=comment');
    expect(page.url()).toContain(caseCode(other));
  });

  it('a case opened by its link is added with one press, and one that is followed stands beside it', async () => {
    const c = await recordCase(app, { daysAgo: 2, contact: { by: 'none' } });
    const page = await visitor({ script: false });
    await go(page, '/account/enter');
    const email = somebody();
    await enter(page, email);
    await page.goto(home + new URL(app.caseUrl(c.id)).pathname);
    await page.getByRole('button', { name: texts.onCase.hold }).click();
    await page.getByText(texts.onCase.held).waitFor();
    const followed = await recordCase(app, { daysAgo: 2 });
    const now = Temporal.Now.instant().toString();
    await app.db
      .insertInto('followers')
      .values({ id: randomUUID(), case_id: followed.id, email, lang: 'pl', asked_at: now, confirmed_at: now })
      .execute();
    await go(page, '/account');
    await expectSound(page);
    await page.locator('.followed a', { hasText: caseNumber(followed) }).click();
    await page.waitForURL(`**${address('/follow/', 'pl')}**`);
  });
});

describe('a report', () => {
  const plain = categoryThat(app.city, isPlain);
  async function report(page: Page, contact: (page: Page) => Promise<void>): Promise<void> {
    await go(page, '/');
    await page.getByLabel(frontTexts.pl.title).fill(plain.name.pl);
    await page.getByRole('button', { name: frontTexts.pl.search }).click();
    await page.locator(`button[value="${plain.code}"]`).first().click();
    await page.getByLabel(placeTexts.pl.place.address).fill('ul. Długa 1');
    await page.locator('#district').selectOption(app.city.districts[0]!.code);
    await goOn(page);
    await answerAll(page, plain);
    await page.locator('#description').fill('Dziura w jezdni, głęboka.');
    await goOn(page);
    await contact(page);
    await expectSound(page);
    await goOn(page);
    await page.getByRole('button', { name: words().check.send[plain.kind] }).click();
    await page.waitForURL('**/przyjete');
    await expectSound(page);
  }

  it('sent while signed in stands in the account, begun with what the account chose, unless it is kept out', async () => {
    const email = somebody();
    const page = await visitor({ script: false });
    await go(page, '/account/enter');
    await enter(page, email);
    await report(page, async () => {
      expect(await page.locator('#email').inputValue()).toBe(email);
      expect(await page.locator('input[name="by"][value="email"]').isChecked()).toBe(true);
    });
    expect(await page.locator('main').innerText()).toContain(texts.onReceipt.held);
    await go(page, '/account');
    expect(await page.locator('.held li').count()).toBe(1);
    await report(page, async () => {
      await page.locator('input[name="by"][value="none"]').check();
      await page.getByLabel(texts.onReport.unsigned).check();
    });
    expect(await page.locator('main').innerText()).not.toContain(texts.onReceipt.held);
    await go(page, '/account');
    expect(await page.locator('.held li').count()).toBe(1);
  });

  it('sent without an account offers one, by the address it gave', async () => {
    const email = somebody();
    const page = await visitor({ script: false, width: 360 });
    await report(page, async () => {
      await page.locator('input[name="by"][value="email"]').check();
      await page.locator('#email').fill(email);
    });
    await page.getByRole('button', { name: texts.onReceipt.button }).click();
    await page.waitForURL(`**${address('/account/enter/code', 'pl')}`);
    await expect
      .poll(
        () =>
          mail.delivered
            .filter(({ to }) => to.includes(email))
            .map(textOf)
            .join('\n'),
        { timeout: 90_000 }
      )
      .toMatch(/^\d{3}\s\d{3}$/mu);
    const letter = mail.delivered
      .filter(({ to }) => to.includes(email))
      .map(textOf)
      .find((one) => /^\d{3}\s\d{3}$/mu.test(one))!;
    await page.locator('#code').fill(codeIn(letter));
    await page.getByRole('button', { name: entering.code.button, exact: true }).click();
    await page.getByText(texts.earlier.title(counted(1, 'pl', texts.earlier.cases))).waitFor();
  });
});

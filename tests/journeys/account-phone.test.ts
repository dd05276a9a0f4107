/** A resident proves the number of a telephone by a code in a text message, finds earlier cases by it, and gives it up. */
import { afterAll, describe, expect, it } from 'vitest';
import { caseNumber } from '#cases/case.ts';
import { accountTexts } from '#ui/texts/account.ts';
import { mineTexts } from '#ui/texts/mine.ts';
import { ownPhoneTexts } from '#ui/texts/ownPhone.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { recordCase } from '#tests/casework.ts';
import { expectSound } from '#tests/reporting.ts';
import { openResidents } from '#tests/residents.ts';
import { openGateway } from '#tests/texting.ts';

const gateway = await openGateway();
afterAll(() => gateway.close());
const { app, somebody, visitor, go, enter } = await openResidents({ TEXTS_URL: gateway.url });
const texts = ownPhoneTexts.pl;
const account = accountTexts.pl;
const PHONE = '+48601000174';

async function code(): Promise<string> {
  const newest = () => gateway.messages(PHONE).at(-1) ?? '';
  await expect.poll(newest, { timeout: 30_000 }).toMatch(/\d{6}/);
  return /\d{6}/.exec(newest())![0];
}

describe('the number of a telephone', () => {
  it('is proved by the code that came to it, on a phone of 360 px', async () => {
    const c = await recordCase(app, { daysAgo: 5, contact: { by: 'phone', to: PHONE } });
    const page = await visitor({ width: 360 });
    await go(page, '/account/enter');
    await enter(page, somebody());
    await page.getByRole('link', { name: account.mine }).click();
    await page.getByRole('link', { name: texts.link }).click();
    await page.getByRole('heading', { level: 1, name: texts.title }).waitFor();
    await expectSound(page);
    await page.locator('#phone').fill('12 616 55 55');
    await page.getByRole('button', { name: texts.send }).click();
    await page
      .getByText(refusalWords({ refusal: 'phone-no-texts' }, 'pl'))
      .first()
      .waitFor();
    await expectSound(page);
    await page.locator('#phone').fill('601 000 174');
    await page.getByRole('button', { name: texts.send }).click();
    await page.locator('#code').waitFor();
    await expectSound(page);
    const sent = await code();
    await page.locator('#code').fill(sent === '000000' ? '000001' : '000000');
    await page.getByRole('button', { name: texts.confirm }).click();
    await page
      .getByText(refusalWords({ refusal: 'code-wrong' }, 'pl'))
      .first()
      .waitFor();
    await page.locator('#code').fill(sent);
    await page.getByRole('button', { name: texts.confirm }).click();
    await page.getByText(texts.doneText).waitFor();
    await expectSound(page);

    await go(page, '/account');
    await page.getByRole('button', { name: account.earlier.button, exact: true }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: caseNumber(c) })
      .waitFor();
    await expectSound(page);

    await go(page, '/account/mine');
    await page.getByRole('heading', { level: 1, name: mineTexts.pl.title }).waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: texts.change }).click();
    await page.getByRole('button', { name: texts.drop }).click();
    await page.getByText(texts.droppedText).waitFor();
    await expectSound(page);
  });
});

/** Somebody who signs talks with an interpreter by camera: both see each other, also after a page is read anew, and a record arises. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offerNext } from '#flow/hotline/offer.server.ts';
import type { Person } from '#people/person.ts';
import { address } from '#ui/addresses.ts';
import { LANGS } from '#ui/lang.ts';
import { chattingTexts } from '#ui/texts/chatting.ts';
import { signingTexts } from '#ui/texts/signing.ts';
import { softphoneTexts } from '#ui/texts/softphone.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser, SPEAKING } from '#tests/browser.ts';
import { callNow, journalOf } from '#tests/hotline.ts';
import { expectSound } from '#tests/reporting.ts';
import { holdLine } from '#tests/ringing.ts';
import { hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none', hotline: true });
const has = app.city.hotlines[0]?.interpreter !== undefined;
const line = await holdLine(app);
const texts = signingTexts.pl;
const lines = chattingTexts.pl;
let browser: Browser;
let iga: Person;
let desk: Page;
let resident: Page;

beforeAll(async () => {
  browser = await openBrowser([...SPEAKING]);
  iga = await hire(app, { role: 'agent', also: ['interpreter'], name: 'Iga Migowa' });
  desk = await pageOf(browser, app, iga);
  resident = await pageOf(browser, app, undefined, { width: 360 });
  for (const page of [desk, resident])
    await page.context().grantPermissions(['microphone', 'camera'], { origin: app.url });
});
afterAll(() => browser.close());

/** Pictures of the other side that were decoded and shown on this page. */
const framesOf = (page: Page) =>
  page.evaluate<number>(
    `document.querySelector('video.theirs')?.getVideoPlaybackQuality().totalVideoFrames ?? 0`
  );
async function sees(page: Page): Promise<void> {
  await page.getByText(texts.states.connected).waitFor({ timeout: 30_000 });
  const before = await framesOf(page);
  for (let n = 0; n < 60 && (await framesOf(page)) < before + 10; n += 1) await page.waitForTimeout(250);
  expect(await framesOf(page)).toBeGreaterThan(before + 9);
}

it.skipIf(has)('A city without interpreters has no such page and no link to one', async () => {
  expect(await open(resident, app.url + address('/interpreter', 'pl'))).toBe(404);
  await open(resident, app.url + address('/contacts', 'pl'));
  expect(await resident.getByRole('link', { name: texts.front }).count()).toBe(0);
});

describe.skipIf(!has)('a talk by video', () => {
  it.each(LANGS)('says when no interpreter is on duty, and what to do (%s)', async (lang) => {
    await open(resident, app.url + address('/interpreter', lang));
    await resident.getByText(signingTexts[lang].none).waitFor();
    await expectSound(resident, lang);
  });

  it('is seen on both sides, also after either page was read anew, and ends with a record', async () => {
    await open(desk, `${app.url}/desk`);
    await desk.locator('.mystate summary').click();
    await desk
      .locator('.mystate')
      .getByRole('button', { name: softphoneTexts.pl.become.ready, exact: true })
      .click();
    await desk.locator('.mystate summary', { hasText: softphoneTexts.pl.states.ready }).waitFor();
    await open(resident, app.url + address('/interpreter', 'pl'));
    await resident.getByText(texts.there).waitFor();
    await expectSound(resident);
    await resident.getByRole('button', { name: texts.begin }).click();
    await resident.getByText(lines.steps.next).waitFor();
    const { id } = await app.db.selectFrom('contacts').select('id').executeTakeFirstOrThrow();
    expect(await offerNext(line.here)).toBe(1);
    await desk.locator('.callbar--rings').getByText(lines.desk.signs).first().waitFor();
    await desk.keyboard.press('F8');
    await desk.waitForURL(`**/desk/hotline/${id}`);
    await Promise.all([sees(desk), sees(resident)]);
    await expectSound(desk);
    await expectSound(resident);

    await desk.getByLabel(lines.line).fill('Numer sprawy podam tutaj.');
    await desk.getByLabel(lines.line).press('Enter');
    await resident.getByText('Numer sprawy podam tutaj.').waitFor();
    await resident.reload();
    await Promise.all([sees(resident), sees(desk)]);

    await desk.getByRole('button', { name: texts.end }).click();
    await resident.getByRole('heading', { name: lines.over.thanks }).waitFor();
    await desk.locator('#wrap-up input[value="informed"]').waitFor();
    expect(await callNow(line.here, id)).toMatchObject({
      channel: 'video',
      ending: 'agent',
      status: 'wrapping'
    });
    expect(await journalOf(line.here, id)).toEqual(['began', 'queued', 'offered', 'answered', 'ended']);
  });
});

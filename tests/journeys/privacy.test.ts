/** A resident wants their data, then wants them forgotten; and somebody asks who read the case. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseCode, caseNumber } from '#cases/case.ts';
import { peopleDataTexts } from '#ui/texts/peopleData.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { recordCase } from '#tests/casework.ts';
import { expectSound } from '#tests/reporting.ts';
import { hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const texts = peopleDataTexts.pl;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const CONTACT = 'halina.wojtowicz@hejnal.example';

describe('What is kept of people', () => {
  it('is handed out and removed by the administrator, and never stands in an address', async () => {
    const c = await recordCase(app, { daysAgo: 3, contact: { by: 'email', to: CONTACT } });
    const administrator = await hire(app, { role: 'administrator' });
    const page = await pageOf(browser, app, administrator);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page, `${app.url}/office/person`);
    await expectSound(page);
    await page.getByLabel(texts.person.contact).fill('Halina');
    await page.getByRole('button', { name: texts.person.find }).click();
    await page.locator('.field--fault').waitFor();
    expect(await page.getByLabel(texts.person.contact).inputValue()).toBe('Halina');
    await page.getByLabel(texts.person.contact).fill(CONTACT);
    await page.getByRole('button', { name: texts.person.find }).click();
    await page.getByRole('table').waitFor();
    await expectSound(page);
    expect(await page.getByRole('table').innerText()).toContain(caseNumber(c));

    await page.getByLabel(texts.person.reason).fill('OR-5.1431.7.2026');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: texts.person.take }).click();
    const files = unzipSync(await readFile(await (await download).path()));
    expect(strFromU8(files['data.json']!)).toContain(caseNumber(c));

    await page.getByLabel(texts.person.choices.contact).check();
    await page.getByRole('button', { name: texts.person.button }).click();
    await page.getByText(texts.person.doneText(1)).waitFor();
    await expectSound(page);
    expect(asked.join(' ')).not.toContain('halina');
    const kept = await app.db.selectFrom('cases').select('contact').where('id', '=', c.id).executeTakeFirst();
    expect(kept?.contact).toEqual({ by: 'none' });
  });

  it('a case tells who read it', async () => {
    const c = await recordCase(app, { daysAgo: 1, contact: { by: 'email', to: CONTACT } });
    const [agent, administrator] = [
      await hire(app, { role: 'agent', name: 'Krystyna Czytająca' }),
      await hire(app, { role: 'administrator' })
    ];
    await open(await pageOf(browser, app, agent), `${app.url}/desk/${caseCode(c)}`);
    const page = await pageOf(browser, app, administrator, { script: false });
    await open(page, `${app.url}/office/readings`);
    await page.getByLabel(texts.readings.case).fill(caseNumber(c));
    await page.getByRole('button', { name: texts.readings.show }).click();
    await page.getByRole('table').waitFor();
    const told = await page.getByRole('table').innerText();
    expect(told).toContain('Krystyna Czytająca');
    expect(told).toContain(texts.readings.what.contact);
    const live = await pageOf(browser, app, administrator, { width: 390 });
    await open(live, `${app.url}/office/readings`);
    await expectSound(live);
  });

  it('an agent and an officer may look at neither', async () => {
    for (const role of ['agent', 'officer'] as const) {
      const unit = role === 'officer' ? app.city.units[0]!.code : null;
      const page = await pageOf(browser, app, await hire(app, { role, unit }));
      for (const path of ['/office/person', '/office/readings'])
        expect(await open(page, app.url + path)).toBe(403);
    }
  });
});

/** A file of reports: what is wrong is told row by row, the mended file is recorded once, and numbers come back. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#people/person.ts';
import { importTexts } from '#ui/texts/import.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { categoryThat, expectSound, isPlain } from '#tests/reporting.ts';
import { hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const texts = importTexts.pl;
const category = categoryThat(app.city, (c) => isPlain(c) && c.questions.every(({ required }) => !required));
const name = category.name.pl;
let browser: Browser;
let anna: Person;
beforeAll(async () => {
  browser = await openBrowser();
  anna = await hire(app, { role: 'administrator' });
});
afterAll(() => browser.close());

async function press(page: Page, button: string): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.getByRole('button', { name: button, exact: true }).click();
  await answered;
  await page.waitForLoadState('load');
}

async function handIn(page: Page, text: string | Buffer, file = 'osiedle.csv'): Promise<void> {
  await open(page, `${app.url}/desk/import`);
  const buffer = typeof text === 'string' ? Buffer.from(text) : text;
  await page.locator('#file').setInputFiles({ name: file, mimeType: 'text/csv', buffer });
  await press(page, texts.read);
}
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const h1 = async (page: Page) => plain(await page.getByRole('heading', { level: 1 }).innerText());
const cases = () => app.db.selectFrom('cases').selectAll().orderBy('number').execute();
const HEADS = 'kategoria;opis;adres;e-mail;uwagi';
const row = (n: number) => `${name};=Zgłoszenie ${n};ul. Sygnałowa ${n};;`;

describe('a file of reports', () => {
  it.each([true, false])(
    'with faults is told row by row; mended, it is recorded, and once (script: %s)',
    async (script) => {
      const before = (await cases()).length;
      const page = await pageOf(browser, app, anna, { script });
      await open(page, `${app.url}/desk/import`);
      if (script) await expectSound(page);
      const good = Array.from({ length: 40 }, (_, n) => row(script ? n : n + 100));
      await handIn(
        page,
        [HEADS, ...good, 'Czego nie ma;x;ul. Długa;;', `${name};;ul. Długa;nikt;`].join('\r\n')
      );
      expect(await h1(page)).toBe(plain(texts.heads.faulty(3)));
      const wrong = plain(await page.locator('.table').first().innerText());
      expect(wrong).toContain('42');
      expect(wrong).toContain('Czego nie ma');
      expect(wrong).toContain(plain(refusalWords({ refusal: 'not-an-email' }, 'pl')));
      if (script) await expectSound(page);
      expect(await cases()).toHaveLength(before);

      await handIn(page, [HEADS, ...good].join('\r\n'));
      expect(await h1(page)).toBe(plain(texts.heads.ready(40)));
      expect(await page.locator('.understood').innerText()).toContain('uwagi');
      if (script) await expectSound(page);
      await press(page, plain(texts.record(40)));
      await expect.poll(() => cases().then((all) => all.length), { timeout: 60_000 }).toBe(before + 40);
      if (!script) await page.reload();
      await expect.poll(() => h1(page), { timeout: 30_000 }).toBe(plain(texts.heads.done(40)));
      if (script) await expectSound(page);
      const numbers = await page.request.get(`${page.url()}/result`);
      expect(numbers.headers()['content-type']).toContain('text/csv');
      const lines = (await numbers.text()).trim().split('\r\n');
      expect(lines).toHaveLength(41);
      const recorded = (await cases()).at(-1)!;
      expect(lines.at(-1)).toContain(`${recorded.number}/${recorded.year}`);

      await handIn(page, [HEADS, ...good].join('\r\n'));
      expect(await page.locator('.faults').innerText()).toContain(
        refusalWords({ refusal: 'imported-before' }, 'pl')
      );
      expect(await cases()).toHaveLength(before + 40);
    }
  );

  it('begins from a template that can be read as it is', async () => {
    const page = await pageOf(browser, app, anna);
    const template = await page.request.get(`${app.url}/desk/import/template`);
    expect(template.status()).toBe(200);
    await handIn(page, Buffer.from(await template.body()), 'zgloszenia.csv');
    expect(await h1(page)).toBe(plain(texts.heads.ready(1)));
    const other = await pageOf(browser, app, await hire(app, { role: 'supervisor' }));
    expect(await open(other, page.url())).toBe(403);
    expect((await other.request.get(`${page.url()}/result`)).status()).toBe(403);
  });

  it('in letters of an old spreadsheet is read, in others refused with a plain word', async () => {
    const page = await pageOf(browser, app, anna);
    const old = Buffer.concat([
      Buffer.from('kategoria;opis;adres\r\n'),
      Buffer.from(`${category.code};`),
      Buffer.from([0xb3, 0x61, 0x77, 0x6b, 0x61]),
      Buffer.from(';ul. Sygnalowa 3\r\n')
    ]);
    await handIn(page, old);
    expect(await h1(page)).toBe(plain(texts.heads.ready(1)));
    expect(await page.locator('main').innerText()).toContain('ławka');
    await handIn(page, Buffer.from([0xff, 0xfe, 0x61, 0x00]));
    expect(await page.locator('.faults').innerText()).toContain(
      refusalWords({ refusal: 'sheet-encoding' }, 'pl')
    );
    await expectSound(page);
  });
});

/** The public map: what the desk checks, covers and shows; what everybody sees, follows and no longer sees. */
import { XMLParser } from 'fast-xml-parser';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { caseCode, type Case } from '#cases/case.ts';
import { attachPhotos } from '#flow/here.server.ts';
import { takePhoto } from '#photos/photo.server.ts';
import { keepPhotos } from '#photos/photos.server.ts';
import type { Person } from '#people/person.ts';
import { address } from '#ui/addresses.ts';
import { LANGS } from '#ui/lang.ts';
import { areaTexts } from '#ui/texts/areas.ts';
import { publicMapTexts } from '#ui/texts/publicMap.ts';
import { publishingTexts } from '#ui/texts/publishing.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { openFiles } from '#world/files.server.ts';
import { openApp } from '#tests/app.ts';
import { openBrowser } from '#tests/browser.ts';
import { recordCase } from '#tests/casework.ts';
import { expectSound } from '#tests/reporting.ts';
import { hire, open, pageOf } from '#tests/staff.ts';

const app = await openApp();
const texts = publishingTexts.pl;
const words = publicMapTexts.pl;
const areas = areaTexts.pl;

let browser: Browser;
let anna: Person;
beforeAll(async () => {
  browser = await openBrowser();
  anna = await hire(app, { role: 'agent', name: 'Anna Gawlik' });
});
afterAll(() => browser.close());

const mapUrl = `${app.url}${address('/map', 'pl')}`;
const publicUrl = (c: Case) => `${mapUrl}/${caseCode(c)}`;

/** Sends the form whose button says so, and waits for the page that answers. */
async function press(page: Page, name: string) {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.getByRole('button', { name, exact: true }).click();
  await answered;
  await page.waitForLoadState('load');
}

describe('a case is checked and shown', () => {
  let c: Case;
  beforeAll(async () => {
    c = await recordCase(app, {
      daysAgo: 1,
      description: 'Barierka wygięta, mieszka tu pan Jan Kowalski, tel. 600 100 200, auto KR 1234A.'
    });
  });

  it('is nowhere before', async () => {
    expect((await fetch(publicUrl(c))).status).toBe(404);
    expect(await (await fetch(mapUrl)).text()).not.toContain(caseCode(c));
  });

  it('waits in the queue with what is personal counted', async () => {
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk/publish`);
    await expectSound(page);
    const row = page.locator('.worklist > li', { has: page.locator(`a[href$="${caseCode(c)}"]`) });
    expect(await row.innerText()).toContain(texts.marks(3));
    await row.locator('a').click();
    await page.waitForURL(`**/desk/publish/${caseCode(c)}`);
    await expectSound(page);
    expect(await page.locator('mark').count()).toBe(3);
    const offered = await page.locator('textarea[name="text"]').inputValue();
    expect(offered).toBe('Barierka wygięta, mieszka tu pan […], tel. […], auto […].');
    await page.locator('textarea[name="text"]').fill('Barierka wygięta […].');
    await press(page, texts.publish);
    expect(await page.locator('.said[role="status"]').innerText()).toContain(texts.done.publish);
    await page.context().close();
  });

  it('is then on the list, on a page of its own, in three languages, without what was taken out', async () => {
    const page = await pageOf(browser, app);
    for (const lang of LANGS) {
      await open(page, `${app.url}${address('/map', lang)}`);
      await expectSound(page, lang);
      expect(await page.locator(`a[href$="${caseCode(c)}"]`).count()).toBeGreaterThan(0);
    }
    await open(page, `${app.url}${address('/map/follow', 'pl')}`);
    await expectSound(page);
    await open(page, publicUrl(c));
    await expectSound(page);
    const said = await page.locator('main').innerText();
    expect(said).toContain('Barierka wygięta […].');
    expect(said).not.toMatch(/Kowalski|600 100 200|1234A/);
    await page.context().close();
  });

  it('is on the map, among its points and in GeoJSON', async () => {
    const points = (await (await fetch(`${mapUrl}/points.json?status=open`)).json()) as {
      features: { properties: object }[];
    };
    expect(points.features.map(({ properties }) => properties)).toContainEqual(
      expect.objectContaining({ n: c.number, y: c.year, o: 1 })
    );
    const file = (await (await fetch(`${mapUrl}/cases.geojson?status=open`)).json()) as {
      type: string;
      features: {
        id: string;
        type: string;
        geometry: { type: string; coordinates: number[] } | null;
        properties: { description: string };
      }[];
    };
    expect(file.type).toBe('FeatureCollection');
    const feature = file.features.find(({ id }) => id === caseCode(c))!;
    expect(feature.properties.description).toBe('Barierka wygięta […].');
    expect(feature.geometry?.coordinates).toHaveLength(2);
    expect(new Set(file.features.map(({ id }) => id)).size).toBe(file.features.length);
  });

  it('is painted in a browser that draws, and gathered points open', async () => {
    const page = await pageOf(browser, app);
    await open(page, mapUrl);
    await page.locator('.points[data-painted]').waitFor({ timeout: 30_000 });
    await page.context().close();
  });

  it('is news of the whole map, of its category and of itself', async () => {
    const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' });
    for (const feed of [
      `${mapUrl}/feed.atom`,
      `${mapUrl}/feed.atom?category=${c.category}`,
      `${publicUrl(c)}/feed.atom`
    ]) {
      const answer = await fetch(feed);
      expect(answer.headers.get('content-type')).toContain('application/atom+xml');
      const read = parser.parse(await answer.text()) as {
        feed: { id: string; updated: string; entry: { link: { '@_href': string } }[] };
      };
      expect(Number.isNaN(Date.parse(read.feed.updated))).toBe(false);
      expect(read.feed.entry.some((entry) => entry.link['@_href'].endsWith(caseCode(c)))).toBe(true);
    }
  });

  it('is followed by e-mail, and so is the area around it: asked, confirmed, stopped', async () => {
    const page = await pageOf(browser, app, undefined, { script: false });
    await open(page, publicUrl(c));
    await page.locator('input[name="email"]').fill('ola@hejnal.example');
    await press(page, words.follow.button);
    expect(await page.locator('main').innerText()).toContain(words.follow.done);
    const follower = await app.db
      .selectFrom('followers')
      .select('email')
      .where('case_id', '=', c.id)
      .executeTakeFirst();
    expect(follower?.email).toBe('ola@hejnal.example');
    await open(page, publicUrl(c));
    await page.getByRole('link', { name: words.case.area }).click();
    await page.waitForLoadState('load');
    await page.locator('input[name="email"]').fill('no address');
    await press(page, areas.send);
    expect(await page.locator('.faults').count()).toBe(1);
    await page.locator('input[name="email"]').fill('ola@hejnal.example');
    await press(page, areas.send);
    expect(await page.locator('main').innerText()).toContain(areas.asked);
    const { id } = await app.db.selectFrom('area_followers').select('id').executeTakeFirstOrThrow();
    const own = `${app.url}${address(`/map/follow/${app.seal.link(id, 'area')}`, 'pl')}`;
    await open(page, own);
    await press(page, areas.confirm);
    expect(await page.locator('main').innerText()).toContain(areas.confirmed);
    await open(page, `${own}/stop`);
    await press(page, areas.stop);
    expect(await page.locator('main').innerText()).toContain(areas.stopped);
    expect(await app.db.selectFrom('area_followers').selectAll().execute()).toEqual([]);
    await page.context().close();
  });

  it('is gone at once when it is withdrawn', async () => {
    const page = await pageOf(browser, app, anna, { script: false });
    await open(page, `${app.url}/desk/publish/${caseCode(c)}`);
    await press(page, texts.withholdTitle.public);
    expect(await page.locator('.faults').count()).toBe(1);
    await page.locator('input[name="reason"]').fill('Prosi o to mieszkaniec.');
    await press(page, texts.withholdTitle.public);
    expect((await fetch(publicUrl(c))).status).toBe(404);
    expect((await fetch(`${publicUrl(c)}/feed.atom`)).status).toBe(404);
    expect(await (await fetch(mapUrl)).text()).not.toContain(caseCode(c));
    await page.context().close();
  });
});

describe('photos', () => {
  let c: Case;
  let original: string;
  beforeAll(async () => {
    c = await recordCase(app, { daysAgo: 1, description: 'Auto na trawniku.' });
    const bytes = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    const files = openFiles(join(inject('runFolder'), 'files'));
    const photo = await takePhoto(new Uint8Array(bytes), { newId: () => crypto.randomUUID(), files });
    if ('refusal' in photo) throw new Error(photo.refusal);
    original = photo.id;
    await keepPhotos(app.db, [photo], Temporal.Now.instant());
    await attachPhotos(app.db, [photo.id], c.id);
    await app.db
      .updateTable('cases')
      .set({ photos: JSON.stringify([photo.id]) })
      .where('id', '=', c.id)
      .execute();
  });

  it('have areas drawn by pointer and by keys, and only the covered copy is public', async () => {
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk/publish/${caseCode(c)}`);
    const sheet = page.locator('.shot .cover-sheet');
    await sheet.scrollIntoViewIfNeeded();
    const box = (await sheet.boundingBox())!;
    await page.mouse.move(box.x + 10, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    expect(await page.locator('.shot .area').count()).toBe(1);
    await page.getByRole('button', { name: texts.cover }).click();
    expect(await page.locator('.shot .area').count()).toBe(2);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Delete');
    expect(await page.locator('.shot .area').count()).toBe(1);
    await expectSound(page);
    await press(page, texts.publish);
    await open(page, publicUrl(c));
    const src = (await page.locator('img.photo').getAttribute('src'))!;
    expect(src).not.toContain(original);
    const answer = await fetch(`${app.url}${src}`);
    const shown = sharp(Buffer.from(await answer.arrayBuffer()));
    const [covered, open_] = await Promise.all(
      [100, 700].map(
        async (at) =>
          (
            await shown
              .clone()
              .extract({ left: at, top: Math.round(at * 0.7), width: 1, height: 1 })
              .raw()
              .toBuffer()
          )[0]!
      )
    );
    expect(covered).toBeLessThan(120);
    expect(open_).toBeGreaterThan(240);
    expect((await fetch(`${mapUrl}/photo/${original}`)).status).toBe(404);
    await page.context().close();
  });
});

describe('what is never published', () => {
  it('is not in the queue and is refused at its own address', async () => {
    const hushed = app.city.categories.find((one) => !one.published && one.priority !== 'P0')!;
    const c = await recordCase(app, { daysAgo: 1, description: 'Ktoś potrzebuje pomocy.' });
    await app.db.updateTable('cases').set({ category: hushed.code }).where('id', '=', c.id).execute();
    const page = await pageOf(browser, app, anna);
    await open(page, `${app.url}/desk/publish`);
    expect(await page.locator(`a[href$="${caseCode(c)}"]`).count()).toBe(0);
    await open(page, `${app.url}/desk/publish/${caseCode(c)}`);
    expect(await page.locator('main').innerText()).toContain(texts.never);
    expect(await page.locator('textarea[name="text"]').count()).toBe(0);
    const refused = await page.evaluate(async () => {
      const body = new URLSearchParams({ seen: '2', text: 'x', precision: 'exact' });
      return (await fetch('?/publish', { method: 'POST', body })).text();
    });
    expect(refused).toContain(refusalWords({ refusal: 'never-published' }, 'pl'));
    expect((await fetch(publicUrl(c))).status).toBe(404);
    await page.context().close();
  });
});

describe('the list', () => {
  it('is filtered, paged and worded the same without script', async () => {
    const page = await pageOf(browser, app, undefined, { script: false, width: 390 });
    await open(page, mapUrl);
    await page.locator('select[name="status"]').selectOption('closed');
    await page.getByRole('button', { name: words.filters.show }).click();
    await page.waitForURL('**/*status=closed*');
    const tags = await page.locator('.cases .tag').allInnerTexts();
    expect(tags.length).toBeGreaterThan(0);
    expect(tags).not.toContain(words.status.moving);
    await page.context().close();
  });
});

/** The public map with a hundred thousand points: its data from the server, and painted in a real browser. */
import { get } from 'node:http';
import type pg from 'pg';
import type { Page } from 'playwright-core';
import type { City } from '#catalogue/city.ts';
import { openBrowser } from '#tests/browser.ts';
import { median } from './measure.ts';
import type { Row } from './table.ts';

export const POINTS = 100_000;
const RUNS = 5;

/** Shows the latest cases that may be shown, spread over the city as they lie. */
export async function showCases(client: pg.Client, city: City): Promise<number> {
  const published = city.categories.filter((c) => c.published).map((c) => c.code);
  await client.query(SHOW, [published, POINTS]);
  await client.query('vacuum analyze public_cases');
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from public_cases');
  return rows[0]!.n;
}

const SHOW = `
with shown as (
  update cases set shown = 'public' where id in (
    select id from cases where shown = 'unchecked' and lat is not null and category = any($1) order by received_at desc limit $2)
  returning *
)
insert into public_cases (case_id, year, number, kind, category, status, outcome, words, precision, lat, lng, address, district,
  photos, joined, received_at, closed_at, published_at, changed_at)
select id, year, number, kind, category, status, outcome, description, 'exact',
  round((lat + (random() - 0.5) / 40)::numeric, 5), round((lng + (random() - 0.5) / 20)::numeric, 5), address, district,
  '[]', 0, received_at, closed_at, received_at + interval '1 day', updated_at
from shown
on conflict do nothing`;

export type MapMeasured = {
  points: number;
  /** The data asked for when nobody asked before, and again. */
  firstMs: number;
  againMs: number;
  kilobytes: number;
  /** From the beginning of the navigation until what gathers where is painted, and until every point is there. */
  paintedMs: number;
  wholeMs: number;
  /** While the map is pushed to and fro: the frame nineteen in twenty are not slower than, and the slowest. */
  frameMs: number;
  slowestMs: number;
};

/** One answer as it goes over the wire, still pressed. */
async function timed(address: string): Promise<{ ms: number; bytes: number }> {
  const begun = performance.now();
  const bytes = await new Promise<number>((done, fail) => {
    const asked = get(address, (answer) => {
      let length = 0;
      answer.on('data', (part: Buffer) => (length += part.length));
      answer.on('end', () =>
        answer.statusCode === 200 ? done(length) : fail(new Error(`${address} answers ${answer.statusCode}.`))
      );
    });
    asked.on('error', fail);
  });
  return { ms: performance.now() - begun, bytes };
}

/** When data were painted and when all points were, by the page's own clock, which begins with the navigation. */
async function painted(page: Page, address: string): Promise<{ first: number; whole: number }> {
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('.points[data-painted="points"]').waitFor({ timeout: 60_000 });
  return page.evaluate<{ first: number; whole: number }>('window.paintedAt');
}

const WATCH = `window.paintedAt = {};
new MutationObserver(() => {
  const said = document.querySelector('.points')?.dataset.painted;
  if (said) window.paintedAt.first ??= performance.now();
  if (said === 'points') window.paintedAt.whole ??= performance.now();
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-painted'] });`;

const FRAMES = `(() => {
  window.frames_ = [];
  let last = performance.now();
  const next = (now) => { window.frames_.push(now - last); last = now; window.counting && requestAnimationFrame(next); };
  window.counting = true;
  requestAnimationFrame(next);
})()`;

/** Pushes the map to and fro over gathered and single points, and times every frame meanwhile. */
async function pushed(page: Page): Promise<number[]> {
  const box = (await page.locator('.map-ground').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  for (let i = 0; i < 2; i += 1) {
    await page.mouse.dblclick(x, y);
    await page.waitForTimeout(600);
  }
  await page.evaluate(FRAMES);
  for (const [dx, dy] of [
    [-300, 0],
    [300, 120],
    [200, -200],
    [-200, 100]
  ] as const) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + dx, y + dy, { steps: 25 });
    await page.mouse.up();
  }
  await page.waitForTimeout(300);
  return page.evaluate<number[]>('(window.counting = false, window.frames_)');
}

/** `url` is the site's address; the filter makes the first asking one that nobody asked before. */
export async function measureMap(url: string, client: pg.Client, city: City): Promise<MapMeasured> {
  const points = await showCases(client, city);
  const first = await timed(`${url}/mapa/points.json`);
  const again: { ms: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) again.push(await timed(`${url}/mapa/points.json`));
  const browser = await openBrowser();
  try {
    const times: { first: number; whole: number }[] = [];
    let frames: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await page.addInitScript(WATCH);
      const at = await painted(page, `${url}/mapa`);
      // The first run warms the browser's own caches of compiled scripts.
      if (run > 0) times.push(at);
      if (run === RUNS) frames = await pushed(page);
      await context.close();
    }
    const sorted = frames.toSorted((a, b) => a - b);
    return {
      points,
      firstMs: first.ms,
      againMs: median(again.map(({ ms }) => ms)),
      kilobytes: Math.round(first.bytes / 1024),
      paintedMs: median(times.map(({ first: at }) => at)),
      wholeMs: median(times.map(({ whole }) => whole)),
      frameMs: sorted[Math.floor(sorted.length * 0.95)]!,
      slowestMs: sorted.at(-1)!
    };
  } finally {
    await browser.close();
  }
}

const ms = (n: number) => `${Math.round(n)} ms`;

/** The rows of the table. */
export async function mapRows(url: string, client: pg.Client, city: City): Promise<Row[]> {
  process.stdout.write('  public map ');
  const got = await measureMap(url, client, city);
  process.stdout.write('.\n');
  const points = got.points.toLocaleString('en-GB');
  return [
    [`map of ${points} points, from navigation to data painted`, '≤ 1,000 ms', ms(got.paintedMs)],
    ['… to every point on the map', '–', ms(got.wholeMs)],
    ['… panning, 19 frames of 20', '≤ 50 ms', `${ms(got.frameMs)} (slowest ${ms(got.slowestMs)})`],
    [`… its data, ${got.kilobytes} KB, at first and again`, '–', `${ms(got.firstMs)}, ${ms(got.againMs)}`]
  ];
}

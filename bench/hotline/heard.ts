/**
 * `npm run bench:heard`: calls through the whole product in real browsers. How long from the press to the first sound,
 * from answering until both hear, and how far behind the wallboard is. `CALLS=20` is the usual.
 */
import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { availableParallelism, loadavg } from 'node:os';
import { sql } from 'kysely';
import type { BrowserContext, Page } from 'playwright-core';
import { readCity } from '#catalogue/folder.server.ts';
import type { City } from '#catalogue/city.ts';
import type { Here } from '#flow/here.server.ts';
import { wrapUp } from '#flow/hotline/wrap-up.server.ts';
import { addPerson } from '#people/person.server.ts';
import { beginSession } from '#people/sessions/session.server.ts';
import type { Person } from '#people/person.ts';
import { alwaysOpen } from '#tests/alwaysOpen.ts';
import { openTone } from '#tests/tones.ts';
import { address } from '#ui/addresses.ts';
import { callingTexts } from '#ui/texts/calling.ts';
import { softphoneTexts } from '#ui/texts/softphone.ts';
import { openDatabase } from '#world/database.server.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import { sealOf } from '#world/seal.server.ts';
import { ensureBuild } from '../../scripts/build.ts';
import { openBenchSite, SECRET } from '../site.ts';
import { openTable, type Row } from '../table.ts';
import { giveMeter, resetMeter, soundedAt } from './meter.ts';

const CALLS = Number(process.env['CALLS'] ?? 20);
const FOLDER = process.env['CITY'] ?? 'cities/krakow';
/** Tones that no music and no announcement of ours has. */
const [CALLER, AGENT] = [540, 820];
const texts = callingTexts.pl;
const desk = softphoneTexts.pl;

await ensureBuild();
const city: City = alwaysOpen(await readCity(FOLDER));
const site = await openBenchSite(city, { telephone: true });
const { db, close } = openDatabase(site.databaseUrl, 2);
const here = {
  city,
  world: {
    db,
    seal: sealOf(SECRET),
    now: () => Temporal.Now.instant(),
    newId: () => randomUUIDv7(),
    news: {
      tell: () => void sql`select pg_notify('hejnal', ${JSON.stringify([{ about: 'hotline' }])})`.execute(db)
    },
    line: { wake: () => undefined }
  }
} as unknown as Here;

function sure<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(`Refused: ${value.refusal}`);
  return value;
}

async function hire(role: Person['role']): Promise<Person> {
  const email = `${randomUUID()}@hejnal.example`;
  return sure(
    await addPerson(db, randomUUID(), { name: role, email, role, unit: null, password: randomUUID() })
  );
}

async function signIn(context: BrowserContext, { id }: Person): Promise<void> {
  const { token } = await beginSession(
    db,
    { person: id },
    { factors: ['password', 'totp'] },
    Temporal.Now.instant()
  );
  await context.addCookies([{ name: 'session', value: token, url: site.url }]);
}

/** A page with a microphone that says a tone, and a meter for another one. */
async function pageFor(says: number, hears: number | undefined, person?: Person): Promise<Page> {
  const browser = await openTone(says);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ name: 'lang', value: 'pl', url: site.url }]);
  if (person) await signIn(context, person);
  await context.grantPermissions(['microphone'], { origin: site.url });
  const page = await context.newPage();
  await giveMeter(page, hears);
  return page;
}

const newest = () =>
  db.selectFrom('contacts').selectAll().orderBy('began_at', 'desc').limit(1).executeTakeFirstOrThrow();

async function until<T>(what: () => Promise<T>, is: (value: T) => boolean, seconds = 30): Promise<T> {
  for (const end = performance.now() + seconds * 1000; ;) {
    const value = await what();
    if (is(value)) return value;
    if (performance.now() > end) throw new Error(`Not in ${seconds} s: ${JSON.stringify(value)}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

type Took = { word: number; heard: number; board: number };

/** One call: pressed, greeted, through the keys to the queue, answered, hung up, settled. */
async function call(resident: Page, agent: Page, board: Page, anna: Person): Promise<Took> {
  // One network may call so often and no more; all of these come from one.
  await db.deleteFrom('tries').execute();
  await resident.goto(site.url + address('/call', 'pl'), { waitUntil: 'load' });
  const button = resident.getByRole('button', { name: texts.button });
  await button.waitFor();
  await resetMeter(resident, 'any');
  const pressed = await resident.evaluate(() => {
    const at = performance.timeOrigin + performance.now();
    document.querySelector<HTMLButtonElement>('main button')!.click();
    return at;
  });
  const word = (await soundedAt(resident)) - pressed;
  const seen = board.evaluate(
    () =>
      new Promise<number>((done) => {
        const dd = () => document.querySelector('.big dd')!.textContent!.trim();
        const look = () =>
          dd() === '1' ? done(performance.timeOrigin + performance.now()) : setTimeout(look, 5);
        look();
      })
  );
  // What goes wrong elsewhere is told, and not that nobody looks at the board any more.
  seen.catch(() => undefined);
  const key = resident.getByRole('button', { name: '0', exact: true });
  for (let n = 0; (await newest()).queued_at === null; n++) {
    if (n === 200) throw new Error('A call did not come to the queue.');
    if (n % 3 === 0 && (await key.isVisible())) await key.click().catch(() => undefined);
    await resident.waitForTimeout(300);
  }
  const { id, queued_at } = await newest();
  const behind = (await seen) - Date.parse(String(queued_at));
  await agent.locator('.callbar--rings').waitFor({ timeout: 30_000 });
  await Promise.all([resetMeter(resident, 'tone'), resetMeter(agent, 'tone')]);
  const answered = await agent.evaluate(() => performance.timeOrigin + performance.now());
  await agent.keyboard.press('F8');
  const both = await Promise.all([soundedAt(resident), soundedAt(agent)]);
  await resident.getByRole('button', { name: texts.hangUp }).click();
  await until(newest, ({ ended_at }) => ended_at !== null);
  sure(await wrapUp(here, anna, id, { outcome: 'silent' }));
  await agent.goto(`${site.url}/desk`);
  await agent.locator('.mystate summary', { hasText: desk.states.ready }).waitFor();
  return { word, heard: Math.max(...both) - answered, board: behind };
}

function row(what: string, wanted: string, took: number[]): Row {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) =>
    `${sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(0)} ms`;
  return [what, wanted, `half ${at(0.5)}, p95 ${at(0.95)}, worst ${sorted.at(-1)!.toFixed(0)} ms`];
}

const table = openTable();
console.log(`Cores: ${availableParallelism()}; load before: ${loadavg()[0]!.toFixed(1)}; ${CALLS} calls.`);
const [anna, ewa] = [await hire('agent'), await hire('supervisor')];
const [resident, agent, board] = [
  await pageFor(CALLER, AGENT),
  await pageFor(AGENT, CALLER, anna),
  await pageFor(AGENT, undefined, ewa)
];
try {
  await board.goto(`${site.url}/desk/board`, { waitUntil: 'load' });
  await agent.goto(`${site.url}/desk`, { waitUntil: 'load' });
  await agent.locator('.mystate summary', { hasText: desk.states.offline }).click();
  await agent.locator('.mystate').getByRole('button', { name: desk.become.ready }).click();
  await agent.locator('.mystate summary', { hasText: desk.states.ready }).waitFor();
  // The first call finds pages that were never opened; it is no call of the day.
  await call(resident, agent, board, anna);
  const took: Took[] = [];
  for (let n = 0; n < CALLS; n++) {
    took.push(await call(resident, agent, board, anna));
    const { word, heard, board: behind } = took.at(-1)!;
    console.log(`  ${n + 1}: ${word.toFixed(0)}, ${heard.toFixed(0)}, ${behind.toFixed(0)} ms`);
  }
  table.tell(
    row(
      'from the press to the first sound',
      '≤ 1,000 ms',
      took.map(({ word }) => word)
    ),
    row(
      'from answering until both hear',
      '≤ 500 ms',
      took.map(({ heard }) => heard)
    ),
    row(
      'a new caller in the queue on the wallboard',
      '≤ 1,000 ms',
      took.map(({ board }) => board)
    ),
    ['memory of the telephone process', '–', `${site.telephone()} MB`]
  );
} finally {
  table.print();
  for (const page of [resident, agent, board]) await page.context().browser()?.close();
  await close();
  await site.close();
}

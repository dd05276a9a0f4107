/** `npm run bench`: measures what must be fast and prints a table. `CASES=100000` makes a smaller million. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { isOpenOn, type Category } from '#catalogue/category.ts';
import type { City } from '#catalogue/city.ts';
import { findCity } from '#catalogue/city.server.ts';
import { addKey } from '#people/programs/key.server.ts';
import { addPerson } from '#people/person.server.ts';
import { beginSession } from '#people/sessions/session.server.ts';
import { listHeads } from '#knowledge/articles/article.server.ts';
import { address, caseAddress } from '#ui/addresses.ts';
import { openDatabase, type OpenDatabase } from '#world/database.server.ts';
import { sealOf } from '#world/seal.server.ts';
import { ensureBuild } from '../scripts/build.ts';
import { closingMany } from './bulk.ts';
import { mapRows } from './map.ts';
import { measuring, type Figures, type Measure } from './measure.ts';
import { goingOn, settled } from './goingOn.ts';
import { fillCases } from './million.ts';
import { spentInWords } from './processor.ts';
import { searching, workOnCases } from './search.ts';
import { signing } from './signing.ts';
import { openBenchSite, SECRET, type BenchSite } from './site.ts';
import { openTable, type Row, type Table } from './table.ts';

const SMALL = 10_000;
const LARGE = Number(process.env['CASES'] ?? 1_000_000);

const whole = (n: number) => Math.round(n).toLocaleString('en-GB');
const ms = (n: number) => `${n.toFixed(1)} ms`;

/** Staff to look at lists, and a key to write with. */
async function people({ db }: OpenDatabase, unit: string) {
  const now = Temporal.Now.instant().round('millisecond');
  const cookieOf = async (role: 'agent' | 'officer') => {
    const id = randomUUID();
    const belongs = role === 'officer' ? { unit } : {};
    await addPerson(db, id, {
      name: 'Bench',
      email: `${role}@hejnal.example`,
      role,
      password: randomUUID(),
      ...belongs
    });
    const { token } = await beginSession(db, { person: id }, { factors: ['password', 'totp'] }, now);
    return { cookie: `session=${token}` };
  };
  return {
    agent: await cookieOf('agent'),
    officer: await cookieOf('officer'),
    key: await addKey(db, { name: 'bench' })
  };
}

type Staff = Awaited<ReturnType<typeof people>>;

async function lists(
  site: BenchSite,
  staff: Staff,
  measure: Measure
): Promise<{ desk: Figures; unit: Figures }> {
  const desk = await measure('desk lists', {
    url: site.url,
    atOnce: 16,
    paths: [
      '/desk?list=open',
      '/desk?list=new',
      '/desk?list=late',
      '/desk?list=mine',
      '/desk?list=recent',
      '/desk?list=waiting',
      '/desk?list=closed'
    ],
    headers: staff.agent
  });
  const unit = await measure('unit lists', {
    url: site.url,
    atOnce: 16,
    paths: ['/unit?list=open', '/unit?list=accept', '/unit?list=waiting', '/unit?list=answered'],
    headers: staff.officer
  });
  return { desk, unit };
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

function reportsOf(key: string, code: string, centre: { lat: number; lng: number }): string[] {
  return Array.from({ length: 200 }, (_, i) =>
    new URLSearchParams({
      api_key: key,
      service_code: code,
      lat: String(centre.lat + (i - 100) / 20_000),
      long: String(centre.lng + (i - 100) / 15_000),
      description: `Dziura w jezdni przy przejściu, numer ${i}. Dwa koła dziś w nią wpadły.`
    }).toString()
  );
}

/** Lists slow down by how much from ten thousand cases to a million? */
function listRows(what: string, small: Figures, large: Figures): Row[] {
  return [
    [`${what}, ${whole(LARGE)} cases, 16 at once`, 'p95 ≤ 50 ms', ms(large.p95Ms), spentInWords(large.each)],
    [
      `… against ${whole(SMALL)} cases`,
      '≤ 1.5 ×',
      `${(large.medianMs / small.medianMs).toFixed(2)} × (${ms(small.medianMs)} → ${ms(large.medianMs)}, medians)`
    ]
  ];
}

/** One at a time: what residents see and send. */
async function residents(
  site: BenchSite,
  database: OpenDatabase,
  city: City,
  category: Category,
  key: string,
  measure: Measure
): Promise<Row[]> {
  const { rows } = await database.pool.query<{ id: string }>(
    'select id from cases order by id desc limit 1000'
  );
  const seal = sealOf(SECRET);
  const paths = rows.map(({ id }) => caseAddress(seal.link(id), 'pl'));
  const pages = await measure('case pages', { url: site.url, atOnce: 16, paths });
  const cards = await listHeads(database.db, 'card', Temporal.Now.plainDateISO().toString());
  const services = await measure('cards of services', {
    url: site.url,
    atOnce: 16,
    paths: cards.map(({ code }) => address(`/services/${code}`, 'pl'))
  });
  const front = await measure('front pages', { url: `${site.url}/`, atOnce: 16 });
  const reports = await measure('reports', {
    url: `${site.url}/open311/v2/requests.json`,
    atOnce: 16,
    method: 'POST',
    headers: FORM,
    bodies: reportsOf(key, category.code, city.profile.map.centre)
  });
  const rate = ({ perSecond, p95Ms, each }: Figures) =>
    [`${whole(perSecond)}/s (p95 ${ms(p95Ms)})`, spentInWords(each)] as const;
  return [
    ['reports without photos, each on disk before it is acknowledged', '≥ 300/s', ...rate(reports)],
    ['front pages', '≥ 1,000/s', ...rate(front)],
    ['case pages', '≥ 700/s', ...rate(pages)],
    ['cards of services', '≥ 800/s', ...rate(services)]
  ];
}

/** A problem that needs a place and no extra answer: what most people report. */
function plainCategory(city: City): Category {
  const plain = (c: Category) =>
    c.kind === 'problem' && c.place === 'required' && c.questions.every((q) => !q.required);
  const found = city.categories
    .filter((c) => isOpenOn(c, Temporal.Now.plainDateISO().toString()))
    .find(plain);
  if (!found) throw new Error('The city has no plain category to measure with.');
  return found;
}

/** Everything in turn; each row is told as soon as it is there. */
async function rows(site: BenchSite, database: OpenDatabase, filler: pg.Client, table: Table): Promise<void> {
  const measure = measuring(site.spent);
  const city = (await findCity(database.db, Temporal.Now.plainDateISO().toString()))!;
  const category = plainCategory(city);
  const staff = await people(database, category.lead);
  const fill = async (wanted: number) => {
    const begun = performance.now();
    await fillCases(filler, city, wanted, (done) => process.stdout.write(`\r  ${whole(done)} cases`));
    await settled(filler);
    process.stdout.write(` in ${Math.round((performance.now() - begun) / 1000)} s\n`);
  };
  const reports = reportsOf(staff.key, category.code, city.profile.map.centre);
  const report = () =>
    fetch(`${site.url}/open311/v2/requests.json`, {
      method: 'POST',
      headers: FORM,
      body: reports[Math.floor(Math.random() * reports.length)]!
    });
  const measureLists = () => goingOn(filler, report, () => lists(site, staff, measure));
  await fill(SMALL);
  const small = await measureLists();
  await fill(LARGE);
  await workOnCases(filler);
  const large = await measureLists();
  table.tell(
    ...listRows('desk lists', small.desk, large.desk),
    ...listRows('unit lists', small.unit, large.unit)
  );
  await searching(site.url, city, staff, measure, table);
  table.tell(await closingMany(site.url, filler, city, staff.agent));
  table.tell(...(await residents(site, database, city, category, staff.key, measure)));
  table.tell(...(await mapRows(site.url, filler, city)));
  table.tell(...(await signing(site.url, filler, measure)));
  const memory = site.memory();
  const kept = `${memory.highest} MB at most, ${memory.now} MB now`;
  table.tell(['memory of the Node process under all this', '≤ 300 MB', kept]);
}

async function run(): Promise<void> {
  await ensureBuild();
  const site = await openBenchSite(process.env['CITY'] ?? 'cities/krakow');
  const database = openDatabase(site.databaseUrl, 4);
  const filler = new pg.Client({ connectionString: site.databaseUrl });
  const table = openTable();
  try {
    await filler.connect();
    await rows(site, database, filler, table);
  } finally {
    table.print();
    await filler.end();
    await database.close();
    await site.close();
  }
}

await run();

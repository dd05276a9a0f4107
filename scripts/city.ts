/** The city between its folder and the database: load, diff, apply, export, check, tidy, import-districts. */
import { readFile } from 'node:fs/promises';
import { randomUUIDv7 } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import {
  addLetters,
  applyCity,
  findCity,
  hasCity,
  listLaterFacts,
  loadCity,
  missingLetters
} from '#catalogue/city.server.ts';
import type { City } from '#catalogue/city.ts';
import { diffCity } from '#catalogue/diff.ts';
import { addServices, missingServices } from '#catalogue/city.server.ts';
import { writeCity } from '#catalogue/export.server.ts';
import { readCity } from '#catalogue/folder.server.ts';
import { listGiven, writeArticles } from '#knowledge/articles/export.server.ts';
import { readArticles } from '#knowledge/articles/folder.server.ts';
import { hasArticles, loadArticles } from '#knowledge/articles/load.server.ts';
import { rebuildIndex } from '#knowledge/finding/keep.server.ts';
import { readSynonyms } from '#knowledge/finding/folder.server.ts';
import { loadSynonyms } from '#knowledge/finding/synonyms.server.ts';
import { writeHandovers } from '#knowledge/topics/export.server.ts';
import { readHandovers } from '#knowledge/topics/folder.server.ts';
import { hasHandovers, listHandovers, loadHandovers } from '#knowledge/topics/load.server.ts';
import { areasSchema, matchAreas } from '#places/geojson.ts';
import { settingsHere } from '#world/environment.server.ts';
import { openDatabase, type Db } from '#world/database.server.ts';
import { differenceInWords, isNothing } from './city-words.ts';
import { borrowDatabase } from './database.ts';

const USAGE = `Usage: npm run city -- COMMAND [--from YYYY-MM-DD] [--yes]

  load                       the folder into an empty database; nothing where a city is loaded
  diff                       what would change if the folder were applied
  apply                      the folder becomes the truth, effective from a day
  reindex                    what can be found, made anew from services, knowledge and the city
  export                     the database becomes the folder, services and knowledge with it
  check                      every fault of the folder, with file and line; asks no database
  tidy                       the folder in the style it is exported in; asks no database
  import-districts FILE      exact outlines of districts from a GeoJSON file, effective from a day

  --from    the day, today when left out
  --yes     do not ask

CITY says which folder (cities/krakow when left out), DATABASE_URL which database (the embedded one).
`;

type Work = {
  db: Db;
  folder: string;
  from: string;
  now: Temporal.Instant;
  by: string;
  yes: boolean;
  file: string | undefined;
};

const COMMANDS: Readonly<Record<string, (work: Work) => Promise<void>>> = {
  load,
  diff,
  apply,
  reindex,
  export: exportCity,
  'import-districts': importDistricts
};

/** What the folder alone is enough for. */
const ALONE: Readonly<Record<string, (work: Pick<Work, 'folder'>) => Promise<void>>> = { check, tidy };

async function load(work: Work): Promise<void> {
  const { db, folder, by, now } = work;
  if (await hasCity(db)) {
    const lacks = (await missingLetters(db)).length > 0 || (await missingServices(db)).length > 0;
    const city = lacks ? await readCity(folder) : undefined;
    const added = city ? await addLetters(db, city, by, now) : [];
    const services = city ? await addServices(db, city, by, now) : 0;
    const news = [
      ...(added.length === 0 ? [] : [`new letters: ${added.join(', ')}`]),
      ...(services === 0 ? [] : [`services and the hotline: ${services}`])
    ];
    print(['City: already in the database', ...news].join('; '));
    await loadKnowledge(work);
    return loadLearning(work);
  }
  const city = await readCity(folder);
  await loadCity(db, city, by, now);
  const size = `${city.categories.length} categories, ${city.units.length} units, ${city.districts.length} districts`;
  print(`City: ${city.profile.name.pl} loaded from ${folder} (${size})`);
  await loadKnowledge(work);
  await loadLearning(work);
}

/**
 * Services and knowledge come into a database that has none; from then on it is the truth. A folder whose articles
 * have faults is told of and loads none of them: a contact centre opens without its knowledge base rather than not.
 */
async function loadKnowledge({ db, folder, now }: Work): Promise<void> {
  if (await hasArticles(db)) return;
  const city = await readCity(folder);
  const given = await readArticles(folder, city).catch((fault: Error) => fault);
  if (given instanceof Error) return print(`Knowledge: nothing loaded. ${given.message}`);
  const count = await loadArticles(db, given, {
    newId: () => randomUUIDv7(),
    now,
    zone: city.profile.timezone
  });
  const sets = await loadSynonyms(db, await readSynonyms(folder), now.toString());
  const words = sets === 0 ? '' : ` and ${sets} sets of synonyms`;
  if (count > 0) print(`Knowledge: ${inNumbers(given)}${words} loaded from ${folder}`);
}

async function reindex({ db }: Work): Promise<void> {
  await rebuildIndex(db);
  print('Finding: the index is made anew.');
}

/** Courses and topics come into a database that has none, as articles do. */
async function loadLearning({ db, folder, now }: Work): Promise<void> {
  if (await hasHandovers(db)) return;
  const city = await readCity(folder);
  const read = await readArticles(folder, city)
    .then((given) => readHandovers(folder, city, given))
    .catch((fault: Error) => fault);
  if (read instanceof Error) return print(`Topics: nothing loaded. ${read.message}`);
  if (!(await loadHandovers(db, read, { newId: () => randomUUIDv7(), now }))) return;
  print(`Topics: ${read.topics.length} topics, ${read.courses.length} courses loaded from ${folder}`);
}

/** How many articles of each kind: "71 cards, 12 guides". */
function inNumbers(given: readonly { kind: string }[]): string {
  const counted = Map.groupBy(given, ({ kind }) => kind);
  return [...counted].map(([kind, all]) => `${all.length} ${kind}${all.length === 1 ? '' : 's'}`).join(', ');
}

/** Reads the folder and says what is wrong with it, or how much is in it. */
async function check({ folder }: Pick<Work, 'folder'>): Promise<void> {
  const city = await readCity(folder);
  const given = await readArticles(folder, city);
  await readSynonyms(folder);
  const { topics, courses } = await readHandovers(folder, city, given);
  const learning = topics.length > 0 ? `, ${topics.length} topics, ${courses.length} courses` : '';
  print(`${folder} has no faults: ${inNumbers(given) || 'no services and no knowledge yet'}${learning}.`);
}

/** Writes the folder anew as an export would, so that git shows changes only. */
async function tidy({ folder }: Pick<Work, 'folder'>): Promise<void> {
  const city = await readCity(folder);
  const given = await readArticles(folder, city);
  const handovers = await readHandovers(folder, city, given);
  const files = [
    ...(await writeCity(folder, city)),
    ...(await writeArticles(folder, given)),
    ...(await writeHandovers(folder, handovers))
  ];
  print(files.length === 0 ? `${folder} is tidy.` : `Written in ${folder}:\n  ${files.join('\n  ')}`);
}

async function diff({ db, folder, from }: Work): Promise<void> {
  print(differenceInWords(diffCity(await current(db, from), await readCity(folder))));
}

async function apply(work: Work): Promise<void> {
  await record(work, await readCity(work.folder));
}

async function exportCity({ db, folder, from }: Work): Promise<void> {
  const files = [
    ...(await writeCity(folder, await current(db, from))),
    ...(await writeArticles(folder, await listGiven(db, from))),
    ...(await writeHandovers(folder, await listHandovers(db)))
  ];
  print(
    files.length === 0
      ? `${folder} is as the database has it.`
      : `Written in ${folder}:\n  ${files.join('\n  ')}`
  );
}

async function importDistricts(work: Work): Promise<void> {
  if (!work.file) throw new Error('Which file? npm run city -- import-districts FILE.geojson');
  const areas = areasSchema.safeParse(JSON.parse(await readFile(work.file, 'utf8')));
  if (!areas.success) throw new Error(`${work.file} is no GeoJSON FeatureCollection of polygons.`);
  const city = await current(work.db, work.from);
  const { exact, without, unknown } = matchAreas(city.districts, areas.data);
  print(`${exact.length} of ${city.districts.length} districts found.`);
  if (without.length > 0) print(`Left coarse, not in the file: ${without.join(', ')}`);
  if (unknown.length > 0) print(`Not used, nobody knows them: ${unknown.join('; ')}`);
  const districts = city.districts.map((d) => exact.find((e) => e.code === d.code) ?? d);
  const map = without.length > 0 ? {} : { outline: exact.flatMap((d) => d.outline), coarse: false };
  await record(work, {
    ...city,
    districts,
    profile: { ...city.profile, map: { ...city.profile.map, ...map } }
  });
}

/** Shows what changes, asks, and records it. */
async function record({ db, from, by, now, yes }: Work, city: City): Promise<void> {
  const difference = diffCity(await current(db, from), city);
  print(differenceInWords(difference));
  if (isNothing(difference)) return;
  if (!yes && !(await agreed(`Record this, effective from ${from}? (y/n) `)))
    return print('Nothing recorded.');
  await applyCity(db, city, by, now, from);
  print(`Recorded, effective from ${from}.`);
  const later = await listLaterFacts(db, from);
  if (later.length > 0)
    print(`Still to come: ${later.map((fact) => `${fact.kind} ${fact.code} from ${fact.from}`).join(', ')}`);
}

async function agreed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Error('Nobody is there to ask: say --yes.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return /^(y|yes|t|tak)$/i.test(answer.trim());
}

async function current(db: Db, day: string): Promise<City> {
  const city = await findCity(db, day);
  if (!city) throw new Error('No city is loaded yet: npm run city -- load');
  return city;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { from: { type: 'string' }, yes: { type: 'boolean' } }
  });
  const settings = settingsHere();
  const alone = ALONE[positionals[0] ?? ''];
  if (alone) return alone({ folder: settings.CITY });
  const command = COMMANDS[positionals[0] ?? ''];
  if (!command) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const now = Temporal.Now.instant().round('millisecond');
  const from = Temporal.PlainDate.from(values.from ?? Temporal.Now.plainDateISO().toString()).toString();
  const cluster = await borrowDatabase(settings);
  const { db, close } = openDatabase(cluster.url, 2);
  const by = process.env['USER'] ?? 'city.ts';
  try {
    await command({
      db,
      folder: settings.CITY,
      from,
      now,
      by,
      yes: values.yes === true,
      file: positionals[1]
    });
  } finally {
    await close();
    await cluster.close();
  }
}

/** What PostgreSQL says when a table is not there. */
const NO_TABLE = '42P01';

await main().catch((fault: unknown) => {
  const { code, message } = fault as { code?: string; message: string };
  process.stderr.write(
    `${code === NO_TABLE ? 'The database has no tables yet: npm start makes them.' : message}\n`
  );
  process.exitCode = 1;
});

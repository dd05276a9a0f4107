/** The whole program for a journey: the built site on a database of its own with a city and the town. */

import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUIDv7 } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inject } from 'vitest';
import { findCity, loadCity } from '#catalogue/city.server.ts';
import { readArticles } from '#knowledge/articles/folder.server.ts';
import { loadArticles } from '#knowledge/articles/load.server.ts';
import { readHandovers } from '#knowledge/topics/folder.server.ts';
import { loadHandovers } from '#knowledge/topics/load.server.ts';
import { keepInStep } from '#knowledge/finding/keep.server.ts';
import { readCity } from '#catalogue/folder.server.ts';
import type { City } from '#catalogue/city.ts';
import { caseAddress } from '#ui/addresses.ts';
import type { Lang } from '#ui/lang.ts';
import { fillTown } from '#town/fill.server.ts';
import { workersOf, type Workers } from '#town/people.ts';
import { openDatabase, type Db } from '#world/database.server.ts';
import { openFiles } from '#world/files.server.ts';
import { sealOf, type Seal } from '#world/seal.server.ts';
import { alwaysOpen } from './alwaysOpen.ts';
import { whenDone } from './closing.ts';
import { freshDatabase } from './database.ts';

export { storyId } from '#town/cases.ts';
export { API_KEY, PASSWORD, RESIDENTS } from '#town/people.ts';

export type App = {
  /** Where it answers, without a slash at the end. */
  url: string;
  db: Db;
  city: City;
  /** Everybody who can sign in. */
  people: Workers;
  seal: Seal;
  /** The telephone process, where it was asked for. */
  telephone: TelephoneProcess | undefined;
  /** The secret page of a case. */
  caseUrl(id: string, lang?: Lang): string;
  stop(): Promise<void>;
};

export type TelephoneProcess = {
  begin(): Promise<void>;
  /** At once and without a word (SIGKILL), as a machine that loses its power. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

export type AppOptions = {
  /** Folder of the city; CITY of the environment decides unless a test needs one. */
  city?: string;
  /** Thirty cases; two years of history behind them too; or nobody and nothing. */
  town?: 'cases' | 'history' | 'none';
  /** A hotline that is open all day, and a small one where the city has none of its own. */
  hotline?: boolean;
  /** The telephone process beside the site: calls have sound. */
  telephone?: boolean;
  /** Settings beside those of the test. */
  env?: Record<string, string>;
};

const root = join(import.meta.dirname, '..');
const SECRET = 'a secret of the tests, long enough for its job';

/**
 * Opens it. Called at the top of a test file, which it is stopped for at the end:
 *
 *     const app = await openApp();
 */
export async function openApp({
  city = process.env['CITY'] ?? 'cities/krakow',
  town = 'cases',
  hotline = false,
  telephone = false,
  env = {}
}: AppOptions = {}): Promise<App> {
  if (!existsSync(join(root, 'build', 'handler.js')))
    throw new Error('Nothing is built yet: run "npm run build".');
  const files = join(inject('runFolder'), 'files');
  mkdirSync(files, { recursive: true });
  const settings = {
    CITY: city,
    SECRET,
    FILES_DIR: files,
    LOG_LEVEL: process.env['VISITED'] ? 'debug' : 'warn',
    ...env
  };
  const url = await freshDatabase(`${basename(city)}_${town}${hotline ? '_hotline' : ''}`, (template) =>
    fill(template, { folder: city, town, hotline, files })
  );
  const database = openDatabase(url, 2);
  const whole = {
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_CONNECTIONS: '6',
    DEMO: 'on',
    ...settings,
    DATABASE_URL: url
  };
  const site = await openSite(whole);
  const line = telephone ? await openTelephone(whole) : undefined;
  const found = await findCity(database.db, Temporal.Now.plainDateISO().toString());
  if (!found) throw new Error('The template holds no city.');
  let stopping: Promise<void> | undefined;
  const stop = () =>
    (stopping ??= Promise.all([line?.stop(), site.stop(), database.close()]).then(() => undefined));
  whenDone(stop);
  const seal = sealOf(settings.SECRET);
  return {
    url: site.url,
    db: database.db,
    city: found,
    telephone: line,
    people: workersOf(found, Temporal.Now.plainDateISO(found.profile.timezone).toString()),
    seal,
    caseUrl: (id, lang = 'pl') => site.url + caseAddress(seal.link(id), lang),
    stop
  };
}

/** What a test's program inherits: nothing that the machine or the developer happens to have set. */
function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LD_LIBRARY_PATH } = process.env;
  return {
    ...(TMPDIR === undefined ? {} : { TMPDIR }),
    ...(LD_LIBRARY_PATH === undefined ? {} : { LD_LIBRARY_PATH }),
    PATH,
    HOME,
    NODE_ENV: 'test',
    ...settings
  };
}

/** A template: migrated already, then city and town as the first start would fill them. */
async function fill(
  template: string,
  {
    folder,
    town,
    hotline,
    files
  }: { folder: string; town: AppOptions['town']; hotline: boolean; files: string }
): Promise<void> {
  const { db, close } = openDatabase(template, 2);
  const now = Temporal.Now.instant().round('millisecond');
  try {
    const read = await readCity(join(root, folder));
    const city = hotline ? alwaysOpen(read) : read;
    await loadCity(db, city, 'tests', now);
    const articles = await readArticles(join(root, folder), city);
    await loadArticles(db, articles, { newId: () => randomUUIDv7(), now, zone: city.profile.timezone });
    const handovers = await readHandovers(join(root, folder), city, articles);
    await loadHandovers(db, handovers, { newId: () => randomUUIDv7(), now });
    await keepInStep(db);
    const filling = {
      db,
      city,
      files: openFiles(files),
      seal: sealOf(SECRET),
      publicUrl: 'http://hejnal.example',
      now
    };
    if (town !== 'none') await fillTown({ ...filling, history: town === 'history', say: () => undefined });
  } finally {
    await close();
  }
}

/** Notes the routes that were answered well, for `npm test` to hold against all there are. */
function noteVisited(said: string): void {
  const file = process.env['VISITED'];
  if (file === undefined) return;
  const routes = [...said.matchAll(/"route":"([^"]+)","status":[23]\d\d/g)].map((match) => match[1]);
  appendFileSync(file, [...new Set(routes)].map((route) => `${route}\n`).join(''));
}

async function openSite(settings: Record<string, string>): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['tests/site.ts'], {
    cwd: root,
    env: environment(settings),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc']
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += String(part)));
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const url = await firstWord(child, ended, () => said);
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      const killing = setTimeout(() => child.kill('SIGKILL'), 8_000);
      await ended;
      clearTimeout(killing);
      noteVisited(said);
    }
  };
}

/** The telephone process, once it holds the telephone. */
async function openTelephone(settings: Record<string, string>): Promise<TelephoneProcess> {
  let running = await beginTelephone(settings);
  return {
    async begin() {
      running = await beginTelephone(settings);
    },
    async kill() {
      running.child.kill('SIGKILL');
      await running.ended;
    },
    async stop() {
      running.child.kill('SIGTERM');
      const killing = setTimeout(() => running.child.kill('SIGKILL'), 8_000);
      await running.ended;
      clearTimeout(killing);
    }
  };
}

async function beginTelephone(settings: Record<string, string>) {
  const child = spawn(process.execPath, ['scripts/telephone.ts'], {
    cwd: root,
    env: environment(settings),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc']
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += String(part)));
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const open = new Promise<'open'>((done) => child.once('message', () => done('open')));
  if ((await Promise.race([open, ended])) !== 'open') throw new Error(`The telephone did not open:\n${said}`);
  return { child, ended };
}

async function firstWord(child: ChildProcess, ended: Promise<void>, said: () => string): Promise<string> {
  const word = new Promise<{ url: string }>((done) =>
    child.once('message', (message) => done(message as { url: string }))
  );
  const first = await Promise.race([word, ended]);
  if (!first) throw new Error(`The site did not open:\n${said()}`);
  const answers = await Promise.all(['healthz', 'readyz'].map((path) => fetch(`${first.url}/${path}`)));
  const answer = answers.find(({ ok }) => !ok);
  if (answer) throw new Error(`The site answers ${answer.status}:\n${said()}`);
  return first.url;
}

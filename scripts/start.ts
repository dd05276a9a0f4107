/** Starts everything in its order (database, pages, city, town, site, telephone) and stops it in the opposite one. */

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Settings } from '#world/config.ts';
import { settingsHere } from '#world/environment.server.ts';
import { holdFolder, type Hold } from '#world/postgres/lock.server.ts';
import { migrate } from '#world/migrate.server.ts';
import { ensureBuild } from './build.ts';
import { keepTelephone } from './exchange.ts';
import { openDatabase } from './database.ts';
import { run, step, stopRunning } from './progress.ts';
import { findPort, openSite } from './serve.ts';

const opened: { close(): Promise<void> }[] = [];
let stopping: Promise<void> | undefined;

/** Closes what was opened, last opened first. */
function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    process.exitCode = code;
    try {
      await stopRunning();
      for (const part of opened.splice(0).reverse()) await part.close();
    } catch (error) {
      process.exitCode = 1;
      complain('Hejnał did not stop cleanly', error);
    }
    process.exit();
  })();
  return stopping;
}

function complain(what: string, error: unknown): void {
  const words = error instanceof Error ? error.message : String(error);
  console.error(`${what}: ${words}`);
  if (process.env['DEBUG'] && error instanceof Error) console.error(error.stack);
}

/** Asked once, it stops in order; asked again after a moment, at once. */
function stopWhenAsked(): void {
  let asked = 0;
  const ask = () => {
    if (asked === 0) asked = Date.now();
    else if (Date.now() - asked > 1000) process.exit(130);
    void stop(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  process.on('disconnect', () => void stop(0));
  process.channel?.unref();
}

async function open(): Promise<void> {
  const settings = settingsHere();
  const hold = settings.DATABASE_URL ? undefined : await holdData(settings);
  settings.PORT = await findPort(settings);
  process.env['PORT'] = String(settings.PORT);
  const database = await openDatabase(settings, {
    log: (line) => console.log(line),
    lost: (reason) => {
      console.error(reason);
      void stop(1);
    }
  });
  opened.push(database);
  process.env['DATABASE_URL'] = settings.DATABASE_URL = database.url;
  await ensureBuild();
  await fill(settings);
  opened.push(await openSite(settings));
  if (settings.TELEPHONE === 'on') opened.push(keepTelephone((line) => console.error(line)));
  const address = await firstAnswer(settings);
  hold?.say(address);
  console.log(`Hejnał is open: ${address}`);
  if (settings.demo) await showDemo();
}

async function holdData({ DATA_DIR }: Settings): Promise<Hold> {
  mkdirSync(DATA_DIR, { recursive: true });
  const hold = await holdFolder(DATA_DIR);
  opened.push({ close: () => hold.release() });
  return hold;
}

/** An empty database gets its tables, its city and, unless this is a real one, its town. */
async function fill(settings: Settings): Promise<void> {
  const url = settings.DATABASE_URL ?? '';
  const done = await migrate(url, 'migrations');
  if (done.length > 0) console.log(`The database got its shape (${done.length} migrations).`);
  if (await isEmpty(url, 'city_facts'))
    await child(`Loading the city from ${settings.CITY}`, 'city.ts', 'load');
  else if (await lacksHotline(settings, url))
    await child(`Loading the hotline from ${settings.CITY}`, 'city.ts', 'load');
  else if (await lacksKnowledge(settings, url))
    await child(`Loading services and knowledge from ${settings.CITY}`, 'city.ts', 'load');
  if (!settings.demo && !(await isEmpty(url, 'people where demo')))
    throw new Error(
      'This database holds the demo town: its people, cases and figures are made up, and without the demo no page ' +
        'would say so. Begin with an empty one: name another in DATABASE_URL, or move the folder data away.'
    );
  if (settings.demo && (await isEmpty(url, 'cases'))) await child('Filling the demo town', 'town.ts');
}

/** A database from before the knowledge base, or a folder that has begun one since. */
async function lacksKnowledge({ CITY }: Settings, url: string): Promise<boolean> {
  const written = existsSync(join(CITY, 'services')) || existsSync(join(CITY, 'knowledge'));
  return written && (await isEmpty(url, 'articles'));
}

/** A database from before the hotline, or a folder that has one since. */
async function lacksHotline({ CITY }: Settings, url: string): Promise<boolean> {
  return existsSync(join(CITY, 'hotline.yaml')) && (await isEmpty(url, "city_facts where kind = 'hotline'"));
}

async function isEmpty(url: string, table: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const rows = await client.query<{ empty: boolean }>(`select not exists (select from ${table}) as empty`);
    return rows.rows[0]?.empty ?? true;
  } finally {
    await client.end();
  }
}

/** In a process of its own, whose memory goes away with it. */
async function child(title: string, script: string, ...args: string[]): Promise<void> {
  const { code } = await step(title, () => run([`scripts/${script}`, ...args]));
  if (code !== 0) throw new Error(`"${title}" failed; see above.`);
}

/** Open is what answers. */
async function firstAnswer({ HOST, PORT, PUBLIC_URL }: Settings): Promise<string> {
  const everywhere = HOST === '0.0.0.0' || HOST === '::';
  const host = everywhere ? '127.0.0.1' : HOST.includes(':') ? `[${HOST}]` : HOST;
  const address = `http://${host}:${PORT}`;
  const answer = await fetch(`${address}/healthz`);
  if (answer.status >= 500) throw new Error(`It answers, but with ${answer.status}: ${await answer.text()}`);
  return PUBLIC_URL?.replace(/\/$/, '') ?? address;
}

async function showDemo(): Promise<void> {
  const { said } = await run(['scripts/town.ts', 'people'], { quiet: true });
  const people = said.split('\n').filter((line) => line.startsWith('  '));
  if (people.length === 0) return;
  console.log(
    ['', 'Sign in with the password hejnal-demo as', ...people, '', 'Demo API key: demo-key'].join('\n')
  );
}

stopWhenAsked();
try {
  await open();
} catch (error) {
  if (!stopping) complain('Hejnał does not start', error);
  await stop(1);
}

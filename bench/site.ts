/** The whole program for a measurement: a durable database of its own, the city, and the built site in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCity } from '#catalogue/city.server.ts';
import type { City } from '#catalogue/city.ts';
import { openDatabase } from '#world/database.server.ts';
import { openCluster } from '#world/postgres/postgres.server.ts';
import { migrate } from '#world/migrate.server.ts';
import { MEMORY } from '../scripts/exchange.ts';
import { NODE_FLAGS } from '../scripts/own-node.js';
import { spentBy, type Spent } from './processor.ts';

export const SECRET = 'a secret of the bench, long enough for its job';

export type BenchSite = {
  url: string;
  databaseUrl: string;
  /** Where its files lie. */
  folder: string;
  /** Memory of the telephone process in MB, where one runs. */
  telephone(): number;
  /** Memory of the Node process in MB (resident set): now, and its highest so far. */
  memory(): { now: number; highest: number };
  /** What it and its database took of the processor so far. */
  spent(): Spent;
  close(): Promise<void>;
};

/** The city's folder, or the city itself; and whether the telephone process runs beside the site. */
export type BenchCity = string | City;

/** Loads a city that is no folder: one whose hotline is open at night, for instance. */
async function load(databaseUrl: string, city: City): Promise<void> {
  const { db, close } = openDatabase(databaseUrl, 1);
  await loadCity(db, city, 'bench', Temporal.Now.instant()).finally(close);
}

/** The telephone process as `npm start` runs it, once it is open. */
async function openTelephone(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...MEMORY, 'scripts/telephone.ts'], {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc']
  });
  await new Promise<void>((done, fail) => {
    child.once('message', () => done());
    child.once('exit', (code) => fail(new Error(`The telephone ended with ${code}.`)));
  });
  return child;
}

async function stop(child: ChildProcess | undefined): Promise<void> {
  if (!child) return;
  child.removeAllListeners('exit');
  const closed = new Promise((done) => child.once('close', done));
  child.kill('SIGTERM');
  await closed;
}

/** Opens everything as `npm start` does (fsync on, the same Node flags), but in a folder that is thrown away. */
export async function openBenchSite(
  city: BenchCity,
  { telephone = false, more = {} }: { telephone?: boolean; more?: Record<string, string> } = {}
): Promise<BenchSite> {
  const folder = mkdtempSync(join(tmpdir(), 'hejnal-bench-'));
  // Root lends PostgreSQL to another system user, who must be able to pass through.
  chmodSync(folder, 0o755);
  const dataDir = join(folder, 'postgres');
  const cluster = await openCluster({ dataDir, log: (line) => console.log(line) });
  const postmaster = Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  await migrate(cluster.url, 'migrations');
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: cluster.url,
    DATA_DIR: folder,
    ...(typeof city === 'string' ? { CITY: city } : {}),
    SECRET,
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'error',
    ...more
  };
  if (typeof city === 'string')
    await ended(spawn(process.execPath, ['scripts/city.ts', 'load'], { env, stdio: 'inherit' }));
  else await load(cluster.url, city);
  const child = spawn(process.execPath, [...NODE_FLAGS, 'tests/site.ts'], {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc']
  });
  const { url } = await new Promise<{ url: string }>((done, fail) => {
    child.once('message', (message) => done(message as { url: string }));
    child.once('exit', (code) => fail(new Error(`The site ended with ${code}.`)));
  });
  const line = telephone ? await openTelephone(env) : undefined;
  return {
    url,
    databaseUrl: cluster.url,
    folder,
    telephone: () => (line ? megabytes(line, 'VmRSS') : Number.NaN),
    memory: () => ({ now: megabytes(child, 'VmRSS'), highest: megabytes(child, 'VmHWM') }),
    spent: () => spentBy(child.pid!, postmaster),
    async close() {
      await stop(line);
      await stop(child);
      await cluster.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

async function ended(child: ChildProcess): Promise<void> {
  const code = await new Promise((done) => child.once('close', done));
  if (code !== 0) throw new Error(`A script ended with ${String(code)}.`);
}

/** From /proc, where Linux tells it; nothing elsewhere. */
function megabytes(child: ChildProcess, what: 'VmRSS' | 'VmHWM'): number {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return Math.round(Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024);
  } catch {
    return Number.NaN;
  }
}

/** The embedded PostgreSQL: a real server from the npm binaries, started for us alone and stopped with us. */

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  appendFileSync,
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync
} from 'node:fs';
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { clusterAccess, clusterSettings, clusterUrl, clusterUser, plainReason } from './cluster.ts';
import { holdFolder } from './lock.server.ts';
import { findLodging, type Lodging, type Owner } from './lodging.server.ts';
import { clearFolder, readPidFile, shortFolder, socketName, stopPostmaster } from './postmaster.server.ts';

export type Cluster = { url: string; close(): Promise<void> };

export type ClusterOptions = {
  /** The data folder; made if it is not there. Its log lies beside it, in `postgres.log`. */
  dataDir: string;
  log: (line: string) => void;
  /** Throw-away and careless, for tests: nothing survives a power cut. */
  fast?: boolean;
  /** Told when the server ends although nobody asked it to. */
  lost?: (reason: string) => void;
};

/**
 * Opens the server in this folder and gives the address of its database.
 *
 * Throws `HeldElsewhere` when another program has it open. Whatever an earlier run left behind is no
 * obstacle: a server still running is stopped first, a crashed one recovers while we wait.
 */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const { dataDir, log, fast = false } = options;
  const lodging = findLodging(dataDir);
  const hold = await holdFolder(lodging.data);
  const closing = [() => hold.release()];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    await clearFolder(lodging.data, log);
    prepareFolder(lodging, fast);
    const sockets = socketFolder(lodging);
    if (sockets !== lodging.data) closing.push(async () => rmSync(sockets, { recursive: true, force: true }));
    const server = startServer(lodging, sockets, join(dirname(dataDir), 'postgres.log'));
    closing.push(
      () => clearFolder(lodging.data, log),
      () => server.stop()
    );
    await untilReady(server, sockets, log);
    await ensureDatabase(sockets, fast);
    server.lost = options.lost;
    return { url: clusterUrl(sockets, clusterUser), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The address of the database while another process has this folder's server open. */
export async function runningUrl(dataDir: string): Promise<string | undefined> {
  const pidFile = await readPidFile(dataDir);
  return pidFile?.sockets ? clusterUrl(pidFile.sockets, clusterUser) : undefined;
}

/** A folder that `initdb` was killed in is no database yet and is begun again. */
function prepareFolder({ owner, bin, data }: Lodging, fast: boolean): void {
  const ours = join(data, 'hejnal.conf');
  if (!existsSync(ours)) {
    for (const name of listHalfMade(data)) rmSync(join(data, name), { recursive: true, force: true });
    initialise(join(bin, 'initdb'), data, owner, fast);
    appendFileSync(join(data, 'postgresql.conf'), "\ninclude 'hejnal.conf'\n# Your own settings below.\n");
  }
  const access = clusterAccess(userInfo().username);
  writeOwned(join(data, 'pg_hba.conf'), access.hba, owner);
  writeOwned(join(data, 'pg_ident.conf'), access.ident, owner);
  writeOwned(ours, clusterSettings(fast), owner);
}

function listHalfMade(data: string): string[] {
  const names = readdirSync(data).filter((name) => name !== 'lost+found');
  const base = existsSync(join(data, 'base')) ? readdirSync(join(data, 'base')) : [];
  const fromInitdb = names.every((name) =>
    /^(base|global|pg_\w+|PG_VERSION|p\w+(\.auto)?\.conf)$/.test(name)
  );
  if (fromInitdb && base.every((name) => Number(name) < 16_384)) return names;
  throw new Error(`${data} holds something else than Hejnał's PostgreSQL: it is left alone.`);
}

function initialise(initdb: string, data: string, owner: Owner, fast: boolean): void {
  const settings = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=postgres', '--auth-local=peer', '--auth-host=reject', '--no-instructions'];
  const made = spawnSync(initdb, ['-D', data, ...settings, ...access, ...(fast ? ['--no-sync'] : [])], {
    ...owner,
    cwd: '/',
    env: quietEnvironment,
    encoding: 'utf8'
  });
  if (made.status !== 0) {
    const said = made.error?.message ?? plainReason(made.stderr);
    throw new Error(`The database folder ${data} cannot be made. ${said}`);
  }
}

/** Nothing of the caller's PostgreSQL settings (PGPORT, PGDATA …) may reach the server. */
const quietEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

function writeOwned(file: string, text: string, owner: Owner): void {
  writeFileSync(file, text, { mode: 0o600 });
  if (owner) chownSync(file, owner.uid, owner.gid);
}

/** In the data folder, which nobody else may enter; a path too long for a socket gets a short folder. */
function socketFolder({ data, owner }: Lodging): string {
  if (Buffer.byteLength(join(data, socketName)) < 107) return data;
  const short = mkdtempSync(shortFolder);
  if (owner) chownSync(short, owner.uid, owner.gid);
  return short;
}

type Server = {
  ended(): string | undefined;
  stop(): Promise<void>;
  lost?: ((reason: string) => void) | undefined;
};

function startServer({ owner, bin, data }: Lodging, sockets: string, logFile: string): Server {
  if (existsSync(logFile) && statSync(logFile).size > 10_000_000) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a', 0o600);
  if (owner) chownSync(logFile, owner.uid, owner.gid);
  const before = statSync(logFile).size;
  // A session of its own, so that Ctrl-C in the terminal reaches only us and we stop it last.
  const child = spawn(join(bin, 'postgres'), ['-D', data, '-k', sockets], {
    ...owner,
    cwd: '/',
    env: quietEnvironment,
    detached: true,
    stdio: ['ignore', log, log]
  });
  closeSync(log);
  child.unref();
  const ended = (signal: string | null) => {
    const said = existsSync(logFile) ? readFileSync(logFile).subarray(before).toString() : '';
    const reason =
      signal === null ? plainReason(said) : `Something ended it (${signal}); did memory run out?`;
    return `PostgreSQL does not run. ${reason} The whole log is in ${logFile}.`;
  };
  return watch(child, ended);
}

function watch(child: ChildProcess, reason: (signal: string | null) => string): Server {
  let ended: string | undefined;
  const interrupt = () => void child.kill('SIGINT');
  process.once('exit', interrupt);
  const server: Server = {
    ended: () => ended,
    stop: async () => {
      server.lost = undefined;
      if (ended === undefined && child.pid !== undefined) await stopPostmaster(child.pid);
      process.off('exit', interrupt);
    }
  };
  const end = (words: string) => {
    ended ??= words;
    server.lost?.(ended);
  };
  child.once('error', (error) => end(`PostgreSQL cannot be started. ${error.message}`));
  child.once('exit', (_, signal) => end(reason(signal)));
  return server;
}

async function untilReady(server: Server, sockets: string, log: (line: string) => void): Promise<void> {
  for (let waited = 0; ; waited += 25) {
    const ended = server.ended();
    if (ended !== undefined) throw new Error(ended);
    try {
      await ask(sockets, async () => {});
      return;
    } catch {
      if (waited === 3000) log('PostgreSQL is recovering from an unclean stop …');
    }
    await pause(25);
  }
}

async function ensureDatabase(sockets: string, fast: boolean): Promise<void> {
  await ask(sockets, async (client) => {
    const roles = await client.query('select from pg_roles where rolname = $1', [clusterUser]);
    if (roles.rowCount === 0) {
      await client.query(`create role ${clusterUser} login ${fast ? 'createdb' : ''}`);
    }
    const databases = await client.query('select from pg_database where datname = $1', [clusterUser]);
    if (databases.rowCount === 0) await client.query(`create database ${clusterUser} owner ${clusterUser}`);
  });
}

async function ask(sockets: string, question: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: clusterUrl(sockets, 'postgres', 'postgres') });
  await client.connect();
  try {
    await question(client);
  } finally {
    await client.end();
  }
}

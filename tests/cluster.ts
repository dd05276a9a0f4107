/** Opens one throw-away PostgreSQL for a whole test run, with an empty migrated database to copy from. */

import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '#world/migrate.server.ts';
import { openCluster } from '#world/postgres/postgres.server.ts';
import { clearFolder } from '#world/postgres/postmaster.server.ts';
import { databaseUrl } from './database-url.ts';
import { folderOf, HOMES, homeOfRuns, isLeft, spaceOfPids } from './runs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's own database, from which tests make theirs. */
    clusterUrl: string;
    /** A folder of the run, cleared away at its end: files that tests share. */
    runFolder: string;
  }
}

/** Vitest calls this once before the first test that needs a database, and what it gives back at the end. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const opened = process.env['HEJNAL_TEST_CLUSTER'];
  if (opened !== undefined) {
    project.provide('clusterUrl', opened);
    project.provide('runFolder', process.env['HEJNAL_TEST_FOLDER'] ?? tmpdir());
    return undefined;
  }
  await sweep();
  const folder = mkdtempSync(join(homeOfRuns(), folderOf({ space: spaceOfPids(), pid: process.pid })));
  chmodSync(folder, 0o755);
  const cluster = await openCluster({ dataDir: join(folder, 'postgres'), fast: true, log: () => {} });
  const close = async () => {
    await cluster.close();
    delete process.env['HEJNAL_TEST_CLUSTER'];
    delete process.env['HEJNAL_TEST_FOLDER'];
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await makeTemplate(cluster.url);
  } catch (error) {
    await close();
    throw error;
  }
  process.env['HEJNAL_TEST_CLUSTER'] = cluster.url;
  process.env['HEJNAL_TEST_FOLDER'] = folder;
  project.provide('clusterUrl', cluster.url);
  project.provide('runFolder', folder);
  return close;
}

async function makeTemplate(clusterUrl: string): Promise<void> {
  const client = new Client({ connectionString: clusterUrl });
  await client.connect();
  await client.query('create database template_empty');
  await client.end();
  await migrate(databaseUrl(clusterUrl, 'template_empty'), join(import.meta.dirname, '..', 'migrations'));
}

/** A run that was killed leaves its server and its folder; the next run clears them away. */
async function sweep(): Promise<void> {
  const space = spaceOfPids();
  const all = HOMES.filter(existsSync).flatMap((home) => readdirSync(home).map((name) => ({ home, name })));
  for (const { home, name } of all) {
    if (!isLeft(name, space, isRunning)) continue;
    const folder = join(home, name);
    try {
      await clearFolder(join(folder, 'postgres'), () => {});
      rmSync(folder, { recursive: true, force: true });
    } catch {
      continue;
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The database a command works on: the one in DATABASE_URL, or the embedded one of this checkout. */

import { resolve } from 'node:path';
import { Client } from 'pg';
import type { Settings } from '#world/config.ts';
import { HeldElsewhere } from '#world/postgres/lock.server.ts';
import {
  openCluster,
  runningUrl,
  type Cluster,
  type ClusterOptions
} from '#world/postgres/postgres.server.ts';

type Told = Pick<ClusterOptions, 'log' | 'lost'>;

/** For the program itself: it alone has the embedded database open. */
export async function openDatabase(settings: Settings, told: Told): Promise<Cluster> {
  if (!settings.DATABASE_URL) return openCluster({ dataDir: clusterFolder(settings), ...told });
  await greet(settings.DATABASE_URL);
  return { url: settings.DATABASE_URL, close: async () => {} };
}

/** Connects once, so that a wrong address is told in plain words before anything else is tried. */
async function greet(url: string): Promise<void> {
  try {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    await client.connect();
    await client.end();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message || String(cause) : String(cause);
    throw new Error(`The database that DATABASE_URL names does not let us in: ${reason}`, { cause });
  }
}

/** For a command beside it: joins the program's database while that runs, and opens it for itself otherwise. */
export async function borrowDatabase(settings: Settings): Promise<Cluster> {
  try {
    return await openDatabase(settings, { log: (line) => console.error(line) });
  } catch (error) {
    const url = error instanceof HeldElsewhere ? await runningUrl(clusterFolder(settings)) : undefined;
    if (url === undefined) throw error;
    return { url, close: async () => {} };
  }
}

function clusterFolder({ DATA_DIR }: Settings): string {
  return resolve(DATA_DIR, 'postgres');
}

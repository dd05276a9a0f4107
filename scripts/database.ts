/** The database a command works on: the one in DATABASE_URL, or the embedded one of this checkout. */

import { resolve } from 'node:path';
import type { Settings } from '#world/config.ts';
import { HeldElsewhere } from '#world/lock.server.ts';
import { openCluster, runningUrl, type Cluster, type ClusterOptions } from '#world/postgres.server.ts';

type Told = Pick<ClusterOptions, 'log' | 'lost'>;

/** For the program itself: it alone has the embedded database open. */
export async function openDatabase(settings: Settings, told: Told): Promise<Cluster> {
  if (settings.DATABASE_URL) return { url: settings.DATABASE_URL, close: async () => {} };
  return openCluster({ dataDir: clusterFolder(settings), ...told });
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

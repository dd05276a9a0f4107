/** Here, for a test file: a fresh database, the real world around it, and a city. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { City } from '#catalogue/city.ts';
import type { Here } from '#flow/here.server.ts';
import { settingsFrom } from '#world/config.ts';
import { openWorld } from '#world/world.server.ts';
import { whenDone } from './closing.ts';
import { freshDatabase } from './database.ts';

/** Opens the world on a database of this file's own; everything is closed and removed when the file is done. */
export async function openHere(city: City, env: Record<string, string> = {}): Promise<Here> {
  const folder = mkdtempSync(join(tmpdir(), 'hejnal-test-'));
  const DATABASE_URL = await freshDatabase();
  const world = await openWorld(
    settingsFrom({ DATABASE_URL, DATA_DIR: folder, LOG_LEVEL: 'silent', ...env })
  );
  whenDone(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { world, city };
}

/** The same place at another time. */
export function at(here: Here, instant: string): Here {
  return { ...here, world: { ...here.world, now: () => Temporal.Instant.from(instant) } };
}

/**
 * The demo town of a database: `fill` (without a word, too) fills an empty one, `people` prints who can sign in.
 *
 * `fill cases` leaves out the two years of history.
 */

import { join } from 'node:path';
import { findCity } from '#catalogue/city.server.ts';
import { fillTown } from '#town/fill.server.ts';
import { listSignIns } from '#town/people.server.ts';
import type { Settings } from '#world/config.ts';
import { settingsHere } from '#world/environment.server.ts';
import { openDatabase as openPool, type Db } from '#world/database.server.ts';
import { openFiles } from '#world/files.server.ts';
import { keptSecret, sealOf } from '#world/seal.server.ts';
import { borrowDatabase } from './database.ts';

async function fill(db: Db, settings: Settings, history: boolean): Promise<void> {
  if (!settings.demo)
    throw new Error('The demo town is refused here: NODE_ENV is production, or DEMO is off.');
  const now = Temporal.Now.instant().round('millisecond');
  await fillTown({
    db,
    city: await cityOf(db),
    files: openFiles(settings.FILES_DIR ?? join(settings.DATA_DIR, 'files')),
    seal: sealOf(settings.SECRET ?? keptSecret(settings.DATA_DIR)),
    publicUrl: (settings.PUBLIC_URL ?? `http://${settings.HOST}:${settings.PORT}`).replace(/\/$/, ''),
    now,
    history,
    say: (line) => console.log(`  ${line}`)
  });
}

async function cityOf(db: Db) {
  const city = await findCity(db, Temporal.Now.plainDateISO().toString());
  if (!city) throw new Error('The database holds no city yet: run "npm run city -- load".');
  return city;
}

const [what = 'fill', which] = process.argv.slice(2);
const settings = settingsHere();
const cluster = await borrowDatabase(settings);
const { db, close } = openPool(cluster.url, 2);
try {
  if (what === 'people') console.log((await listSignIns(db, await cityOf(db))).join('\n'));
  else if (what === 'fill') await fill(db, settings, which !== 'cases');
  else throw new Error('Say "fill", "fill cases" or "people".');
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
} finally {
  await close();
  await cluster.close();
}

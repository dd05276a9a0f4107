/** `npm run bench:search`: how good and how fast the one search is, with the services and knowledge of a city. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUIDv7 } from 'node:crypto';
import { loadCity } from '#catalogue/city.server.ts';
import { readCity } from '#catalogue/folder.server.ts';
import { readArticles } from '#knowledge/articles/folder.server.ts';
import { loadArticles } from '#knowledge/articles/load.server.ts';
import { readSynonyms } from '#knowledge/finding/folder.server.ts';
import { loadSynonyms } from '#knowledge/finding/synonyms.server.ts';
import { openDatabase } from '#world/database.server.ts';
import { migrate } from '#world/migrate.server.ts';
import { openCluster } from '#world/postgres/postgres.server.ts';
import { sql } from 'kysely';
import { loadMany, speedTable } from './speed.ts';
import { placeAll, tableOf, wrongIn } from './quality.ts';

const CITY = process.env['CITY'] ?? 'cities/krakow';

/** The same with as much as a large city has. */
async function speed(zone: string): Promise<void> {
  await db.deleteFrom('articles').execute();
  const real = await readArticles(CITY, await readCity(CITY));
  const took = await loadMany(db, real, zone);
  console.log(`700 cards and 3,000 articles; the index made anew in ${(took / 1000).toFixed(1)} s\n`);
  await sql`vacuum analyze`.execute(db);
  console.log(await speedTable(db));
}

const folder = mkdtempSync(join(tmpdir(), 'hejnal-search-'));
chmodSync(folder, 0o755);
const cluster = await openCluster({ dataDir: join(folder, 'postgres'), fast: true, log: () => {} });
await migrate(cluster.url, 'migrations');
const { db, close } = openDatabase(cluster.url, 20);
try {
  const now = Temporal.Now.instant().round('millisecond');
  const city = await readCity(CITY);
  await loadCity(db, city, 'bench', now);
  const zone = city.profile.timezone;
  await loadArticles(db, await readArticles(CITY, city), { newId: () => randomUUIDv7(), now, zone });
  await loadSynonyms(db, await readSynonyms(CITY), now.toString());
  const placed = await placeAll(db);
  console.log(
    (
      [
        ['Tuned half', 'tune'],
        ['Held-out half', 'held'],
        ['Written later', 'fresh'],
        ['Written last', 'last']
      ] as const
    )
      .map(([title, half]) => `${title}\n\n${tableOf(placed, half)}\n`)
      .join('\n')
  );
  if (process.argv.includes('--wrong')) console.log(wrongIn(placed).join('\n'));
  if (process.argv.includes('--quality')) process.exitCode = 0;
  else await speed(city.profile.timezone);
} finally {
  await close();
  await cluster.close();
  rmSync(folder, { recursive: true, force: true });
}

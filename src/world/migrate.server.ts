/** Brings a database to the shape that `migrations/` describes: forward only, each file once, in order. */

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, DatabaseError } from 'pg';

type Migration = { name: string; checksum: string; sql: string };

const oldestServer = 15;
const advisoryLock = 4_835_462_031;

/**
 * Runs every migration the database has not had yet and gives back their names.
 *
 * Two programs that start at once wait for each other; a file that was changed or lost after it had
 * been run is a broken world and thrown, because nobody could say any more what the database holds.
 */
export async function migrate(databaseUrl: string, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new Client({ connectionString: databaseUrl, application_name: 'hejnal migrate' });
  await client.connect();
  try {
    await checkServer(client);
    await client.query('select pg_advisory_lock($1)', [advisoryLock]);
    await client.query(
      'create table if not exists migrations (name text primary key, checksum text not null, run_at timestamptz not null default now())'
    );
    const waiting = await listWaiting(client, migrations);
    for (const migration of waiting) await run(client, migration);
    return waiting.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

async function checkServer(client: Client): Promise<void> {
  const answer = await client.query<{ number: string; name: string }>(
    "select current_setting('server_version_num') as number, current_setting('server_version') as name"
  );
  const version = answer.rows[0];
  if (!version || Number(version.number) < oldestServer * 10_000) {
    throw new Error(
      `This database is PostgreSQL ${version?.name}; Hejnał needs PostgreSQL ${oldestServer} or newer.`
    );
  }
}

/** The folder's files in order; their numbers start at 0001 and leave no gap. */
async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name, index) => {
      const expected = String(index + 1).padStart(4, '0');
      if (!name.startsWith(`${expected}-`)) {
        throw new Error(`Migration ${name} is out of number: a file ${expected}-….sql was expected there.`);
      }
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    })
  );
}

async function listWaiting(client: Client, migrations: Migration[]): Promise<Migration[]> {
  const answer = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migrations order by name'
  );
  for (const [index, done] of answer.rows.entries()) {
    const file = migrations[index];
    if (file?.name !== done.name) {
      throw new Error(
        `The database has had migration ${done.name}, and the folder does not hold it in that place. ` +
          'Is this an older version of Hejnał than the one that wrote the database?'
      );
    }
    if (file.checksum !== done.checksum) {
      throw new Error(
        `Migration ${done.name} was changed after this database had it. A migration is never edited: write a new one.`
      );
    }
  }
  return migrations.slice(answer.rows.length);
}

async function run(client: Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into migrations (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    const line = cause instanceof DatabaseError ? lineOf(migration.sql, cause.position) : '';
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Migration ${migration.name}${line} failed and left nothing behind: ${reason}`, {
      cause
    });
  }
}

function lineOf(sql: string, position: string | undefined): string {
  return position === undefined ? '' : ` (line ${sql.slice(0, Number(position)).split('\n').length})`;
}

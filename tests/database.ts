/** A database of its own for a test file: a fresh copy of a template, dropped when the file is done. */

import { randomUUID } from 'node:crypto';
import { Client, DatabaseError, escapeIdentifier } from 'pg';
import { inject } from 'vitest';
import { whenDone } from './closing.ts';
import { databaseUrl } from './database-url.ts';

/**
 * Makes the database and gives its address. Called at the top of a test file:
 *
 *     const url = await freshDatabase();
 *
 * `template` names the database it is a copy of. Without `prepare` only `empty` exists: migrated, no
 * rows. With it the first file that asks for a template makes it (loads a city, say) and every later
 * file gets its copy in a moment.
 */
export async function freshDatabase(
  template = 'empty',
  prepare?: (url: string) => Promise<void>
): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withServer(async (server) => {
    if (prepare) await ensureTemplate(server, template, prepare);
    await copy(server, `template_${template}`, name);
  });
  whenDone(() => withServer((server) => drop(server, name)));
  return databaseUrl(inject('clusterUrl'), name);
}

async function withServer(use: (server: Client) => Promise<void>): Promise<void> {
  const server = new Client({ connectionString: inject('clusterUrl') });
  await server.connect();
  try {
    await use(server);
  } finally {
    await server.end();
  }
}

/** Two test files may ask at once: the advisory lock lets one make the template and the other wait. */
async function ensureTemplate(server: Client, template: string, prepare: (url: string) => Promise<void>) {
  const name = `template_${template}`;
  await server.query('select pg_advisory_lock(1)');
  try {
    const found = await server.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount) return;
    const making = `making_${template}`;
    await server.query(`drop database if exists ${escapeIdentifier(making)} with (force)`);
    await copy(server, 'template_empty', making);
    await prepare(databaseUrl(inject('clusterUrl'), making));
    await server.query(`alter database ${escapeIdentifier(making)} rename to ${escapeIdentifier(name)}`);
  } finally {
    await server.query('select pg_advisory_unlock(1)');
  }
}

/** File by file: there is no log to write for it, and nothing to lose. */
async function copy(server: Client, template: string, name: string): Promise<void> {
  const names = `${escapeIdentifier(name)} template ${escapeIdentifier(template)}`;
  await server.query(`create database ${names} strategy file_copy`);
}

/** A file that forgot to close a connection does not fail for it: the whole server goes away anyway. */
async function drop(server: Client, name: string): Promise<void> {
  try {
    await server.query(`drop database if exists ${escapeIdentifier(name)}`);
  } catch (error) {
    const inUse = '55006';
    if (!(error instanceof DatabaseError) || error.code !== inUse) throw error;
  }
}

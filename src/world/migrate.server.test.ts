/** Proves how a database gets its shape: once, in order, and never by guessing. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '#tests/database.ts';
import { databaseUrl } from '#tests/database-url.ts';
import { migrate } from './migrate.server.ts';

const server = await freshDatabase();
let folder: string;
let client: Client;
let url: string;
let made = 0;

const write = (name: string, sql: string) => writeFile(join(folder, name), sql);

async function names(): Promise<string[]> {
  const rows = await client.query<{ name: string }>('select name from migrations order by name');
  return rows.rows.map((row) => row.name);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hejnal-migrations-'));
  const admin = new Client({ connectionString: server });
  await admin.connect();
  const name = `migrate_${process.pid}_${(made += 1)}`;
  await admin.query(`create database ${name}`);
  await admin.end();
  url = databaseUrl(server, name);
  client = new Client({ connectionString: url });
  await client.connect();
});

afterEach(async () => {
  await client.end();
  await rm(folder, { recursive: true });
});

describe('A database gets its shape', () => {
  it('runs the files in order, each once', async () => {
    await write('0002-second.sql', 'alter table things add column size int');
    await write('0001-first.sql', 'create table things (name text)');
    expect(await migrate(url, folder)).toEqual(['0001-first.sql', '0002-second.sql']);
    expect(await migrate(url, folder)).toEqual([]);
    await write('0003-third.sql', "insert into things values ('bench', 3)");
    expect(await migrate(url, folder)).toEqual(['0003-third.sql']);
    expect((await client.query('select name, size from things')).rows).toEqual([{ name: 'bench', size: 3 }]);
  });

  it('keeps nothing of a file that fails, and says which one and why', async () => {
    await write('0001-first.sql', 'create table things (name text)');
    await write('0002-second.sql', 'create table more (name text); \nselect * from nowhere');
    await expect(migrate(url, folder)).rejects.toThrow(
      /0002-second\.sql \(line 2\) failed.*"nowhere" does not exist/
    );
    expect(await names()).toEqual(['0001-first.sql']);
    expect((await client.query("select to_regclass('more') as more")).rows).toEqual([{ more: null }]);
  });

  it('lets two programs start at once: one runs the files, the other waits and finds them done', async () => {
    await write('0001-first.sql', 'create table things (name text); select pg_sleep(0.2)');
    const [one, two] = await Promise.all([migrate(url, folder), migrate(url, folder)]);
    expect([...one, ...two]).toEqual(['0001-first.sql']);
  });

  it('takes no offence at line ends of another system', async () => {
    await write('0001-first.sql', 'create table things\n(name text)');
    await migrate(url, folder);
    await write('0001-first.sql', 'create table things\r\n(name text)');
    expect(await migrate(url, folder)).toEqual([]);
  });
});

describe('A history that does not fit is refused in plain words', () => {
  beforeEach(async () => {
    await write('0001-first.sql', 'create table things (name text)');
    await write('0002-second.sql', 'create table more (name text)');
    await migrate(url, folder);
  });

  it.each([
    [
      'a file that was changed',
      () => write('0001-first.sql', 'create table others (name text)'),
      /0001-first\.sql was changed/
    ],
    [
      'a file that is missing',
      () => rm(join(folder, '0002-second.sql')),
      /has had migration 0002-second\.sql/
    ],
    ['a gap in the numbers', () => write('0004-fourth.sql', 'select 1'), /0004-fourth\.sql is out of number/],
    ['a number twice', () => write('0002-again.sql', 'select 1'), /out of number/]
  ])('%s', async (_, spoil, words) => {
    await spoil();
    await expect(migrate(url, folder)).rejects.toThrow(words);
  });
});

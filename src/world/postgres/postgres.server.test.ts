/** Proves that the embedded PostgreSQL keeps what it acknowledged and opens again after every bad end. */

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { HeldElsewhere } from './lock.server.ts';
import { openCluster, runningUrl } from './postgres.server.ts';
import { processesIn } from './postmaster.server.ts';

const home = mkdtempSync(join(tmpdir(), 'hejnal-postgres-'));
const dataDir = join(home, 'data', 'postgres');
const log = () => {};
chmodSync(home, 0o755);
afterAll(() => rmSync(home, { recursive: true }));

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows.flatMap((row) => Object.values(row));
  } finally {
    await client.end();
  }
}

/** A program that opens the cluster, writes one row, says so, and is then at our mercy. */
async function startProgram(row: string): Promise<ChildProcess> {
  const module = new URL('./postgres.server.ts', import.meta.url).href;
  const code = `const { openCluster } = await import(${JSON.stringify(module)});
    const { Client } = await import('pg');
    const cluster = await openCluster({ dataDir: ${JSON.stringify(dataDir)}, log() {} });
    const client = new Client({ connectionString: cluster.url });
    await client.connect();
    await client.query("insert into kept values ('${row}')");
    console.log('written'); setInterval(() => {}, 1000);`;
  const args = ['--input-type=module', '-e', code];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

function postmaster(): number {
  return Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function keptRows(): Promise<unknown[]> {
  const cluster = await openCluster({ dataDir, log });
  const rows = await query(cluster.url, 'select row from kept order by row');
  await cluster.close();
  return rows;
}

describe('The embedded PostgreSQL', () => {
  it('is durable, speaks UTF-8, and the program is no superuser in it', async () => {
    const cluster = await openCluster({ dataDir, log });
    await query(cluster.url, 'create table kept (row text)');
    const settings = ['fsync', 'synchronous_commit', 'full_page_writes', 'server_encoding', 'is_superuser'];
    const told = await query(
      cluster.url,
      settings.map((name) => `select current_setting('${name}')`).join(' union all ')
    );
    expect(told).toEqual(['on', 'on', 'on', 'UTF8', 'off']);
    expect(await query(cluster.url, "select upper('żółć') || lower('ŹDŹBŁO')")).toEqual(['ŻÓŁĆźdźbło']);
    await cluster.close();
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(false);
  });

  it('is open for one program at a time; the second is told so, and may join it', async () => {
    const cluster = await openCluster({ dataDir, log });
    await expect(openCluster({ dataDir, log })).rejects.toThrow(HeldElsewhere);
    expect(await runningUrl(dataDir)).toBe(cluster.url);
    await cluster.close();
    expect(await runningUrl(dataDir)).toBeUndefined();
  });

  it('opens again after the program was killed and its server runs on', async () => {
    await kill(await startProgram('a: program killed'));
    expect(await keptRows()).toContain('a: program killed');
  });

  it('opens again after program and server were killed together', async () => {
    const program = await startProgram('b: both killed');
    process.kill(postmaster(), 'SIGKILL');
    await kill(program);
    expect(await keptRows()).toContain('b: both killed');
  });

  it('opens again when the number in its pid file belongs to another program by now', async () => {
    const program = await startProgram('c: number given away');
    const server = postmaster();
    process.kill(server, 'SIGKILL');
    await kill(program);
    const pidFile = join(dataDir, 'postmaster.pid');
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(`${server}\n`, `${process.pid}\n`));
    expect(await keptRows()).toContain('c: number given away');
  });

  it('tells the program when its server is ended by someone else', async () => {
    const reason = Promise.withResolvers<string>();
    const cluster = await openCluster({ dataDir, log, lost: reason.resolve });
    process.kill(postmaster(), 'SIGKILL');
    expect(await reason.promise).toMatch(/PostgreSQL does not run\. Something ended it \(SIGKILL\)/);
    await cluster.close();
    expect(await processesIn(dataDir)).toEqual([]);
  });
});

describe('A data folder', () => {
  it('whose making was interrupted is made anew', async () => {
    const halfMade = join(home, 'half', 'postgres');
    mkdirSync(join(halfMade, 'base', '1'), { recursive: true });
    writeFileSync(join(halfMade, 'PG_VERSION'), '18\n');
    const cluster = await openCluster({ dataDir: halfMade, log, fast: true });
    expect(await query(cluster.url, 'select 1 as one')).toEqual([1]);
    await cluster.close();
  });

  it('that holds something else is left alone', async () => {
    const other = join(home, 'other', 'postgres');
    mkdirSync(other, { recursive: true });
    writeFileSync(join(other, 'holiday.txt'), 'do not lose');
    await expect(openCluster({ dataDir: other, log })).rejects.toThrow(/something else.*left alone/);
    expect(existsSync(join(other, 'holiday.txt'))).toBe(true);
  });

  it('may lie under a path too long for a socket', async () => {
    const deep = join(home, 'x'.repeat(100), 'postgres');
    const cluster = await openCluster({ dataDir: deep, log, fast: true });
    expect(await query(cluster.url, 'select 1 as one')).toEqual([1]);
    await cluster.close();
  });

  it('that was spoilt is complained about in plain words', async () => {
    const spoilt = join(home, 'spoilt', 'postgres');
    await (await openCluster({ dataDir: spoilt, log, fast: true })).close();
    writeFileSync(join(spoilt, 'PG_VERSION'), '12\n');
    await expect(openCluster({ dataDir: spoilt, log })).rejects.toThrow(/another version of PostgreSQL/);
  });
});

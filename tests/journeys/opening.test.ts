/** The administrator's day: one command opens the city, one key closes it, and no bad end keeps it closed. */

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, expect, it } from 'vitest';
import { processesIn } from '#world/postgres/postmaster.server.ts';
import { runningUrl } from '#world/postgres/postgres.server.ts';

/** The smaller of two: it is loaded four times, and opening is the same for each. */
const city = 'cities/brzegowo';
const home = mkdtempSync(join(tmpdir(), 'hejnal-opening-'));
chmodSync(home, 0o755);
const started: ChildProcess[] = [];
afterAll(async () => {
  for (const program of started.filter(
    ({ exitCode, signalCode }) => exitCode === null && signalCode === null
  )) {
    program.kill('SIGTERM');
    await once(program, 'exit');
  }
  rmSync(home, { recursive: true });
});

type Program = { process: ChildProcess; said(): string; ended: Promise<number | null> };

/** `npm start` without npm: the same script on a data folder of its own. */
function start(settings: Record<string, string> = {}): Program {
  const { PATH, HOME, LD_LIBRARY_PATH = '' } = process.env;
  const env = {
    PATH,
    HOME,
    LD_LIBRARY_PATH,
    DATA_DIR: join(home, 'data'),
    CITY: city,
    DEMO: 'off',
    PORT: '0',
    ...settings
  };
  const child = spawn(process.execPath, ['scripts/start.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (words += String(part)));
  return {
    process: child,
    said: () => words,
    ended: once(child, 'close').then(([code]) => code as number | null)
  };
}

async function openAddress(program: Program): Promise<string> {
  for (;;) {
    const address = /^Hejnał is open: (\S+)$/m.exec(program.said())?.[1];
    if (address) return address;
    const ended = await Promise.race([
      program.ended.then(() => true),
      new Promise((done) => setTimeout(done, 50))
    ]);
    if (ended) throw new Error(`It ended instead of opening:\n${program.said()}`);
  }
}

it('opens, is killed, opens again with what it had, and closes when it is asked to', async () => {
  const first = start();
  const answer = await fetch(await openAddress(first));
  expect(answer.status).toBe(200);
  expect(first.said()).toContain(`Loading the city from ${city}`);

  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.said()).toMatch(/Another Hejnał is already running .*http:\/\/127\.0\.0\.1/);

  first.process.kill('SIGKILL');
  await first.ended;
  const third = start();
  const address = await openAddress(third);
  expect((await fetch(address)).status).toBe(200);
  expect(third.said()).not.toContain('Loading the city');

  third.process.kill('SIGTERM');
  expect(await third.ended).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
  expect(await processesIn(join(home, 'data', 'postgres'))).toEqual([]);
});

it.each([
  ['a port that is no port', { PORT: 'harbour' }, /These settings are wrong:\n {2}PORT/],
  [
    'an address that is not this machine',
    { HOST: '192.0.2.1' },
    /192\.0\.2\.1 is no address of this machine/
  ],
  ['a city that is nowhere', { CITY: 'cities/nowhere' }, /cities\/nowhere/],
  [
    'the demo in a real city',
    { NODE_ENV: 'production', DEMO: 'on' },
    /DEMO is refused with NODE_ENV=production/
  ]
])('says in plain words that it was given %s', async (_, settings, words) => {
  const program = start({ DATA_DIR: join(home, 'other'), ...settings });
  expect(await program.ended).toBe(1);
  expect(program.said()).toMatch(words);
  expect(program.said()).not.toContain('    at ');
});

it('shows no made-up town as a real one', async () => {
  const DATA_DIR = join(home, 'town');
  const first = start({ DATA_DIR });
  await openAddress(first);
  const client = new Client({ connectionString: (await runningUrl(join(DATA_DIR, 'postgres')))! });
  await client.connect();
  await client.query(`insert into people (id, email, name, role, demo)
    values ('01900000-0000-7000-8000-000000000001', 'anna@hejnal.example', 'Anna', 'agent', true)`);
  await client.end();
  first.process.kill('SIGTERM');
  await first.ended;
  const real = start({ DATA_DIR, NODE_ENV: 'production' });
  expect(await real.ended).toBe(1);
  expect(real.said()).toMatch(/holds the demo town/);
});

it('says in plain words that another program has its port', async () => {
  const first = start({ DATA_DIR: join(home, 'one') });
  const { port } = new URL(await openAddress(first));
  const second = start({ DATA_DIR: join(home, 'two'), PORT: port });
  expect(await second.ended).toBe(1);
  expect(second.said()).toMatch(new RegExp(`Port ${port} on 127.0.0.1 is taken by another program`));
  first.process.kill('SIGINT');
  expect(await first.ended).toBe(0);
});

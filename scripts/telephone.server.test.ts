/** The telephone process is a process of its own: it opens, is reached, ends when asked, and comes again when killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadCity } from '#catalogue/city.server.ts';
import { callFromBrowser } from '#flow/hotline/caller.server.ts';
import type { Here } from '#flow/here.server.ts';
import { openHere } from '#tests/here.ts';
import { callNow, sure } from '#tests/hotline.ts';
import { hamlet } from '#town/hamlet.ts';
import { openLine } from '#world/telephone/line.server.ts';
import { keepTelephone, MEMORY } from './exchange.ts';

let here: Here;
const started: ChildProcess[] = [];
const environment: Record<string, string> = {};
const RELAY = 'turn:relay.example:3478';

beforeAll(async () => {
  here = await openHere({ ...hamlet, letters: [{ code: 'closed', lang: 'pl', subject: 'a', body: 'b' }] });
  await loadCity(here.world.db, here.city, 'test', here.world.now());
  const { DATABASE_URL = '', DATA_DIR } = here.world.settings;
  Object.assign(environment, { ...process.env, DATABASE_URL, DATA_DIR, LOG_LEVEL: 'silent' });
  Object.assign(environment, { TELEPHONE_RELAYS: RELAY, TELEPHONE_RELAY_SECRET: 'of the relay' });
});
// What one test leaves running would hold the telephone in the next.
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const over = ended(child);
    child.kill('SIGKILL');
    await over;
  }
  await here.world.db.deleteFrom('telephone').execute();
});

function start(): ChildProcess {
  const child = spawn(process.execPath, [...MEMORY, 'scripts/telephone.ts'], {
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc']
  });
  started.push(child);
  return child;
}
async function until(what: () => Promise<boolean>, seconds = 30): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !(await what()); await pause(50))
    if (Date.now() > end) throw new Error(`Not so after ${seconds} s: ${String(what)}`);
}
const isThere = () => openLine(here.world.db).isThere();
const owner = async () =>
  (await here.world.db.selectFrom('telephone').select('owner').executeTakeFirst())?.owner;
const ended = (child: ChildProcess) =>
  new Promise<number | null>((done) => child.once('exit', (code) => done(code)));

describe('The telephone process', () => {
  it('opens, takes calls, lets nobody else’s leg in, needs little memory, and ends when asked', async () => {
    const child = start();
    await until(isThere);
    const line = openLine(here.world.db);
    const offer = { type: 'offer' as const, sdp: 'v=0' };
    expect(await line.meet('nobody', offer)).toBeUndefined();
    expect(await line.admit('nobody')).toBeUndefined();
    const { contact, leg, token } = sure(await callFromBrowser(here, { lang: 'pl' }));
    // Without an exchange there is no account, but the relays, with a password for an hour.
    const { account, servers } = (await line.admit(leg))!;
    expect(account).toBeUndefined();
    expect(servers).toEqual([
      { urls: [RELAY], username: expect.stringMatching(/^\d+:hejnal$/), credential: expect.any(String) }
    ]);
    line.wake(contact);
    expect(token).toHaveLength(43);
    expect((await callNow(here, contact)).status).toBe('answering');
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    const megabytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
    expect(megabytes).toBeLessThan(260);
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(0);
    expect(await owner()).toBeUndefined();
  });

  it('is alone: a second one waits, and holds the telephone once the first one was killed', async () => {
    const first = start();
    await until(isThere);
    const before = await owner();
    const second = start();
    await pause(1500);
    expect(await owner()).toBe(before);
    first.kill('SIGKILL');
    await until(async () => ![before, undefined].includes(await owner()) && isThere());
    second.kill('SIGTERM');
    expect(await ended(second)).toBe(0);
  });

  it('is looked after: killed, it comes again', async () => {
    const before = { ...process.env };
    Object.assign(process.env, environment);
    const said: string[] = [];
    const kept = keepTelephone((words) => said.push(words));
    try {
      await until(isThere);
      const first = await owner();
      const { address, secret } = await here.world.db
        .selectFrom('telephone')
        .select(['address', 'secret'])
        .executeTakeFirstOrThrow();
      const health = await fetch(`${address}/health`, { headers: { authorization: `Bearer ${secret}` } });
      expect(await health.json()).toMatchObject({ engine: 'embedded' });
      expect((await fetch(`${address}/health`)).status).toBe(401);
      const { pid } = (await (
        await fetch(`${address}/health`, { headers: { authorization: `Bearer ${secret}` } })
      ).json()) as { pid: number };
      process.kill(pid, 'SIGKILL');
      await until(async () => ![first, undefined].includes(await owner()) && isThere());
      expect(said[0]).toContain('SIGKILL');
    } finally {
      await kept.close();
      process.env = before;
    }
    expect(await owner()).toBeUndefined();
  });
});

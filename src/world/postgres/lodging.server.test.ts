/** Proves that the embedded PostgreSQL finds a place and a system user, whoever starts it and wherever. */

import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findLodging } from './lodging.server.ts';
import { openCluster } from './postgres.server.ts';

const isRoot = process.getuid?.() === 0;
const home = mkdtempSync(join(tmpdir(), 'hejnal-lodging-'));
chmodSync(home, 0o755);
const outside: string[] = [];
afterAll(() => {
  for (const folder of [home, ...outside]) rmSync(folder, { recursive: true, force: true });
});

function makeFolder(name: string, mode: number): string {
  mkdirSync(join(home, name));
  chmodSync(join(home, name), mode);
  return join(home, name, 'postgres');
}

it('The data lie where they were asked for, closed to everybody else', () => {
  const folder = makeFolder('open', 0o755);
  const { data } = findLodging(folder);
  expect(data).toBe(realpathSync(folder));
  expect(statSync(data).mode & 0o077).toBe(0);
});

it.skipIf(isRoot)('An ordinary user runs PostgreSQL as themselves', () => {
  expect(findLodging(makeFolder('mine', 0o700)).owner).toBeUndefined();
});

describe.runIf(isRoot)('Root lends PostgreSQL to another system user', () => {
  it('who owns the data and is the same at the next start', () => {
    const folder = makeFolder('lent', 0o755);
    const { owner } = findLodging(folder);
    expect(owner?.uid).toBeGreaterThan(0);
    expect(statSync(folder).uid).toBe(owner?.uid);
    expect(findLodging(folder).owner).toEqual(owner);
  });

  it('and keeps the data outside a folder that this user may not enter, with a link to them', async () => {
    const folder = makeFolder('closed', 0o700);
    const { data } = findLodging(folder);
    outside.push(dirname(data));
    expect(lstatSync(folder).isSymbolicLink()).toBe(true);
    expect(data.startsWith(home)).toBe(false);
    const cluster = await openCluster({ dataDir: folder, log: () => {}, fast: true });
    await cluster.close();
    expect(existsSync(join(data, 'PG_VERSION'))).toBe(true);
    expect(findLodging(folder).data).toBe(data);
  });

  it('a new checkout in an old place does not find the old data', () => {
    const folder = makeFolder('again', 0o700);
    const before = findLodging(folder).data;
    rmSync(folder);
    const after = findLodging(folder).data;
    outside.push(dirname(before), dirname(after));
    expect(after).not.toBe(before);
  });

  it('a link whose data are gone is said to be one, and nothing is begun anew behind it', () => {
    const folder = makeFolder('lost', 0o700);
    rmSync(dirname(findLodging(folder).data), { recursive: true });
    expect(() => findLodging(folder)).toThrow(/points to a folder that is no longer there/);
  });
});

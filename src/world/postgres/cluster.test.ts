/** Proves what the embedded server is told, and how its complaints are put in plain words. */

import { describe, expect, it } from 'vitest';
import { clusterAccess, clusterSettings, clusterUrl, plainReason } from './cluster.ts';

describe('The embedded server', () => {
  it('acknowledges only what is safe on the disk', () => {
    expect(clusterSettings(false)).toMatch(/^fsync = 'on'$/m);
    expect(clusterSettings(false)).toMatch(/^synchronous_commit = 'on'$/m);
  });

  it('is careless only when it is thrown away afterwards', () => {
    expect(clusterSettings(true)).toMatch(/^fsync = 'off'$/m);
  });

  it.each([false, true])('opens no network port (throw-away: %s)', (fast) => {
    expect(clusterSettings(fast)).toMatch(/^listen_addresses = ''$/m);
  });

  it('lets in the system user it runs for and nobody else', () => {
    const { hba, ident } = clusterAccess('o"hara');
    expect(hba).not.toMatch(/trust|host/);
    expect(ident).toContain('hejnal "o""hara" hejnal\n');
  });

  it('has an address that any PostgreSQL client understands, whatever its folder is called', () => {
    const url = new URL(clusterUrl('/home/a b/dane & ł', 'hejnal'));
    expect(url.pathname).toBe('/hejnal');
    expect(url.searchParams.get('host')).toBe('/home/a b/dane & ł');
    expect(url.searchParams.get('user')).toBe('hejnal');
    expect(url.href).not.toContain('+');
  });
});

describe('A complaint is put in plain words', () => {
  it.each([
    ['FATAL:  could not write to file "pg_wal/xlogtemp.1": No space left on device', 'The disk is full.'],
    [
      'FATAL:  could not open file "global/pg_control": Permission denied',
      'It may not read or write its files.'
    ],
    ['FATAL:  data directory "x" has invalid permissions', 'It may not read or write its files.'],
    ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', 'There is not enough memory.'],
    ['FATAL:  database files are incompatible with server', 'another version of PostgreSQL'],
    ['FATAL:  lock file "postmaster.pid" already exists', 'Another PostgreSQL already works in this folder.'],
    ['FATAL:  the moon is in the wrong place', 'It says: the moon is in the wrong place'],
    ['LOG:  nothing special', 'It ended without a word.']
  ])('%s', (line, words) => {
    expect(
      plainReason(`2026-11-20 11:00:00.000 UTC [12] LOG:  starting\n2026-11-20 UTC [12] ${line}\n`)
    ).toContain(words);
  });
});

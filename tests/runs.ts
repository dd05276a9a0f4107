/** Folders of test runs: whose they are, and which of them a run that was killed has left behind. */
import { readlinkSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const MEMORY = '/dev/shm';
const ROOM = 4 * 1024 ** 3;

/** Where folders of runs may lie. */
export const HOMES = [MEMORY, tmpdir()] as const;

/**
 * Where a run keeps its folder: in memory where there is room, as its database is thrown away and copied hundreds of
 * times, a thousand files each.
 */
export function homeOfRuns(): string {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return Math.min(bavail * bsize, process.availableMemory()) >= ROOM ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** The numbers of processes mean something only in their own space: a run may be in a namespace where all are others. */
export function spaceOfPids(): string {
  try {
    return /\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? '0';
  } catch {
    return '0';
  }
}

/** What the name of a run's folder begins with. */
export function folderOf({ space, pid }: { space: string; pid: number }): string {
  return `hejnal-test-in${space}-${pid}-`;
}

const NAME = /^hejnal-test-in(\d+)-(\d+)-/;

/**
 * Was the folder left behind by a run that is over?
 *
 * Only a run of the same space can be looked for: a process of another one is not seen from here, and its server
 * would be taken away under it.
 */
export function isLeft(name: string, space: string, isRunning: (pid: number) => boolean): boolean {
  const [, theirs, pid] = NAME.exec(name) ?? [];
  return theirs === space && !isRunning(Number(pid));
}

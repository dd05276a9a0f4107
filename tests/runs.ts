/** Folders of test runs: whose they are, and which of them a run that was killed has left behind. */
import { readlinkSync } from 'node:fs';

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

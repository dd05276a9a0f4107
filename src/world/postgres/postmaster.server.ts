/** Clears a data folder of what an earlier run left there: a server still running, a stale pid file. */

import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const socketName = '.s.PGSQL.5432';

/** Where the socket goes when the data folder's own path is too long for one. */
export const shortFolder = '/tmp/hejnal-socket-';

/**
 * Makes the folder free for a new server.
 *
 * After `kill -9` of the program its PostgreSQL still runs: it is stopped in order, so that there is
 * one way to start and not two. A pid in `postmaster.pid` proves nothing by itself (the machine may
 * have given the number to another program since, and PostgreSQL would then refuse to start), so what
 * counts is which PostgreSQL processes really work in the folder.
 */
export async function clearFolder(data: string, log: (line: string) => void): Promise<void> {
  const pidFile = await readPidFile(data);
  if (pidFile && (await processesIn(data)).includes(pidFile.pid)) {
    log(`Stopping the PostgreSQL that an earlier run left behind (process ${pidFile.pid}) …`);
    await stopPostmaster(pidFile.pid);
  }
  await untilGone(data);
  for (const name of ['postmaster.pid', socketName, `${socketName}.lock`]) {
    await rm(join(data, name), { force: true });
  }
  if (pidFile?.sockets.startsWith(shortFolder)) await rm(pidFile.sockets, { recursive: true, force: true });
}

/** What a running server says about itself in its folder: its number and where its socket is. */
export async function readPidFile(data: string): Promise<{ pid: number; sockets: string } | undefined> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, sockets: lines[4] ?? '' } : undefined;
}

/**
 * Stops a server in order: nobody new comes in, what is under way is broken off, all is written down.
 * One that has not managed in a minute is stopped at once and mends itself at its next start.
 */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', 60],
    ['SIGQUIT', 10],
    ['SIGKILL', 5]
  ] as const) {
    if (!send(pid, signal)) return;
    for (let waited = 0; waited < seconds * 1000; waited += 25) {
      if (!isRunning(pid)) return;
      await pause(25);
    }
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}

/** A killed server's helpers notice by themselves that they are alone; they must be gone before a new start. */
async function untilGone(data: string): Promise<void> {
  for (let waited = 0; waited < 15_000; waited += 50) {
    const left = await processesIn(data);
    if (left.length === 0) return;
    if (waited === 5_000) for (const pid of left) send(pid, 'SIGQUIT');
    if (waited === 10_000) for (const pid of left) send(pid, 'SIGKILL');
    await pause(50);
  }
  throw new Error(`PostgreSQL processes still work in ${data} and do not stop.`);
}

/** PostgreSQL processes whose working folder is this data folder. */
export async function processesIn(data: string): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      try {
        if ((await readlink(`/proc/${pid}/cwd`)) !== data) return undefined;
        return (await readFile(`/proc/${pid}/comm`, 'utf8')).startsWith('postgres') ? Number(pid) : undefined;
      } catch {
        return undefined;
      }
    })
  );
  return found.filter((pid) => pid !== undefined);
}

/** A process that has ended but whose parent has not looked yet keeps its number: it counts as gone. */
function isRunning(pid: number): boolean {
  if (!send(pid, 0)) return false;
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return !existsSync('/proc/self/stat');
  }
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

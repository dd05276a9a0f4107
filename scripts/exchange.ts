/** Keeps the telephone process running beside the site: it comes again after a crash, and goes when all stops. */

import { spawn, type ChildProcess } from 'node:child_process';

/** After so long it is tried again; longer each time it breaks at once. */
const AGAIN_MS = [1_000, 3_000, 10_000, 30_000];
/** Whoever lived so long did not break at once. */
const SOON_MS = 60_000;
/** How long it may take to end by itself. */
const END_MS = 8_000;

/**
 * Starts the telephone process and looks after it. Says nothing where it ends by itself without a fault: a city may
 * have no hotline.
 */
export function keepTelephone(
  log: (line: string) => void,
  script = 'scripts/telephone.ts'
): { close(): Promise<void> } {
  let child: ChildProcess | undefined;
  let again: NodeJS.Timeout | undefined;
  let closed = false;
  let broken = 0;

  function begin(): void {
    const begun = Date.now();
    const started = spawn(process.execPath, [...MEMORY, script], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: process.env
    });
    child = started;
    started.once('error', (cause) => log(`The telephone process does not start: ${cause.message}`));
    started.once('exit', (code, signal) => {
      child = undefined;
      if (closed || code === 0) return;
      broken = Date.now() - begun < SOON_MS ? broken + 1 : 0;
      const pause = AGAIN_MS[Math.min(broken, AGAIN_MS.length - 1)]!;
      log(`The telephone process ended (${signal ?? code}); it comes again in ${pause / 1000} s.`);
      again = setTimeout(begin, pause);
    });
  }

  begin();
  return {
    async close() {
      closed = true;
      clearTimeout(again);
      const running = child;
      if (!running || running.exitCode !== null) return;
      const ended = new Promise((done) => running.once('exit', done));
      running.kill('SIGTERM');
      const late = setTimeout(() => running.kill('SIGKILL'), END_MS);
      await ended;
      clearTimeout(late);
    }
  };
}

/** It holds no pictures and no long lists; the sound lies in buffers beside the heap. */
export const MEMORY = ['--max-old-space-size=192', '--max-semi-space-size=2'];

/** What the commands say while they work: one line when a step begins, one every ten seconds, words when it fails. */

import { spawn } from 'node:child_process';

export type Ended = { code: number; said: string };

/** Announces a step, does it, and shows that it is still alive. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  console.log(`${title} …`);
  const begun = Date.now();
  const ticking = setInterval(() => console.log(`  … ${secondsSince(begun)} s`), 10_000);
  try {
    return await work();
  } finally {
    clearInterval(ticking);
  }
}

export function secondsSince(begun: number): number {
  return Math.round((Date.now() - begun) / 1000);
}

const running = new Set<ReturnType<typeof spawn>>();

/**
 * Runs a program of the project to its end. What it says is shown as it comes, or with `quiet` kept
 * and handed back, for the caller to show if it matters.
 */
export function run(
  args: string[],
  options: { env?: Record<string, string>; quiet?: boolean } = {}
): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', options.quiet ? 'pipe' : 'inherit', options.quiet ? 'pipe' : 'inherit']
  });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += String(part)));
  return new Promise((settle, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      running.delete(child);
      settle({ code: code ?? 1, said });
    });
  });
}

/** Stops what `run` has under way and waits for its end. */
export async function stopRunning(): Promise<void> {
  await Promise.all(
    [...running].map((child) => {
      const ended = new Promise((settle) => child.once('close', settle));
      child.kill('SIGTERM');
      return ended;
    })
  );
}

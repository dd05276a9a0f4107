/** Builds the pages when, and only when, what they are made of has changed. */

import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { HeldElsewhere, holdFolder, type Hold } from '#world/postgres/lock.server.ts';
import { run, step } from './progress.ts';

const sources = [
  'src/**',
  'static/**',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts'
];
const stampFile = join('build', 'made-of.sha256');

/** Makes `build/` fit the sources. Two commands that come at once build once. */
export async function ensureBuild(): Promise<void> {
  if (isFresh()) return;
  await step('Building the pages', async () => {
    const hold = await holdRoot();
    try {
      if (!isFresh()) await build();
    } finally {
      await hold.release();
    }
  });
}

async function build(): Promise<void> {
  rmSync(stampFile, { force: true });
  const stamp = sourcesStamp();
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const ended = await run([vite, 'build', '--logLevel', 'warn'], {
    quiet: true,
    env: { NODE_ENV: 'production' }
  });
  if (ended.code !== 0) throw new Error(`The pages cannot be built.\n${ended.said}`);
  writeFileSync(stampFile, stamp);
}

function isFresh(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourcesStamp();
}

/** By content, not by date: a fresh clone or a branch switched to and fro is no reason to build. */
function sourcesStamp(): string {
  const hash = createHash('sha256');
  const files = globSync(sources).filter((path) => !path.endsWith('.test.ts') && statSync(path).isFile());
  for (const path of files.sort()) hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

async function holdRoot(): Promise<Hold> {
  for (;;) {
    try {
      return await holdFolder('.');
    } catch (error) {
      if (!(error instanceof HeldElsewhere)) throw error;
      await pause(300);
    }
  }
}

if (import.meta.main) await ensureBuild();

/** Proves that a folder has one holder at a time, and none when that holder is dead. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { holdFolder, HeldElsewhere } from './lock.server.ts';

const home = mkdtempSync(join(tmpdir(), 'hejnal-lock-'));
const folder = mkdtempSync(join(home, 'held-'));
afterAll(() => rmSync(home, { recursive: true }));

it('The second to ask is told who holds it', async () => {
  const hold = await holdFolder(folder);
  hold.say('http://127.0.0.1:3000');
  await expect(holdFolder(folder)).rejects.toThrow(
    new HeldElsewhere(folder, `process ${process.pid}, http://127.0.0.1:3000`)
  );
  await hold.release();
});

it('Released, it can be held again', async () => {
  await (await holdFolder(folder)).release();
  await (await holdFolder(folder)).release();
});

it('Another path to the same folder is the same folder', async () => {
  const link = join(home, 'link');
  symlinkSync(folder, link);
  const hold = await holdFolder(folder);
  await expect(holdFolder(link)).rejects.toThrow(HeldElsewhere);
  await hold.release();
});

it('Two folders have two holders', async () => {
  const other = mkdtempSync(join(home, 'other-'));
  const holds = await Promise.all([holdFolder(folder), holdFolder(other)]);
  for (const hold of holds) await hold.release();
});

it('Of many who ask at once, one gets it', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => holdFolder(folder)));
  const held = asked.filter((answer) => answer.status === 'fulfilled');
  expect(held).toHaveLength(1);
  for (const { value } of held) await value.release();
});

it('A holder that was killed without a word holds nothing', async () => {
  const lock = new URL('./lock.server.ts', import.meta.url).href;
  const code = `const { holdFolder } = await import(${JSON.stringify(lock)});
    await holdFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit']
  });
  await once(child.stdout, 'data');
  await expect(holdFolder(folder)).rejects.toThrow(`process ${child.pid}`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await (await holdFolder(folder)).release();
});

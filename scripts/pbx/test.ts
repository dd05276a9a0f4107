/** Proves the hotline on a real Asterisk with real telephones, in a network of its own that leads nowhere. */

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '#tests/browser.ts';
import { countsIn, type Counts } from '../counts.ts';

const vitest = 'node_modules/vitest/vitest.mjs';
/**
 * Nothing that is said in there gets out, and nothing that was started in there outlives it. Asterisk offers browsers
 * no 127.0.0.1 to send sound to, so the network has one more address of its own.
 */
const ALONE = ['--net', '--pid', '--fork', '--kill-child', '--mount-proc'];
const NETWORK = 'ip link set lo up && ip addr add 10.77.0.2/32 dev lo && exec "$@"';

/** Why it cannot be done here; nothing when it can. */
function hindrance(): string | undefined {
  if (process.platform !== 'linux') return 'it needs Linux.';
  if (process.getuid?.() !== 0)
    return 'it needs root, to run Asterisk in a folder of its own (chroot): sudo npm run test:telephone.';
  const tried = spawnSync('unshare', [...ALONE, 'sh', '-c', NETWORK, 'sh', 'true'], { encoding: 'utf8' });
  return tried.status === 0
    ? undefined
    : `no network of its own can be made here: ${tried.stderr || String(tried.error)}`;
}

function exec(command: string, args: readonly string[]): Promise<number> {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test' } });
  const stop = () => void child.kill('SIGTERM');
  for (const sign of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(sign, stop);
  return new Promise((done) => {
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 130));
  });
}

async function prove(files: readonly string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'hejnal-counts-'));
  const report = join(folder, 'report.json');
  try {
    const run = ['run', '--project', 'telephone', '--reporter=default', '--reporter=json'];
    const args = [...ALONE, 'sh', '-c', NETWORK, 'sh', process.execPath, vitest, ...run];
    const code = await exec('unshare', [...args, `--outputFile.json=${report}`, ...files]);
    return countsIn(readFileSync(report, 'utf8'), code);
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

process.channel?.unref();
let counts: Counts = { passed: 0, failed: 1 };
const why = hindrance();
if (why !== undefined) console.error(`The telephone was not tested: ${why}`);
else if ((await exec('scripts/pbx/install.sh', [])) === 0) {
  // Found, and unpacked, while there is still a way out.
  await findBrowser();
  counts = await prove(process.argv.slice(2));
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;

/** A network of its own that leads nowhere, in which an exchange and its telephones are tried. */

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { PBX_ROOT } from './asterisk.ts';

/**
 * Nothing that is said in there gets out, and nothing that was started in there outlives it. Asterisk offers browsers
 * no 127.0.0.1 to send sound to, so the network has one more address of its own. A bare machine has no `ip`; then that
 * of the exchange's folder does.
 */
const ALONE = ['--net', '--pid', '--fork', '--kill-child', '--mount-proc'];
const NETWORK = `command -v ip >/dev/null || ip() { chroot "$PBX_ROOT" ip "$@"; }
ip link set lo up && ip addr add 10.77.0.2/32 dev lo && exec "$@"`;

/** Why it cannot be done here; nothing when it can. Told before anything is installed. */
export function hindrance(): string | undefined {
  if (process.platform !== 'linux') return 'it needs Linux.';
  if (process.getuid?.() !== 0)
    return 'it needs root, to run Asterisk in a folder of its own (chroot): sudo npm run test:telephone.';
  const tried = spawnSync('unshare', [...ALONE, 'true'], { encoding: 'utf8' });
  return tried.status === 0
    ? undefined
    : `no network of its own can be made here (${(tried.stderr || String(tried.error)).trim()}): give the container the capability SYS_ADMIN, or run it on a machine.`;
}

/** Runs a program to its end; what it says is shown as it comes. */
export function exec(command: string, args: readonly string[]): Promise<number> {
  const env = { ...process.env, PBX_ROOT, NODE_ENV: 'test' };
  const child: ChildProcess = spawn(command, args, { stdio: 'inherit', env });
  const stop = () => void child.kill('SIGTERM');
  for (const sign of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(sign, stop);
  return new Promise((done) => {
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 130));
  });
}

/** Runs a program of the project in there. */
export function runAlone(script: string, args: readonly string[]): Promise<number> {
  return exec('unshare', [...ALONE, 'sh', '-c', NETWORK, 'sh', process.execPath, script, ...args]);
}

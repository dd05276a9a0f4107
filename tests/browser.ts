/** The browser of the journeys: the one in node_modules, the machine's own, or one installed on the spot. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';

type Found = { executablePath: string; env: Record<string, string> };

const systemBrowser = '/usr/bin/chromium';

/** No sandbox: it sees our own pages only, and containers have none. Pages are painted by the processor, as there is no graphics card; WebGL, for the map, by software. */
const args = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--ignore-gpu-blocklist',
  '--disable-gpu-compositing',
  '--enable-unsafe-swiftshader'
];

/** A browser that speaks without being asked for the microphone. */
export const SPEAKING = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  '--allow-loopback-in-peer-connection'
] as const;

/** Opens it, with `more` flags where a test needs them. CHROMIUM names another one to use. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({ executablePath, args: [...args, ...more], env: { ...process.env, ...env } });
}

/**
 * The browser that starts on this machine. The first is preferred because it is the same everywhere and
 * needs nothing of the machine but the C library.
 */
export async function findBrowser(): Promise<Found> {
  const wanted = process.env['CHROMIUM'];
  if (wanted) return { executablePath: wanted, env: {} };
  const packed = process.arch === 'x64' && process.platform === 'linux' ? unpackBrowser() : undefined;
  if (packed && starts(packed)) return packed;
  const installed = { executablePath: systemBrowser, env: {} };
  if (!existsSync(systemBrowser)) installBrowser();
  if (starts(installed)) return installed;
  throw new Error(
    'No browser starts here. Install one (Debian: apt-get install chromium) or name it in CHROMIUM.'
  );
}

function starts({ executablePath, env }: Found): boolean {
  if (!existsSync(executablePath)) return false;
  const answer = spawnSync(executablePath, ['--version'], {
    env: { ...process.env, ...env },
    timeout: 20_000
  });
  return answer.status === 0;
}

/** Only root can, and only where Debian's packages are. */
function installBrowser(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  process.stderr.write('Installing Debian’s chromium, for the journeys in a browser …\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    env,
    stdio: 'ignore'
  });
}

/** The package brings the browser packed; it is unpacked once, with the few libraries it asks for. */
function unpackBrowser(): Found {
  const home = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', '..');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const cache = join(import.meta.dirname, '..', 'node_modules', '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(join(cache, 'unpacking-'));
    const unpacked = (name: string) => brotliDecompressSync(readFileSync(join(home, 'bin', `${name}.br`)));
    writeFileSync(join(fresh, 'chromium'), unpacked('chromium'), { mode: 0o755 });
    for (const name of ['al2023.tar', 'swiftshader.tar', 'fonts.tar']) {
      spawnSync('tar', ['-xf', '-', '-C', fresh, '--no-same-owner'], { input: unpacked(name) });
    }
    writeFileSync(join(fresh, 'fonts.conf'), fontSettings(folder));
    try {
      renameSync(fresh, folder);
    } catch {
      rmSync(fresh, { recursive: true });
    }
  }
  const env = { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_PATH: folder };
  return { executablePath: join(folder, 'chromium'), env };
}

function fontSettings(folder: string): string {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${folders}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>
`;
}

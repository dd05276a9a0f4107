/** An Asterisk of our own: its configuration written anew with a password of its own, started in its folder, stopped. */

import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Where scripts/pbx/install.sh puts it. */
export const PBX_ROOT = process.env['PBX_ROOT'] ?? '/var/lib/hejnal-pbx';

export type AsteriskOptions = {
  root?: string;
  /** The folder under /srv/hejnal that holds all it writes. */
  name?: string;
  httpPort?: number;
  sipPort?: number;
  /** Host and port the calls of residents come from and go to. */
  trunk?: string;
  /** Ordinary telephones of units: extension → password. */
  phones?: Readonly<Record<string, string>>;
  rtp?: readonly [number, number];
  /** What is played while Hejnał is not there, and music, as paths inside the folder, without ending. */
  fallback?: string;
  music?: string;
};

export type Asterisk = {
  /** For PBX_URL. */
  url: string;
  browserSocket: string;
  /** The folder for its sounds, from outside and from inside. */
  sounds: { outside: string; inside: string };
  start(): Promise<void>;
  stop(): Promise<void>;
  /** At once and without a word, as a machine that loses its power. */
  kill(): Promise<void>;
  said(): string;
  pid(): number | undefined;
};

/** Writes the configuration; `start` runs it. Its password is new each time and stands in no file of ours. */
export function prepareAsterisk(options: AsteriskOptions = {}): Asterisk {
  const {
    root = PBX_ROOT,
    name = 'dev',
    httpPort = 8088,
    sipPort = 5060,
    trunk = '127.0.0.1:5070'
  } = options;
  const inside = `/srv/hejnal/${name}`;
  const folder = join(root, inside);
  const password = randomBytes(24).toString('base64url');
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['etc', 'run', 'log', 'lib/keys', 'sounds', 'spool/recording', 'cache'])
    mkdirSync(join(folder, part), { recursive: true });
  const [rtpFrom, rtpTo] = options.rtp ?? [10_000, 10_999];
  const values: Record<string, string | number> = {
    folder: inside,
    modules: modulesIn(root),
    name: 'hejnal',
    password,
    httpPort,
    sipPort,
    trunk,
    trunkHost: trunk.replace(/:\d+$/, ''),
    rtpFrom,
    rtpTo,
    fallback: options.fallback ?? 'vm-nobodyavail',
    music: options.music ?? '/usr/share/asterisk/moh',
    phones: Object.entries(options.phones ?? {})
      .map(([phone, secret]) => phoneSection(phone, secret))
      .join('')
  };
  const templates = join(import.meta.dirname, 'config');
  for (const file of readdirSync(templates))
    writeFileSync(join(folder, 'etc', file), filled(readFileSync(join(templates, file), 'utf8'), values), {
      mode: 0o600
    });
  for (const file of EMPTY) writeFileSync(join(folder, 'etc', `${file}.conf`), '');
  const running = runner(root, `${inside}/etc/asterisk.conf`, httpPort, password);
  return {
    url: `http://hejnal:${password}@127.0.0.1:${httpPort}/ari`,
    browserSocket: `ws://127.0.0.1:${httpPort}/ws`,
    sounds: { outside: join(folder, 'sounds'), inside: `${inside}/sounds` },
    ...running
  };
}

/** Asterisk complains of these when they are not there, and does well with nothing in them. */
const EMPTY = ['acl', 'ccss', 'cel', 'features', 'pjproject', 'stasis', 'udptl', 'websocket_client'];

function filled(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The configuration asks for ${name}, which nobody gives.`);
    return String(value);
  });
}

/** The folder of modules is called after the machine's kind. */
function modulesIn(root: string): string {
  const found = globSync(join(root, 'usr/lib/*/asterisk/modules'))[0];
  if (found === undefined) throw new Error(`There is no Asterisk in ${root}: run scripts/pbx/install.sh.`);
  return found.slice(root.length);
}

function phoneSection(phone: string, password: string): string {
  return `
[${phone}]
type = endpoint
transport = to-trunk
context = hejnal-nobody
disallow = all
allow = alaw,ulaw
direct_media = no
rtp_symmetric = yes
rtp_timeout = 30
allow_transfer = no
auth = ${phone}
aors = ${phone}

[${phone}]
type = auth
auth_type = userpass
username = ${phone}
password = ${password}

[${phone}]
type = aor
max_contacts = 1
remove_existing = yes
`;
}

function runner(root: string, config: string, port: number, password: string) {
  let child: ChildProcess | undefined;
  let words = '';
  const ended = () =>
    new Promise<void>((done) => {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) done();
      else child.once('exit', () => done());
    });
  return {
    said: () => words,
    pid: () => child?.pid,
    async start() {
      child = spawn('chroot', [root, 'asterisk', '-f', '-n', '-C', config], {
        stdio: ['ignore', 'pipe', 'pipe']
      });
      const hear = (data: Buffer) => void (words = (words + String(data)).slice(-20_000));
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.on('error', (error) => void (words += error.message));
      await answering(
        port,
        password,
        () => child?.exitCode !== null,
        () => words
      );
    },
    async stop() {
      child?.kill('SIGTERM');
      const hard = setTimeout(() => child?.kill('SIGKILL'), 5000);
      await ended();
      clearTimeout(hard);
    },
    async kill() {
      child?.kill('SIGKILL');
      await ended();
    }
  };
}

async function answering(
  port: number,
  password: string,
  dead: () => boolean,
  said: () => string
): Promise<void> {
  const authorization = `Basic ${btoa(`hejnal:${password}`)}`;
  for (let tries = 0; tries < 300 && !dead(); tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/ari/asterisk/ping`, {
      headers: { authorization }
    }).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((go) => setTimeout(go, 50));
  }
  throw new Error(`${basename(PBX_ROOT)}: Asterisk did not start.\n${said()}`);
}

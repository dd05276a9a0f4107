/** Nobody gets us to ask a server of our own network, by whatever spelling, name or trick. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFetch, type Lookup } from './fetch.server.ts';
import { isPrivate } from './private.server.ts';

type Peer = { port: number; asked: string[]; close(): void };

/** A real server that answers by its path. */
async function openPeer(host: string): Promise<Peer> {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (request.url === '/redirect') response.writeHead(302, { location: '/inside' }).end();
    else if (request.url === '/silent') return;
    else if (request.url === '/endless') {
      const pour = () => {
        while (response.write('x'.repeat(16_384)));
      };
      response.on('drain', pour);
      response.on('error', () => undefined);
      pour();
    } else response.end('here');
  });
  await new Promise<void>((done) => server.listen(0, host, done));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    }
  };
}

let peer: Peer;
beforeAll(async () => {
  peer = await openPeer('127.0.0.1');
});
afterAll(() => peer.close());

const named =
  (...addresses: string[]): Lookup =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
const nowhere: Lookup = async () => {
  throw new Error('ENOTFOUND');
};

describe('An address', () => {
  it.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0x7f.0.0.1/',
    'https://0177.0.0.1/',
    'https://017700000001/',
    'https://127。0。0。1/',
    'https://①②⑦.0.0.1/',
    'https://0/',
    'https://0.0.0.0/',
    'https://10.1.2.3/',
    'https://172.16.0.1/',
    'https://172.31.255.255/',
    'https://192.168.1.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://192.0.2.1/',
    'https://198.18.0.1/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[::127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'https://[2001:0:7f00:1::]/',
    'https://[fc00::1]/',
    'https://[fd00:ec2::254]/',
    'https://[fe80::1]/',
    'https://[ff02::1]/'
  ])('of our own network is refused: %s', async (address) => {
    expect(await openFetch({ lookup: nowhere }).check(address)).toMatchObject({ refusal: 'private-address' });
  });

  it.each([
    ['http://example.com/', 'not encrypted'],
    ['ftp://example.com/', 'another protocol'],
    ['file:///etc/passwd', 'a file'],
    ['gopher://example.com/', 'another protocol'],
    ['https://user:password@example.com/', 'with a password'],
    ['https://', 'nowhere'],
    ['example.com', 'no protocol'],
    [`https://example.com/${'x'.repeat(500)}`, 'too long']
  ])('that is none we would ask is refused: %s (%s)', async (address) => {
    const checked = await openFetch({ lookup: named('93.184.215.14') }).check(address);
    expect(checked).toMatchObject({ refusal: 'not-an-outside-address', field: 'url' });
  });

  it.each([
    [['127.0.0.1']],
    [['93.184.215.14', '10.0.0.1']],
    [['2606:2800:21f:cb07:6820:80da:af6b:8b2c', '::1']],
    [['::ffff:10.0.0.1']],
    [['fe80::1%eth0']],
    [['not an address']]
  ])('whose name means any of ours is refused: %j', async (addresses) => {
    const guarded = openFetch({ lookup: named(...addresses) });
    expect(await guarded.check('https://innocent.example/')).toMatchObject({ refusal: 'private-address' });
    expect(await guarded.fetch('https://innocent.example/')).toEqual({ fault: 'private' });
  });

  it('that lies in the open may be asked', async () => {
    for (const address of ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])
      expect(await openFetch({ lookup: named(address) }).check('https://open.example/')).toBeUndefined();
  });

  it('nobody knows is told as such', async () => {
    const guarded = openFetch({ lookup: nowhere });
    expect(await guarded.check('https://no.example/')).toMatchObject({ refusal: 'no-outside-address' });
    expect(await guarded.fetch('https://no.example/')).toEqual({ fault: 'no-address' });
  });

  it('whose name nobody answers for in time has none', async () => {
    const never: Lookup = () => new Promise(() => undefined);
    const guarded = openFetch({ lookup: never, limits: { milliseconds: 50, bytes: 1 } });
    // Something else keeps the process going, as a server does.
    const awake = setTimeout(() => undefined, 5_000);
    expect(await guarded.fetch('https://silent.example/')).toEqual({ fault: 'no-address' });
    clearTimeout(awake);
  });

  it('is private for every word that is no address', () => {
    expect(['', 'localhost', '1.2.3', '1.2.3.4.5', 'fe80::1%1'].map(isPrivate)).toEqual(Array(5).fill(true));
  });
});

describe('A fetch', () => {
  const from = (limits?: { milliseconds: number; bytes: number }) =>
    openFetch({ allow: [`127.0.0.1:${peer.port}`], ...(limits ? { limits } : {}) });
  const at = (path: string) => `http://127.0.0.1:${peer.port}${path}`;

  it('asks what the administrator excepted, and no other port of it', async () => {
    expect(await from().fetch(at('/'), { method: 'POST', body: 'x' })).toEqual({ status: 200, body: 'here' });
    expect(peer.asked.at(-1)).toBe('POST /');
    expect(await from().fetch('http://127.0.0.1:1/')).toEqual({ fault: 'private' });
    const asked = peer.asked.length;
    expect(await openFetch().fetch(at('/'))).toEqual({ fault: 'private' });
    expect(peer.asked.length).toBe(asked);
  });

  it('follows no redirect', async () => {
    expect(await from().fetch(at('/redirect'))).toEqual({ status: 302, body: '' });
    expect(peer.asked).not.toContain('GET /inside');
  });

  it('waits no longer and reads no more than it may', async () => {
    expect(await from({ milliseconds: 200, bytes: 10 }).fetch(at('/silent'))).toEqual({ fault: 'late' });
    const read = await from({ milliseconds: 5_000, bytes: 40_000 }).fetch(at('/endless'));
    expect(read).toMatchObject({ status: 200 });
    expect('body' in read && read.body.length).toBe(40_000);
  });

  it('to a port where nobody listens is no answer', async () => {
    const closed = await openPeer('127.0.0.1');
    closed.close();
    const guarded = openFetch({ allow: [`127.0.0.1:${closed.port}`] });
    expect(await guarded.fetch(`http://127.0.0.1:${closed.port}/`)).toEqual({ fault: 'no-answer' });
  });

  it('believes no server that cannot show who it is', async () => {
    expect(await from().fetch(at('/').replace('http:', 'https:'))).toEqual({ fault: 'untrusted' });
  });

  it.runIf(spawnSync('openssl', ['version']).status === 0)(
    'speaks to a server whose certificate is trusted and fits its name, and to no other',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'hejnal-tls-'));
      const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
      const made = [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:P-256',
        '-nodes',
        '-days',
        '2'
      ];
      const named = ['-subj', '/CN=hook.example', '-addext', 'subjectAltName=DNS:hook.example'];
      execFileSync('openssl', [...made, '-keyout', key, '-out', cert, ...named], { stdio: 'ignore' });
      const ca = readFileSync(cert, 'utf8');
      const server = https.createServer({ key: readFileSync(key), cert: ca }, (_, response) =>
        response.end('tls')
      );
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as AddressInfo;
      const lookup: Lookup = async () => [{ address: '127.0.0.1', family: 4 }];
      const asking = { allow: [`127.0.0.1:${port}`], lookup };
      const trusting = openFetch({ ...asking, ca });
      expect(await trusting.fetch(`https://hook.example:${port}/`)).toEqual({ status: 200, body: 'tls' });
      expect(await trusting.fetch(`https://other.example:${port}/`)).toEqual({ fault: 'untrusted' });
      expect(await openFetch(asking).fetch(`https://hook.example:${port}/`)).toEqual({ fault: 'untrusted' });
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    }
  );

  it('goes to the address that was checked, though the name means another a moment later', async () => {
    const inside = await openPeer('127.0.0.2');
    const trap = peer;
    const turns = ['127.0.0.2', '127.0.0.1', '127.0.0.1'];
    const rebinding: Lookup = async () => [{ address: turns.shift()!, family: 4 }];
    const guarded = openFetch({ allow: [`127.0.0.2:${inside.port}`], lookup: rebinding });
    const before = trap.asked.length;
    expect(await guarded.fetch(`http://turning.example:${inside.port}/first`)).toMatchObject({ status: 200 });
    expect(inside.asked).toEqual(['GET /first']);
    expect(await guarded.fetch(`http://turning.example:${inside.port}/second`)).toEqual({ fault: 'private' });
    expect(turns).toEqual(['127.0.0.1']);
    expect(trap.asked.length).toBe(before);
    inside.close();
  });
});

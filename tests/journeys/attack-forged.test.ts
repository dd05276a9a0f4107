/** Requests no browser of ours would send: from other sites, to other paths, malformed, far too large. */
import { connect } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { keepPassword, openAccount } from '#people/accounts/account.server.ts';
import { keptPassword } from '#people/password.server.ts';
import { beginSession } from '#people/sessions/session.server.ts';
import { ROUTES } from '#routes/rights/routes.ts';
import { address } from '#ui/addresses.ts';
import { openApp } from '#tests/app.ts';
import { hire, tokenOf, WORD } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
const unit = app.city.units.find(({ code }) => code !== app.city.profile.desk)!.code;
const { hostname, port, host } = new URL(app.url);

function addressOf(route: string): string {
  const filled = route
    .replace('[...path]', 'services.json')
    .replaceAll(/\[\w+=uuid\]/g, '01990000-0000-7000-8000-00000000ffff')
    .replaceAll('[kind=kind]', 'problem')
    .replaceAll('[unit]', unit)
    .replaceAll(/\[\w+\]/g, 'x');
  return route.startsWith('/(portal)') ? address(filled.replace('/(portal)', '') || '/', 'pl') : filled;
}

/** Writes bytes as they are and gives the status of the first answer; nothing when the line was cut. */
function raw(text: string): Promise<{ status: number | undefined; said: string }> {
  return new Promise((done) => {
    let said = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    const end = () => {
      socket.destroy();
      const status = /^HTTP\/1\.1 (\d{3})/.exec(said)?.[1];
      done({ status: status === undefined ? undefined : Number(status), said });
    };
    socket.setTimeout(3000, end);
    socket.on('data', (part) => (said += part.toString('latin1')));
    socket.on('error', end);
    socket.on('close', end);
  });
}

describe('A form sent from another site', () => {
  const forms = Object.keys(ROUTES).filter((route) => ROUTES[route] !== 'program' && !route.endsWith('/acs'));

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['our name within theirs', { origin: `https://${host}.evil.example` }],
    ['a page without origin, on another site', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['no origin, another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour under our domain', { 'sec-fetch-site': 'same-site' }]
  ])('is refused at every address: %s', async (_, headers) => {
    const statuses = await Promise.all(
      forms.map(async (route) => {
        const body = new URLSearchParams({ a: 'b' });
        const answer = await fetch(app.url + addressOf(route), {
          method: 'POST',
          headers,
          body,
          redirect: 'manual'
        });
        return [route, answer.status];
      })
    );
    expect(statuses.filter(([, status]) => status !== 403)).toEqual([]);
  });
});

/** Addresses that would lead off this site if they were believed. */
const AWAY = [
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/%2f%2fevil.example',
  '/desk/..//evil.example',
  '/zglos/..//evil.example',
  '/\t/evil.example',
  '\t//evil.example',
  '/desk\r\nlocation: https://evil.example',
  'https://evil.example/desk',
  'https://evil.example/zglos',
  'javascript:alert(1)',
  '/desk@evil.example/../..//evil.example'
];

/** Where an answer leads, which must be a page of ours. */
function ledBy(answer: Response): string {
  expect(answer.status).toBe(303);
  const location = answer.headers.get('location')!;
  expect(new URL(location, app.url).origin).toBe(app.url);
  expect(location).toMatch(/^\/(?![/\\])/);
  return location;
}

describe('Signing in', () => {
  it.each(AWAY)('leads nowhere else: %j', async (to) => {
    const anna = await hire(app, { role: 'agent' });
    const answer = await fetch(`${app.url}/sign-in?to=${encodeURIComponent(to)}`, {
      headers: { cookie: `session=${await tokenOf(app, anna)}` },
      redirect: 'manual'
    });
    expect(ledBy(answer)).toMatch(/^\/desk(?![^/?])/);
  });

  it.each(AWAY)('in another language leads nowhere else: %j', async (to) => {
    for (const address of [to, `/sign-in?to=${encodeURIComponent(to)}`]) {
      const asked = new URLSearchParams({ lang: 'en', to: address });
      const answer = await fetch(`${app.url}/sign-in/language?${asked}`, { redirect: 'manual' });
      expect(ledBy(answer)).toMatch(/^\/sign-in(\?to=%2Fdesk%2F?$|$)|^\/desk(?![^/?])/);
    }
  });
});

describe('A resident who comes in', () => {
  const enter = address('/account/enter', 'pl');
  const account = { id: '01990000-0000-7000-8000-0000000000aa', email: 'halina@hejnal.example' };

  beforeAll(async () => {
    const now = Temporal.Now.instant();
    await app.db.transaction().execute((tx) => openAccount(tx, { ...account, lang: 'pl' }, now));
    await keepPassword(app.db, account.id, await keptPassword(WORD));
  });

  it.each(AWAY)('is led nowhere else, being in already or just now: %j', async (to) => {
    const begun = await beginSession(
      app.db,
      { account: account.id },
      { factors: ['password'] },
      Temporal.Now.instant()
    );
    const there = await fetch(`${app.url}${enter}?to=${encodeURIComponent(to)}`, {
      headers: { cookie: `account=${begun.token}` },
      redirect: 'manual'
    });
    const own = new RegExp(`^(${address('/account', 'pl')}|${address('/report', 'pl')})$`);
    expect(ledBy(there)).toMatch(own);
    const now = await fetch(`${app.url}${enter}?/password`, {
      method: 'POST',
      headers: { origin: app.url, accept: 'text/html' },
      body: new URLSearchParams({ email: account.email, password: WORD, to }),
      redirect: 'manual'
    });
    expect(ledBy(now)).toMatch(own);
  });
});

describe('A path that climbs', () => {
  it.each([
    '/../../../../etc/passwd',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/_app/..%2f..%2fpackage.json',
    '/_app/immutable/..%5c..%5c..%5cpackage.json',
    '/figures/..%2f..%2fpackage.json',
    '/photo/x/..%2f..%2fsecret',
    '/map/photo/..%2fsecret',
    '/office/requalified/..%2fsecret.csv',
    '/%00',
    '/figures/months.csv%00.html',
    '/%c0%ae%c0%ae/package.json'
  ])('finds nothing: %s', async (path) => {
    const { status, said } = await raw(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect(status).toBeGreaterThanOrEqual(300);
    expect(status).toBeLessThan(500);
    expect(said).not.toMatch(/root:|"dependencies"/);
  });
});

describe('HTTP bent out of shape', () => {
  const begin = `POST /sign-in HTTP/1.1\r\nHost: ${host}\r\n`;
  it.each([
    ['two lengths at once', `${begin}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['two different lengths', `${begin}Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde`],
    ['a length that is none', `${begin}Content-Length: +4\r\n\r\nabcd`],
    ['a chunk that is none', `${begin}Transfer-Encoding: chunked\r\n\r\nxyz\r\n`],
    ['a space before the colon', `${begin}Content-Length : 4\r\n\r\nabcd`],
    ['a folded head', `${begin}X-A: b\r\n c: d\r\nContent-Length: 0\r\n\r\n`],
    ['no host', 'GET / HTTP/1.1\r\n\r\n']
  ])('is refused: %s', async (_, text) => {
    const { status, said } = await raw(text);
    expect(status).toBe(400);
    expect(said.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  });

  it('heads of more than 16 kB are refused', async () => {
    const { status } = await raw(`GET / HTTP/1.1\r\nHost: ${host}\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(status).toBe(431);
  });

  it('a body longer than any form is refused before it is read', async () => {
    const { status } = await raw(
      `POST ${address('/case', 'pl')} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${app.url}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 900000000\r\n\r\na=b`
    );
    expect(status).toBe(413);
  });

  it('an endless body without a length is cut off', async () => {
    const chunk = new Uint8Array(256 * 1024).fill(97);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += chunk.length;
        controller.enqueue(chunk);
      }
    });
    const answer = await fetch(app.url + address('/case', 'pl'), {
      method: 'POST',
      headers: { origin: app.url, 'content-type': 'application/x-www-form-urlencoded' },
      body,
      duplex: 'half'
    } as RequestInit).catch(() => undefined);
    if (answer) expect(answer.status).toBe(413);
    expect(sent).toBeLessThan(64 * 1024 * 1024);
    expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'PROPFIND'])('%s is no method of a page', async (method) => {
    for (const path of [address('/', 'pl'), address('/case', 'pl'), address('/map', 'pl')]) {
      const answer = await fetch(app.url + path, { method, headers: { origin: app.url } });
      expect([path, answer.status]).toEqual([path, 405]);
    }
  });
});

describe('Every page', () => {
  it('runs only script with the nonce of this very answer', async () => {
    const nonces = new Set<string>();
    for (const path of [address('/', 'pl'), address('/', 'pl'), address('/report', 'en'), '/sign-in']) {
      const answer = await fetch(app.url + path);
      const policy = answer.headers.get('content-security-policy')!;
      const script = /script-src ([^;]+)/.exec(policy)![1]!;
      expect(script).not.toMatch(/unsafe|\*|https?:|data:/);
      const nonce = /'nonce-([^']+)'/.exec(script)![1]!;
      const page = await answer.text();
      for (const [, own] of page.matchAll(/<script[^>]*?(?:nonce="([^"]*)")?>/g)) expect(own).toBe(nonce);
      expect(page).not.toMatch(/\son(click|load|error)=/);
      nonces.add(nonce);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect(nonces.size).toBe(4);
  });
});

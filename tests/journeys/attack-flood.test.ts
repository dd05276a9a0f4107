/** Somebody wants the site to stand still: a thousand forms in one moment, and requests that never end. */
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { address } from '#ui/addresses.ts';
import { openApp } from '#tests/app.ts';
import { hire, WORD } from '#tests/staff.ts';

const app = await openApp({ town: 'none' });
/** One that waits for nobody long. */
const strict = await openApp({ town: 'none', env: { REQUEST_SECONDS: '3' } });
const { hostname, port } = new URL(app.url);
const MANY = 1000;
const AT = {
  case: address('/case', 'pl'),
  enter: address('/account/enter', 'pl'),
  report: address('/report/problem', 'pl')
};

/** A form sent over a line of its own, as a thousand machines would; its status, or nothing when the line was cut. */
function post(path: string, fields: Record<string, string>): Promise<number | undefined> {
  const body = new URLSearchParams(fields).toString();
  const headers = {
    origin: app.url,
    accept: 'text/html',
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': body.length
  };
  return new Promise((done) => {
    const sent = request({ hostname, port, path, method: 'POST', headers, agent: new Agent() }, (answer) => {
      answer.resume();
      answer.on('end', () => done(answer.statusCode));
    });
    sent.on('error', () => done(undefined));
    sent.end(body);
  });
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** Longest that somebody may wait who comes right after; a busy machine has its share in it. */
const NEXT_SECONDS = 5;

async function flood(one: (n: number) => Promise<number | undefined>): Promise<(number | undefined)[]> {
  await app.db.deleteFrom('tries').execute();
  return Promise.all(Array.from({ length: MANY }, (_, n) => one(n)));
}

describe('A thousand forms in one moment', () => {
  it.each<[string, number, (n: number) => Promise<number | undefined>]>([
    ['PINs of one case', 5, (n) => post(AT.case, { number: '1/2026', pin: String(100_000 + n) })],
    ['passwords of as many', 60, (n) => post('/sign-in', { email: `${n}@city.example`, password: 'nie' })],
    [
      'passwords of as many accounts',
      60,
      (n) => post(`${AT.enter}?/password`, { email: `${n}@hejnal.example`, password: 'nie' })
    ]
  ])(
    '%s: each is answered, at most %i are looked at, and whoever comes next is served',
    async (_, looked, one) => {
      const anna = await hire(app, { role: 'agent' });
      const statuses = await flood(one);
      expect(statuses.filter((status) => status !== 429 && status !== 400)).toEqual([]);
      expect(statuses.filter((status) => status === 400).length).toBeLessThanOrEqual(looked);
      expect(await secondsOf(() => fetch(app.url + address('/', 'pl')))).toBeLessThan(NEXT_SECONDS);
      await app.db.deleteFrom('tries').execute();
      expect(await post('/sign-in', { email: anna.email, password: WORD })).toBe(303);
    }
  );

  it('what no limit counts: each is answered, and whoever comes next is served', async () => {
    const statuses = await flood(() => post(`${AT.report}?/choose`, { category: 'no-such' }));
    expect(statuses.filter((status) => status !== 400 && status !== 503)).toEqual([]);
    expect(await secondsOf(() => fetch(app.url + address('/', 'pl')))).toBeLessThan(NEXT_SECONDS);
  });
});

/** Says a beginning, then one byte after another, until the site has had enough; what it answered, and after how long. */
async function drip(beginning: string): Promise<{ said: string; seconds: number }> {
  let said = '';
  const socket = connect(Number(new URL(strict.url).port), hostname);
  const over = new Promise<void>((done) => socket.once('close', () => done()));
  socket.on('error', () => undefined);
  socket.on('data', (part) => (said += part.toString('latin1')));
  socket.write(beginning);
  const dripping = setInterval(() => socket.write('a'), 200);
  const seconds = await secondsOf(() => Promise.race([over, pause(30_000)]));
  clearInterval(dripping);
  socket.destroy();
  return { said, seconds };
}

describe('A request that never ends', () => {
  const form = `POST ${AT.case} HTTP/1.1\r\nHost: ${new URL(strict.url).host}\r\nOrigin: ${strict.url}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
  it.each([
    ['in its head', `GET / HTTP/1.1\r\nHost: ${new URL(strict.url).host}\r\nX-Slow: `],
    ['in its body', `${form}Content-Length: 5000\r\n\r\nnumber=`],
    ['without a length', `${form}Transfer-Encoding: chunked\r\n\r\n5000\r\nnumber=`]
  ])('%s is cut off, a hundred at once, and others are served meanwhile', async (_, beginning) => {
    const all = Promise.all(Array.from({ length: 100 }, () => drip(beginning)));
    await pause(1000);
    expect((await fetch(strict.url + address('/', 'pl'))).status).toBe(200);
    const cut = await all;
    expect(cut.filter(({ seconds }) => seconds > 15)).toEqual([]);
    for (const { said } of cut) expect(said).toMatch(/^(HTTP\/1\.1 408 |$)/);
    expect((await fetch(`${strict.url}/readyz`)).status).toBe(200);
  });
});

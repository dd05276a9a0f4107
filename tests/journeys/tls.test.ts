/** Behind a proxy with TLS: cookies only this host can set, and nothing but TLS from then on. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { keepPassword, openAccount } from '#people/accounts/account.server.ts';
import { keptPassword } from '#people/password.server.ts';
import { address } from '#ui/addresses.ts';
import { openApp } from '#tests/app.ts';
import { categoryThat, isPlain } from '#tests/reporting.ts';
import { hire, tokenOf, WORD } from '#tests/staff.ts';

const app = await openApp({
  town: 'none',
  env: { TRUSTED_PROXY: '1', PUBLIC_URL: 'https://city.example', SMTP_URL: 'smtp://127.0.0.1:9' }
});
const TLS = { 'x-forwarded-proto': 'https', accept: 'text/html' };

it('a session is kept by a guarded name, and one that another site of the domain planted opens nothing', async () => {
  const anna = await hire(app, { role: 'agent' });
  const token = await tokenOf(app, anna);
  const desk = async (cookie: string) =>
    (await fetch(`${app.url}/desk`, { headers: { ...TLS, cookie }, redirect: 'manual' })).status;
  expect(await desk(`session=${token}`)).toBe(303);
  expect(await desk(`__Secure-session=${token}`)).toBe(303);
  expect(await desk(`__Host-session=${token}`)).toBe(200);

  const answer = await fetch(`${app.url}/sign-in`, {
    method: 'POST',
    headers: { ...TLS, origin: app.url.replace('http:', 'https:') },
    body: new URLSearchParams({ email: anna.email, password: WORD }),
    redirect: 'manual'
  });
  expect(answer.status).toBe(303);
  const kept = answer.headers.getSetCookie().find((line) => line.includes('session='));
  expect(kept).toMatch(/^__Host-session=[\w-]{43};/);
  for (const part of ['Path=/;', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(kept).toContain(part);
  expect(kept).not.toContain('Domain');
  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
});

type Sent = Record<string, string>;

const post = (path: string, fields: Sent, headers: Sent) =>
  fetch(app.url + path, {
    method: 'POST',
    headers: { ...headers, origin: app.url.replace('http:', 'https:') },
    body: new URLSearchParams(fields),
    redirect: 'manual'
  });

/** Every way to a cookie that opens something: its name, and what sets it. */
const GIVEN: readonly [string, (headers: Sent) => Promise<Response>][] = [
  [
    'drafts',
    (headers) => {
      const { code } = categoryThat(app.city, isPlain);
      return post(`${address('/report/problem', 'pl')}?/choose`, { category: code }, headers);
    }
  ],
  [
    'account',
    async (headers) => {
      const account = { id: randomUUID(), email: `${randomUUID()}@hejnal.example` };
      const now = Temporal.Now.instant();
      await app.db.transaction().execute((tx) => openAccount(tx, { ...account, lang: 'pl' }, now));
      await keepPassword(app.db, account.id, await keptPassword(WORD));
      const fields = { email: account.email, password: WORD };
      return post(`${address('/account/enter', 'pl')}?/password`, fields, headers);
    }
  ],
  [
    'entering',
    (headers) =>
      post(`${address('/account/enter', 'pl')}?/letter`, { email: `${randomUUID()}@hejnal.example` }, headers)
  ],
  [
    'factor',
    async (headers) => {
      const anna = await hire(app, { role: 'agent' });
      const confirmed_at = Temporal.Now.instant().toString();
      await app.db.insertInto('totps').values({ person: anna.id, secret: 'sealed', confirmed_at }).execute();
      return post('/sign-in', { email: anna.email, password: WORD }, headers);
    }
  ]
];

it.each(GIVEN)('"%s" is guarded, also where the proxy does not say how somebody came', async (name, give) => {
  for (const headers of [TLS, { accept: 'text/html' }]) {
    const lines = (await give(headers)).headers.getSetCookie();
    const [kept, ...more] = lines.filter((line) => new RegExp(`^[\\w-]*${name}=[^;]`).test(line));
    expect(more).toEqual([]);
    expect(kept).toMatch(new RegExp(`^__Host-${name}=[^;]+;`));
    for (const part of ['Path=/;', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(kept).toContain(part);
    expect(kept).not.toContain('Domain');
  }
});

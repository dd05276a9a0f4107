/** Behind a proxy with TLS: cookies only this host can set, and nothing but TLS from then on. */
import { expect, it } from 'vitest';
import { openApp } from '#tests/app.ts';
import { hire, tokenOf, WORD } from '#tests/staff.ts';

const app = await openApp({ town: 'none', env: { TRUSTED_PROXY: '1', PUBLIC_URL: 'https://city.example' } });
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

/** Pages are pressed together for whoever unpacks them, and stay what they are for everybody else. */
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { pressed } from './press.server.ts';

const page = `<!doctype html><html lang="pl"><body>${'<p>Wymiana dowodu osobistego</p>'.repeat(200)}</body></html>`;

const asking = (accepts?: string, more: Record<string, string> = {}) =>
  new Request('http://hejnal.example/', {
    headers: { ...(accepts === undefined ? {} : { 'accept-encoding': accepts }), ...more }
  });

const answer = (body: string = page, headers: Record<string, string> = {}) =>
  new Response(body, {
    status: 200,
    headers: { 'content-type': 'text/html', 'content-length': String(body.length), etag: '"a1"', ...headers }
  });

it('A page comes in a quarter of its bytes and is the same page', async () => {
  const response = await pressed(asking('gzip, deflate, br'), answer());
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.byteLength).toBeLessThan(page.length / 4);
  expect(gunzipSync(bytes).toString()).toBe(page);
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(response.headers.get('content-length')).toBe(String(bytes.byteLength));
  expect(response.headers.get('etag')).toBe('"a1"');
});

it.each([
  ['who cannot unpack it', asking(), answer()],
  ['who says so', asking('gzip;q=0, br'), answer()],
  ['a page too short to gain', asking('gzip'), answer('<p>Nic</p>')],
  ['what somebody has already', asking('gzip', { 'if-none-match': 'W/"a1"' }), answer()]
])('It stays as it is for %s, and says that it depends on who asks', async (_, request, response) => {
  const same = await pressed(request, response.clone());
  expect(same.headers.has('content-encoding')).toBe(false);
  expect(same.headers.get('vary')).toBe('accept-encoding');
  expect(await same.text()).toBe(await response.text());
});

it('What is no page in HTML, is pressed already or is no reading is left alone', async () => {
  const json = await pressed(asking('gzip'), answer('{}', { 'content-type': 'application/json' }));
  const done = await pressed(asking('gzip'), answer(page, { 'content-encoding': 'br' }));
  const sent = await pressed(
    new Request('http://hejnal.example/', { method: 'POST', headers: { 'accept-encoding': 'gzip' } }),
    answer()
  );
  for (const one of [json, done, sent]) expect(one.headers.has('vary')).toBe(false);
});

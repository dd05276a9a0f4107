/** Pages are pressed together for whoever unpacks them, and stay what they are for everybody else. */
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { pressed } from './press.server.ts';

const html = `<!doctype html><html lang="pl"><body>${'<p>Wymiana dowodu osobistego</p>'.repeat(200)}</body></html>`;
const page = Buffer.from(html);

const asking = (accepts?: string) =>
  new Request('http://hejnal.example/', {
    headers: accepts === undefined ? {} : { 'accept-encoding': accepts }
  });

it('A page comes in a quarter of its bytes and is the same page', async () => {
  const headers = new Headers();
  const bytes = await pressed(asking('gzip, deflate, br'), headers, page);
  expect(bytes.byteLength).toBeLessThan(page.byteLength / 4);
  expect(gunzipSync(bytes).toString()).toBe(html);
  expect(headers.get('content-encoding')).toBe('gzip');
});

it.each([
  ['who cannot unpack it', asking(), page],
  ['who says so', asking('gzip;q=0, br'), page],
  ['a page too short to gain', asking('gzip'), Buffer.from('<p>Nic</p>')]
])('It stays as it is for %s, and says that it depends on who asks', async (_, request, asked) => {
  const headers = new Headers();
  expect(await pressed(request, headers, asked)).toBe(asked);
  expect(headers.has('content-encoding')).toBe(false);
  expect(headers.get('vary')).toBe('accept-encoding');
});

it('An answer to a form is left alone', async () => {
  const headers = new Headers();
  const form = new Request('http://hejnal.example/', {
    method: 'POST',
    headers: { 'accept-encoding': 'gzip' }
  });
  expect(await pressed(form, headers, page)).toBe(page);
  expect([...headers]).toEqual([]);
});

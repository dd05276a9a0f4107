import { crc32 } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { API_KEY, openApp } from '#tests/app.ts';
import { answersTo, askingService, clientOf, items, json, placeIn, plainService } from './client.ts';

const app = await openApp();
const { get, post, send } = clientOf(app);
const plain = plainService(app.city);
const asking = askingService(app.city);
const chosen = asking.questions.find((q) => q.choices)!;
const sent = { service_code: plain.code, ...placeIn(app.city), description: 'Dziura.' };

/** What a program can cause; the clock may add entries and letters of its own meanwhile. */
async function counted(): Promise<unknown> {
  const { rows } =
    await sql`select (select count(*) from cases) as cases, (select count(*) from sendings) as sendings,
    (select count(*) from entries where kind in ('submitted', 'commented')) as entries`.execute(app.db);
  return rows;
}

const before = await counted();
afterAll(async () => {
  expect(await counted()).toEqual(before);
});

describe('A report that is wrong is told so in both formats, and nothing of it is kept', () => {
  it.each<[string, object, number, RegExp]>([
    ['no service', { service_code: '' }, 400, /^service_code: /],
    ['an unknown service', { service_code: 'NOTHING' }, 404, /^service_code: /],
    ['no words', { description: '' }, 400, /^description: /],
    ['too many words', { description: 'x'.repeat(9000) }, 400, /^description: .*9000|^description: /],
    ['NUL in the words', { description: 'a\u0000b' }, 400, /^description: /],
    ['half a place', { long: '' }, 400, /^long: /],
    ['no place', { lat: '', long: '' }, 400, /^address_string: /],
    ['a place that is no number', { lat: 'north' }, 400, /^lat: /],
    ['a place beyond the earth', { lat: '91' }, 400, /^lat: /],
    ['a place in another city', { lat: '52.2297', long: '21.0122' }, 400, /^lat: /],
    ['a number of an address only', { lat: '', long: '', address_id: '7' }, 400, /^address_id: /],
    ['too long an address', { address_string: 'x'.repeat(300) }, 400, /^address_string: /],
    ['an address that is none', { email: 'halina' }, 400, /^email: /],
    ['a number that is none', { phone: '12' }, 400, /^phone: /],
    ['a forged attribute', { 'attribute[forged]': 'x' }, 400, /^attribute\[forged\]: /],
    ['a forged prototype', { 'attribute[__proto__]': 'x' }, 400, /^attribute\[__proto__\]: /],
    ['an address of a file', { media_url: 'file:///etc/passwd' }, 400, /^media_url: /],
    ['a photo as text', { media: 'aGVqbmHFgg==' }, 400, /^media: /]
  ])('%s', async (_, wrong, status, words) => {
    const heard = await send('requests.json', { ...sent, ...wrong });
    expect(heard.status, heard.text).toBe(status);
    expect(json(heard.text)).toMatchObject([
      { code: status, description: expect.stringMatching(words) as string }
    ]);
    const same = await send('requests.xml', { ...sent, ...wrong });
    expect(items(same.text, 'errors', 'error')).toMatchObject([{ code: String(status) }]);
  });

  it('a choice that is none, and a question left open', async () => {
    const given = { ...sent, service_code: asking.code, ...answersTo(asking) };
    const heard = await send('requests.json', { ...given, [`attribute[${chosen.code}]`]: 'nonsense' });
    expect([heard.status, json(heard.text)[0]!['description']]).toEqual([
      400,
      expect.stringMatching(new RegExp(`^attribute\\[${chosen.code}\\]: `))
    ]);
  });

  it('everything wrong at once, in the language that was asked for', async () => {
    const heard = await send('requests.json', {
      service_code: 'NOTHING',
      lat: 'x',
      email: 'y',
      locale: 'en'
    });
    expect(json(heard.text)).toHaveLength(3);
    expect(heard.text).toContain('There is no such service.');
  });
});

describe('Keys', () => {
  it.each([
    ['none', new URLSearchParams(sent)],
    ['an empty one', new URLSearchParams({ ...sent, api_key: '' })],
    ['a wrong one', new URLSearchParams({ ...sent, api_key: 'wrong' })],
    ['one with SQL in it', new URLSearchParams({ ...sent, api_key: "' or 1=1; --" })]
  ])('%s: 403, whatever else is wrong', async (_, form) => {
    form.set('service_code', 'NOTHING');
    const heard = await post('requests.xml', form);
    expect(heard.status).toBe(403);
    expect(items(heard.text, 'errors', 'error')).toMatchObject([{ code: '403' }]);
  });

  it('a wrong one when reading: 403, instead of less than was hoped for', async () => {
    expect((await get('requests.json', { api_key: 'wrong' })).status).toBe(403);
    expect((await get('requests.json', {}, { headers: { authorization: 'Bearer wrong' } })).status).toBe(403);
  });
});

describe('Bodies', () => {
  const words = `api_key=${API_KEY}&service_code=${plain.code}&lat=${sent.lat}&long=${sent.long}`;

  it.each([
    ['percent-encoded bytes of another encoding', `${words}&description=%B3%F3d%BC`],
    ['a percent sign that encodes nothing', `${words}&description=100%`],
    ['thousands of values', `${words}&${'a=1&'.repeat(3000)}`]
  ])('%s: 400', async (_, body) => {
    expect((await post('requests.json', body)).status).toBe(400);
  });

  it('bytes of another encoding: 400', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(`${words}&description=`), 0xb3, 0xf3, 0x64]);
    expect((await post('requests.json', bytes)).status).toBe(400);
  });

  it('bytes of another encoding in a part: 400', async () => {
    const part = (name: string, value: string) =>
      `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const head = Object.entries({ ...sent, api_key: API_KEY, description: 'x' })
      .map(([name, value]) => part(name, value))
      .join('');
    const body = Buffer.concat([
      Buffer.from(head),
      Buffer.from(part('address_string', '\xb3\xf3d'), 'latin1'),
      Buffer.from('--b--\r\n')
    ]);
    const heard = await post('requests.json', new Uint8Array(body), {
      'content-type': 'multipart/form-data; boundary=b'
    });
    expect([heard.status, heard.text]).toEqual([400, expect.stringContaining('address_string: ')]);
  });

  it('no form at all: 415', async () => {
    const heard = await post('requests.json', JSON.stringify(sent), { 'content-type': 'application/json' });
    expect([heard.status, json(heard.text)[0]!['code']]).toEqual([415, 415]);
  });

  it('a multipart that breaks off: 415', async () => {
    expect(
      (await post('requests.xml', '--b\r\nContent-', { 'content-type': 'multipart/form-data; boundary=b' }))
        .status
    ).toBe(415);
    expect((await post('requests.xml', 'x', { 'content-type': 'multipart/form-data' })).status).toBe(415);
  });

  it('words by the megabyte: 413, also when nobody says beforehand how many', async () => {
    const body = `${words}&description=${'x'.repeat(4 * 1024 * 1024)}`;
    expect((await post('requests.json', body)).status).toBe(413);
    const stream = new Blob([body]).stream();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const init = { method: 'POST', body: stream, headers, duplex: 'half' } as RequestInit;
    expect((await get('requests.json', {}, init)).status).toBe(413);
  });
});

const jpeg = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#456' } })
  .jpeg()
  .toBuffer();

describe('Photos', () => {
  async function withPhotos(files: readonly File[]) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...sent, api_key: API_KEY })) form.set(name, value);
    for (const file of files) form.append('media', file);
    return post('requests.json', form);
  }
  const file = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name);

  /** A PNG that claims a hundred million pixels in a few bytes. */
  async function bomb(): Promise<Buffer> {
    const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#000' } })
      .png()
      .toBuffer();
    png.writeUInt32BE(10_000, 16);
    png.writeUInt32BE(10_000, 20);
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    return png;
  }

  it.each<[string, () => Promise<File[]>]>([
    ['eleven of them', async () => Array.from({ length: 11 }, (_, i) => file(jpeg, `${i}.jpg`))],
    ['one that is none', async () => [file(jpeg, '1.jpg'), file(Buffer.from('<svg/>'), '2.jpg')]],
    ['an empty one', async () => [file(new Uint8Array(), '1.jpg')]],
    ['one cut off', async () => [file(jpeg.subarray(0, 200), '1.jpg')]],
    ['a bomb', async () => [file(await bomb(), '1.png')]],
    [
      'one of eleven megabytes',
      async () => [file(Buffer.concat([jpeg, Buffer.alloc(11 * 1024 * 1024)]), '1.jpg')]
    ]
  ])('%s: 400, and no case is made', async (_, files) => {
    const heard = await withPhotos(await files());
    expect(heard.status, heard.text).toBe(400);
    expect(json(heard.text)[0]!['description']).toMatch(/^media: /);
  });
});

describe('Questions that make no sense', () => {
  it.each([
    'page=0',
    'page_size=100000',
    'page=99999&page_size=1000',
    'start_date=garbage',
    'start_date=2026-11-20T10:00:00',
    'start_date=2020-01-01T00:00:00Z&end_date=2026-01-01T00:00:00Z',
    'start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z',
    'updated_after=-1',
    'status=maybe',
    'bbox=1,2,3',
    'lat=50',
    'lat=50&long=19&radius=huge',
    'service_request_id=%27%20or%201%3D1',
    'after=nowhere',
    'start_date=%B3'
  ])('%s: 400', async (query) => {
    const heard = await get(`requests.xml?${query}`);
    expect(heard.status, heard.text).toBe(400);
    expect(items(heard.text, 'errors', 'error')[0]).toMatchObject({ code: '400' });
  });

  it.each([
    'requests/%00.json',
    'requests/1-2026%27--.json',
    'requests/99999999999-2026.json',
    'services/%3Cscript%3E.json'
  ])('%s: 404', async (path) => {
    const heard = await get(path);
    expect(heard.status).toBe(404);
    expect(json(heard.text)).toHaveLength(1);
  });
});

it('HTML and SQL in words are words', async () => {
  const description = `<script>alert(1)</script>'; drop table cases; -- ${'ł'.repeat(20)}`;
  const heard = await send('requests.json', { ...sent, description });
  const id = String(json(heard.text)[0]!['service_request_id']);
  const [request] = items(
    (await get(`requests/${id}.xml`, { api_key: API_KEY })).text,
    'service_requests',
    'request'
  );
  expect(request!['description']).toBe(description);
  const [number, year] = id.split('-').map(Number);
  await app.db.deleteFrom('cases').where('number', '=', number!).where('year', '=', year!).execute();
});

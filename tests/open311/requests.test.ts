import { coarsened } from '#places/coarse.ts';
import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { API_KEY, openApp, RESIDENTS } from '#tests/app.ts';
import {
  answersTo,
  askingService,
  clientOf,
  items,
  json,
  placeIn,
  plainService,
  type Heard
} from './client.ts';

const app = await openApp();
const { get, post, send } = clientOf(app);
const plain = plainService(app.city);
const place = placeIn(app.city);
const sent = {
  service_code: plain.code,
  ...place,
  description: 'Dziura w jezdni, <b>głęboka</b> & "groźna"'
};
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

function idIn(heard: Heard): string {
  expect(heard.status, heard.text).toBe(200);
  const [first] = json(heard.text);
  return String(first!['service_request_id']);
}

async function rowOf(id: string) {
  const [number, year] = id.split('-').map(Number);
  return app.db
    .selectFrom('cases')
    .selectAll()
    .where('number', '=', number!)
    .where('year', '=', year!)
    .executeTakeFirstOrThrow();
}

async function one(id: string, query: Record<string, string> = {}): Promise<Record<string, unknown>> {
  const heard = await get(`requests/${id}.json`, query);
  expect(heard.status, heard.text).toBe(200);
  return json(heard.text)[0]!;
}

/** Every page of a list, following the header Link. */
async function everyPage(query: Record<string, string>): Promise<string[]> {
  const all: string[] = [];
  let next: string | undefined = `requests.json?${new URLSearchParams(query).toString()}`;
  while (next !== undefined) {
    const heard = await get(next, { api_key: API_KEY });
    expect(heard.status, heard.text).toBe(200);
    all.push(...json(heard.text).map((r) => String(r['service_request_id'])));
    const link: string | undefined = /<([^>]+)>; rel="next"/.exec(heard.headers.get('link') ?? '')?.[1];
    next = link?.split('/open311/v2/')[1];
  }
  return all;
}

describe('A request is posted as the standard shows it', () => {
  it('in XML: we give it a number and say by when we answer', async () => {
    const heard = await send('requests.xml', {
      jurisdiction_id: 'city.example',
      ...sent,
      device_id: 'tt222111',
      account_id: '123456',
      first_name: 'john'
    });
    expect(heard.status).toBe(200);
    expect(heard.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    const [request, ...more] = items(heard.text, 'service_requests', 'request');
    expect(more).toEqual([]);
    expect(request).toEqual({
      service_request_id: expect.stringMatching(/^\d+-\d{4}$/) as string,
      service_notice: expect.stringMatching(/^Odpowiemy do /) as string,
      account_id: ''
    });
    const row = await rowOf(request!['service_request_id']!);
    expect(row).toMatchObject({
      channel: 'open311',
      category: plain.code,
      description: sent.description,
      contact: { by: 'none' }
    });
    expect(JSON.stringify(row)).not.toMatch(/john|tt222111|123456/);
    const entries = await app.db
      .selectFrom('entries')
      .select(['kind', 'by'])
      .where('case_id', '=', row.id)
      .orderBy('seq')
      .execute();
    expect(entries[0]).toEqual({ kind: 'submitted', by: { as: 'api' } });
  });

  it('in JSON the same', async () => {
    const heard = await send('requests.json', sent);
    expect(heard.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(json(heard.text)).toEqual([
      {
        service_request_id: expect.any(String) as string,
        service_notice: expect.any(String) as string,
        account_id: null
      }
    ]);
  });

  it('its number is its token too', async () => {
    const id = idIn(await send('requests.json', sent));
    expect(json((await get(`tokens/${id}.json`)).text)).toEqual([{ service_request_id: id, token: id }]);
    expect((await get('tokens/123456.xml')).status).toBe(404);
  });

  it('with an address to write to, a notice waits; a number is kept as E.164', async () => {
    const { email } = RESIDENTS.halina;
    const told = await rowOf(
      idIn(await send('requests.json', { ...sent, email, phone: '601 000 174', locale: 'en' }))
    );
    expect(told).toMatchObject({ contact: { by: 'email', to: email }, lang: 'en' });
    expect(await app.db.selectFrom('notices').select('to').where('case_id', '=', told.id).execute()).toEqual([
      { to: email }
    ]);
    const rung = await rowOf(idIn(await send('requests.json', { ...sent, phone: '0048 601-000-174' })));
    expect(rung.contact).toEqual({ by: 'phone', to: '+48601000174' });
  });

  it('with answers in either spelling of lists', async () => {
    const asking = askingService(app.city);
    const question = asking.questions.find((q) => q.choices)!;
    const fields = { ...sent, service_code: asking.code, ...answersTo(asking) };
    const brackets = Object.entries(fields).map(([name, value]) => [
      name === `attribute[${question.code}]` ? `${name}[]` : name,
      value
    ]);
    const ids = [
      idIn(await send('requests.json', fields)),
      idIn(
        await post(
          'requests.json',
          new URLSearchParams([...brackets, ['api_key', API_KEY]] as [string, string][])
        )
      )
    ];
    const [plainly, bracketed] = await Promise.all(ids.map(rowOf));
    expect(plainly!.answers).toEqual(bracketed!.answers);
    expect([plainly!.answers[question.code]].flat()).toEqual([question.choices![0]!.code]);
  });

  it('as multipart with photos, which then belong to the case', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...sent, api_key: API_KEY })) form.set(name, value);
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#567' } })
      .jpeg()
      .toBuffer();
    for (const name of ['media', 'media'])
      form.append(name, new File([new Uint8Array(bytes)], '1.0.full.jpeg', { type: 'image/jpeg' }));
    const row = await rowOf(idIn(await post('requests.json', form)));
    const photos = await app.db
      .selectFrom('photos')
      .select(['id', 'width'])
      .where('case_id', '=', row.id)
      .execute();
    expect(photos.map(({ width }) => width)).toEqual([40, 40]);
    expect(new Set(row.photos)).toEqual(new Set(photos.map(({ id }) => id)));
  });

  it('with addresses of photos, which stand under the words', async () => {
    const media_url = 'https://photos.example/1.jpg';
    expect((await rowOf(idIn(await send('requests.json', { ...sent, media_url })))).description).toContain(
      media_url
    );
  });

  it('with its key in the query or in a header', async () => {
    expect((await post(`requests.json?api_key=${API_KEY}`, new URLSearchParams(sent))).status).toBe(200);
    expect(
      (await post('requests.json', new URLSearchParams(sent), { authorization: `Bearer ${API_KEY}` })).status
    ).toBe(200);
  });

  it('twice under one Idempotency-Key, and it is one case', async () => {
    const headers = { 'idempotency-key': '9b1c-77' };
    const [first, second] = await Promise.all([
      send('requests.json', sent, headers),
      send('requests.json', sent, headers)
    ]);
    expect(idIn(first)).toBe(idIn(second));
    expect(idIn(await send('requests.json', sent, headers))).toBe(idIn(first));
  });
});

describe('A single request', () => {
  it('tells anybody where it stands, and neither words nor door', async () => {
    const id = idIn(await send('requests.json', { ...sent, address_string: 'Rynek 1/7' }));
    const [request] = items((await get(`requests/${id}.xml`)).text, 'service_requests', 'request');
    expect(request).toMatchObject({
      service_request_id: id,
      status: 'open',
      service_code: plain.code,
      description: ''
    });
    const middle = coarsened({ lat: Number(place.lat), lng: Number(place.long) });
    expect([request!['lat'], request!['long']].map(Number)).toEqual([middle.lat, middle.lng]);
    expect(JSON.stringify(request)).not.toMatch(/głęboka|Rynek 1/);
  });

  it('tells a program with a key its words and exact place, whatever they hold', async () => {
    const id = idIn(await send('requests.json', { ...sent, address_string: 'Rynek 1/7' }));
    const [request] = items(
      (await get(`requests/${id}.xml`, { api_key: API_KEY })).text,
      'service_requests',
      'request'
    );
    expect(request).toMatchObject({ description: sent.description, address: 'Rynek 1/7' });
    expect(Number(request!['lat'])).toBe(Number(place.lat));
  });

  it('tells nobody how to reach the person', async () => {
    const id = idIn(await send('requests.json', { ...sent, email: RESIDENTS.halina.email }));
    const told = JSON.stringify(await one(id, { api_key: API_KEY, extensions: 'true' }));
    expect(told).not.toContain(RESIDENTS.halina.email);
  });

  it('of a category that is not published is there for programs only, and without words', async () => {
    const quiet = plainService(app.city, false);
    const id = idIn(await send('requests.json', { ...sent, service_code: quiet.code }));
    expect((await get(`requests/${id}.json`)).status).toBe(404);
    expect((await get(`tokens/${id}.json`)).status).toBe(404);
    expect(await one(id, { api_key: API_KEY })).toMatchObject({
      status: 'open',
      description: null,
      lat: null,
      long: null
    });
  });

  it('in the language that was asked for', async () => {
    const id = idIn(await send('requests.json', sent));
    expect(await one(id, { locale: 'en' })).toMatchObject({ service_name: plain.name.en });
  });
});

describe('Lists of requests', () => {
  it('hold what the checks of FixMyStreet’s adapter ask for', async () => {
    const list = json((await get('requests.json', { api_key: API_KEY })).text);
    expect(list.length).toBeGreaterThan(10);
    for (const request of list) {
      expect(request['service_request_id']).toMatch(/^[\w-]+$/);
      expect(request['service_code']).toMatch(/^[\w-]+$/);
      expect(['open', 'closed']).toContain(request['status']);
      expect(request['requested_datetime']).toMatch(TIME);
      expect(request['updated_datetime']).toMatch(TIME);
      expect(request['expected_datetime'] ?? '2026-01-01T00:00:00Z').toMatch(TIME);
      for (const key of ['service_name', 'address', 'address_id', 'zipcode', 'lat', 'long', 'media_url'])
        expect(request).toHaveProperty(key);
    }
  });

  it('are the same in XML', async () => {
    const ids = json((await get('requests.json')).text).map((r) => r['service_request_id']);
    const asXml = items((await get('requests.xml')).text, 'service_requests', 'request');
    expect(asXml.map((r) => r['service_request_id'])).toEqual(ids);
  });

  it('tell nobody without a key of categories that are not published', async () => {
    const quiet = new Set(app.city.categories.filter((c) => !c.published).map(({ code }) => code));
    const list = json((await get('requests.json')).text);
    expect(list.filter((r) => quiet.has(String(r['service_code'])))).toEqual([]);
    expect(list.filter((r) => r['description'] !== null)).toEqual([]);
  });

  it('keep to ids, service, status, dates and area', async () => {
    const ids = [idIn(await send('requests.json', sent)), idIn(await send('requests.json', sent))];
    const listed = async (query: Record<string, string>) =>
      json((await get('requests.json', query)).text).map((r) => String(r['service_request_id']));
    expect(new Set(await listed({ service_request_id: ids.join(','), status: 'closed' }))).toEqual(
      new Set(ids)
    );
    expect(await listed({ service_code: plain.code, status: 'open' })).toEqual(expect.arrayContaining(ids));
    expect(await listed({ status: 'closed' })).not.toEqual(expect.arrayContaining(ids));
    expect(await listed({ end_date: '2020-01-01T00:00:00Z' })).toEqual([]);
    expect(await listed({ lat: place.lat, long: place.long, radius: '200' })).toEqual(
      expect.arrayContaining(ids)
    );
    expect(await listed({ bbox: '0,0,1,1' })).toEqual([]);
    const hourAgo = Temporal.Now.instant().subtract({ hours: 1 }).toString();
    expect(await listed({ updated_after: hourAgo })).toEqual(expect.arrayContaining(ids));
  });

  it('are read page by page, each case once, newest first or by change', async () => {
    const { n } = await app.db
      .selectFrom('cases')
      .where(
        'received_at',
        '>',
        Temporal.Now.instant()
          .subtract({ hours: 24 * 90 })
          .toString()
      )
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow();
    const all = await everyPage({ page_size: '7' });
    expect([all.length, new Set(all).size]).toEqual([Number(n), Number(n)]);
    const changed = await everyPage({ page_size: '7', updated_after: '2020-01-01' });
    expect(new Set(changed).size).toBe(changed.length);
    expect(changed).toEqual(expect.arrayContaining(all));
    const second = json((await get('requests.json', { page_size: '7', page: '2', api_key: API_KEY })).text);
    expect(second.map((r) => r['service_request_id'])).toEqual(all.slice(7, 14));
  });
});

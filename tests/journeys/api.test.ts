/** The API as a program uses it: every answer of every endpoint is held against the published description. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { caseCode, parseCaseNumber } from '#cases/case.ts';
import { countFigures } from '#statistics/figures.server.ts';
import { addKey } from '#people/programs/key.server.ts';
import type { Scope } from '#people/programs/scope.ts';
import { ENDPOINTS, type Endpoint, type EndpointName } from '#programs/api/endpoint.ts';
import { bodyOf } from '#programs/news.ts';
import { openApp } from '#tests/app.ts';
import { recordCase } from '#tests/casework.ts';
import { plainService } from '#tests/open311/client.ts';

const app = await openApp();
const root = `${app.url}/api/v1`;
type Json = Record<string, unknown>;
type Answer = { status: number; headers: Headers; body: Json };

let document: { paths: Record<string, Record<string, { responses: Record<string, unknown> }>> };
const ajv = new Ajv2020({ strict: false, allErrors: true });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
const keys: Partial<Record<Scope, string>> = {};
beforeAll(async () => {
  document = (await (await fetch(`${root}/openapi.json`)).json()) as typeof document;
  ajv.addSchema(document, 'openapi');
  for (const scope of ['report', 'read', 'cases', 'hotline'] as const)
    keys[scope] = await addKey(app.db, { name: `app ${scope}`, scopes: [scope] });
});

const pointer = (text: string) => encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Held against what the description says about this endpoint, this status and this type. */
function expectDescribed(name: EndpointName, { status, headers, body }: Answer): void {
  const { path, method }: Endpoint = ENDPOINTS[name];
  const type = headers.get('content-type')!;
  const at = ['paths', path, method.toLowerCase(), 'responses', String(status), 'content', type, 'schema'];
  const valid = ajv.compile({ $ref: `openapi#/${at.map(pointer).join('/')}` });
  expect(valid(body), `${name} ${status}: ${ajv.errorsText(valid.errors)}\n${JSON.stringify(body)}`).toBe(
    true
  );
}

type Asking = { scope?: Scope; key?: string; headers?: Record<string, string>; body?: unknown };

async function ask(
  name: EndpointName,
  path: string,
  { scope, key, headers, body }: Asking = {}
): Promise<Answer> {
  const bearer = key ?? (scope && keys[scope]);
  const answer = await fetch(`${root}${path}`, {
    method: ENDPOINTS[name].method,
    headers: {
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
  });
  const heard = { status: answer.status, headers: answer.headers, body: (await answer.json()) as Json };
  expectDescribed(name, heard);
  return heard;
}

const { lat, lng } = app.city.profile.map.centre;
const category = plainService(app.city);
const report = {
  category: category.code,
  description: 'Dziura przy przystanku, dzwonić 600 100 200.',
  place: { lat, lng },
  contact: { by: 'email', to: 'halina@hejnal.example' }
};

describe('Anybody', () => {
  it('reads categories and units, which may be kept for a while', async () => {
    const { body, headers } = await ask('listCategories', '/categories');
    expect((body['categories'] as Json[]).map(({ code }) => code)).toContain(category.code);
    expect(headers.get('cache-control')).toBe('public, max-age=300');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect((await ask('listUnits', '/units')).body['units']).toHaveLength(app.city.units.length);
  });

  it('reads published cases page by page, each once, and one of them', async () => {
    const all = await ask('listCases', '/cases?limit=100');
    const cases = all.body['cases'] as { number: string }[];
    expect(cases.length).toBeGreaterThan(3);
    const read: string[] = [];
    for (let path = '/cases?limit=2'; path !== '';) {
      const { body, headers } = await ask('listCases', path);
      read.push(...(body['cases'] as typeof cases).map(({ number }) => number));
      const next = body['next'] as string | null;
      expect(headers.get('link')).toBe(next === null ? null : `<${next}>; rel="next"`);
      path = next === null ? '' : next.slice(next.indexOf('/cases'));
    }
    expect(read).toEqual(cases.map(({ number }) => number));
    const one = await ask('findCase', `/cases/${caseCode(parseCaseNumber(cases[0]!.number)!)}`);
    expect(one.body).toEqual(cases[0]);
    const open = await ask('listCases', '/cases?status=open&limit=100');
    expect((open.body['cases'] as Json[]).every(({ closedAt }) => closedAt === null)).toBe(true);
  });

  it('reads no case that is not published, and learns nothing of whether there is one', async () => {
    const c = await recordCase(app, { daysAgo: 1 });
    const there = await ask('findCase', `/cases/${caseCode(c)}`);
    const none = await ask('findCase', '/cases/999999999-2026');
    expect([there.status, none.status]).toEqual([404, 404]);
    expect(there.body).toEqual(none.body);
    expect((await ask('findCase', `/cases/${caseCode(c)}`, { scope: 'read' })).status).toBe(404);
  });

  it('reads the figures of a month that was counted', async () => {
    await countFigures(app.db, Temporal.Now.instant(), app.city.profile.timezone, true);
    const month = Temporal.Now.plainDateISO(app.city.profile.timezone).toString().slice(0, 7);
    const { body } = await ask('findFigures', `/figures/${month}`);
    expect(body['received']).toBeGreaterThan(0);
    expect((await ask('findFigures', '/figures/1999-01')).status).toBe(404);
  });

  it('reads the figures of the hotline with a key for them', async () => {
    const path = '/hotline/figures?from=2026-11-01&until=2026-11-30';
    expect((await ask('findHotlineFigures', path)).status).toBe(401);
    expect((await ask('findHotlineFigures', path, { scope: 'read' })).status).toBe(403);
    const { status, body } = await ask('findHotlineFigures', path, { scope: 'hotline' });
    expect([200, 404]).toContain(status);
    if (status === 200) expect(body['total']).toMatchObject({ contacts: 0, answered: 0 });
    const turned = '/hotline/figures?from=2026-11-30&until=2026-11-01';
    if (status === 200)
      expect((await ask('findHotlineFigures', turned, { scope: 'hotline' })).status).toBe(400);
  });

  it('may not write', async () => {
    const sent = await ask('sendReport', '/reports', { body: report });
    expect([sent.status, sent.body['code']]).toEqual([401, 'api-key-missing']);
    expect(sent.headers.get('www-authenticate')).toBe('Bearer');
    expect((await ask('sendReport', '/reports', { body: report, key: 'hejnal_no' })).status).toBe(401);
    for (const scope of ['read', 'cases'] as const)
      expect((await ask('sendReport', '/reports', { body: report, scope })).status).toBe(403);
  });
});

describe('A program', () => {
  it('sends a report that is a case like any other, and asks what became of it', async () => {
    const sent = await ask('sendReport', '/reports', { body: report, scope: 'report' });
    expect(sent.status).toBe(201);
    const code = caseCode(parseCaseNumber(sent.body['number'] as string)!);
    expect(sent.headers.get('location')).toMatch(new RegExp(`/api/v1/reports/${code}$`));
    const found = await ask('findReport', `/reports/${code}`, { scope: 'report' });
    expect(found.body).toEqual(sent.body);
    const other = await addKey(app.db, { name: 'another', scopes: ['report'] });
    expect((await ask('findReport', `/reports/${code}`, { key: other })).status).toBe(404);
    const row = await app.db
      .selectFrom('cases')
      .select('channel')
      .where('number', '=', Number(code.split('-')[0]))
      .executeTakeFirstOrThrow();
    expect(row.channel).toBe('api');
  });

  it('sends twice under one number of its own, also at once, and it is one case', async () => {
    const headers = { 'idempotency-key': 'r-1' };
    const sent = await Promise.all(
      [1, 2, 3].map(() => ask('sendReport', '/reports', { body: report, scope: 'report', headers }))
    );
    expect(new Set(sent.map(({ body }) => body['number'])).size).toBe(1);
  });

  it('of the city reads every case whole, without who reported it', async () => {
    const sent = await ask('sendReport', '/reports', { body: report, scope: 'report' });
    const code = caseCode(parseCaseNumber(sent.body['number'] as string)!);
    const { body } = await ask('findCase', `/cases/${code}`, { scope: 'cases' });
    expect(body).toMatchObject({ view: 'whole', description: 'Dziura przy przystanku, dzwonić […].' });
    expect((body['journal'] as Json[])[0]).toMatchObject({ kind: 'submitted', by: 'program' });
    const said = JSON.stringify(body);
    for (const word of ['halina', '600 100 200', 'contact']) expect(said).not.toContain(word);
  });

  it.each([
    ['nothing', undefined, 415, 'not-json'],
    ['no JSON', '{"category":', 415, 'not-json'],
    ['a list', [], 400, 'not-as-described'],
    ['no words', { ...report, description: '' }, 400, 'not-as-described'],
    ['only blanks', { ...report, description: '  ' }, 400, 'nothing-written'],
    ['NUL', { ...report, description: 'a\u0000b' }, 400, undefined],
    ['NUL in an address', { ...report, place: { address: 'a\u0000b' } }, 400, undefined],
    ['a lone surrogate', { ...report, description: 'a\uD800b' }, 400, undefined],
    ['no such category', { ...report, category: 'NOPE' }, 400, 'unknown-category'],
    ['a category of chance', { ...report, category: '__proto__' }, 400, 'unknown-category'],
    ['half a point', { ...report, place: { lat } }, 400, 'not-as-described'],
    ['another city', { ...report, place: { lat: 0, lng: 0 } }, 400, undefined],
    ['an answer nobody asked for', { ...report, answers: { nope: 'x' } }, 400, undefined],
    ['a field that is none', { ...report, id: 7 }, 400, 'not-as-described'],
    ['a megabyte', { ...report, description: 'x'.repeat(100_000) }, 413, 'body-too-large']
  ])('that sends %s is told so, and nothing is kept', async (_, body, status, code) => {
    const count = () =>
      app.db
        .selectFrom('cases')
        .select(({ fn }) => fn.countAll<string>().as('n'))
        .executeTakeFirstOrThrow();
    const before = await count();
    const sent = await ask('sendReport', '/reports', { body, scope: 'report' });
    expect(sent.status, JSON.stringify(sent.body)).toBe(status);
    if (code !== undefined) expect(sent.body['code']).toBe(code);
    expect(await count()).toEqual(before);
  });

  it.each([
    ['/cases?limit=0', 'listCases'],
    ['/cases?limit=101', 'listCases'],
    ['/cases?limit=x', 'listCases'],
    ['/cases?status=lost', 'listCases'],
    ['/cases?after=spoiled', 'listCases'],
    ['/cases?category=NOPE', 'listCases'],
    ['/cases?district=%00', 'listCases'],
    ['/cases?api_key=x', 'listCases'],
    ['/cases/x', 'findCase'],
    ['/cases/1-99999', 'findCase'],
    ['/figures/2026-13', 'findFigures']
  ] as const)('that asks %s is told what does not fit', async (path, name) => {
    const { status, body } = await ask(name, path, { scope: 'read', headers: { 'accept-language': 'en' } });
    expect(status).toBe(400);
    expect(body['faults']).toHaveLength(1);
  });
});

describe('The API', () => {
  it('answers in the asker’s language, and says what is not there', async () => {
    const said = async (lang: string) => {
      const answer = await fetch(`${root}/nowhere`, { headers: { 'accept-language': lang } });
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      return ((await answer.json()) as Json)['title'];
    };
    expect(new Set([await said('pl'), await said('en-GB,en;q=0.9'), await said('de, uk')]).size).toBe(3);
    const put = await fetch(`${root}/reports`, { method: 'PUT' });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    const home = await fetch(`${root}/`, { redirect: 'manual' });
    expect([home.status, home.headers.get('location')]).toEqual([303, '/dane-otwarte']);
  });

  it('may be read by pages of other sites, and written to by none of them', async () => {
    const asked = await fetch(`${root}/cases`, {
      method: 'OPTIONS',
      headers: { origin: 'https://else.example' }
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
    expect(asked.headers.get('access-control-allow-headers')).toBeNull();
    const sent = await ask('sendReport', '/reports', { body: report, scope: 'report' });
    expect(sent.headers.get('access-control-allow-origin')).toBeNull();
    const head = await fetch(`${root}/units`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('describes what webhooks are sent as they are sent', () => {
    const at = 'components/schemas/News';
    const fits = ajv.compile({ $ref: `openapi#/${at}` });
    const data = {
      number: '7/2026',
      entry: 1,
      category: 'X',
      status: 'closed',
      outcome: null,
      unit: null,
      units: []
    };
    const news = { type: 'case.closed', timestamp: '2026-11-20T12:00:00.000Z', data };
    expect(fits(JSON.parse(bodyOf(news, app.url))), ajv.errorsText(fits.errors)).toBe(true);
  });

  it('lets nobody ask without end: last, because then this network waits', async () => {
    const key = await addKey(app.db, { name: 'greedy', scopes: ['report'] });
    let last: Answer | undefined;
    for (let i = 0; i < 130 && last?.status !== 429; i += 1)
      last = await ask('sendReport', '/reports', { key, body: { ...report, description: '' } });
    expect(last?.status).toBe(429);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('listUnits', '/units', { key })).status).toBe(200);
  });
});

/** Addresses and forms with spoiled keys, ids and numbers: told so or begun anew, never broken. */
import { beforeAll, describe, expect, it } from 'vitest';
import { caseCode } from '#cases/case.ts';
import { API_KEY, openApp } from '#tests/app.ts';
import { recordCase } from '#tests/casework.ts';
import { hire, tokenOf } from '#tests/staff.ts';
import { address } from '#ui/addresses.ts';

const app = await openApp({ town: 'none' });
const c = await recordCase(app, { daysAgo: 1 });
const code = caseCode(c);
const ID = '01900000-0000-7000-8000-000000000001';
const AT = '2026-03-02T10:15:00Z';

const SPOILED = [
  'x',
  ID,
  `9999-99-99T10:15:00Z_${ID}`,
  `9999-99-99T10:15:00Z_${ID}_1`,
  `2026-02-30_${ID}`,
  `2026-02-30T10:15:00Z_${ID}`,
  `2026-02-30T10:15:00Z_${ID}_1`,
  `0000-01-01T00:00:00Z_${ID}`,
  `0000-01-01T00:00:00Z_${ID}_1`,
  `${AT}_${'-'.repeat(36)}`,
  `${AT}_${'-'.repeat(36)}_1`,
  `${AT}_${ID}_99999999999`,
  '1e400',
  '-1e400',
  '99999999999999999999',
  '-'.repeat(36),
  'a\0@b.example',
  '\0',
  '9'.repeat(10_000)
];

const cookies: Record<'desk' | 'unit' | 'nobody', string> = { desk: '', unit: '', nobody: '' };
beforeAll(async () => {
  const admin = await hire(app, { role: 'administrator' });
  const officer = await hire(app, { role: 'officer', unit: c.lead });
  for (const [who, person] of [
    ['desk', admin],
    ['unit', officer]
  ] as const)
    cookies[who] = `session=${await tokenOf(app, person)}`;
});

const whoAt = (path: string) =>
  path.startsWith('/unit') ? 'unit' : /^\/(desk|office|api)/.test(path) ? 'desk' : 'nobody';
/** Where a page stands: the portal's in Polish. */
function placeOf(path: string): string {
  const [page = '', ...asked] = path.split('?');
  return [whoAt(path) === 'nobody' ? address(page, 'pl') : page, ...asked].join('?');
}

/** Pages, and the parameters each of them reads. */
const READ: [path: string, ...names: string[]][] = [
  ['/map', 'after', 'category', 'district', 'status', 'period', 'lat', 'lng', 'radius', 'near'],
  ['/map/feed.atom', 'category', 'district', 'lat', 'lng'],
  ['/map/points.json', 'category', 'district', 'period'],
  ['/map/cases.geojson', 'category', 'after'],
  ['/map/follow', 'lat', 'lng', 'radius', 'district'],
  ['/figures', 'from', 'until', 'month', 'category', 'district', 'unit', 'year'],
  ['/case', 'number', 'link'],
  ['/report', 'q', 'draft', 'like'],
  ['/report/problem', 'group', 'draft', 'like'],
  ['/report/where', 'lat', 'lng'],
  ['/search', 'q', 'kind'],
  ['/account/enter', 'to', 'done'],
  ['/sign-in', 'to'],
  ['/sign-in/language', 'lang', 'to'],
  ['/desk', 'after', 'list', 'saved', 'narrow', 'about', 'unit', 'district', 'from', 'until', 'done'],
  ['/desk?list=recent', 'after'],
  ['/desk?list=late', 'after'],
  ['/desk/newest', 'list', 'after'],
  ['/desk/find', 'number', 'for', 'after'],
  ['/desk/mentions', 'after'],
  ['/desk/publish', 'after', 'done'],
  ['/desk/clusters', 'done'],
  ['/desk/contacts', 'after', 'number', 'list'],
  ['/desk/contacts/callbacks', 'after', 'list', 'done'],
  ['/desk/board', 'topic', 'done'],
  ['/desk/templates', 'change', 'done'],
  [`/desk/${code}`, 'done', 'list'],
  [`/desk/${code}/template`, 'id'],
  [`/desk/${code}/claim`, 'left'],
  ['/office/readings', 'after', 'case', 'person'],
  ['/office/requalified', 'after'],
  ['/office/outbox', 'after', 'list'],
  ['/office/dispatch', 'category', 'unit', 'territory', 'day'],
  ['/office/dispatch/rule', 'code', 'category'],
  ['/office/units', 'done'],
  ['/office/people', 'words', 'name', 'role', 'unit', 'after'],
  ['/office/security', 'after', 'kind', 'person'],
  ['/office/missed', 'after', 'list'],
  ['/office/articles', 'after', 'words', 'kind', 'unit', 'state'],
  ['/office/hotline/figures', 'from', 'until', 'topic', 'by'],
  ['/office/hotline/staffing', 'day', 'volume', 'handling', 'shrinkage', 'patience'],
  ['/office/hotline/shifts', 'week'],
  ['/office/hotline/quality', 'month'],
  ['/unit', 'after', 'list', 'saved'],
  ['/unit?list=answered', 'after'],
  ['/unit/find', 'number', 'for', 'after'],
  ['/unit/mentions', 'after'],
  ['/unit/templates', 'change'],
  [
    '/open311/v2/requests.json',
    'after',
    'service_request_id',
    'start_date',
    'lat',
    'long',
    'radius',
    'page',
    'page_size'
  ],
  ['/open311/v2/servicerequestupdates.json', 'after', 'service_request_id', 'start_date']
];

/** Addresses a spoiled word stands in itself. */
const NAMED = [
  '/case/*',
  '/follow/*',
  '/follow/*/stop',
  '/map/*',
  '/map/*/feed.atom',
  '/map/follow/*',
  '/map/photo/*',
  '/batch/*',
  '/invited/*',
  '/report/*',
  '/report/*/place',
  '/report/problem/elsewhere?category=*',
  '/report/problem/elsewhere?redirect=*',
  '/call?topic=*',
  '/chat?topic=*',
  '/interpreter/appointment?day=*',
  '/interpreter/appointment/*',
  '/account/enter/*',
  '/photo/*/*',
  `/photo/${'a'.repeat(38)}/*`,
  '/figures/*',
  '/desk/*',
  '/desk/call/*',
  '/desk/batch/*',
  '/desk/bulk/*',
  '/desk/clusters/*',
  '/desk/import/*',
  '/desk/photo/*',
  '/desk/contacts/*',
  '/desk/hotline/*',
  '/desk/learn/*',
  '/desk/article/*',
  '/desk/publish/*',
  '/office/units/*',
  '/office/territories/file?id=*',
  '/office/requalified/*',
  '/office/people/*',
  '/office/topics/*',
  '/office/courses/*',
  '/office/articles/*',
  '/office/hotline/notices/*',
  '/office/hotline/quality/*',
  '/office/webhooks/*',
  '/unit/*',
  '/unit/photo/*',
  '/open311/v2/requests/*.json',
  '/open311/v2/tokens/*.json'
];

async function read(path: string): Promise<number> {
  const answer = await fetch(app.url + placeOf(path), {
    headers: { cookie: cookies[whoAt(path)], accept: '*/*' },
    redirect: 'manual'
  });
  await answer.body?.cancel();
  return answer.status;
}

describe('a spoiled word in an address breaks nothing', () => {
  it.each(READ)('%s', async (path, ...names) => {
    expect(await read(path), 'no such page').not.toBe(404);
    for (const name of names)
      for (const value of SPOILED) {
        const address = `${path}${path.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`;
        expect.soft(await read(address), address.slice(0, 120)).toBeLessThan(500);
      }
  });

  it.each(NAMED)('%s', async (path) => {
    for (const value of SPOILED) {
      const address = path.replaceAll('*', encodeURIComponent(value));
      expect.soft(await read(address), address.slice(0, 120)).toBeLessThan(500);
    }
  });
});

/** Forms, and their fields that are ids, versions or numbers. */
const SENT: [path: string, ...fields: string[]][] = [
  ['/desk?/save', 'name', 'shared'],
  ['/desk?/remove', 'id'],
  ['/desk/find', 'typed'],
  ['/desk/near', 'lat', 'lng', 'address', 'category'],
  ['/desk/categories', 'q', 'all'],
  ['/report/suggestions', 'q'],
  ['/desk/bulk', 'case', 'numbers', 'list', 'page'],
  [`/desk/clusters/${ID}?/merge`, 'case', 'into'],
  [`/desk/clusters/${ID}?/dismiss`, 'id'],
  ['/desk/templates?/keep', 'id', 'seen', 'category'],
  [`/desk/templates?/archive`, 'id', 'seen'],
  [`/desk/${code}?/takeOver`, 'from', 'seen'],
  [`/desk/${code}?/note`, 'mention', 'seen', 'text'],
  [`/desk/${code}?/relate`, 'number', 'seen'],
  [`/desk/${code}?/merge`, 'number', 'into', 'seen'],
  [`/desk/${code}?/extend`, 'year', 'month', 'day', 'seen'],
  [`/desk/${code}?/dispatch`, 'unit', 'seen'],
  ['/desk/call', 'once', 'lat', 'lng', 'category', 'draft', 'joined', 'like', 'following'],
  ['/office/outbox?/told', 'id'],
  ['/office/person?/find', 'contact'],
  ['/unit?/remove', 'id'],
  ['/unit/templates?/keep', 'id', 'seen'],
  [`/unit/${code}?/takeOver`, 'from'],
  ['/case', 'number', 'pin'],
  ['/sign-in', 'email', 'password'],
  ['/report/problem?/choose', 'category', 'draft', 'like'],
  ['/search?/choose', 'category'],
  ['/map/follow', 'email', 'lat', 'lng', 'radius', 'district']
];

async function send(path: string, field: string, value: string): Promise<number> {
  const answer = await fetch(app.url + placeOf(path), {
    method: 'POST',
    body: new URLSearchParams({ seen: String(c.version), id: ID, [field]: value }),
    headers: { cookie: cookies[whoAt(path)], origin: app.url, accept: 'text/html' },
    redirect: 'manual'
  });
  await answer.body?.cancel();
  return answer.status;
}

it.each(SENT)('a spoiled field of %s breaks nothing', async (path, ...fields) => {
  expect(await send(path, '', ''), 'no such form').not.toBe(405);
  for (const field of fields)
    for (const value of SPOILED) {
      expect.soft(await send(path, field, value), `${field} ${value.slice(0, 60)}`).toBeLessThan(500);
    }
});

it('a spoiled line of a batch breaks nothing', async () => {
  const headers = { cookie: cookies.desk, origin: app.url, accept: 'text/html' };
  const begun = await fetch(`${app.url}/desk/batch`, {
    method: 'POST',
    body: new URLSearchParams(),
    headers,
    redirect: 'manual'
  });
  const batch = begun.headers.get('location') ?? '';
  expect(batch).toMatch(/^\/desk\/batch\//);
  for (const value of SPOILED) {
    for (const field of ['line', 'lat', 'lng', 'category'])
      for (const action of ['look', 'add', 'remove'])
        expect
          .soft(await send(`${batch}?/${action}`, field, value), `${action} ${field} ${value.slice(0, 60)}`)
          .toBeLessThan(500);
    expect.soft(await read(`${batch}?line=${encodeURIComponent(value)}`)).toBeLessThan(500);
  }
});

it('a spoiled word of a program breaks nothing', async () => {
  for (const value of SPOILED) {
    const body = new URLSearchParams({
      service_code: c.category,
      lat: value,
      long: value,
      description: value
    });
    const headers = { 'x-api-key': API_KEY };
    const { status } = await fetch(`${app.url}/open311/v2/requests.json`, { method: 'POST', body, headers });
    expect.soft(status, value.slice(0, 60)).toBeLessThan(500);
  }
});

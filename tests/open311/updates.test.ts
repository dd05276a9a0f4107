import { describe, expect, it } from 'vitest';
import { API_KEY, openApp, RESIDENTS } from '#tests/app.ts';
import { clientOf, items, json, placeIn, plainService } from './client.ts';

const app = await openApp();
const { get, send } = clientOf(app);
const plain = plainService(app.city);
const STATES = [
  'open',
  'closed',
  'fixed',
  'in_progress',
  'action_scheduled',
  'investigating',
  'duplicate',
  'not_councils_responsibility',
  'no_further_action',
  'internal_referral'
];
const window = { start_date: '2020-01-01T00:00:00Z', end_date: '2040-01-01T00:00:00Z' };

async function reported(more: Record<string, string> = {}): Promise<string> {
  const heard = await send('requests.json', {
    service_code: plain.code,
    ...placeIn(app.city),
    description: 'Dziura.',
    ...more
  });
  return String(json(heard.text)[0]!['service_request_id']);
}

/** As FixMyStreet sends what somebody wrote there. */
function written(id: string, more: Record<string, string> = {}) {
  return {
    service_request_id: id,
    update_id: String(Math.floor(Math.random() * 1e9)),
    updated_datetime: '2026-11-20T12:00:00+01:00',
    status: 'OPEN',
    description: 'Jest coraz większa.',
    first_name: 'Halina',
    last_name: '-',
    email: RESIDENTS.halina.email,
    ...more
  };
}

async function lastEntry(id: string) {
  const [number, year] = id.split('-').map(Number);
  return app.db
    .selectFrom('entries')
    .innerJoin('cases', 'cases.id', 'entries.case_id')
    .select(['entries.kind', 'entries.body', 'entries.seq'])
    .where('cases.number', '=', number!)
    .where('cases.year', '=', year!)
    .orderBy('entries.seq', 'desc')
    .executeTakeFirstOrThrow();
}

describe('News of cases, asked the way FixMyStreet asks', () => {
  it('are those between two times, each with all it needs', async () => {
    const updates = items(
      (await get('servicerequestupdates.xml', { ...window, api_key: API_KEY })).text,
      'service_request_updates',
      'request_update'
    );
    expect(updates.length).toBeGreaterThan(3);
    for (const update of updates) {
      expect(update['update_id']).toMatch(/^\d+-\d{4}-\d+$/);
      expect(update['service_request_id']).toMatch(/^\d+-\d{4}$/);
      expect(STATES).toContain(update['status']);
      expect(update['updated_datetime']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(update['description']).not.toBe('');
    }
    expect(new Set(updates.map((u) => u['update_id'])).size).toBe(updates.length);
    const times = updates.map((u) => u['updated_datetime']!);
    expect(times).toEqual(times.toSorted());
    const later = await get('servicerequestupdates.json', {
      start_date: times.at(-1)!,
      end_date: window.end_date
    });
    expect(json(later.text).length).toBeLessThan(updates.length);
  });

  it('carry the city’s answer to a program, and to anybody only how it ended', async () => {
    const closing = await app.db
      .selectFrom('entries')
      .innerJoin('cases', 'cases.id', 'entries.case_id')
      .select(['entries.body', 'cases.number', 'cases.year', 'cases.category'])
      .where('entries.kind', '=', 'closed')
      .execute();
    const published = new Set(app.city.categories.filter((c) => c.published).map(({ code }) => code));
    const found = closing.find((c) => published.has(c.category))!;
    const { text } = found.body as { text: string };
    const query = { service_request_id: `${found.number}-${found.year}` };
    expect((await get('servicerequestupdates.json', query)).text).not.toContain(
      JSON.stringify(text).slice(1, 40)
    );
    const told = json((await get('servicerequestupdates.json', { ...query, api_key: API_KEY })).text);
    expect(told.map((u) => u['description'])).toContain(text);
  });

  it('never hold what units write to the desk', async () => {
    const inside = await app.db
      .selectFrom('entries')
      .select('body')
      .where('kind', 'in', ['returned', 'answered'])
      .execute();
    expect(inside.length).toBeGreaterThan(0);
    const heard = (await get('servicerequestupdates.json', { ...window, api_key: API_KEY })).text;
    for (const { body } of inside) {
      const { reason, text } = body as { reason?: string; text?: string };
      expect(heard).not.toContain(JSON.stringify(reason ?? text).slice(1, -1));
    }
  });

  it('are read page by page', async () => {
    const all = json((await get('servicerequestupdates.json', window)).text).map((u) => u['update_id']);
    const first = await get('servicerequestupdates.json', { ...window, page_size: '2' });
    const link = /after=([^&>]+)/.exec(first.headers.get('link') ?? '')![1]!;
    const second = await get('servicerequestupdates.json', {
      ...window,
      page_size: '2',
      after: decodeURIComponent(link)
    });
    expect(json(second.text).map((u) => u['update_id'])).toEqual(all.slice(2, 4));
  });

  it('without a word are the latest', async () => {
    // Where a place is told roughly the time is told to the day; days follow each other either way.
    const zone = app.city.profile.timezone;
    const days = json((await get('servicerequestupdates.json')).text).map((u) =>
      Temporal.Instant.from(String(u['updated_datetime'])).toZonedDateTimeISO(zone).toPlainDate().toString()
    );
    expect(new Set(days).size).toBeGreaterThan(1);
    expect(days).toEqual(days.toSorted().reverse());
  });
});

describe('What somebody wrote there, sent to us', () => {
  it('is a comment on the case, and its number is told in both formats', async () => {
    const id = await reported();
    const [update] = items(
      (await send('servicerequestupdates.xml', written(id))).text,
      'service_request_updates',
      'request_update'
    );
    const entry = await lastEntry(id);
    expect(entry).toMatchObject({ kind: 'commented', body: { text: 'Jest coraz większa.' } });
    expect(update!['update_id']).toBe(`${id}-${entry.seq}`);
    expect(json((await send('servicerequestupdates.json', written(id))).text)).toMatchObject([
      { update_id: `${id}-${entry.seq + 1}` }
    ]);
  });

  it('twice is one', async () => {
    const id = await reported();
    const update = written(id, { update_id: '4711' });
    const [first, second] = [
      await send('servicerequestupdates.json', update),
      await send('servicerequestupdates.json', update)
    ];
    expect(second.text).toBe(first.text);
  });

  it('comes with photos', async () => {
    const id = await reported();
    expect(
      (await send('servicerequestupdates.json', written(id, { description: '', status: 'FIXED' }))).status
    ).toBe(200);
    expect((await lastEntry(id)).body).toMatchObject({
      text: expect.stringContaining('rozwiązana') as string
    });
  });

  it.each([
    [{ service_request_id: '' }, 400],
    [{ service_request_id: '999999-2026' }, 404],
    [{ status: 'HAPPY' }, 400],
    [{ updated_datetime: 'now' }, 400],
    [{ description: '' }, 400],
    [{ description: 'x'.repeat(9000) }, 400],
    [{ update_id: 'a b' }, 400],
    [{ api_key: 'wrong' }, 403],
    [{ api_key: '' }, 403]
  ])('is refused when it is wrong: %j', async (more, status) => {
    const id = await reported();
    const heard = await send(
      'servicerequestupdates.xml',
      written(id, more as unknown as Record<string, string>)
    );
    expect(heard.status).toBe(status);
    expect(items(heard.text, 'errors', 'error')).toMatchObject([{ code: String(status) }]);
  });
});

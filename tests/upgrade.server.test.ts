/** A database of the version before accounts, factors and scopes keeps all it holds, and today's program goes on with it. */
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listNotices } from '#notices/list.server.ts';
import { keptPassword } from '#people/password.server.ts';
import { findKey, listKeys } from '#people/programs/key.server.ts';
import { listSessions, sessionOf } from '#people/sessions/session.server.ts';
import { openDatabase, type OpenDatabase } from '#world/database.server.ts';
import { migrate } from '#world/migrate.server.ts';
import { hashOf } from '#world/seal.server.ts';
import { databaseUrl } from './database-url.ts';
import { freshDatabase } from './database.ts';

const FOLDER = join(import.meta.dirname, '..', 'migrations');
/** The last migration of the version before. */
const LAST = '0020';
const now = Temporal.Instant.from('2026-11-21T12:00:00Z');
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const server = await freshDatabase();
const name = `upgrade_${process.pid}`;
const url = databaseUrl(server, name);
let open: OpenDatabase;

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Brings the database to the shape it had before. */
async function migrateBefore(): Promise<void> {
  const before = await mkdtemp(join(tmpdir(), 'hejnal-before-'));
  const files = (await readdir(FOLDER)).filter((file) => file.slice(0, 4) <= LAST);
  await Promise.all(files.map((file) => copyFile(join(FOLDER, file), join(before, file))));
  await migrate(url, before);
  await rm(before, { recursive: true });
}

/** What the version before had written: people of all its roles, a session, keys, cases, letters, followers. */
async function fillBefore(): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const password = await keptPassword('zielony parasol');
  const people = [
    [1, 'anna', 'agent', null, false, false],
    [2, 'olek', 'officer', 'ROADS', true, false],
    [3, 'ewa', 'administrator', null, false, true]
  ] as const;
  for (const [n, email, role, unit, head, demo] of people)
    await client.query(
      `insert into people (id, email, name, role, unit, password, head, demo) values ($1, $2, $2, $3, $4, $5, $6, $7)`,
      [id(n), `${email}@city.example`, role, unit, password, head, demo]
    );
  for (const [n, token] of [
    [1, 'of anna'],
    [3, 'of ewa']
  ] as const)
    await client.query(`insert into sessions values ($1, $2, '2026-11-21T20:00:00Z')`, [
      hashOf(token),
      id(n)
    ]);
  await client.query(`insert into api_keys values ($1, 'Estate app', false), ($2, 'demo', true)`, [
    hashOf('an old key'),
    hashOf('the demo key')
  ]);
  await client.query(
    `insert into cases (id, year, number, version, kind, category, status, outcome, priority, channel, lang, description,
      lat, lng, contact, received_at, updated_at, closed_at, lead, shown)
    select ('01900000-0000-7000-8000-' || lpad((100 + n)::text, 12, '0'))::uuid, 2026, n, 2, 'problem', 'ROAD-1',
      case when n % 2 = 0 then 'closed' else 'dispatched' end, case when n % 2 = 0 then 'resolved' end, 'P2', 'portal', 'pl', 'A hole',
      50, 20, '{"by": "email", "to": "jan@poczta.example"}', '2026-11-01T08:00:00Z', '2026-11-01T09:00:00Z',
      case when n % 2 = 0 then timestamptz '2026-11-01T09:00:00Z' end, 'ROADS', case when n % 2 = 0 then 'public' else 'unchecked' end
    from generate_series(1, 40) n`
  );
  await client.query(
    `insert into entries select id, seq, case seq when 1 then 'submitted' else 'dispatched' end, received_at, '{"as": "clock"}',
      '{"unit": "ROADS"}' from cases, generate_series(1, 2) seq`
  );
  await client.query(
    `insert into tasks (case_id, unit, lead, status, dispatched_at) select id, 'ROADS', true, 'open', received_at from cases where number % 2 = 1`
  );
  await client.query(
    `insert into notices (id, case_id, letter, lang, by, "to", subject, body, state, recorded_at, next_at)
      select gen_random_uuid(), id, 'received', 'pl', 'email', 'jan@poczta.example', 's', 'b', 'waiting', received_at, received_at from cases`
  );
  await client.query(
    `insert into followers values (gen_random_uuid(), $1, 'Ola@poczta.example', 'pl', '2026-11-02', '2026-11-02')`,
    [id(102)]
  );
  await client.query(
    `insert into public_cases (case_id, year, number, kind, category, status, outcome, words, precision, lat, lng, received_at, published_at, changed_at)
      select id, year, number, kind, category, status, outcome, 'A hole', 'exact', lat, lng, received_at, updated_at, updated_at
      from cases where shown = 'public'`
  );
  await client.end();
}

async function counts(): Promise<Record<string, number>> {
  const tables = ['people', 'sessions', 'api_keys', 'cases', 'entries', 'tasks', 'notices', 'followers'];
  const client = new Client({ connectionString: url });
  await client.connect();
  const each = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`);
  const { rows } = await client.query<Record<string, number>>(`select ${each.join(', ')}`);
  await client.end();
  return rows[0]!;
}

let before: Record<string, number>;
let after: Record<string, number>;
beforeAll(async () => {
  await onServer(`create database ${name}`);
  await migrateBefore();
  await fillBefore();
  before = await counts();
  const done = await migrate(url, FOLDER);
  expect(done[0]!.slice(0, 4)).toBe('0021');
  after = await counts();
  open = openDatabase(url, 2);
});
afterAll(async () => {
  await open.close();
  await onServer(`drop database ${name} with (force)`);
});

describe('A database of the version before', () => {
  it('loses no row', () => {
    expect(after).toEqual(before);
    expect(before['notices']).toBe(40);
  });

  it('lets programs go on with their keys, as far as they could before', async () => {
    expect(await findKey(open.db, 'an old key', now)).toEqual({
      name: 'Estate app',
      scopes: ['report', 'read'],
      endsAt: null
    });
    expect(await findKey(open.db, 'the demo key', now, false)).toBeUndefined();
    const keys = await listKeys(open.db);
    expect(new Set(keys.map((key) => key.id)).size).toBe(2);
    expect(keys.map(({ name, madeBy }) => [name, madeBy])).toEqual([
      ['Estate app', null],
      ['demo', null]
    ]);
  });

  it('opens no work place by the password alone with which somebody was signed in, but lets them set up a factor', async () => {
    expect(await sessionOf(open.db, 'of anna', now)).toMatchObject({
      whole: false,
      demo: false,
      person: { name: 'anna@city.example', role: 'agent', unit: null },
      session: { factors: ['password'], device: '' }
    });
    expect(await sessionOf(open.db, 'of ewa', now)).toMatchObject({ whole: true, demo: true });
    expect(await listSessions(open.db, { person: id(1) }, now)).toHaveLength(1);
  });

  it('still lists its letters with their cases, and none for a person without a case', async () => {
    const { rows } = await listNotices(open.db, 'waiting');
    expect(rows).toHaveLength(40);
    expect(rows.every(({ caseId, sealed }) => caseId !== null && sealed === null)).toBe(true);
  });

  it('has entries told from now on and none of before', async () => {
    await sql`insert into webhooks (id, name, url, secret, kinds, made_at)
      values (${id(900)}::uuid, 'Orders', 'https://orders.example', 's', '{case.closed}', now())`.execute(
      open.db
    );
    await sql`insert into entries values (${id(101)}::uuid, 3, 'closed', ${now.toString()}::timestamptz, '{"as": "clock"}', '{}')`.execute(
      open.db
    );
    const told = await open.db.selectFrom('deliveries').select('body').execute();
    expect(told).toMatchObject([
      { body: { type: 'case.closed', data: { number: '1/2026', units: ['ROADS'] } } }
    ]);
  });
});

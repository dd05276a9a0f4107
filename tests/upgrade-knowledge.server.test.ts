/** A city that was there before services and knowledge gets them from its folder, once, and loses nothing of its own. */
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findCity, loadCity } from '#catalogue/city.server.ts';
import type { City } from '#catalogue/city.ts';
import { readCity } from '#catalogue/folder.server.ts';
import { listHeads } from '#knowledge/articles/article.server.ts';
import { search } from '#knowledge/finding/search.ts';
import { stockInStep } from '#knowledge/finding/stock.server.ts';
import { listTopics } from '#knowledge/topics/topic.server.ts';
import { openDatabase, type OpenDatabase } from '#world/database.server.ts';
import { migrate } from '#world/migrate.server.ts';
import { databaseUrl } from './database-url.ts';
import { freshDatabase } from './database.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = 'cities/brzegowo';
/** The last migration before services and knowledge. */
const LAST = '0024';
const now = Temporal.Instant.from('2026-11-20T12:00:00Z');
/** Letters that came with services and knowledge. */
const LATER = ['review', 'expired', 'gist'];
const OURS = 'Nasze własne centrum';

const server = await freshDatabase();
const name = `knowledge_${process.pid}`;
const url = databaseUrl(server, name);
let open: OpenDatabase;
let before: City;

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** The shape and the city of before: no groups of services, no events of a life, none of the later letters. */
async function fillBefore(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hejnal-before-'));
  const files = (await readdir(join(ROOT, 'migrations'))).filter((file) => file.slice(0, 4) <= LAST);
  await Promise.all(files.map((file) => copyFile(join(ROOT, 'migrations', file), join(folder, file))));
  await migrate(url, folder);
  await rm(folder, { recursive: true });
  const city = await readCity(join(ROOT, FOLDER));
  const letters = city.letters.filter(({ code }) => !LATER.includes(code));
  const profile = { ...city.profile, centre: { ...city.profile.centre, pl: OURS } };
  before = { ...city, profile, letters, serviceGroups: [], lifeEvents: [] };
  const { db, close } = openDatabase(url, 1);
  await loadCity(db, before, 'before', now);
  await close();
}

async function load(): Promise<string> {
  const env = { ...process.env, DATABASE_URL: url, CITY: FOLDER };
  const command = ['scripts/city.ts', 'load'];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: ROOT, env });
  return stdout;
}

beforeAll(async () => {
  await onServer(`create database ${name}`);
  await fillBefore();
  await migrate(url, join(ROOT, 'migrations'));
  open = openDatabase(url, 2);
}, 120_000);
afterAll(async () => {
  await open.close();
  await onServer(`drop database ${name} with (force)`);
});

const codes = (all: readonly { code: string }[]) => [...new Set(all.map(({ code }) => code))].toSorted();

it('gets groups, events, letters, articles and topics from its folder; what it said of itself stays', async () => {
  const { db } = open;
  const said = await load();
  expect(said).toContain('already in the database');
  expect(said).toMatch(/Knowledge: .*cards.*loaded/);
  const folder = await readCity(join(ROOT, FOLDER));
  const day = Temporal.Now.plainDateISO(folder.profile.timezone).toString();
  const city = (await findCity(db, day))!;
  expect(codes(city.serviceGroups)).toEqual(codes(folder.serviceGroups));
  expect(codes(city.lifeEvents)).toEqual(codes(folder.lifeEvents));
  expect(codes(city.letters)).toEqual(codes(folder.letters));
  expect(codes(city.categories)).toEqual(codes(before.categories));
  expect(city.profile.centre.pl).toBe(OURS);
  const [card] = await listHeads(db, 'card', day);
  const asked = { words: card!.title.pl, audience: 'everyone', lang: 'pl', day } as const;
  const found = search(await stockInStep(db), asked);
  expect(found[0]).toMatchObject({ kind: 'card', code: card!.code });
  expect(await listTopics(db)).not.toEqual([]);
}, 120_000);

it('gets them once: a second start changes nothing', async () => {
  const tables = ['articles', 'article_versions', 'city_facts', 'topics', 'courses', 'synonyms'] as const;
  const count = () =>
    Promise.all(tables.map(async (table) => (await open.db.selectFrom(table).selectAll().execute()).length));
  const once = await count();
  expect(await load()).toBe('City: already in the database\n');
  expect(await count()).toEqual(once);
}, 120_000);

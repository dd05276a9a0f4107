/** The town: every story legal in every city, and every journal adds up to its stored row. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCity } from '#catalogue/folder.server.ts';
import { STATUSES } from '#cases/case.ts';
import { isTrueToJournal } from '#cases/case.server.ts';
import { OUTCOMES } from '#cases/entry.ts';
import { openFiles } from '#world/files.server.ts';
import { openDatabase, type OpenDatabase } from '#world/database.server.ts';
import { sealOf } from '#world/seal.server.ts';
import { freshDatabase } from '#tests/database.ts';
import { STORIES, storyId } from './cases.ts';
import { fillTown } from './fill.server.ts';

describe.each(['cities/krakow', 'cities/brzegowo'])('The town in %s', async (folder) => {
  const city = await readCity(folder);
  const url = await freshDatabase();
  const store = mkdtempSync(join(tmpdir(), 'hejnal-town-'));
  let database: OpenDatabase;

  beforeAll(async () => {
    database = openDatabase(url, 2);
    await fillTown({
      db: database.db,
      city,
      files: openFiles(store),
      seal: sealOf('a secret of this test'),
      publicUrl: 'http://hejnal.example',
      now: Temporal.Now.instant().round('millisecond'),
      history: true,
      say: () => undefined
    });
  });
  afterAll(async () => {
    await database.close();
    rmSync(store, { recursive: true, force: true });
  });

  it('tells thirty stories, in every status and with every outcome', async () => {
    expect(STORIES).toHaveLength(30);
    const ids = STORIES.map(({ key }) => storyId(key));
    const rows = await database.db
      .selectFrom('cases')
      .select(['status', 'outcome'])
      .where('id', 'in', ids)
      .execute();
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(STATUSES));
    expect(new Set(rows.flatMap(({ outcome }) => outcome ?? []))).toEqual(new Set(OUTCOMES));
  });

  it('replaying every journal gives the stored row', async () => {
    const ids = await database.db.selectFrom('cases').select('id').execute();
    const untrue: string[] = [];
    for (const { id } of ids) if (!(await isTrueToJournal(database.db, id))) untrue.push(id);
    expect(untrue).toEqual([]);
  });

  it('has a photo behind every photo a journal names', async () => {
    const files = openFiles(store);
    const photos = await database.db.selectFrom('photos').select(['id', 'key', 'case_id']).execute();
    const named = await database.db.selectFrom('cases').select(['id', 'photos']).execute();
    const shown = named.flatMap((c) => (c.photos as unknown as string[]).map((photo) => `${c.id} ${photo}`));
    expect(photos.map(({ id, case_id }) => `${case_id} ${id}`)).toEqual(expect.arrayContaining(shown));
    for (const { key } of photos)
      expect((await files.read(key))?.subarray(0, 2).toString('hex')).toBe('ffd8');
  });

  it('sends no letter anywhere: what waits, waits for a telephone', async () => {
    const waiting = await database.db
      .selectFrom('notices')
      .select(['by'])
      .where('state', '=', 'waiting')
      .execute();
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.every(({ by }) => by === 'phone')).toBe(true);
    const addresses = await database.db
      .selectFrom('notices')
      .select('to')
      .where('by', '=', 'email')
      .execute();
    expect(addresses.every(({ to }) => to.endsWith('@hejnal.example'))).toBe(true);
  });
});

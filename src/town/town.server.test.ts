/** The town: every story legal in every city, and every journal adds up to its stored row. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCity } from '#catalogue/folder.server.ts';
import { replay, STATUSES, type Case } from '#cases/case.ts';
import { caseFrom } from '#cases/case.server.ts';
import { OUTCOMES, type Entry } from '#cases/entry.ts';
import { calendarsOf } from '#flow/here.server.ts';
import { openFiles } from '#world/files.server.ts';
import { openDatabase, type OpenDatabase } from '#world/database.server.ts';
import { personalIn } from '#reports/personal.ts';
import { sealOf } from '#world/seal.server.ts';
import { freshDatabase } from '#tests/database.ts';
import { STORIES, storyId } from './cases.ts';
import { fillTown } from './fill.server.ts';
import { lived, reportsOf } from './history/history.ts';
import { workersOf } from './people.ts';

/** Tasks have no order of their own. */
function sameOrder(c: Case): Case {
  return { ...c, tasks: c.tasks.toSorted((a, b) => (a.unit < b.unit ? -1 : 1)) };
}

describe.each([
  { folder: 'cities/krakow', history: true },
  { folder: 'cities/brzegowo', history: false }
])('The town in $folder', async ({ folder, history }) => {
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
      history,
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
    const entries = await database.db
      .selectFrom('entries')
      .selectAll()
      .orderBy('case_id')
      .orderBy('seq')
      .execute();
    const journals = Map.groupBy(entries, (row) => row.case_id);
    const tasks = Map.groupBy(
      await database.db.selectFrom('tasks').selectAll().execute(),
      (row) => row.case_id
    );
    const rows = await database.db.selectFrom('cases').selectAll().execute();
    expect(rows).toHaveLength(journals.size);
    for (const row of rows) {
      const journal = journals
        .get(row.id)!
        .map(({ seq, kind, at, by, body }) => ({ seq, kind, at, by, body }));
      expect(sameOrder(caseFrom(row, tasks.get(row.id) ?? []))).toEqual(
        sameOrder(replay(row.id, journal as unknown as Entry[]))
      );
    }
  });

  it('shows on the public map what may be shown and nothing else, and leaves the newest to be checked', async () => {
    const published = city.categories.filter((c) => c.published).map((c) => c.code);
    const shown = await database.db.selectFrom('public_cases').selectAll().execute();
    expect(shown.length).toBeGreaterThan(15);
    expect(shown.filter((c) => !published.includes(c.category))).toEqual([]);
    expect(shown.filter((c) => personalIn(c.words).length > 0)).toEqual([]);
    expect(shown.filter((c) => c.outcome === 'rejected')).toEqual([]);
    const counts = await database.db
      .selectFrom('cases')
      .select(['shown', ({ fn }) => fn.countAll<number>().as('n')])
      .groupBy('shown')
      .execute();
    const byShown = Object.fromEntries(counts.map(({ shown, n }) => [shown, Number(n)]));
    expect(byShown['public']).toBe(shown.length);
    expect(byShown['unchecked']).toBeGreaterThan(0);
  });

  it('tells the same history when it is filled again', async () => {
    const clock = {
      now: Temporal.Instant.from('2026-11-20T11:00:00Z'),
      ...calendarsOf(city)
    };
    const town = { city, clock, workers: workersOf(city, '2026-11-20') };
    const first = () =>
      reportsOf(town)
        .take(40)
        .map((came, i) => lived(came, i, i, town))
        .toArray();
    expect(first()).toEqual(first());
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

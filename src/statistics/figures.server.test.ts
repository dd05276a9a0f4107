/** The figures against the journals themselves, counted the slow way. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replay, type Case } from '#cases/case.ts';
import type { Entry } from '#cases/entry.ts';
import { readCity } from '#catalogue/folder.server.ts';
import { fillTown } from '#town/fill.server.ts';
import { storyId } from '#town/cases.ts';
import { openDatabase, type OpenDatabase } from '#world/database.server.ts';
import { openFiles } from '#world/files.server.ts';
import { sealOf } from '#world/seal.server.ts';
import { freshDatabase } from '#tests/database.ts';
import { countFigures } from './figures.server.ts';
import { findCount, findSums, listDays, listReceived, mostReceived } from './read.server.ts';
import { receivedIn } from './share.ts';
import { waitOf } from './waits.ts';

const city = await readCity('cities/brzegowo');
const url = await freshDatabase();
const emptyUrl = await freshDatabase();
const store = mkdtempSync(join(tmpdir(), 'hejnal-figures-'));
const zone = city.profile.timezone;
const now = Temporal.Now.instant().round('millisecond');
const localDay = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();
const monthOf = (at: string) => localDay(at).with({ day: 1 }).toString();
let database: OpenDatabase;
let cases: Case[];

beforeAll(async () => {
  database = openDatabase(url, 3);
  await fillTown({
    db: database.db,
    city,
    files: openFiles(store),
    seal: sealOf('a secret of this test'),
    publicUrl: 'http://hejnal.example',
    now,
    history: true,
    say: () => undefined
  });
  cases = await replayAll();
});
afterAll(async () => {
  await database.close();
  rmSync(store, { recursive: true, force: true });
});

async function replayAll(): Promise<Case[]> {
  const entries = await database.db
    .selectFrom('entries')
    .selectAll()
    .orderBy('case_id')
    .orderBy('seq')
    .execute();
  return [...Map.groupBy(entries, (row) => row.case_id)].map(([id, journal]) =>
    replay(id, journal as unknown as Entry[])
  );
}

async function months(): Promise<string[]> {
  const rows = await database.db.selectFrom('figures').select('month').distinct().orderBy('month').execute();
  return rows.map(({ month }) => month);
}

/** Everything kept, in one order, to compare two counts. */
async function kept() {
  const figures = await database.db.selectFrom('figures').selectAll().execute();
  const days = await database.db.selectFrom('answer_days').selectAll().execute();
  const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).toSorted();
  return { figures: sorted(figures), days: sorted(days) };
}

describe('The figures of the town', () => {
  it('tell of each month what its journals tell', async () => {
    for (const month of await months()) {
      const there = cases.filter((c) => monthOf(c.receivedAt) === month);
      const sums = await findSums(database.db, { months: [month] });
      const by = (name: (c: Case) => string) =>
        Object.fromEntries([...Map.groupBy(there, name)].map(([key, all]) => [key, all.length]));
      expect(sums).toEqual({
        standings: by((c) => c.outcome ?? 'open'),
        contested: there.filter((c) => c.contested).length,
        kinds: by((c) => c.kind),
        categories: by((c) => c.category),
        districts: by((c) => c.place.district ?? ''),
        channels: by((c) => c.channel)
      });
    }
  });

  it('tell of each month how many days the answers took that were given in it', async () => {
    for (const month of await months()) {
      const closed = cases.filter((c) => c.closedAt !== null && monthOf(c.closedAt) === month);
      const slow = closed.map(
        (c) => localDay(c.receivedAt).until(localDay(c.closedAt!), { largestUnit: 'days' }).days
      );
      const counted = await listDays(database.db, { months: [month] });
      expect(waitOf(counted)).toEqual(waitOf(slow.map((days) => ({ days, cases: 1 }))));
      expect(counted.reduce((sum, one) => sum + one.cases, 0)).toBe(closed.length);
    }
  });

  it('add up the same whichever way they are cut, and to all cases there are', async () => {
    const sums = await findSums(database.db, { months: await months() });
    const all = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
    for (const cut of [sums.kinds, sums.categories, sums.districts, sums.channels])
      expect(all(cut)).toBe(cases.length);
    expect(receivedIn(sums.standings)).toBe(cases.length);
    const bars = await listReceived(database.db, { months: await months() });
    expect(bars.reduce((sum, one) => sum + one.problems + one.ideas + one.questions, 0)).toBe(cases.length);
    expect(Math.max(...bars.map((one) => one.problems + one.ideas))).toBe(
      await mostReceived(database.db, {})
    );
  });

  it('of all districts and of all categories, one by one, are those of the city', async () => {
    const selection = { months: await months() };
    const whole = await findSums(database.db, selection);
    for (const [cut, part] of [
      [whole.districts, (name: string) => ({ district: name })],
      [whole.categories, (name: string) => ({ categories: [name] })]
    ] as const) {
      for (const [name, count] of Object.entries(cut)) {
        expect(receivedIn((await findSums(database.db, { ...selection, ...part(name) })).standings)).toBe(
          count
        );
      }
    }
  });

  it('follow the seeds: problems to ideas as 93 to 7, and nearly nine of ten closed ones resolved', async () => {
    const { kinds, standings } = await findSums(database.db, { months: await months() });
    expect(kinds['problem']! / cases.length).toBeCloseTo(0.93, 1);
    const closed = receivedIn(standings) - (standings.open ?? 0);
    expect(standings.resolved! / closed).toBeGreaterThan(0.85);
    expect(standings.resolved! / closed).toBeLessThan(0.91);
  });
});

describe('Counting again', () => {
  it('changes nothing where nothing happened', async () => {
    const before = await kept();
    expect((await countFigures(database.db, now.add({ hours: 1 }), zone)).whole).toBe(false);
    expect(await kept()).toEqual(before);
  });

  it('counts only the months something happened in, and ends where counting everything ends', async () => {
    const at = now.add({ hours: 2 });
    const { db } = database;
    const closed = await db
      .selectFrom('cases')
      .select(['id', 'received_at', 'closed_at', 'version'])
      .where('closed_at', 'is not', null)
      .where('contested', '=', false)
      .orderBy('closed_at')
      .limit(1)
      .offset(50)
      .executeTakeFirstOrThrow();
    // Contested long ago and counted only now: the months it came in and was closed in are counted anew.
    const changed = {
      status: 'received',
      outcome: null,
      closed_at: null,
      contested: true,
      updated_at: at.toString()
    };
    await db
      .updateTable('cases')
      .set({ ...changed, version: closed.version + 1 })
      .where('id', '=', closed.id)
      .execute();
    const { months: counted, whole } = await countFigures(db, at, zone);
    expect(whole).toBe(false);
    expect(counted).toEqual(
      expect.arrayContaining([monthOf(closed.received_at), monthOf(closed.closed_at!)])
    );
    expect(counted.length).toBeLessThan((await months()).length);
    const few = await kept();
    await countFigures(db, at, zone, true);
    expect(await kept()).toEqual(few);
  });

  it('counts all months anew once a day', async () => {
    expect((await countFigures(database.db, now.add({ hours: 30 }), zone)).whole).toBe(true);
    expect(Temporal.Instant.from((await findCount(database.db))!.madeAt).equals(now.add({ hours: 30 }))).toBe(
      true
    );
  });

  it('by two at the same moment gives one truth', async () => {
    const before = await kept();
    await Promise.all([1, 2].map(() => countFigures(database.db, now.add({ hours: 31 }), zone, true)));
    expect(await kept()).toEqual(before);
  });

  it("a month is the city's: a report of the last minute before midnight belongs to the month that ends", async () => {
    const { db } = database;
    const instant = Temporal.ZonedDateTime.from(`2025-07-31T23:59:30[${zone}]`).toInstant().toString();
    await db
      .updateTable('cases')
      .set({ received_at: instant, updated_at: now.toString() })
      .where('id', '=', storyId('clock'))
      .execute();
    const count = async (month: string) => receivedIn((await findSums(db, { months: [month] })).standings);
    const [july, august] = [await count('2025-07-01'), await count('2025-08-01')];
    await countFigures(db, now.add({ hours: 32 }), zone, true);
    expect([await count('2025-07-01'), await count('2025-08-01')]).toEqual([july + 1, august]);
  });
});

describe('An empty database', () => {
  it('is counted too, and says when', async () => {
    const empty = openDatabase(emptyUrl, 2);
    expect(await findCount(empty.db)).toBeUndefined();
    expect(await countFigures(empty.db, now, zone)).toEqual({ months: [], whole: true });
    expect(await findCount(empty.db)).toEqual({ madeAt: expect.any(String), first: undefined });
    expect(await findSums(empty.db, { months: ['2026-10-01'] })).toMatchObject({
      standings: {},
      contested: 0
    });
    await empty.close();
  });
});

import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { SMALL_CITY } from '#tests/cities/small.ts';
import { openDatabase } from '#world/database.server.ts';
import { freshDatabase } from '#tests/database.ts';
import {
  addLetters,
  applyCity,
  findCity,
  hasCity,
  listLaterFacts,
  loadCity,
  missingLetters
} from './city.server.ts';
import type { City } from './city.ts';
import { readCity } from './folder.server.ts';

const { db, close } = openDatabase(await freshDatabase(), 4);
const town = await readCity(SMALL_CITY);
const now = Temporal.Instant.from('2026-11-20T11:13:27.123Z');

function changed(change: (city: City) => void): City {
  const city = structuredClone(town);
  change(city);
  return city;
}
const lamp = (city?: City) => city?.categories.find((c) => c.code === 'lampa');
const slower = changed((c) => (lamp(c)!.deadline = { working_days: 9 }));

afterAll(close);

beforeEach(async () => {
  await db.deleteFrom('city_facts').execute();
});

describe('the first load', () => {
  test('an empty database has no city; a loaded one has it on every day, also before today', async () => {
    expect(await findCity(db, '2026-11-20')).toBeUndefined();
    expect(await hasCity(db)).toBe(false);
    expect(await loadCity(db, town, 'start', now)).toBe(true);
    expect(await hasCity(db)).toBe(true);
    expect(await findCity(db, '2026-11-20')).toEqual(town);
    expect(await findCity(db, '2024-11-01')).toEqual(town);
  });

  test('from then on the database is the truth: a second load does nothing', async () => {
    await loadCity(db, town, 'start', now);
    expect(await loadCity(db, slower, 'start', now)).toBe(false);
    expect(await findCity(db, '2026-11-20')).toEqual(town);
  });

  test('letters of a newer program come from the folder, and a changed one stays', async () => {
    const older = changed((c) => (c.letters = c.letters.filter(({ code }) => code !== 'survey')));
    older.letters[0]!.subject = 'Ours: {number}';
    await loadCity(db, older, 'start', now);
    expect(await missingLetters(db)).toEqual(['survey.pl', 'survey.en', 'survey.uk']);
    expect((await addLetters(db, town, 'start', now)).toSorted()).toEqual([
      'survey.en',
      'survey.pl',
      'survey.uk'
    ]);
    const city = await findCity(db, '2026-11-20');
    expect(city?.letters).toHaveLength(town.letters.length);
    expect(city?.letters.some(({ subject }) => subject === 'Ours: {number}')).toBe(true);
    expect(await addLetters(db, town, 'start', now)).toEqual([]);
  });

  test('two that start at once load it once', async () => {
    const loaded = await Promise.all([loadCity(db, town, 'one', now), loadCity(db, slower, 'two', now)]);
    expect(loaded.toSorted()).toEqual([false, true]);
    const by = await db.selectFrom('city_facts').select('recorded_by').distinct().execute();
    expect(by).toHaveLength(1);
  });

  test('a fact keeps who recorded it, when, and from which day it holds', async () => {
    await loadCity(db, town, 'start', now);
    const fact = await db
      .selectFrom('city_facts')
      .selectAll()
      .where('code', '=', 'lampa')
      .executeTakeFirstOrThrow();
    expect(fact).toMatchObject({
      kind: 'category',
      effective_from: '1900-01-01',
      recorded_by: 'start',
      recorded_at: now.toString(),
      ended: false
    });
  });
});

describe('applying a folder', () => {
  beforeEach(async () => {
    await loadCity(db, town, 'start', now);
  });

  test('nothing is recorded when nothing differs', async () => {
    expect(await applyCity(db, town, 'clerk', now, '2026-12-01')).toEqual({ changes: [], reordered: [] });
    expect(await listLaterFacts(db, '2026-11-20')).toEqual([]);
  });

  test('a change holds from its day, and the day before has its own truth', async () => {
    await applyCity(db, slower, 'clerk', now, '2026-12-01');
    expect(lamp(await findCity(db, '2026-11-30'))?.deadline).toEqual({ working_days: 5 });
    expect(lamp(await findCity(db, '2026-12-01'))?.deadline).toEqual({ working_days: 9 });
    expect(await listLaterFacts(db, '2026-11-20')).toEqual([
      { kind: 'category', code: 'lampa', from: '2026-12-01' }
    ]);
  });

  test('what the folder no longer has ends, and may come back', async () => {
    const without = changed((c) => (c.redirects = c.redirects.filter((r) => r.code !== 'jezioro')));
    await applyCity(db, without, 'clerk', now, '2026-12-01');
    const redirects = async (day: string) => (await findCity(db, day))?.redirects.map((r) => r.code);
    expect(await redirects('2026-11-30')).toContain('jezioro');
    expect(await redirects('2026-12-01')).not.toContain('jezioro');
    await applyCity(db, town, 'clerk', now, '2027-01-01');
    expect(await redirects('2026-12-31')).not.toContain('jezioro');
    expect(await findCity(db, '2027-01-01')).toEqual(town);
  });

  test('a second change on the same day takes the place of the first', async () => {
    await applyCity(db, slower, 'clerk', now, '2026-12-01');
    await applyCity(db, town, 'clerk', now, '2026-12-01');
    expect(await findCity(db, '2026-12-01')).toEqual(town);
  });

  test('the order of the folder is the order of the lists', async () => {
    const turned = changed((c) => c.units.reverse());
    expect((await applyCity(db, turned, 'clerk', now, '2026-12-01')).reordered).toEqual(['unit']);
    expect(await findCity(db, '2026-12-01')).toEqual(turned);
  });

  test('something new stands where its folder put it', async () => {
    const fourth = changed((c) => c.categories.splice(1, 0, { ...lamp(c)!, code: 'sygnalizacja' }));
    await applyCity(db, fourth, 'clerk', now, '2026-12-01');
    expect(await findCity(db, '2026-12-01')).toEqual(fourth);
  });

  test('a whole other city takes over', async () => {
    const other = changed((c) => (c.profile.code = 'new-town'));
    await applyCity(db, other, 'clerk', now, '2026-12-01');
    expect((await findCity(db, '2026-12-01'))?.profile.code).toBe('new-town');
  });
});

test('nothing can be applied where nothing was ever loaded', async () => {
  await expect(applyCity(db, town, 'clerk', now, '2026-12-01')).rejects.toThrow('No city is loaded yet.');
});

/** Tries are counted in the database, so that all processes and machines count together. */
import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '#tests/database.ts';
import { openDatabase } from '#world/database.server.ts';
import { countTry, forgetTries, sweepTries, takeBackTry, tooMany, triesWith } from './tries.server.ts';

const url = await freshDatabase();
const { db, close } = openDatabase(url, 4);
afterAll(close);

const noon = Temporal.Instant.from('2026-11-20T12:00:30Z');
const keyOf = (name: string) => createHash('sha256').update(name).digest();

async function tryOften(key: Buffer, times: number, at = noon): Promise<void> {
  await Promise.all(Array.from({ length: times }, () => countTry(db, key, at)));
}

describe('Tries', () => {
  it('allows as many as it says and then no more', async () => {
    await tryOften(keyOf('a PIN'), 5);
    expect(await tooMany(db, keyOf('a PIN'), 5, 15, noon)).toBe(false);
    await tryOften(keyOf('a PIN'), 1);
    expect(await tooMany(db, keyOf('a PIN'), 5, 15, noon)).toBe(true);
  });

  it('loses none of a hundred that come at the same moment', async () => {
    await tryOften(keyOf('a flood'), 100);
    expect(await tooMany(db, keyOf('a flood'), 99, 15, noon)).toBe(true);
    expect(await tooMany(db, keyOf('a flood'), 100, 15, noon)).toBe(false);
  });

  it('tells each of a hundred that come at the same moment its own number, and asks the database a few times', async () => {
    const key = keyOf('a crowd');
    let asked = 0;
    const heard = db.withPlugin({
      transformQuery: ({ node }) => {
        asked += 1;
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result)
    });
    const crowd = (at: Temporal.Instant) =>
      Promise.all(Array.from({ length: 100 }, () => triesWith(heard, key, 15, at)));
    const upTo = (first: number) => Array.from({ length: 100 }, (_, n) => first + n);
    expect((await crowd(noon)).sort((a, b) => a - b)).toEqual(upTo(1));
    expect((await crowd(noon.add({ minutes: 2 }))).sort((a, b) => a - b)).toEqual(upTo(101));
    expect(await triesWith(db, key, 2, noon.add({ minutes: 3 }))).toBe(101);
    expect(asked).toBeLessThan(10);
  });

  it('counted by two processes at once are told apart', async () => {
    const key = keyOf('two machines');
    const other = openDatabase(url, 4);
    const told = await Promise.all(
      [db, other.db].flatMap((at) => Array.from({ length: 50 }, () => triesWith(at, key, 15, noon)))
    );
    await other.close();
    expect(new Set(told).size).toBe(100);
    expect(Math.max(...told)).toBe(100);
  });

  it('keeps apart who tries at what', async () => {
    await tryOften(keyOf('one case'), 9);
    expect(await tooMany(db, keyOf('another case'), 0, 15, noon)).toBe(false);
  });

  it('looks back so many minutes and no further', async () => {
    const key = keyOf('a patient one');
    await tryOften(key, 9);
    expect(await tooMany(db, key, 8, 15, noon.add({ minutes: 14 }))).toBe(true);
    expect(await tooMany(db, key, 8, 15, noon.add({ minutes: 15 }))).toBe(false);
  });

  it('forgets the tries of somebody who then knew', async () => {
    await tryOften(keyOf('at last'), 4);
    await forgetTries(db, keyOf('at last'));
    expect(await tooMany(db, keyOf('at last'), 0, 15, noon)).toBe(false);
  });

  it('takes one back, and never more than there were', async () => {
    const key = keyOf('no guess');
    await tryOften(key, 2);
    for (const _ of [1, 2, 3]) await takeBackTry(db, key, noon);
    expect(await tooMany(db, key, 0, 15, noon)).toBe(false);
    await tryOften(key, 1);
    expect(await tooMany(db, key, 0, 15, noon)).toBe(true);
  });

  it('sweeps away what is older than a day', async () => {
    await sweepTries(db, noon.add({ hours: 24, minutes: 5 }));
    expect(await db.selectFrom('tries').select('count').execute()).toEqual([]);
  });
});

/** A program that asks too often is told when to come again, by whichever process it asks. */
import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '#tests/database.ts';
import { openDatabase } from '#world/database.server.ts';
import { waitFor } from './pace.server.ts';

const url = await freshDatabase();
const one = openDatabase(url, 2);
const other = openDatabase(url, 2);
afterAll(() => Promise.all([one.close(), other.close()]));

const now = Temporal.Instant.from('2026-11-20T12:00:48Z');
const keyOf = (name: string) => createHash('sha256').update(name).digest();

async function allowed(name: string, times: number, db = one.db, at = now): Promise<number> {
  let count = 0;
  for (let i = 0; i < times; i += 1) if ((await waitFor(db, keyOf(name), 25, at)) === undefined) count += 1;
  return count;
}

describe('A program', () => {
  it('may ask so often in a minute and is then told to wait for the next', async () => {
    expect(await allowed('busy', 40)).toBe(25);
    expect(await waitFor(one.db, keyOf('busy'), 25, now)).toBe(12);
    expect(await allowed('busy', 40, one.db, now.add({ seconds: 12 }))).toBe(25);
    expect(await allowed('patient', 1)).toBe(1);
  });

  it('gets no more by asking two processes', async () => {
    const both =
      (await allowed('two', 12)) + (await allowed('two', 40, other.db)) + (await allowed('two', 40));
    expect(both).toBe(25);
  });

  it('gets all of it by asking many times at once', async () => {
    const asked = Array.from({ length: 40 }, () => waitFor(one.db, keyOf('at once'), 25, now));
    const waits = await Promise.all(asked);
    expect(waits.filter((wait) => wait === undefined)).toHaveLength(25);
  });

  it('costs a write for every tenth question only', async () => {
    await allowed('thrifty', 10);
    const row = await one.db
      .selectFrom('tries')
      .select('count')
      .where('key_hash', '=', keyOf('thrifty'))
      .executeTakeFirstOrThrow();
    expect(row.count).toBe(10);
  });
});

/** Asking for the tally on real PostgreSQL: once for all of one moment, and never an old answer. */
import { afterAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { freshDatabase } from '#tests/database.ts';
import { openDatabase } from '#world/database.server.ts';
import { tallyNow } from './tally.server.ts';

const { db, close } = openDatabase(await freshDatabase(), 4);
await tallyNow(db);
afterAll(close);

/** As if something else had been published in another process. */
const change = () => sql`update findable_tally set tally = tally + 1`.execute(db);

describe('the tally', () => {
  it('is asked for twice at most by however many ask at once', async () => {
    let asked = 0;
    const listening = db.withPlugin({
      transformQuery({ node }) {
        asked += 1;
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result)
    });
    const all = await Promise.all(Array.from({ length: 20 }, () => tallyNow(listening)));
    expect(new Set(all).size).toBe(1);
    expect(asked).toBe(2);
    await tallyNow(listening);
    expect(asked).toBe(3);
  });

  it('is never older than whoever asks, also while a question is under way', async () => {
    let before = await tallyNow(db);
    for (let n = 0; n < 30; n++) {
      const underWay = tallyNow(db);
      await change();
      const after = await tallyNow(db);
      expect(after).toBe(before + 1);
      expect(await underWay).toBeLessThanOrEqual(after);
      before = after;
    }
  });

  it('is told again after a question that failed', async () => {
    const before = await tallyNow(db);
    await sql`alter table findable_tally rename to gone`.execute(db);
    const asked = [tallyNow(db), tallyNow(db), tallyNow(db)];
    for (const { status } of await Promise.allSettled(asked)) expect(status).toBe('rejected');
    await sql`alter table gone rename to findable_tally`.execute(db);
    expect(await tallyNow(db)).toBe(before);
  });
});

/** Rows of lists: read once for each version of a case, and never another's. */
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '#tests/database.ts';
import { pothole, report } from '#town/hamlet.ts';
import { openDatabase } from '#world/database.server.ts';
import { begin } from '#cases/case.ts';
import { recordNew } from '#cases/case.server.ts';
import { receive } from '#cases/receive.ts';
import { rowsOf, type Found, type RowOf } from './row.server.ts';

const { db, close } = openDatabase(await freshDatabase(), 2);
afterAll(close);

const noon = Temporal.Instant.from('2026-11-20T11:00:00.000Z');
let number = 0;

async function someCase(): Promise<Found> {
  const promised = { dueOn: '2026-12-01', from: '2026-11-20', period: { working_days: 7 } };
  const numbered = { year: 2026, number: (number += 1) };
  const given = { lead: 'ROADS', further: [] };
  const received = receive(report, pothole, numbered, promised, given, { as: 'resident' }, noon);
  const begun = begin(randomUUID(), received);
  await recordNew(db, [begun]);
  return { id: begun.case.id, version: begun.case.version, dueAt: null, keyAt: null };
}

/** Behind the back of the journal: what a row was read from is another now, in this version or in a new one. */
async function rewrite({ id }: Found, description: string, version: number): Promise<void> {
  await sql`update cases set description = ${description}, version = ${version} where id = ${id}`.execute(db);
}

const descriptions = async (found: Found[], of: RowOf = 'case') =>
  (await rowsOf(db, found, of)).map(({ description }) => description);

describe('The row of a case', () => {
  it('is read once for a version, and anew for the next one', async () => {
    const one = await someCase();
    const [first] = await descriptions([one]);
    await rewrite(one, 'Another.', one.version);
    expect(await descriptions([one])).toEqual([first]);
    await rewrite(one, 'A third.', one.version + 1);
    expect(await descriptions([{ ...one, version: one.version + 1 }])).toEqual(['A third.']);
  });

  it('is the later one where the case went on since its place was found', async () => {
    const one = await someCase();
    await rewrite(one, 'Later.', one.version + 1);
    expect(await descriptions([one])).toEqual(['Later.']);
  });

  it('stands in the order they were found in, and says who is answering now', async () => {
    const [one, other] = [await someCase(), await someCase()];
    await rowsOf(db, [one], 'case');
    const rows = await rowsOf(db, [other, { ...one, claim: 'Anna' }], 'case');
    expect(rows.map(({ id, claim }) => [id, claim])).toEqual([
      [other.id, undefined],
      [one.id, 'Anna']
    ]);
    expect((await rowsOf(db, [{ ...one, claim: null }], 'case')).map(({ claim }) => claim)).toEqual([null]);
  });

  it('is left out where the case is gone', async () => {
    const one = await someCase();
    const gone = { ...one, id: randomUUID() };
    expect((await rowsOf(db, [gone, one], 'case')).map(({ id }) => id)).toEqual([one.id]);
  });

  it('of a unit is its own: its day, and nothing of a case it has no task on', async () => {
    const one = await someCase();
    await sql`update tasks set due_on = '2026-11-27' where case_id = ${one.id}`.execute(db);
    const days = async (of: RowOf) => (await rowsOf(db, [one], of)).map(({ dueOn }) => dueOn);
    expect(await days('case')).toEqual(['2026-12-01']);
    expect(await days({ unit: 'ROADS' })).toEqual(['2026-11-27']);
    expect(await days({ unit: 'PARKS' })).toEqual([]);
  });

  it('holds all words only where words were looked for', async () => {
    const one = await someCase();
    await rewrite(one, 'x'.repeat(500), one.version);
    expect((await descriptions([one])).map((text) => text.length)).toEqual([160]);
    expect((await descriptions([one], 'words')).map((text) => text.length)).toEqual([500]);
  });
});

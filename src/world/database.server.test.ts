/** A statement that comes with most pages is planned once on a connection, and sessions speak UTC. */
import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { freshDatabase } from '#tests/database.ts';
import { checkSessions, KEPT, openDatabase } from './database.server.ts';

const url = await freshDatabase();
const { db, close } = openDatabase(url, 1);
afterAll(close);

const kept = async () =>
  (await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db)).rows;

it('keeps the plan of what is marked, whatever is asked for, and of nothing else', async () => {
  const doubled = (n: number) => sql<{ n: number }>`${KEPT} select ${n}::int * 2 as n`.execute(db);
  expect((await doubled(2)).rows).toEqual([{ n: 4 }]);
  expect((await doubled(3)).rows).toEqual([{ n: 6 }]);
  const built = () => db.selectFrom('people').select('id').where('name', '=', 'Nobody').modifyFront(KEPT);
  expect(await built().execute()).toEqual(await built().execute());
  await sql`select ${5}::int`.execute(db);
  expect((await kept()).map(({ statement }) => statement).sort()).toEqual([
    '/* kept */ select $1::int * 2 as n',
    'select /* kept */ "id" from "people" where "name" = $1'
  ]);
});

it('refuses a database whose sessions would read instants as others', async () => {
  await expect(checkSessions(db)).resolves.toBeUndefined();
  const address = new URL(url);
  address.searchParams.set('options', '-c timezone=Europe/Warsaw');
  const other = openDatabase(address.toString(), 1);
  await expect(checkSessions(other.db)).rejects.toThrow(/Europe\/Warsaw and not UTC/);
  await other.close();
});

/** A statement that comes with most pages is planned once on a connection. */
import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { freshDatabase } from '#tests/database.ts';
import { KEPT, openDatabase } from './database.server.ts';

const { db, close } = openDatabase(await freshDatabase(), 1);
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

/** What is still open: the tasks of a unit, with what decides who would go on with them; promises from a day on. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';
import type { Place } from '#places/place.ts';

export type OpenTask = { caseId: string; category: string; place: Place };

const PAGE = 5000;

/** In the order of their cases; each page is read when it is asked for. */
export async function* listOpenTasks(db: Db, unit: string): AsyncGenerator<OpenTask[]> {
  let last: string | undefined;
  do {
    const query = db
      .selectFrom('tasks')
      .innerJoin('cases', 'cases.id', 'tasks.case_id')
      .select(['tasks.case_id', 'cases.category', 'cases.lat', 'cases.lng', 'cases.district'])
      .where('tasks.unit', '=', unit)
      .where('tasks.status', '=', 'open')
      .orderBy('tasks.case_id')
      .limit(PAGE);
    const rows = await (last === undefined ? query : query.where('tasks.case_id', '>', last)).execute();
    last = rows.length < PAGE ? undefined : rows.at(-1)!.case_id;
    if (rows.length > 0)
      yield rows.map((row) => ({
        caseId: row.case_id,
        category: row.category,
        place: {
          ...(row.lat === null || row.lng === null ? {} : { point: { lat: row.lat, lng: row.lng } }),
          ...(row.district === null ? {} : { district: row.district })
        }
      }));
  } while (last !== undefined);
}

/** How many open tasks a unit has. Counted over its part of the index of open tasks only. */
export async function countOpenTasks(db: Db, unit: string): Promise<number> {
  const { tasks } = await db
    .selectFrom('tasks')
    .select((eb) => eb.fn.countAll<number>().as('tasks'))
    .where('unit', '=', unit)
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow();
  return tasks;
}

/** How many cases whose clock runs are promised for this day or a later one, up to `most`. */
export async function countDueFrom(db: Db, day: string, most: number): Promise<number> {
  const { rows } = await sql<{ cases: number }>`select count(*)::int as cases from (select from cases
    where closed_at is null and stopped_at is null and due_on >= ${day}::date limit ${most}) due`.execute(db);
  return rows[0]!.cases;
}

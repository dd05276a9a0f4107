/** Courses and attempts in the database. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { Course } from './course.ts';
import type { Chosen } from './quiz.ts';

/** A course as it is kept. An attempt counts while its edition is the course's. */
export type KeptCourse = { id: string; content: Course; edition: number; revision: number; ended: boolean };

const select = (db: Db | Tx) =>
  db.selectFrom('courses').select(['id', 'content', 'edition', 'revision', 'ended_at']);
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const courseOf = ({ ended_at, content, ...row }: Row): KeptCourse => ({
  ...row,
  content: content as Course,
  ended: ended_at !== null
});

/** The courses there are, by their codes; those that are over only when asked for. */
export async function listCourses(db: Db | Tx, ended = false): Promise<KeptCourse[]> {
  const rows = await select(db)
    .where('ended_at', ended ? 'is not' : 'is', null)
    .orderBy('code')
    .execute();
  return rows.map(courseOf);
}

export async function findCourse(db: Db | Tx, code: string): Promise<KeptCourse | undefined> {
  const row = await select(db).where('code', '=', code).executeTakeFirst();
  return row && courseOf(row);
}

/** The course, held until the transaction is over. */
export async function holdCourse(tx: Tx, code: string): Promise<KeptCourse | undefined> {
  const row = await select(tx).where('code', '=', code).forUpdate().executeTakeFirst();
  return row && courseOf(row);
}

/** Who keeps it and when; `person` is null when the folder does. */
export type Signed = { person: string | null; at: string };

/** Keeps a new course. Says whether its code was free. */
export async function addCourse(
  tx: Db | Tx,
  id: string,
  content: Course,
  { person, at }: Signed
): Promise<boolean> {
  const added = await tx
    .insertInto('courses')
    .values({
      id,
      code: content.code,
      content: JSON.stringify(content),
      kept_by: person,
      kept_at: at,
      ended_at: null
    })
    .onConflict((same) => same.column('code').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Changes a held course; `important` begins a new edition. */
export async function changeCourse(
  tx: Tx,
  { id, edition, revision }: KeptCourse,
  change: { content?: Course; important?: boolean; ended?: boolean },
  { person, at }: Signed
): Promise<void> {
  await tx
    .updateTable('courses')
    .set({
      ...(change.content ? { content: JSON.stringify(change.content) } : {}),
      ...(change.ended === undefined ? {} : { ended_at: change.ended ? at : null }),
      edition: change.important ? edition + 1 : edition,
      revision: revision + 1,
      kept_by: person,
      kept_at: at
    })
    .where('id', '=', id)
    .execute();
}

/** A test somebody took. */
export type Attempt = {
  id: string;
  course: string;
  edition: number;
  revision: number;
  person: string;
  chosen: Chosen;
  score: number;
  passed: boolean;
  madeAt: string;
};

/** Keeps an attempt. The same id twice is one attempt: a double press. */
export async function addAttempt(tx: Tx, { chosen, madeAt, ...attempt }: Attempt): Promise<void> {
  await tx
    .insertInto('attempts')
    .values({ ...attempt, chosen: JSON.stringify(chosen), made_at: madeAt })
    .onConflict((same) => same.column('id').doNothing())
    .execute();
}

/** An attempt of this person. */
export async function findAttempt(
  db: Db | Tx,
  id: string,
  person: string
): Promise<(Attempt & { code: string }) | undefined> {
  const row = await db
    .selectFrom('attempts as a')
    .innerJoin('courses as c', 'c.id', 'a.course')
    .select(['a.id', 'a.course', 'a.edition', 'a.revision', 'a.person', 'a.chosen', 'a.score', 'a.passed'])
    .select(['a.made_at as madeAt', 'c.code'])
    .where('a.id', '=', id)
    .where('a.person', '=', person)
    .executeTakeFirst();
  return row;
}

/** How somebody stands in a course, in its edition of now: attempts, the best of them, the day it was first passed. */
export type Progress = {
  course: string;
  person: string;
  attempts: number;
  best: number;
  passedAt: string | null;
};

/** How people stand in courses; of one course or one person when they are given. Who never tried is not in it. */
export async function listProgress(
  db: Db | Tx,
  { course, person }: { course?: string; person?: string } = {}
): Promise<Progress[]> {
  return db
    .selectFrom('attempts as a')
    .innerJoin('courses as c', (on) => on.onRef('c.id', '=', 'a.course').onRef('c.edition', '=', 'a.edition'))
    .select(['a.course', 'a.person'])
    .select([
      sql<number>`count(*)::int`.as('attempts'),
      sql<number>`max(a.score)`.as('best'),
      sql<string | null>`min(a.made_at) filter (where a.passed)`.as('passedAt')
    ])
    .$if(course !== undefined, (q) => q.where('a.course', '=', course!))
    .$if(person !== undefined, (q) => q.where('a.person', '=', person!))
    .groupBy(['a.course', 'a.person'])
    .execute();
}

/** Has this person passed the course as it is now? */
export async function hasPassed(db: Db | Tx, course: string, person: string): Promise<boolean> {
  const [progress] = await listProgress(db, { course, person });
  return progress !== undefined && progress.passedAt !== null;
}

/** Courses and topics between the city's folder and the database: loaded once where there are none. */
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import { addCourse, listCourses } from '#knowledge/learning/course.server.ts';
import type { Handovers } from './folder.server.ts';
import { addTopic, keepLine, listTopics } from './topic.server.ts';
import type { TopicSheet } from './sheet.ts';

/** Is there any topic or course? Then the database is the truth, and the folder is not read. */
export async function hasHandovers(db: Db | Tx): Promise<boolean> {
  const [topic, course] = await Promise.all([
    db.selectFrom('topics').select('id').limit(1).executeTakeFirst(),
    db.selectFrom('courses').select('id').limit(1).executeTakeFirst()
  ]);
  return topic !== undefined || course !== undefined;
}

/** Loads courses and topics where there are none, and says whether it did. */
export async function loadHandovers(
  db: Db,
  { courses, topics }: Handovers,
  { newId, now }: { newId: () => string; now: Temporal.Instant }
): Promise<boolean> {
  const at = now.toString();
  return db.transaction().execute(async (tx) => {
    // Two that start at once come one after the other.
    await sql`lock table topics in share row exclusive mode`.execute(tx);
    if (await hasHandovers(tx)) return false;
    const ids = new Map<string, string>();
    for (const course of courses) {
      ids.set(course.code, newId());
      await addCourse(tx, ids.get(course.code)!, course, { person: null, at });
    }
    for (const topic of topics) {
      const id = newId();
      const course = topic.course === undefined ? null : ids.get(topic.course)!;
      const { code, name, unit, status, from = null, agents = 1, materials, verified } = topic;
      await addTopic(
        tx,
        id,
        { code, name, unit, status, from, watched: null, course, agents, materials, verified },
        at
      );
      await keepLine(tx, newId(), id, { what: 'loaded', person: null, detail: {}, at });
    }
    return courses.length + topics.length > 0;
  });
}

/** What the database has, as a folder would hold it. */
export async function listHandovers(db: Db): Promise<Handovers> {
  const [topics, courses] = [await listTopics(db), await listCourses(db)];
  return {
    courses: courses.map(({ content }) => content),
    topics: topics.map(
      ({ code, name, unit, status, from, course, agents, materials, verified }): TopicSheet => ({
        code,
        name,
        unit,
        status,
        ...(from === null ? {} : { from }),
        materials,
        ...(course === null ? {} : { course }),
        ...(agents === 1 ? {} : { agents }),
        verified
      })
    )
  };
}

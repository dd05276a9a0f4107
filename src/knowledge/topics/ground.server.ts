/** What a topic stands on today, read: its articles, its course, and the agents who learnt it. */
import type { Db, Tx } from '#world/database.server.ts';
import { listHeads } from '#knowledge/articles/article.server.ts';
import { KINDS } from '#knowledge/articles/article.ts';
import { listCourses, listProgress } from '#knowledge/learning/course.server.ts';
import { listAgents, listAttestations } from './attestation.server.ts';
import type { Ground } from './takeover.ts';
import type { Topic } from './topic.ts';

/** What a topic stands on, on a day. */
export async function groundOf(db: Db | Tx, topic: Topic, day: string): Promise<Ground> {
  return (await groundsOf(db, [topic], day)).get(topic.id)!;
}

/** What each of these topics stands on, asked for all of them at once. */
export async function groundsOf(
  db: Db | Tx,
  topics: readonly Topic[],
  day: string
): Promise<ReadonlyMap<string, Ground>> {
  const read = await listRead(db, topics, day);
  const courses = new Map((await listCourses(db)).map((one) => [one.content.code, one]));
  const agents = new Set((await listAgents(db)).map(({ id }) => id));
  const [only] = topics.length === 1 ? topics : [];
  const progress = await listProgress(db);
  const attested = await listAttestations(db, only ? { topic: only.id } : {});
  return new Map(
    topics.map((topic) => {
      const course = topic.course === null ? undefined : courses.get(topic.course);
      return [
        topic.id,
        {
          materials: topic.materials.map((one) => ({ ...one, read: read.has(`${one.kind} ${one.code}`) })),
          course: course && {
            lessons: course.content.lessons.length,
            questions: course.content.questions.length,
            pass: course.content.pass
          },
          passed: progress.filter(
            (one) => one.course === course?.id && one.passedAt !== null && agents.has(one.person)
          ).length,
          attested: attested.filter((one) => one.topic === topic.id).length
        }
      ];
    })
  );
}

async function listRead(db: Db | Tx, topics: readonly Topic[], day: string): Promise<Set<string>> {
  const materials = topics.flatMap((topic) => topic.materials);
  const kinds = KINDS.filter((kind) => materials.some((one) => one.kind === kind));
  const read = new Set<string>();
  for (const kind of kinds) {
    const codes = materials.filter((one) => one.kind === kind).map(({ code }) => code);
    for (const { code } of await listHeads(db, kind, day, { codes })) read.add(`${kind} ${code}`);
  }
  return read;
}

/** How many agents are attested for each topic. */
export async function countAttested(db: Db | Tx): Promise<ReadonlyMap<string, number>> {
  const counted = Map.groupBy(await listAttestations(db), ({ topic }) => topic);
  return new Map([...counted].map(([topic, all]) => [topic, all.length]));
}

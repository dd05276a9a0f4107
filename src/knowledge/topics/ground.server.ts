/** What a topic stands on today, read: its articles, its course, and the agents who learnt it. */
import type { Db, Tx } from '#world/database.server.ts';
import { listHeads } from '#knowledge/articles/article.server.ts';
import { KINDS } from '#knowledge/articles/article.ts';
import { findCourse, listProgress } from '#knowledge/learning/course.server.ts';
import { listAgents, listAttestations } from './attestation.server.ts';
import type { Ground } from './takeover.ts';
import type { Topic } from './topic.ts';

/** What a topic stands on, on a day. */
export async function groundOf(db: Db | Tx, topic: Topic, day: string): Promise<Ground> {
  const read = await listRead(db, topic, day);
  const found = topic.course === null ? undefined : await findCourse(db, topic.course);
  const course = found?.ended ? undefined : found;
  const agents = new Set((await listAgents(db)).map(({ id }) => id));
  const progress = course ? await listProgress(db, { course: course.id }) : [];
  const attestations = await listAttestations(db, { topic: topic.id });
  return {
    materials: topic.materials.map((one) => ({ ...one, read: read.has(`${one.kind} ${one.code}`) })),
    course: course && {
      lessons: course.content.lessons.length,
      questions: course.content.questions.length,
      pass: course.content.pass
    },
    passed: progress.filter(({ passedAt, person }) => passedAt !== null && agents.has(person)).length,
    attested: attestations.length
  };
}

async function listRead(db: Db | Tx, { materials }: Topic, day: string): Promise<Set<string>> {
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

/** Courses: written and changed by those who keep topics, and taken out of use. */
import { refuse, type Faults, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import type { Course } from '#knowledge/learning/course.ts';
import { addCourse, changeCourse, holdCourse } from '#knowledge/learning/course.server.ts';
import { courseTyped, type TypedCourse } from '#knowledge/learning/typed.ts';
import { changeTopic, findTopic, holdTopic, listTopics } from '#knowledge/topics/topic.server.ts';
import type { Lang } from '#ui/lang.ts';
import type { Here } from '#flow/here.server.ts';
import { endAttested } from '#flow/topics/attested.server.ts';

/** Which course: nothing for a new one, else its code and the revision that was seen. `lang` is the one it was typed in. */
export type Writing = { code: string | undefined; seen: number; lang: Lang; important: boolean };

/**
 * Keeps a course and gives its code; everything wrong with it is told at once.
 *
 * An important change begins a new edition: who passed the old one takes the test again, and attestations for its
 * topics end, because what was learnt is no longer true. Refused with `course-changed` when somebody changed it since.
 */
export async function keepCourse(
  here: Here,
  person: Person,
  { code, seen, lang, important }: Writing,
  typed: TypedCourse
): Promise<{ code: string } | Faults | Refusal> {
  if (!may(person, 'topics')) return refuse('not-allowed');
  const signed = { person: person.id, at: here.world.now().toString() };
  return here.world.db.transaction().execute(async (tx) => {
    const held = code === undefined ? undefined : await holdCourse(tx, code);
    if (code !== undefined && !held) return refuse('no-such-course');
    if (held && held.revision !== seen) return refuse('course-changed');
    const own = held ? { ...typed, code: held.content.code } : typed;
    const topic = await findTopic(tx, typed.topic);
    const course = courseTyped(own, held?.content, held ? lang : 'pl');
    const lost = topic ? [] : [refuse('no-such-topic', 'topic')];
    if (Array.isArray(course) || lost.length > 0)
      return { faults: [...(Array.isArray(course) ? course : []), ...lost] };
    if (held) await changeCourse(tx, held, { content: course, important }, signed);
    else if (!(await begin(here, tx, course, signed))) return { faults: [refuse('code-taken', 'code')] };
    if (held && important) await endForCourse(here, tx, course.code, signed);
    return { code: course.code };
  });
}

type Signed = { person: string; at: string };

/** A new course belongs to its topic at once where the topic has none. */
async function begin(here: Here, tx: Tx, course: Course, signed: Signed): Promise<boolean> {
  const id = here.world.newId();
  if (!(await addCourse(tx, id, course, signed))) return false;
  const topic = await holdTopic(tx, course.topic);
  if (topic && topic.course === null) await changeTopic(tx, topic, { course: id });
  return true;
}

async function endForCourse(here: Here, tx: Tx, code: string, signed: Signed): Promise<void> {
  for (const topic of await listTopics(tx))
    if (topic.course === code) await endAttested(here, tx, { topic: topic.id }, 'course', signed);
}

/** Takes a course out of use. Refused with `course-used` while a topic is learnt by it. */
export async function endCourse(
  here: Here,
  person: Person,
  { code, seen }: { code: string; seen: number }
): Promise<void | Refusal> {
  if (!may(person, 'topics')) return refuse('not-allowed');
  const signed = { person: person.id, at: here.world.now().toString() };
  return here.world.db.transaction().execute(async (tx) => {
    const held = await holdCourse(tx, code);
    if (!held || held.ended) return refuse('no-such-course');
    if (held.revision !== seen) return refuse('course-changed');
    const user = (await listTopics(tx)).find(({ course }) => course === code);
    if (user) return refuse('course-used', undefined, { topic: user.code });
    await changeCourse(tx, held, { ended: true }, signed);
  });
}

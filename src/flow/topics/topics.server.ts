/** Topics: added and changed by those who keep them, with what was agreed noted in their record. */
import { isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { findCourse, listCourses } from '#knowledge/learning/course.server.ts';
import { addTopic, keepLine } from '#knowledge/topics/topic.server.ts';
import type { Topic } from '#knowledge/topics/topic.ts';
import { changedParts, topicTyped, type CheckedTopic, type TypedTopic } from '#knowledge/topics/typed.ts';
import type { Here } from '#flow/here.server.ts';
import { endAttested } from './attested.server.ts';
import { onTopic, wordsFor, type Seen } from './on-topic.server.ts';

/** Adds a topic that its unit answers, or that is not the city's, and gives its code. */
export async function addNewTopic(
  here: Here,
  person: Person,
  typed: TypedTopic
): Promise<{ code: string } | Faults | Refusal> {
  if (!may(person, 'topics')) return refuse('not-allowed');
  const at = here.world.now().toString();
  return here.world.db.transaction().execute(async (tx) => {
    const checked = await check(here, tx, typed);
    if (Array.isArray(checked)) return { faults: checked };
    const id = here.world.newId();
    const { elsewhere, ...rest } = checked;
    const status = elsewhere ? ('elsewhere' as const) : ('unit' as const);
    const row = { ...rest, course: await courseId(tx, checked), status, from: null, watched: null };
    if (!(await addTopic(tx, id, row, at))) return { faults: [refuse('code-taken', 'code')] };
    await keepLine(tx, here.world.newId(), id, { what: 'made', person: person.id, detail: {}, at });
    return { code: checked.code };
  });
}

async function check({ city }: Here, tx: Tx, typed: TypedTopic): Promise<CheckedTopic | Refusal[]> {
  const articles = await tx
    .selectFrom('articles')
    .select(['kind', 'code'])
    .where('withdrawn_at', 'is', null)
    .execute();
  return topicTyped(typed, {
    units: new Set(city.units.map(({ code }) => code)),
    courses: new Set((await listCourses(tx)).map(({ content }) => content.code)),
    articles: new Set(articles.map(({ kind, code }) => `${kind} ${code}`))
  });
}

async function courseId(tx: Tx, { course }: CheckedTopic): Promise<string | null> {
  return course === null ? null : ((await findCourse(tx, course))?.id ?? null);
}

/**
 * Changes a topic. Its code stays.
 *
 * Another course ends the attestations, because they say that the former one was passed. Who answers changes only by
 * a hand-over, but for what turns out not to be the city's.
 */
export async function changeTopicTo(
  here: Here,
  person: Person,
  seen: Seen,
  typed: TypedTopic
): Promise<void | Faults | Refusal> {
  if (!may(person, 'topics')) return refuse('not-allowed');
  return onTopic(here, person, seen, async ({ topic, tx, at }) => {
    const checked = await check(here, tx, { ...typed, code: topic.code });
    if (Array.isArray(checked)) return { faults: checked };
    const { elsewhere, ...rest } = checked;
    if (checked.course !== topic.course)
      await endAttested(here, tx, { topic: topic.id }, 'course', { person: person.id, at });
    return {
      change: { ...rest, course: await courseId(tx, checked), status: statusFor(topic, elsewhere) },
      what: 'changed',
      detail: { parts: changedParts(topic, checked) }
    };
  });
}

function statusFor({ status }: Topic, elsewhere: boolean): Topic['status'] {
  if (status === 'centre') return 'centre';
  return elsewhere ? 'elsewhere' : 'unit';
}

/** Notes in the record of a topic what was agreed with the unit: a training day, whom to ring, what is still open. */
export async function noteTopic(
  here: Here,
  person: Person,
  seen: Seen,
  text: string
): Promise<void | Faults | Refusal> {
  if (!may(person, 'topics')) return refuse('not-allowed');
  const words = wordsFor(text, 'note');
  if (isRefusal(words)) return words;
  return onTopic(here, person, seen, () => Promise.resolve({ what: 'noted', detail: { text: words } }));
}

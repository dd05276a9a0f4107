/** A supervisor says who may take a topic, and who no longer may. */
import { isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { findCourse, hasPassed } from '#knowledge/learning/course.server.ts';
import { addAttestation, listAgents } from '#knowledge/topics/attestation.server.ts';
import type { Here } from '#flow/here.server.ts';
import { endAttested } from './attested.server.ts';
import { holdSeen, onTopic, wordsFor, type Seen } from './on-topic.server.ts';

/**
 * Attests that somebody may take a topic.
 *
 * Only after they passed the test of its course as it is now (`attest-not-passed`), somebody at the desk
 * (`attest-no-agent`), and not oneself (`attest-oneself`): whoever answers for the quality of answers is another
 * person than the one who gives them.
 */
export async function attest(
  here: Here,
  person: Person,
  seen: Seen,
  whom: string
): Promise<void | Faults | Refusal> {
  if (!may(person, 'attest')) return refuse('not-allowed');
  if (whom === person.id) return refuse('attest-oneself');
  return onTopic(here, person, seen, async ({ topic, tx, at }) => {
    const agents = await listAgents(tx);
    if (!agents.some(({ id }) => id === whom)) return refuse('attest-no-agent');
    const course = topic.course === null ? undefined : await findCourse(tx, topic.course);
    if (!course || course.ended) return refuse('topic-no-course');
    if (!(await hasPassed(tx, course.id, whom))) return refuse('attest-not-passed');
    if (!(await addAttestation(tx, { topic: topic.id, person: whom }, person.id, at)))
      return refuse('attest-already');
    return { what: 'attested', detail: { whom } };
  });
}

/** Ends the attestation of somebody, with a reason they may read. */
export async function endAttestation(
  here: Here,
  person: Person,
  seen: Seen,
  { whom, reason }: { whom: string; reason: string }
): Promise<void | Faults | Refusal> {
  if (!may(person, 'attest')) return refuse('not-allowed');
  const words = wordsFor(reason, 'reason');
  if (isRefusal(words)) return words;
  const at = here.world.now().toString();
  return here.world.db.transaction().execute(async (tx) => {
    const topic = await holdSeen(tx, seen);
    if (isRefusal(topic)) return topic;
    const of = { topic: topic.id, person: whom };
    const ended = await endAttested(here, tx, of, words, { person: person.id, at });
    return ended === 0 ? refuse('attest-none') : undefined;
  });
}

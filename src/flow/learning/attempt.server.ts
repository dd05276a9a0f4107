/** An agent takes the test of a course. */
import { refuse, type Faults, type Refusal } from '#world/refusal.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { addAttempt, holdCourse } from '#knowledge/learning/course.server.ts';
import { openQuestions, resultOf, type Chosen } from '#knowledge/learning/quiz.ts';
import type { Here } from '#flow/here.server.ts';

/** `id` makes a double press one attempt; `seen` is the revision whose questions were answered. */
export type Taking = { id: string; course: string; seen: number; chosen: Chosen };

/**
 * Marks a test and keeps it; it may be taken again as often as one likes.
 *
 * Refused with `course-changed` when the questions are no longer those that were answered; a question left open is a
 * fault, so that nobody fails by scrolling past one.
 */
export async function takeTest(
  here: Here,
  person: Person,
  { id, course, seen, chosen }: Taking
): Promise<{ passed: boolean; score: number } | Faults | Refusal> {
  if (!may(person, 'learn')) return refuse('not-allowed');
  return here.world.db.transaction().execute(async (tx) => {
    const held = await holdCourse(tx, course);
    if (!held || held.ended) return refuse('no-such-course');
    if (held.revision !== seen) return refuse('course-changed');
    const faults = openQuestions(held.content, chosen);
    if (faults.length > 0) return { faults };
    const { score, passed } = resultOf(held.content, chosen);
    const { edition, revision } = held;
    const madeAt = here.world.now().toString();
    const attempt = {
      id,
      course: held.id,
      edition,
      revision,
      person: person.id,
      chosen,
      score,
      passed,
      madeAt
    };
    await addAttempt(tx, attempt);
    return { passed, score };
  });
}

/** What an officer of a unit does: gives back, asks the resident, answers. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { mayActFor, type Person } from '#people/person.ts';
import type { Case } from '#cases/case.ts';
import type { By, Outcome } from '#cases/entry.ts';
import { askResident } from '#cases/talk.ts';
import { answerTask, returnCase, unchanged } from '#cases/work.ts';
import { onCase, type Here } from './here.server.ts';
import { letterFor } from './letters.server.ts';

/** An officer at a case: the person, their unit, the case and the version they are looking at. */
export type Officer = { person: Person; unit: string; id: string; seen: number };

function byOf({ person, unit }: Officer): By {
  return { as: 'officer', person: person.id, unit };
}

/** The unit gives the case back to the desk, with a reason. */
export async function giveBack(here: Here, at: Officer, reason: string): Promise<Case | Refusal> {
  if (!mayActFor(at.person, at.unit)) return refuse('not-allowed');
  const now = here.world.now();
  return onCase(here, at.id, (c, journal) => {
    const decided = unchanged(c, journal, at.seen) ?? returnCase(c, journal, at.unit, reason, byOf(at), now);
    return isRefusal(decided) ? decided : { entries: [decided] };
  });
}

/** The unit asks the resident; the clock stands still until they answer. */
export async function ask(here: Here, at: Officer, question: string): Promise<Case | Refusal> {
  if (!mayActFor(at.person, at.unit)) return refuse('not-allowed');
  const now = here.world.now();
  return onCase(here, at.id, (c, journal) => {
    const decided = unchanged(c, journal, at.seen) ?? askResident(c, at.unit, question, byOf(at), now);
    if (isRefusal(decided)) return decided;
    return {
      entries: [decided],
      notices: (after) => letterFor(here, 'asked', after, now, { question: question.trim() })
    };
  });
}

/** The unit answers its part, and proposes how the case ends. */
export async function answer(
  here: Here,
  at: Officer,
  given: { text: string; outcome: Outcome; photos: readonly string[] }
): Promise<Case | Refusal> {
  if (!mayActFor(at.person, at.unit)) return refuse('not-allowed');
  const now = here.world.now();
  return onCase(here, at.id, (c, journal) => {
    const decided = unchanged(c, journal, at.seen) ?? answerTask(c, at.unit, given, byOf(at), now);
    return isRefusal(decided) ? decided : { entries: [decided], photos: given.photos };
  });
}

/** What an officer of a unit does: takes its task, gives it back, passes it on, asks the resident, answers. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { mayActFor, type Person } from '#people/person.ts';
import type { Case } from '#cases/case.ts';
import type { By, Outcome } from '#cases/entry.ts';
import { askResident } from '#cases/talk.ts';
import { acceptTask, answerTask, passOnTask, returnCase, unchanged, type Returning } from '#cases/work.ts';
import { unitOn } from '#people/unit.ts';
import { onCase, todayIn, type Here } from './here.server.ts';
import { letterFor } from './letters.server.ts';

/** An officer at a case: the person, their unit, the case and the version they are looking at. */
export type Officer = { person: Person; unit: string; id: string; seen: number };

function byOf({ person, unit }: Officer): By {
  return { as: 'officer', person: person.id, unit };
}

/** The unit takes its task. Answering it, or asking the resident, takes it too. */
export async function accept(here: Here, at: Officer): Promise<Case | Refusal> {
  if (!mayActFor(at.person, at.unit)) return refuse('not-allowed');
  const now = here.world.now();
  return onCase(here, at, (c) => {
    const decided = acceptTask(c, at.unit, byOf(at), now);
    return isRefusal(decided) ? decided : { entries: [decided] };
  });
}

/** Does the unit exist today, and is it one of those that get cases? The desk gets them by giving back. */
function isNamed({ world, city }: Here, unit: string): boolean {
  const day = todayIn({ world, city }, world.now()).toString();
  return unitOn(city.units, unit, day)?.code === unit && unit !== city.profile.desk;
}

/**
 * The unit gives the case back to the desk, with a reason and, if it knows, the unit that is the right one.
 * Refused with `unknown-unit` when that one does not exist today.
 */
export async function giveBack(here: Here, at: Officer, given: Returning): Promise<Case | Refusal> {
  if (!mayActFor(at.person, at.unit)) return refuse('not-allowed');
  if (given.suggestion !== undefined && !isNamed(here, given.suggestion))
    return refuse('unknown-unit', 'suggestion');
  const now = here.world.now();
  return onCase(here, at, (c, journal) => {
    const decided = unchanged(c, journal, at.seen) ?? returnCase(c, journal, at.unit, given, byOf(at), now);
    return isRefusal(decided) ? decided : { entries: [decided] };
  });
}

/** The unit passes its task on to another, with a reason; the lead goes along. Refused when that one does not exist today. */
export async function passOn(
  here: Here,
  at: Officer,
  given: { to: string; reason: string }
): Promise<Case | Refusal> {
  if (!mayActFor(at.person, at.unit)) return refuse('not-allowed');
  if (given.to === '') return refuse('unit-missing', 'to');
  if (!isNamed(here, given.to)) return refuse('unknown-unit', 'to');
  const now = here.world.now();
  return onCase(here, at, (c, journal) => {
    const decided = unchanged(c, journal, at.seen) ?? passOnTask(c, journal, at.unit, given, byOf(at), now);
    return isRefusal(decided) ? decided : { entries: [decided] };
  });
}

/** The unit asks the resident; the clock stands still until they answer. */
export async function ask(here: Here, at: Officer, question: string): Promise<Case | Refusal> {
  if (!mayActFor(at.person, at.unit)) return refuse('not-allowed');
  const now = here.world.now();
  return onCase(here, at, (c, journal) => {
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
  return onCase(here, at, (c, journal) => {
    const decided = unchanged(c, journal, at.seen) ?? answerTask(c, at.unit, given, byOf(at), now);
    return isRefusal(decided) ? decided : { entries: [decided], photos: given.photos };
  });
}

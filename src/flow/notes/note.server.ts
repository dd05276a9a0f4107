/** A note for colleagues on a case, and those it calls. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { mayActFor, mayUseDesk, type Person } from '#people/person.ts';
import type { Case } from '#cases/case.ts';
import type { By, Entry } from '#cases/entry.ts';
import { countUnseen, listColleagues, markSeen, recordMentions } from '#cases/notes/mention.server.ts';
import { isNotedTwice, mayTakePart, noteCase, whomToCall } from '#cases/notes/note.ts';
import { onCase, type Here } from '#flow/here.server.ts';

/** Somebody at a case: an agent at the desk (`unit` is null) or an officer for their unit. */
export type Writer = { person: Person; unit: string | null; id: string };

/** Who acts: the desk, or an officer for their unit. */
export function byOf({ person, unit }: Pick<Writer, 'person' | 'unit'>): By {
  return unit === null ? { as: 'agent', person: person.id } : { as: 'officer', person: person.id, unit };
}

/** May they work on a case from here: at the desk, or for their own unit? */
export function mayWork({ person, unit }: Pick<Writer, 'person' | 'unit'>): boolean {
  return unit === null ? mayUseDesk(person) : mayActFor(person, unit);
}

/** Have they a say in this case? The desk has one in every case. */
export function isTheirs(c: Case, journal: readonly Entry[], { unit, person }: Writer): boolean {
  return unit === null || mayTakePart(c, journal, { unit, person: person.id });
}

/**
 * A note, also on a closed case, and while somebody writes an answer: it stands in nobody's way.
 *
 * Whoever is called finds it among their mentions; note and mentions are recorded together. A double press
 * is one note. Refused as `whomToCall` refuses, without words, and to officers who have no say in the case.
 */
export async function note(
  here: Here,
  at: Writer,
  given: { text: string; chosen: readonly string[] }
): Promise<Case | Refusal> {
  if (!mayWork(at)) return refuse('not-allowed');
  const now = here.world.now();
  let told: string[] = [];
  const done = await onCase(here, at, async (c, journal, tx) => {
    if (!isTheirs(c, journal, at)) return refuse('not-allowed');
    const called = whomToCall(c, given, await listColleagues(tx), at.person.id);
    const decided = noteCase(
      { unit: at.unit, text: given.text, mentions: isRefusal(called) ? [] : called },
      byOf(at),
      now
    );
    if (isRefusal(decided)) return decided;
    if (isRefusal(called)) return called;
    if (isNotedTwice(journal, decided)) return { entries: [] };
    told = called;
    await recordMentions(tx, { caseId: c.id, seq: c.version + 1, at: decided.at }, called);
    return { entries: [decided] };
  });
  if (!isRefusal(done) && told.length > 0) here.world.news.tell({ about: 'mentions', people: told });
  return done;
}

/** A person opened a case: what called them to it is seen. */
export async function seeMentions(here: Here, person: Person, caseId: string): Promise<void> {
  await markSeen(here.world.db, person.id, caseId, here.world.now());
}

/** How many calls wait for a person. */
export function mentionsWaiting(here: Here, person: Person): Promise<number> {
  return countUnseen(here.world.db, person.id);
}

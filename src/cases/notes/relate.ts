/** Related cases: two that are not the same but should be read together. */
import { refuse, type Refusal } from '#world/refusal.ts';
import { caseNumber, type Case } from '#cases/case.ts';
import { entry, type By, type Entry, type NewEntry, type OtherCase } from '#cases/entry.ts';

/** A case as another one's journal names it. */
export function otherOf(c: Pick<Case, 'id' | 'year' | 'number'>): OtherCase {
  return { id: c.id, year: c.year, number: c.number };
}

/** The cases a journal says are related, in the order they were. */
export function relatedOf(journal: readonly Entry[]): OtherCase[] {
  const related = new Map<string, OtherCase>();
  for (const e of journal) {
    if (e.kind === 'related') related.set(e.body.other.id, e.body.other);
    if (e.kind === 'unrelated') related.delete(e.body.other.id);
  }
  return [...related.values()];
}

/** One entry for each of the two journals. */
export type Both = { one: NewEntry; other: NewEntry };

/**
 * Two cases are related from now on, whatever their status: a closed one explains an open one.
 *
 * Refused for a case and itself, when they are related already, and when one is merged into the other, which
 * says more than that they are related.
 */
export function relateCases(
  one: Case,
  journal: readonly Entry[],
  other: Case,
  by: By,
  now: Temporal.Instant
): Both | Refusal {
  const number = { number: caseNumber(other) };
  if (one.id === other.id) return refuse('related-to-itself', 'number');
  if (one.mergedInto === other.id || other.mergedInto === one.id)
    return refuse('related-merged', 'number', number);
  if (relatedOf(journal).some(({ id }) => id === other.id)) return refuse('related-before', 'number', number);
  return {
    one: entry('related', by, now, { other: otherOf(other) }),
    other: entry('related', by, now, { other: otherOf(one) })
  };
}

/** Two cases are no longer related. Refused when they are not. */
export function unrelateCases(
  one: Case,
  journal: readonly Entry[],
  other: Case,
  by: By,
  now: Temporal.Instant
): Both | Refusal {
  if (!relatedOf(journal).some(({ id }) => id === other.id))
    return refuse('not-related', 'number', { number: caseNumber(other) });
  return {
    one: entry('unrelated', by, now, { other: otherOf(other) }),
    other: entry('unrelated', by, now, { other: otherOf(one) })
  };
}

/** What would become of chosen cases: decided for each by the same rules as one by one, and recorded nowhere. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import { leftOutOf, type Intent } from '#cases/bulk.ts';
import type { Case } from '#cases/case.ts';
import type { Recorded } from '#cases/case.server.ts';
import type { Entry } from '#cases/entry.ts';
import { holdCases, listCases, listJournals } from '#cases/many.server.ts';
import { mergeCases } from '#cases/merge.ts';
import { listChosen, type Chosen, type Operation } from '#cases/operation.server.ts';
import { isSensitive } from '#cases/sensitive/sensitive.ts';
import { unchanged } from '#cases/work.ts';
import type { Notice } from '#notices/notice.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { closing, dispatching } from '#flow/agent.server.ts';
import { andLeavesMap, completed, type Decided, type Here } from '#flow/here.server.ts';
import { closedAmong } from '#flow/sensitive/gate.server.ts';
import { letterFor } from '#flow/letters.server.ts';

type Decide = (c: Case, journal: readonly Entry[], seen: number) => Decided | Refusal;

/** What one case becomes: its entries and letters, not yet recorded, and the version it had. */
export type Turned = Omit<Recorded, 'notices'> & { notices: Notice[]; before: number };

/** A chosen case with what would become of it; nothing would, and it says why. */
export type Foreseen = { case: Case; turned: Turned | Refusal };

/** How each case is decided. Refused when what is meant is unfit for all of them. */
export function deciderOf(
  here: Here,
  person: Person,
  intent: Intent,
  cases: readonly Case[]
): Decide | Refusal {
  const now = here.world.now();
  switch (intent.what) {
    case 'close':
      return closing(here, person, { ...intent, photos: [] }, now);
    case 'dispatch':
      return dispatching(here, person, intent.units, now);
    case 'merge': {
      const master = cases.find(({ id }) => id === intent.into);
      const by = { as: 'agent' as const, person: person.id };
      return (c, journal, seen) => {
        if (!master) return refuse('no-such-case');
        if (isSensitive(here.city, c.category) !== isSensitive(here.city, master.category))
          return refuse('sensitive-mixed');
        if (c.id === master.id) return unchanged(c, journal, seen) ?? { entries: [] };
        const decided = unchanged(c, journal, seen) ?? mergeCases(master, [c], [], by, now);
        if (isRefusal(decided)) return decided;
        return {
          entries: decided.others[0]!.entries,
          notices: (after) => letterFor(here, 'merged', after, now)
        };
      };
    }
  }
}

/** Why a case that was changed is left out, said for somebody who looks at many. */
function forMany(refusal: Refusal, c: Case): Refusal {
  if (refusal.refusal !== 'changed-meanwhile') return refusal;
  return c.status === 'closed' ? refuse('case-closed') : refuse('changed-since-shown');
}

function turn(
  here: Here,
  decide: Decide,
  intent: Intent,
  c: Case,
  journal: Entry[],
  seen: number
): Turned | Refusal {
  const decided = leftOutOf(intent.what, c) ?? decide(c, journal, seen);
  if (isRefusal(decided)) return forMany(decided, c);
  const followed = andLeavesMap(here, c, completed(here, c, decided.entries));
  return { ...followed, notices: [...(decided.notices?.(followed.case) ?? [])], before: c.version };
}

/**
 * Every chosen case with what would become of it, held when a transaction is given.
 *
 * Closed cases are not held: nothing is done to them, and whoever holds several cases holds those that stand by
 * themselves first.
 */
export async function foresee(
  here: Here,
  person: Person,
  intent: Intent,
  chosen: readonly Chosen[],
  tx?: Tx
): Promise<Foreseen[] | Refusal> {
  const db = tx ?? here.world.db;
  const found = await listCases(
    db,
    chosen.map(({ id }) => id)
  );
  const open = found.filter(({ status }) => status !== 'closed').map(({ id }) => id);
  const held = tx ? new Map((await holdCases(tx, open)).map((c) => [c.id, c])) : new Map<string, Case>();
  const cases = found.map((c) => held.get(c.id) ?? c);
  const decide = deciderOf(here, person, intent, cases);
  if (isRefusal(decide)) return decide;
  const journals = await listJournals(db, open);
  const seen = new Map(chosen.map((one) => [one.id, one.seen]));
  const closed = await closedAmong(here, db, person, cases);
  return cases.map((c) => ({
    case: c,
    turned: closed.has(c.id)
      ? refuse('sensitive')
      : c.status === 'closed'
        ? c.mergedInto === null
          ? refuse('case-closed')
          : refuse('merged-since')
        : turn(here, decide, intent, c, journals.get(c.id) ?? [], seen.get(c.id) ?? 0)
  }));
}

/** What would happen now, case by case. Refused while it is not said what to do. */
export async function previewOperation(
  here: Here,
  person: Person,
  { id, intent }: Operation
): Promise<Foreseen[] | Refusal> {
  if (!may(person, 'many')) return refuse('not-allowed');
  if (!intent) return refuse('nothing-intended');
  return foresee(here, person, intent, await listChosen(here.world.db, id));
}

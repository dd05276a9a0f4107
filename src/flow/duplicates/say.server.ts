/** What a resident says of a merged case: it stands in their own journal and reaches the case that is answered for it. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import type { Case } from '#cases/case.ts';
import { findCase, holdCase, listEntries } from '#cases/case.server.ts';
import type { Entry, NewEntry } from '#cases/entry.ts';
import { onCase, recordDecided, tellOf, type Decided, type Here } from '#flow/here.server.ts';
import { settleMerged } from './settle.server.ts';

/** A merged case with its journal, and the case it was merged into with its own. */
export type Merged = {
  own: Case;
  journal: readonly Entry[];
  master: Case;
  masterJournal: readonly Entry[];
};

/** What is said in both: an entry of the merged case with its photos, and what it decides on the master. */
export type SaidInBoth = { own: NewEntry; photos: readonly string[]; master: Decided };

type Own = (c: Case, journal: readonly Entry[], tx: Tx) => Decided | Refusal | Promise<Decided | Refusal>;

type InBoth = (held: Merged, tx: Tx) => SaidInBoth | Refusal | Promise<SaidInBoth | Refusal>;

/**
 * A step of a resident on their case, or, when it was merged, on it and its master together.
 *
 * Gives the resident's own case. Refused with `changed-meanwhile` when the case left its master in between.
 */
export async function onCaseOrMerged(
  here: Here,
  id: string,
  own: Own,
  merged: InBoth
): Promise<Case | Refusal> {
  const done = await onCase(here, id, (c, journal, tx) =>
    c.mergedInto === null ? own(c, journal, tx) : refuse('case-merged')
  );
  return isRefusal(done) && done.refusal === 'case-merged' ? onMerged(here, id, merged) : done;
}

async function onMerged(here: Here, id: string, decide: InBoth): Promise<Case | Refusal> {
  const done = await here.world.db.transaction().execute(async (tx) => {
    const held = await holdMergedOne(tx, id);
    if (!held) return refuse('changed-meanwhile');
    const said = await decide(held, tx);
    if (isRefusal(said)) return said;
    const own = await recordDecided(here, tx, held.own, { entries: [said.own], photos: said.photos });
    const master = await recordDecided(here, tx, held.master, said.master);
    const others = await settleMerged(here, tx, [master], { shared: said.master.shared });
    return { own: own.case, master: master.case, letters: master.letters + others };
  });
  if (isRefusal(done)) return done;
  tellOf(here, done.master);
  if (done.letters > 0) here.world.jobs.soon('send-notices');
  return done.own;
}

/** The master first, then the merged case, as everybody holds them; nothing when it left meanwhile. */
async function holdMergedOne(tx: Tx, id: string): Promise<Merged | undefined> {
  const into = (await findCase(tx, id))?.mergedInto ?? undefined;
  const master = into === undefined ? undefined : await holdCase(tx, into);
  if (!master || (await findCase(tx, id))?.mergedInto !== master.id) return undefined;
  const own = (await holdCase(tx, id))!;
  const masterJournal = await listEntries(tx, master.id);
  return { own, journal: await listEntries(tx, id), master, masterJournal };
}

/** One answer for all: what closes or reopens a case reaches the cases merged into it. */
import type { Tx } from '#world/database.server.ts';
import { caseNumber, follow, type Case } from '#cases/case.ts';
import { entry, type Entry } from '#cases/entry.ts';
import type { Recorded } from '#cases/case.server.ts';
import { holdMerged, listMerged, recordMany, recordNotices } from '#cases/many.server.ts';
import { otherCase, settleCase } from '#cases/merge.ts';
import type { Notice } from '#notices/notice.ts';
import { OUTCOME_WORDS } from '#ui/texts/standing.ts';
import { tellFollowers } from './news.server.ts';
import { letterFor, type Letterhead } from '#flow/letters.server.ts';

/** What of a master's news its merged cases share: an answer, or that it was taken back. */
type Shared = Entry<'closed' | 'reopened'>;

function sharedIn({ entries }: Recorded): Shared | undefined {
  const last = entries.findLast((e) => e.kind === 'closed' || (e.kind === 'reopened' && e.body.undo));
  return last as Shared | undefined;
}

/** Did it open again, so that everybody waits for an answer once more? */
function opensAgain({ entries }: Recorded): boolean {
  return entries.some((e) => e.kind === 'contested' || (e.kind === 'reopened' && !e.body.undo));
}

/**
 * How it is told: letters not before `nextAt`, and what the resident of a merged case is told when its master
 * opened again.
 */
export type Telling = { nextAt?: string; shared?: ((merged: Case) => readonly Notice[]) | undefined };

/**
 * Letters to the residents of merged cases whose master opened again. These cases stay as they are, so nobody
 * holds them.
 */
async function tellAgain(tx: Tx, masters: readonly Recorded[], { nextAt, shared }: Telling): Promise<number> {
  const again = masters.filter((one) => one.case.joined > 0 && opensAgain(one));
  if (!shared || again.length === 0) return 0;
  const merged = await listMerged(
    tx,
    again.map((one) => one.case.id)
  );
  const letters = merged.flatMap((c) => shared(c));
  await recordNotices(tx, nextAt ? letters.map((one) => ({ ...one, next_at: nextAt })) : letters);
  return letters.length;
}

function told(here: Letterhead, merged: Case, master: Case, closed: Entry<'closed'>): Notice[] {
  return letterFor(here, 'settled', merged, Temporal.Instant.from(closed.at), {
    other: caseNumber(master),
    answer: closed.body.text,
    outcome: OUTCOME_WORDS[closed.body.outcome][merged.lang]
  });
}

/**
 * Letters and texts of a shared answer that did not go out yet are withdrawn. Gives the cases whose resident knows the
 * answer already: they keep it, because what was told cannot be untold.
 */
async function withdrawSettled(tx: Tx, merged: readonly Case[]): Promise<ReadonlySet<string>> {
  if (merged.length === 0) return new Set();
  const ids = merged.map(({ id }) => id);
  await tx
    .deleteFrom('notices')
    .where('case_id', 'in', ids)
    .where('letter', 'in', ['settled', 'text-closed'])
    .where('state', '=', 'waiting')
    .where('attempts', '=', 0)
    .execute();
  const left = await tx
    .selectFrom('notices as n')
    .innerJoin('cases as c', 'c.id', 'n.case_id')
    .select('c.id')
    .where('n.case_id', 'in', ids)
    .where('n.letter', 'in', ['settled', 'text-closed'])
    .whereRef('n.recorded_at', '>=', 'c.closed_at')
    .execute();
  return new Set(left.map((one) => one.id));
}

/**
 * Tells the cases merged into these what became of them: an answer is theirs too (`settled`, and a notice to
 * each resident in their language, not before `nextAt`); one that was taken back is so there as well, and when the
 * master opened again they are told what `shared` says. Those who follow are told too.
 *
 * In the transaction that closes the master, not in batches after it: hundreds of merged cases are a moment's
 * work, and there is then no time at which some are told and a crash leaves the others in the dark.
 * Call it while the masters are held. Gives how many notices were recorded.
 */
export async function settleMerged(
  here: Letterhead,
  tx: Tx,
  masters: readonly Recorded[],
  telling: Telling = {}
): Promise<number> {
  const { nextAt } = telling;
  const news = new Map(
    masters.flatMap((one) => {
      const shared = one.case.joined > 0 ? sharedIn(one) : undefined;
      return shared ? [[one.case.id, { master: one.case, shared }] as const] : [];
    })
  );
  const merged = await holdMerged(tx, [...news.keys()]);
  const reopened = merged.filter((c) => news.get(c.mergedInto!)!.shared.kind === 'reopened');
  const known = await withdrawSettled(tx, reopened);
  const followed = merged
    .filter(({ id }) => !known.has(id))
    .map((c): Recorded => {
      const { master, shared } = news.get(c.mergedInto!)!;
      if (shared.kind === 'reopened') {
        const at = Temporal.Instant.from(shared.at);
        return follow(c, [entry('unsettled', shared.by, at, { from: otherCase(master) })]);
      }
      const settled = follow(c, [settleCase(master, shared)]);
      const letters = told(here, settled.case, master, shared);
      return { ...settled, notices: nextAt ? letters.map((n) => ({ ...n, next_at: nextAt })) : letters };
    });
  await recordMany(tx, followed);
  const letters = followed.reduce((count, one) => count + (one.notices?.length ?? 0), 0);
  const again = await tellAgain(tx, masters, telling);
  return letters + again + (await tellFollowers(here, tx, masters, nextAt));
}

/** The desk makes several cases one, and lets one leave again. */
import { sql } from 'kysely';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import { mayUseDesk, type Person } from '#people/person.ts';
import { caseNumber, follow, type Case } from '#cases/case.ts';
import { holdCase, listEntries, type Recorded } from '#cases/case.server.ts';
import type { By, Promised } from '#cases/entry.ts';
import { holdCases, holdMerged, listJournals, recordMany } from '#cases/many.server.ts';
import {
  beforeMerge,
  cameAlong,
  mergeCases as decideMerge,
  unmergeCase as decideUnmerge
} from '#cases/merge.ts';
import { isSensitive } from '#cases/sensitive/sensitive.ts';
import { unchanged } from '#cases/work.ts';
import type { Notice } from '#notices/notice.ts';
import { dayInWords } from '#ui/dates.ts';
import {
  calendarsOf,
  isPromisedWithin,
  periodNow,
  promisedFor,
  tellOf,
  todayIn,
  type Here
} from '#flow/here.server.ts';
import { withDues } from '#dispatch/promise/dues.ts';
import { promiseOf } from '#dispatch/promise/promise.ts';
import { letterFor } from '#flow/letters.server.ts';
import { closedAmong } from '#flow/sensitive/gate.server.ts';

/** Any number that is this program's own for the lock under which cases are merged. */
const MERGING = 7_301_100;

/**
 * Merges wait for one another, everywhere: which case is answered for which then stands still while it is read,
 * and locks are always taken in one order.
 */
export async function mergeAlone(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${MERGING})`.execute(tx);
}

async function masterOf(tx: Tx, id: string): Promise<string> {
  const row = await tx.selectFrom('cases').select('merged_into').where('id', '=', id).executeTakeFirst();
  return row?.merged_into ?? id;
}

/**
 * Merges `others` into the case `into`, or into the case that one was merged into, which then answers for all;
 * each resident is told. Gives the case they were merged into.
 *
 * `into.seen` is the version the person was looking at; 0 when they were not looking at one (a list, a cluster).
 * All or nothing: refused as `decideMerge` refuses, and with `changed-meanwhile` when somebody wrote to it since.
 */
export async function mergeCases(
  here: Here,
  person: Person,
  into: { id: string; seen: number },
  others: readonly string[]
): Promise<Case | Refusal> {
  if (!mayUseDesk(person)) return refuse('not-allowed');
  const done = await here.world.db.transaction().execute((tx) => mergeWithin(here, tx, person, into, others));
  if (isRefusal(done)) return done;
  const units = [done, ...done.merged].flatMap((one) => one.case.tasks.map((t) => t.unit));
  here.world.news.tell({ about: 'cases', units: [...new Set(units)] });
  if (done.merged.some(({ notices }) => notices.length > 0)) here.world.jobs.soon('send-notices');
  return done.case;
}

/** The master after a merge, and each case that was merged with the letters that tell of it. */
export type Merged = { case: Case; merged: (Omit<Recorded, 'notices'> & { notices: Notice[] })[] };

/** The same inside a transaction of the caller's, who tells of it afterwards. */
export async function mergeWithin(
  here: Here,
  tx: Tx,
  person: Person,
  into: { id: string; seen: number },
  others: readonly string[]
): Promise<Merged | Refusal> {
  const now = here.world.now();
  const by: By = { as: 'agent', person: person.id };
  await mergeAlone(tx);
  const root = await masterOf(tx, into.id);
  const named = [...new Set(others)];
  const held = await holdCases(tx, [root, ...named]);
  const master = held.find(({ id }) => id === root);
  if ((await closedAmong(here, tx, person, held)).size > 0) return refuse('sensitive');
  if (!master || named.some((id) => !held.some((c) => c.id === id))) return refuse('no-such-case');
  if (new Set(held.map(({ category }) => isSensitive(here.city, category))).size > 1)
    return refuse('sensitive-mixed');
  const stale =
    into.seen > 0 && root === into.id ? unchanged(master, await listEntries(tx, root), into.seen) : undefined;
  if (stale) return stale;
  const along = await holdMerged(
    tx,
    named.filter((id) => id !== root)
  );
  const ones = held.filter(({ id }) => named.includes(id));
  const journals = await listJournals(
    tx,
    along.map(({ id }) => id)
  );
  const came = ({ id }: Case) => cameAlong(journals.get(id) ?? []);
  const decided = decideMerge(master, ones, along, by, now, came);
  if (isRefusal(decided)) return decided;
  const answering = follow(master, decided.master);
  const until = answering.case.dueOn;
  const merged = decided.others.map((one) => {
    const followed = follow(one.case, one.entries);
    const fill = { other: caseNumber(master), until: until === null ? '' : dayInWords(until, one.case.lang) };
    const moved = along.some(({ id }) => id === one.case.id);
    return { ...followed, notices: moved ? [] : letterFor(here, 'merged', followed.case, now, fill) };
  });
  await recordMany(tx, [answering, ...merged]);
  return { case: answering.case, merged };
}

/** The promised day of a case that goes on by itself: as it was, or counted anew when it is over. */
export function promiseOnLeaving(
  here: Here,
  c: Case,
  journal: Awaited<ReturnType<typeof listEntries>>
): Promised {
  const { case: before, at } = beforeMerge(c, journal);
  const then = journal.slice(0, before.version);
  const promised = promiseOf(then, calendarsOf(here.city), Temporal.Instant.from(at));
  const now = here.world.now();
  if (promised.dueOn >= todayIn(here, now).toString()) return promised;
  return promisedFor(here.city, periodNow(here.city, before), now, isPromisedWithin(before));
}

/**
 * A merged case leaves and goes on by itself; its resident is told until when. Gives that case.
 *
 * Its promised day stays. A question that was open moves it by the days its clock stood before the merge, and
 * a day that went by meanwhile is counted anew from today, as for a report that comes now.
 */
export async function unmergeCase(here: Here, person: Person, id: string): Promise<Case | Refusal> {
  if (!mayUseDesk(person)) return refuse('not-allowed');
  const now = here.world.now();
  const by: By = { as: 'agent', person: person.id };
  const done = await here.world.db.transaction().execute(async (tx) => {
    await mergeAlone(tx);
    const master = await holdCase(tx, await masterOf(tx, id));
    if (!master) return refuse('no-such-case');
    if ((await closedAmong(here, tx, person, [master])).size > 0) return refuse('sensitive');
    if (master.id === id) return refuse('not-merged', undefined, { number: caseNumber(master) });
    const c = (await holdCase(tx, id))!;
    if ((await closedAmong(here, tx, person, [c])).size > 0) return refuse('sensitive');
    const journal = await listEntries(tx, id);
    const decided = decideUnmerge(c, journal, master, promiseOnLeaving(here, c, journal), by, now);
    if (isRefusal(decided)) return decided;
    const left = follow(c, [withDues(c, journal, decided.case, calendarsOf(here.city))]);
    const notices = letterFor(here, 'unmerged', left.case, now, { other: caseNumber(master) });
    await recordMany(tx, [follow(master, [decided.master]), { ...left, notices }]);
    return { case: left.case, master, notices: notices.length };
  });
  if (isRefusal(done)) return done;
  tellOf(here, done.case);
  tellOf(here, done.master);
  if (done.notices > 0) here.world.jobs.soon('send-notices');
  return done.case;
}

/** A deed for many cases is taken back, while nobody was told of it. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import { isUntouched, UNDO_MINUTES, undoCase, type Intent } from '#cases/bulk.ts';
import { follow, replay, type Case } from '#cases/case.ts';
import type { Recorded } from '#cases/case.server.ts';
import type { Entry } from '#cases/entry.ts';
import { holdCases, listJournals, recordMany } from '#cases/many.server.ts';
import { unmergeCase } from '#cases/merge.ts';
import {
  changeOperation,
  listChosen,
  recordOutcomes,
  type Chosen,
  type Operation
} from '#cases/operation.server.ts';
import { withDues } from '#dispatch/promise/dues.ts';
import { holdUntold, withdrawNotices } from '#notices/outbox.server.ts';
import type { Person } from '#people/person.ts';
import { mergeAlone, promiseOnLeaving } from '#flow/duplicates/merge.server.ts';
import { settleMerged } from '#flow/duplicates/settle.server.ts';
import { calendarsOf, type Here } from '#flow/here.server.ts';
import { onOperation } from './operation.server.ts';

/** May it still be undone? */
export function isUndoable({ state, undoUntil }: Operation, now: Temporal.Instant): boolean {
  return state === 'done' && undoUntil !== null && Temporal.Instant.compare(now, undoUntil) <= 0;
}

/**
 * It is undone for every case nobody touched since and whose resident was not told; the others keep it, and
 * why is told. Letters that wait are withdrawn. Refused when the minutes for it are over.
 */
export async function undoOperation(here: Here, person: Person, id: string): Promise<Operation | Refusal> {
  const now = here.world.now();
  let units: string[] = [];
  const undone = await onOperation(here, person, id, async (operation, tx) => {
    if (operation.state === 'undone') return operation;
    if (!isUndoable(operation, now)) return refuse('undo-too-late', undefined, { minutes: UNDO_MINUTES });
    const back = await takenBack(here, tx, operation, person);
    const going = back.filter((one): one is Back & { turned: Recorded } => !isRefusal(one.turned));
    await withdrawNotices(
      tx,
      going.flatMap(({ one }) => one.notices)
    );
    const turned = going.map((one) => one.turned);
    await recordMany(tx, turned);
    await settleMerged(here, tx, turned);
    units = turned.flatMap((one) => one.case.tasks.map(({ unit }) => unit));
    await recordOutcomes(
      tx,
      id,
      back.map(({ one, turned }) =>
        isRefusal(turned) ? { ...one, state: 'kept', why: turned } : { ...one, state: 'undone' }
      )
    );
    const finished: Operation = { ...operation, state: 'undone', undoneAt: now.toString() };
    await changeOperation(tx, finished);
    return finished;
  });
  if (units.length > 0) here.world.news.tell({ about: 'cases', units: [...new Set(units)] });
  return undone;
}

/** A case something was done to, and what it is once that is taken back, or why it is not. */
type Back = { one: Chosen; turned: Recorded | Refusal };

async function takenBack(here: Here, tx: Tx, { id, intent }: Operation, person: Person): Promise<Back[]> {
  if (!intent) return [];
  if (intent.what === 'merge') await mergeAlone(tx);
  const chosen = (await listChosen(tx, id)).filter(({ state }) => state === 'done');
  const ids = chosen.map((one) => one.id);
  const cases = new Map((await holdCases(tx, ids)).map((c) => [c.id, c]));
  const journals = await listJournals(tx, ids);
  const untold = await holdUntold(
    tx,
    chosen.flatMap(({ notices }) => notices)
  );
  const told = ({ notices }: Chosen) => !notices.every((notice) => untold.has(notice));
  if (intent.what === 'merge') return parted(here, { intent, chosen, cases, journals, told }, person);
  const { what } = intent;
  const by = { as: 'agent' as const, person: person.id };
  return chosen.map((one) => {
    const c = cases.get(one.id);
    if (!c) return { one, turned: refuse('no-such-case') };
    if (told(one)) return { one, turned: refuse('told-already') };
    const done = { before: one.before!, after: one.after! };
    const entry = undoCase(what, c, journals.get(c.id) ?? [], done, by, here.world.now());
    return { one, turned: isRefusal(entry) ? entry : follow(c, [entry]) };
  });
}

type Parting = {
  intent: Extract<Intent, { what: 'merge' }>;
  chosen: readonly Chosen[];
  cases: ReadonlyMap<string, Case>;
  journals: ReadonlyMap<string, Entry[]>;
  told: (one: Chosen) => boolean;
};

/** Merged cases leave again; the one they were merged into says so for each. */
function parted(
  here: Here,
  { intent, chosen, cases, journals, told }: Parting,
  { id: person }: Person
): Back[] {
  const now = here.world.now();
  const by = { as: 'agent' as const, person };
  const first = cases.get(intent.into);
  if (!first) return chosen.map((one) => ({ one, turned: refuse('no-such-case') }));
  const before = first;
  const leaving: { case: Case; entries: Entry[] } = { case: first, entries: [] };
  const leave = (one: Chosen): Recorded | Refusal => {
    const c = cases.get(one.id);
    const journal = journals.get(one.id) ?? [];
    if (!c) return refuse('no-such-case');
    if (told(one)) return refuse('told-already');
    if (!isUntouched(journal, one.after!)) return refuse('touched-since');
    if (replay(c.id, journal.slice(0, one.before!)).joined > 0) return refuse('joined-before');
    const decided = unmergeCase(c, journal, before, promiseOnLeaving(here, c, journal), by, now);
    if (isRefusal(decided)) return refuse('touched-since');
    const next = follow(leaving.case, [decided.master]);
    leaving.case = next.case;
    leaving.entries.push(...next.entries);
    return follow(c, [withDues(c, journal, decided.case, calendarsOf(here.city))]);
  };
  const back = chosen
    .filter((one) => one.id !== intent.into)
    .map((one): Back => ({ one, turned: leave(one) }));
  const master = chosen.find((one) => one.id === intent.into);
  if (master) back.push({ one: master, turned: leaving });
  return back;
}

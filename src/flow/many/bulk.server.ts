/** What the desk does to many cases at once: chosen, looked at beforehand, done once, undone for a while. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import { BULK_MAX, intentSchema, leftOutOf, UNDO_MINUTES, undoCase, type Intent } from '#cases/bulk.ts';
import { follow, type Case } from '#cases/case.ts';
import type { Entry } from '#cases/entry.ts';
import type { Recorded } from '#cases/case.server.ts';
import { holdCases, listCases, listJournals, recordMany } from '#cases/many.server.ts';
import {
  beginOperation,
  changeOperation,
  findOperation,
  holdOperation,
  listChosen,
  recordOutcomes,
  type Chosen,
  type Operation,
  type Seen
} from '#cases/operation.server.ts';
import { holdUntold, withdrawNotices } from '#notices/outbox.server.ts';
import type { Notice } from '#notices/notice.ts';
import { mayUseDesk, type Person } from '#people/person.ts';
import { closing, dispatching } from '#flow/agent.server.ts';
import type { Decided, Here } from '#flow/here.server.ts';

type Decide = (c: Case, journal: readonly Entry[], seen: number) => Decided | Refusal;

/** What one case becomes: its entries and letters, not yet recorded. */
type Turned = { case: Case; entries: Entry[]; notices: Notice[]; before: number };

/** A case of an operation with what would become of it. */
export type Foreseen = { case: Case; turned: Turned | Refusal };

/**
 * Cases are chosen for one deed; gives the operation's id.
 *
 * Refused when none of them exists, or they are more than `BULK_MAX`: what would be left out silently could be
 * the one that matters.
 */
export async function chooseCases(
  { world }: Here,
  person: Person,
  chosen: readonly Seen[]
): Promise<string | Refusal> {
  if (!mayUseDesk(person)) return refuse('not-allowed');
  if (chosen.length > BULK_MAX) return refuse('too-many-chosen', undefined, { max: BULK_MAX });
  if (chosen.length === 0) return refuse('none-chosen');
  const id = world.newId();
  const begun = await world.db
    .transaction()
    .execute((tx) => beginOperation(tx, id, person.id, chosen, world.now()));
  return begun === 0 ? refuse('none-chosen') : id;
}

/** The operation as its own person sees it. Refused to anybody else, and when there is none. */
export async function openOperation(here: Here, person: Person, id: string): Promise<Operation | Refusal> {
  if (!mayUseDesk(person)) return refuse('not-allowed');
  return owned(await findOperation(here.world.db, id), person);
}

function owned(operation: Operation | undefined, person: Person): Operation | Refusal {
  if (!operation) return refuse('no-such-operation');
  return operation.person === person.id ? operation : refuse('not-allowed');
}

/** Holds a person's own operation, changes it, in one transaction. */
async function onOperation<T>(
  here: Here,
  person: Person,
  id: string,
  change: (operation: Operation, tx: Tx) => Promise<T | Refusal>
): Promise<T | Refusal> {
  if (!mayUseDesk(person)) return refuse('not-allowed');
  return here.world.db.transaction().execute(async (tx) => {
    const held = owned(await holdOperation(tx, id), person);
    return isRefusal(held) ? held : change(held, tx);
  });
}

/** It is said what to do with the chosen cases. Refused when it is unfit as a whole, or was done already. */
export function intend(here: Here, person: Person, id: string, intent: Intent): Promise<Operation | Refusal> {
  const read = intentSchema.safeParse(intent);
  if (!read.success) return Promise.resolve(refuse('nothing-intended'));
  return onOperation(here, person, id, async (operation, tx) => {
    if (operation.state !== 'chosen') return refuse('operation-done');
    const decide = decider(here, person, read.data);
    if (isRefusal(decide)) return decide;
    const intended = { ...operation, intent: read.data };
    await changeOperation(tx, intended);
    return intended;
  });
}

/** How each case is decided: by the same rules as one by one. */
function decider(here: Here, person: Person, intent: Intent): Decide | Refusal {
  const now = here.world.now();
  switch (intent.what) {
    case 'close':
      return closing(here, person, { ...intent, photos: [] }, now);
    case 'dispatch':
      return dispatching(here, person, intent.units, now);
    case 'merge':
      return refuse('nothing-intended');
  }
}

/** What one case would become, or why it is left out; a case that changed since it was shown is. */
function turn(
  intent: Intent,
  decide: Decide,
  c: Case,
  journal: readonly Entry[],
  seen: number
): Turned | Refusal {
  const decided = leftOutOf(intent.what, c) ?? decide(c, journal, seen);
  if (isRefusal(decided))
    return decided.refusal === 'changed-meanwhile' && c.status === 'closed'
      ? refuse('case-closed')
      : decided.refusal === 'changed-meanwhile'
        ? refuse('changed-since-shown')
        : decided;
  const followed = follow(c, decided.entries);
  return { ...followed, notices: [...(decided.notices?.(followed.case) ?? [])], before: c.version };
}

async function foresee(
  here: Here,
  person: Person,
  intent: Intent,
  chosen: readonly Chosen[],
  tx?: Tx
): Promise<Foreseen[] | Refusal> {
  const decide = decider(here, person, intent);
  if (isRefusal(decide)) return decide;
  const ids = chosen.map(({ id }) => id);
  const cases = tx ? await holdCases(tx, ids) : await listCases(here.world.db, ids);
  const journals = await listJournals(tx ?? here.world.db, ids);
  const seen = new Map(chosen.map((one) => [one.id, one.seen]));
  return cases.map((c) => ({
    case: c,
    turned: turn(intent, decide, c, journals.get(c.id) ?? [], seen.get(c.id) ?? 0)
  }));
}

/** What would happen now, case by case; nothing is recorded. */
export async function previewOperation(
  here: Here,
  person: Person,
  operation: Operation
): Promise<Foreseen[] | Refusal> {
  if (!operation.intent) return refuse('nothing-intended');
  return foresee(here, person, operation.intent, await listChosen(here.world.db, operation.id));
}

/**
 * It is done, once: all cases in one transaction of a few statements.
 *
 * One transaction, because five hundred cases take about a second and then nothing is ever half done: a crash
 * in the middle leaves every case and the operation as they were, and pressing again does it. Whoever presses
 * twice waits for the lock on the operation and finds it done. Letters wait until it can no longer be undone.
 */
export async function doOperation(here: Here, person: Person, id: string): Promise<Operation | Refusal> {
  const now = here.world.now();
  const undoUntil = now.add({ minutes: UNDO_MINUTES }).toString();
  const units = new Set<string>();
  const done = await onOperation(here, person, id, async (operation, tx) => {
    if (operation.state !== 'chosen') return operation;
    if (!operation.intent) return refuse('nothing-intended');
    const chosen = await listChosen(tx, id);
    const foreseen = await foresee(here, person, operation.intent, chosen, tx);
    if (isRefusal(foreseen)) return foreseen;
    const turned = new Map(foreseen.map((one) => [one.case.id, one.turned]));
    const going = [...turned.values()].filter((one): one is Turned => !isRefusal(one));
    await recordMany(
      tx,
      going.map((one) => ({
        ...one,
        notices: one.notices.map((notice) => ({ ...notice, next_at: undoUntil }))
      }))
    );
    for (const { case: c } of going) for (const { unit } of c.tasks) units.add(unit);
    await recordOutcomes(
      tx,
      id,
      chosen.map((one) => outcomeOf(one, turned.get(one.id)))
    );
    const finished: Operation = { ...operation, state: 'done', doneAt: now.toString(), undoUntil };
    await changeOperation(tx, finished);
    return finished;
  });
  if (units.size > 0) here.world.news.tell({ about: 'cases', units: [...units] });
  return done;
}

function outcomeOf(one: Chosen, turned: Turned | Refusal | undefined): Chosen {
  if (turned === undefined) return { ...one, state: 'left', why: refuse('no-such-case') };
  if (isRefusal(turned)) return { ...one, state: 'left', why: turned };
  return {
    ...one,
    state: 'done',
    before: turned.before,
    after: turned.case.version,
    notices: turned.notices.map((notice) => notice.id)
  };
}

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
    const back = await takenBack(tx, operation, person, now);
    const going = back.filter((one): one is Back & { turned: Recorded } => !isRefusal(one.turned));
    await withdrawNotices(
      tx,
      going.flatMap(({ one }) => one.notices)
    );
    await recordMany(
      tx,
      going.map(({ turned }) => turned)
    );
    units = going.flatMap(({ turned }) => turned.case.tasks.map(({ unit }) => unit));
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
  if (units.length > 0) here.world.news.tell({ about: 'cases', units });
  return undone;
}

/** A case something was done to, and what it is once that is taken back, or why it is not. */
type Back = { one: Chosen; turned: Recorded | Refusal };

async function takenBack(
  tx: Tx,
  { id, intent }: Operation,
  { id: person }: Person,
  now: Temporal.Instant
): Promise<Back[]> {
  const chosen = (await listChosen(tx, id)).filter(({ state }) => state === 'done');
  const ids = chosen.map((one) => one.id);
  const cases = new Map((await holdCases(tx, ids)).map((c) => [c.id, c]));
  const journals = await listJournals(tx, ids);
  const untold = await holdUntold(
    tx,
    chosen.flatMap(({ notices }) => notices)
  );
  return chosen.map((one) => {
    const c = cases.get(one.id);
    if (!c || !intent || intent.what === 'merge') return { one, turned: refuse('no-such-case') };
    if (!one.notices.every((notice) => untold.has(notice))) return { one, turned: refuse('told-already') };
    const done = { before: one.before!, after: one.after! };
    const entry = undoCase(intent.what, c, journals.get(c.id) ?? [], done, { as: 'agent', person }, now);
    return { one, turned: isRefusal(entry) ? entry : follow(c, [entry]) };
  });
}

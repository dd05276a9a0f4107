/** One deed for many cases: done once, all of them in one transaction. */
import { sql } from 'kysely';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import { releaseClaims } from '#cases/notes/claim.server.ts';
import { UNDO_MINUTES } from '#cases/bulk.ts';
import { recordMany } from '#cases/many.server.ts';
import {
  changeOperation,
  listChosen,
  recordOutcomes,
  type Chosen,
  type Operation
} from '#cases/operation.server.ts';
import { putOffUntil } from '#notices/outbox.server.ts';
import type { Person } from '#people/person.ts';
import { settleMerged } from '#flow/duplicates/settle.server.ts';
import { mergeAlone, mergeWithin } from '#flow/duplicates/merge.server.ts';
import type { Here } from '#flow/here.server.ts';
import { foresee, type Foreseen, type Turned } from './foresee.server.ts';
import { onOperation } from './operation.server.ts';

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
  let units: string[] = [];
  const done = await onOperation(here, person, id, async (operation, tx) => {
    if (operation.state !== 'chosen') return operation;
    const { intent } = operation;
    if (!intent) return refuse('nothing-intended');
    if (intent.what === 'merge') await mergeAlone(tx);
    const chosen = await listChosen(tx, id);
    const foreseen = await foresee(here, person, intent, chosen, tx);
    if (isRefusal(foreseen)) return foreseen;
    const turned =
      intent.what === 'merge'
        ? await merged(here, tx, person, intent.into, foreseen)
        : await recorded(here, tx, foreseen, now, undoUntil);
    if (isRefusal(turned)) return turned;
    const outcomes = chosen.map((one) => outcomeOf(one, turned.get(one.id)));
    await putOffUntil(
      tx,
      outcomes.flatMap(({ notices }) => notices),
      undoUntil
    );
    await releaseClaims(
      tx,
      outcomes.flatMap(({ id, state }) => (state === 'done' ? id : [])),
      person.id
    );
    await recordOutcomes(tx, id, outcomes);
    units = [...turned.values()].flatMap((one) =>
      isRefusal(one) ? [] : one.case.tasks.map(({ unit }) => unit)
    );
    const finished: Operation = { ...operation, state: 'done', doneAt: now.toString(), undoUntil };
    await changeOperation(tx, finished);
    return finished;
  });
  if (units.length > 0) here.world.news.tell({ about: 'cases', units: [...new Set(units)] });
  return done;
}

/** A case after it was done, or why it was left out; `letters` are all that went with it. */
type Became = (Turned & { letters?: string[] }) | Refusal;

/** Closed or dispatched: recorded, and told in the cases merged into them. */
async function recorded(
  here: Here,
  tx: Tx,
  foreseen: readonly Foreseen[],
  now: Temporal.Instant,
  undoUntil: string
): Promise<Map<string, Became>> {
  const going = foreseen.flatMap(({ turned }) => (isRefusal(turned) ? [] : [turned]));
  await recordMany(tx, going);
  const masters = going.filter((one) => one.case.joined > 0);
  const letters = await settleMerged(here, tx, going, { nextAt: undoUntil });
  const told = letters > 0 ? await settledBy(tx, masters, now) : new Map<string, string[]>();
  return new Map(
    foreseen.map(({ case: c, turned }) => [
      c.id,
      isRefusal(turned)
        ? turned
        : { ...turned, letters: [...turned.notices.map((notice) => notice.id), ...(told.get(c.id) ?? [])] }
    ])
  );
}

/** The letters to residents of merged cases, by the case that was answered. */
async function settledBy(
  tx: Tx,
  masters: readonly Turned[],
  now: Temporal.Instant
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; master: string }>`
    select n.id, c.merged_into as master from cases c join notices n on n.case_id = c.id
    where c.merged_into = any(${masters.map((one) => one.case.id)}::uuid[])
      and n.letter in ('settled', 'text-closed') and n.recorded_at = ${now.toString()}`.execute(tx);
  const by = Map.groupBy(rows, ({ master }) => master);
  return new Map([...by].map(([master, letters]) => [master, letters.map(({ id }) => id)]));
}

/** Merged into one of them, by the step that merges. */
async function merged(
  here: Here,
  tx: Tx,
  person: Person,
  into: string,
  foreseen: readonly Foreseen[]
): Promise<Map<string, Became> | Refusal> {
  const became = new Map<string, Became>(foreseen.map((one) => [one.case.id, one.turned]));
  const master = became.get(into) ?? refuse('no-such-case');
  if (isRefusal(master)) return new Map([...became.keys()].map((id) => [id, became.get(id)!]));
  const others = foreseen.filter(({ case: c, turned }) => c.id !== into && !isRefusal(turned));
  if (others.length === 0) return refuse('nothing-to-merge');
  const done = await mergeWithin(
    here,
    tx,
    person,
    { id: into, seen: 0 },
    others.map((one) => one.case.id)
  );
  if (isRefusal(done)) return done;
  became.set(into, { ...master, case: done.case });
  for (const one of done.merged) {
    const { case: c, notices } = one;
    const foreseen = became.get(c.id);
    if (!foreseen || isRefusal(foreseen)) continue;
    became.set(c.id, { ...foreseen, ...one, letters: notices.map((notice) => notice.id) });
  }
  return became;
}

function outcomeOf(one: Chosen, became: Became | undefined): Chosen {
  if (became === undefined) return { ...one, state: 'left', why: refuse('no-such-case') };
  if (isRefusal(became)) return { ...one, state: 'left', why: became };
  return {
    ...one,
    state: 'done',
    before: became.before,
    after: became.case.version,
    notices: became.letters ?? []
  };
}

/** Reports of one person taken in one go: begun, typed line by line, recorded together. */
import { isFaults, isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import type { Case } from '#cases/case.ts';
import { nextNumbers, recordNew } from '#cases/case.server.ts';
import { listCases } from '#cases/many.server.ts';
import type { By } from '#cases/entry.ts';
import { takePhotos } from '#photos/photos.server.ts';
import { PHOTOS_MAX } from '#photos/photo.ts';
import { mayUseDesk, type Person } from '#people/person.ts';
import {
  headContact,
  headSchema,
  lineReport,
  LINES_MAX,
  type BatchHead,
  type BatchLine
} from '#reports/batch.ts';
import {
  addBatch,
  changeBatch,
  findBatch,
  holdBatch,
  keepLine,
  listLines,
  markRecorded,
  removeLine,
  type Batch,
  type KeptLine
} from '#reports/batch.server.ts';
import type { Contact, Report } from '#reports/report.ts';
import { attachPhotos, todayIn, type Here } from '#flow/here.server.ts';
import { received, type Received } from '#flow/resident.server.ts';
import { receiptFor } from './receipt.server.ts';
import { isId } from '#world/key.ts';

/** A batch with its lines. */
export type OpenBatch = { batch: Batch; lines: KeptLine[] };

/** A batch begins, empty; gives its id. */
export async function beginBatch({ world }: Here, person: Person): Promise<string | Refusal> {
  if (!mayUseDesk(person)) return refuse('not-allowed');
  const id = world.newId();
  const head = headSchema.parse({ lang: 'pl', channel: 'phone' });
  await addBatch(world.db, id, person.id, head, world.now());
  return id;
}

function owned(batch: Batch | undefined, person: Person): Batch | Refusal {
  if (!batch) return refuse('no-such-batch');
  return batch.person === person.id ? batch : refuse('not-allowed');
}

/** The batch as its own person sees it. Refused to anybody else: it holds a contact before it is a case. */
export async function openBatch({ world }: Here, person: Person, id: string): Promise<OpenBatch | Refusal> {
  if (!mayUseDesk(person)) return refuse('not-allowed');
  const batch = owned(await findBatch(world.db, id), person);
  return isRefusal(batch) ? batch : { batch, lines: await listLines(world.db, id) };
}

/** Holds a person's own batch with its lines and changes it, in one transaction. */
async function onBatch<T>(
  here: Here,
  person: Person,
  id: string,
  change: (held: OpenBatch, tx: Tx) => Promise<T | Refusal>
): Promise<T | Refusal> {
  if (!mayUseDesk(person)) return refuse('not-allowed');
  return here.world.db.transaction().execute(async (tx) => {
    const batch = owned(await holdBatch(tx, id), person);
    return isRefusal(batch) ? batch : change({ batch, lines: await listLines(tx, id) }, tx);
  });
}

/** What the form of a batch holds: what is shared, and one line with new photos. */
export type TypedBatch = { head: BatchHead; id: string; line: BatchLine; files: readonly File[] };

/**
 * Keeps what was typed, fit or not, so that nothing is lost. The same form sent twice is the same line.
 *
 * What stands in the list is not taken back into the form by an older keeping that comes late. Gives what was
 * wrong with its photos; the words are kept all the same. Refused with `too-many-lines`, and
 * with `line-recorded` when it is a case already.
 */
export async function typeLine(
  here: Here,
  person: Person,
  id: string,
  { head, id: line, line: typed, files }: TypedBatch
): Promise<{ faults: Refusal[] } | Refusal> {
  const { world } = here;
  const opened = await openBatch(here, person, id);
  if (isRefusal(opened)) return opened;
  const before = opened.lines.find((one) => one.id === line)?.photos ?? [];
  const taken =
    files.length === 0
      ? { photos: [], faults: [] }
      : await takePhotos(world.db, files, world, world.now(), before.length);
  return onBatch(here, person, id, async ({ lines }, tx) => {
    const known = lines.find((one) => one.id === line);
    if (!known && lines.filter(({ typed }) => !typed.open).length >= LINES_MAX)
      return refuse('too-many-lines', undefined, { max: LINES_MAX });
    if (known && known.caseId === null && !known.typed.open && typed.open) return { faults: [] };
    const photos = [...(known?.photos ?? []), ...taken.photos.map((photo) => photo.id)].slice(0, PHOTOS_MAX);
    await changeBatch(tx, id, { head }, world.now());
    if (!(await keepLine(tx, id, { id: line, typed, photos }))) return refuse('line-recorded');
    return { faults: taken.faults };
  });
}

/** A line is taken away; one that is a case stays. */
export function dropLine(here: Here, person: Person, id: string, line: string): Promise<'dropped' | Refusal> {
  return onBatch<'dropped'>(here, person, id, async (_held, tx) => {
    if (isId(line)) await removeLine(tx, id, line);
    return 'dropped';
  });
}

/** What recording a batch came to: cases made now, and lines that are not fit yet. */
export type RecordedBatch = { cases: Case[]; left: number };

/** A fit line and the report it makes. */
type Fit = { line: string; report: Report };

/** Is something of the batch recorded for somebody else? Its receipt and its page open every case of it. */
async function isAnothers(tx: Tx, lines: readonly KeptLine[], contact: Contact): Promise<boolean> {
  const recorded = lines.flatMap(({ caseId }) => caseId ?? []).slice(0, 1);
  const [first] = await listCases(tx, recorded);
  if (!first) return false;
  const to = (one: Contact) => ('to' in one ? one.to.toLowerCase() : '');
  return first.contact.by !== contact.by || to(first.contact) !== to(contact);
}

/**
 * Every fit line becomes an ordinary case; lines with faults stay. The resident gets one letter for all.
 *
 * The batch is held: sent twice, the second finds its lines recorded and makes none. Refused when the contact
 * is not fit, because it is every line's, when it is another's than that of cases recorded before, and when
 * there is no line.
 */
export async function recordBatch(here: Here, person: Person, id: string): Promise<RecordedBatch | Refusal> {
  const now = here.world.now();
  const today = todayIn(here, now);
  const done = await onBatch(here, person, id, async ({ batch, lines }, tx) => {
    const waiting = lines.filter((one) => one.caseId === null && !one.typed.open);
    if (lines.every((one) => one.typed.open)) return refuse('no-lines');
    if (waiting.length === 0) return { cases: [], left: 0 };
    const contact = headContact(batch.head);
    if (isRefusal(contact)) return contact;
    if (await isAnothers(tx, lines, contact)) return refuse('batch-anothers', 'by');
    const fit = waiting.flatMap((one): Fit[] => {
      const report = lineReport(batch.head, one.typed, here.city, today.toString(), one.photos);
      return isFaults(report) ? [] : [{ line: one.id, report }];
    });
    const made = await madeOf(here, tx, fit, { as: 'agent', person: person.id }, now);
    const left = waiting.length - made.length;
    await recordNew(tx, made.length > 1 ? made.map((one) => ({ ...one, notices: [] })) : made);
    if (made.length > 1) await tellReceipt(here, tx, made, now);
    for (const { report, case: c } of made)
      if (report.photos.length > 0) await attachPhotos(tx, report.photos, c.id);
    await markRecorded(
      tx,
      made.map(({ line, case: c }) => ({ line, caseId: c.id }))
    );
    const { lang, channel } = batch.head;
    const head = left === 0 ? headSchema.parse({ lang, channel }) : batch.head;
    await changeBatch(tx, id, { head, recorded: made.length > 0 }, now);
    return { cases: made.map((one) => one.case), left };
  });
  if (!isRefusal(done) && done.cases.length > 0) {
    const units = done.cases.flatMap((c) => c.tasks.map(({ unit }) => unit));
    here.world.news.tell({ about: 'cases', units: [...new Set(units)] });
    here.world.jobs.soon('send-notices');
  }
  return done;
}

type Made = Received & Fit;

/** The cases fit lines make, with numbers drawn for all of them at once. */
async function madeOf(
  here: Here,
  tx: Tx,
  fit: readonly Fit[],
  by: By,
  now: Temporal.Instant
): Promise<Made[]> {
  const { year } = todayIn(here, now);
  const numbers = await nextNumbers(tx, year, fit.length);
  return fit.flatMap((one, i) => {
    const made = received(here, one.report, by, { year, number: numbers[i]! }, now);
    return isFaults(made) ? [] : [{ ...one, ...made }];
  });
}

async function tellReceipt(
  here: Here,
  tx: Tx,
  made: readonly Received[],
  now: Temporal.Instant
): Promise<void> {
  const letters = receiptFor(
    here,
    made.map((one) => one.case),
    now
  );
  if (letters.length > 0) await tx.insertInto('notices').values(letters).execute();
}

/** The cases of a batch, for its receipts; the batch is found by its id alone. */
export async function casesOfBatch({ world }: Here, id: string): Promise<Case[]> {
  const lines = await listLines(world.db, id);
  const ids = lines.flatMap(({ caseId }) => caseId ?? []);
  const cases = new Map((await listCases(world.db, ids)).map((c) => [c.id, c]));
  return ids.flatMap((one) => cases.get(one) ?? []);
}

/** Files of reports: read and shown, then recorded whole or not at all. */
import { createHash } from 'node:crypto';
import { isFaults, isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import { causeOf } from '#world/log.server.ts';
import type { Case } from '#cases/case.ts';
import { nextNumbers, recordNew } from '#cases/case.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { addBatch, addRecordedLines } from '#reports/batch.server.ts';
import { headSchema } from '#reports/batch.ts';
import { reportFaults } from '#reports/check.ts';
import type { Report } from '#reports/report.ts';
import { decoded } from '#reports/sheet/decode.ts';
import {
  addImport,
  askImport,
  failImport,
  findImport,
  findSameFile,
  finishImport,
  refuseImport,
  takeImport,
  tellProgress,
  type Import
} from '#reports/sheet/import.server.ts';
import { readSheet, type RowFault, type SheetRow } from '#reports/sheet/read.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { received } from '#flow/resident.server.ts';
import { receiptFor } from './receipt.server.ts';

/** So many cases are recorded by one statement; between two of them others get their turn. */
const STEP = 250;

/**
 * A file is read and kept with everything that is wrong in it; gives its id.
 *
 * Nothing is recorded by it. Refused when it is no table, too large, in an unknown encoding, or when the same
 * file, byte for byte, was recorded before: somebody sent it twice.
 */
export async function readImport(
  here: Here,
  person: Person,
  file: { name: string; bytes: Uint8Array }
): Promise<string | Refusal> {
  if (!may(person, 'import')) return refuse('not-allowed');
  const { world, city } = here;
  const now = world.now();
  const text = decoded(file.bytes);
  if (isRefusal(text)) return text;
  const hash = createHash('sha256').update(file.bytes).digest();
  if (await findSameFile(world.db, hash)) return refuse('imported-before', 'file');
  const sheet = readSheet(text.text, city, todayIn(here, now).toString());
  if (isRefusal(sheet)) return sheet;
  const fit = sheet.faults.length === 0;
  const id = world.newId();
  const { encoding } = text;
  await addImport(
    world.db,
    {
      id,
      person: person.id,
      name: file.name.slice(0, 120),
      hash,
      state: fit ? 'ready' : 'faulty',
      reading: { ...sheet.reading, encoding },
      reports: fit ? sheet.rows : [],
      faults: sheet.faults,
      rows: sheet.count
    },
    now
  );
  return id;
}

/** A file as its own person sees it. */
export async function openImport({ world }: Here, person: Person, id: string): Promise<Import | Refusal> {
  if (!may(person, 'import')) return refuse('not-allowed');
  const found = await findImport(world.db, id);
  if (!found) return refuse('no-such-import');
  return found.person === person.id ? found : refuse('not-allowed');
}

/**
 * Asks for a fit file to be recorded, or once more for one that could not be; the clock does it at once and
 * tells how far it is.
 *
 * Asking twice is asking once. Refused with `imported-before` when the same file was asked for meanwhile.
 */
export async function askToRecord(here: Here, person: Person, id: string): Promise<Import | Refusal> {
  const found = await openImport(here, person, id);
  if (isRefusal(found) || (found.state !== 'ready' && found.state !== 'failed')) return found;
  const asked = await askImport(here.world.db, id).catch((cause: unknown) => {
    if ((cause as { code?: string }).code === '23505') return false;
    throw cause;
  });
  here.world.jobs.soon('record-imports');
  const now = await openImport(here, person, id);
  return !asked && !isRefusal(now) && now.state === found.state ? refuse('imported-before', 'file') : now;
}

/**
 * The clock records what was asked for, one file after the other.
 *
 * Each in one transaction: a crash in the middle leaves nothing of it, and the next round begins it anew. What
 * would stumble each time is put aside, its person is told, and the others go on.
 */
export async function recordImports(here: Here): Promise<void> {
  for (;;) {
    let id: string | undefined;
    const begun = (taken: string) => (id = taken);
    const done = await here.world.db
      .transaction()
      .execute((tx) => recordNext(here, tx, begun))
      .catch((cause: unknown) => putAside(here, id, cause));
    if (!done) return;
    here.world.news.tell({ about: 'cases', units: done.units });
    here.world.jobs.soon('send-notices');
  }
}

/** The database went away, had no room or chose another first: nothing is wrong with the file. */
function isPassing(cause: unknown): boolean {
  const { code, message } = cause as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return /^(08|40|53|55|57P|E[A-Z]+$)/.test(code);
  return /^Connection terminated|is not queryable$/.test(String(message));
}

async function putAside(
  { world }: Here,
  id: string | undefined,
  cause: unknown
): Promise<{ units: string[] }> {
  if (id === undefined || isPassing(cause)) throw cause;
  world.log.error({ import: id, cause: causeOf(cause) }, 'a file could not be recorded');
  await failImport(world.db, id);
  return { units: [] };
}

type Group = { key: string; cases: Case[] };

/** Who hears of it, when it is an address that occurs more than once: one letter instead of many. */
function hearer({ contact, lang }: Pick<Report, 'contact' | 'lang'>): string {
  return contact.by === 'email' ? `${lang} ${contact.to.toLowerCase()}` : '';
}

/** Checked once more before anything is recorded: the city may have changed since the file was read. */
async function recordNext(
  here: Here,
  tx: Tx,
  begun: (id: string) => void
): Promise<{ units: string[] } | undefined> {
  const taken = await takeImport(tx);
  if (!taken) return undefined;
  begun(taken.id);
  const now = here.world.now();
  const today = todayIn(here, now);
  const { year } = today;
  const { reports } = taken;
  const wrong = reports.flatMap((one) =>
    faultsOf(one, reportFaults(one.report, here.city, today.toString()))
  );
  if (wrong.length > 0) {
    await refuseImport(tx, taken.id, wrong);
    return { units: [] };
  }
  const heard = Map.groupBy(reports, ({ report }) => hearer(report));
  const groups = new Map<string, Group>();
  const rows: { row: number; caseId: string }[] = [];
  const units = new Set<string>();
  const by = { as: 'agent' as const, person: taken.person };
  for (let from = 0; from < reports.length; from += STEP) {
    const some = reports.slice(from, from + STEP);
    const numbers = await nextNumbers(tx, year, some.length);
    const made = some.map(({ report }, i) => received(here, report, by, { year, number: numbers[i]! }, now));
    const fit = made.flatMap((one) => (isFaults(one) ? [] : [one]));
    if (fit.length < made.length) throw new Error('A report that was fit a moment ago is not.');
    await recordNew(
      tx,
      fit.map((one, i) => {
        rows.push({ row: some[i]!.row, caseId: one.case.id });
        for (const { unit } of one.case.tasks) units.add(unit);
        const key = hearer(some[i]!.report);
        if (key === '' || heard.get(key)!.length < 2) return one;
        const group = groups.get(key) ?? { key, cases: [] };
        group.cases.push(one.case);
        groups.set(key, group);
        return { ...one, notices: [] };
      })
    );
    await tellProgress(here.world.db, taken.id, rows.length);
  }
  for (const group of groups.values()) await tellTogether(here, tx, taken.id, group, now);
  await finishImport(tx, taken.id, { rows, now });
  return { units: [...units] };
}

function faultsOf({ row }: SheetRow, refusals: readonly Refusal[]): RowFault[] {
  return refusals.map((refusal) => ({ row, head: refusal.field ?? '', value: '', refusal }));
}

/** One letter for all reports of one address, and a page that lists them; the file stands in for the person who typed. */
async function tellTogether(
  here: Here,
  tx: Tx,
  file: string,
  { cases }: Group,
  now: Temporal.Instant
): Promise<void> {
  const batch = here.world.newId();
  await addBatch(tx, batch, file, headSchema.parse({}), now);
  await addRecordedLines(
    tx,
    batch,
    cases.map((c) => ({ line: here.world.newId(), caseId: c.id }))
  );
  const letters = receiptFor(here, cases, now);
  if (letters.length > 0) await tx.insertInto('notices').values(letters).execute();
}

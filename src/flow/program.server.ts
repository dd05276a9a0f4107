/** What a program does through the API: sends a report, and passes on what somebody wrote there; each once. */
import { isFaults, isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import type { Db, Tx } from '#world/database.server.ts';
import type { Program as Keyed } from '#people/programs/scope.ts';
import type { By, Entry, NewEntry, Promised } from '#cases/entry.ts';
import { caseCode, type Case } from '#cases/case.ts';
import { findCase, findCaseByNumber } from '#cases/case.server.ts';
import { commentOnMerged, contestMerged } from '#cases/merge.ts';
import { reportFaults } from '#reports/check.ts';
import type { Report } from '#reports/report.ts';
import { commentOnCase, contestAnswer } from '#cases/talk.ts';
import type { SentUpdate } from '#open311/update.ts';
import { saidFixed } from '#open311/words.ts';
import { takePhotos } from '#photos/photos.server.ts';
import { onCaseOrMerged, type Merged, type SaidInBoth } from './duplicates/say.server.ts';
import { todayIn, type Decided, type Here } from './here.server.ts';
import { backToUnits, deadlineAgain, tellingAgain } from './units/again.server.ts';
import { announce, replying, submitReport } from './resident.server.ts';

const API: By = { as: 'api' };

/** Whoever sends: a program is the same under every key of its name. */
type Program = Pick<Keyed, 'name'>;

/** Which sending: the program's own number of what it sent. */
type Sending = { program: Program; what: 'report' | 'update'; sentId: string };

/** What a sending became earlier: a case, and the entry in its journal. */
async function findSending(
  db: Db,
  { program, what, sentId }: Sending
): Promise<{ case: Case; seq: number } | undefined> {
  const row = await db
    .selectFrom('sendings')
    .select(['case_id', 'seq'])
    .where('program', '=', program.name)
    .where('what', '=', what)
    .where('sent_id', '=', sentId)
    .executeTakeFirst();
  const found = row && (await findCase(db, row.case_id));
  return found && { case: found, seq: row.seq };
}

/** Notes the sending; waits for another one of the same number under way, and refuses when that was first. */
async function noteSending(
  tx: Tx,
  sending: Sending,
  caseId: string,
  seq: number
): Promise<Refusal | undefined> {
  const { program, what, sentId } = sending;
  const noted = await tx
    .insertInto('sendings')
    .values({ program: program.name, what, sent_id: sentId, case_id: caseId, seq })
    .onConflict((at) => at.doNothing())
    .executeTakeFirst();
  return noted.numInsertedOrUpdatedRows === 0n ? refuse('sent-meanwhile') : undefined;
}

/** Undoes a transaction whose sending turned out to be the second. */
class SentBefore extends Error {}

async function submitOnce(here: Here, report: Report, sending: Sending): Promise<Case | Faults | Refusal> {
  const { db } = here.world;
  try {
    return await db.transaction().execute(async (tx) => {
      const done = await submitReport(here, report, API, tx);
      if (!isFaults(done) && (await noteSending(tx, sending, done.id, 1))) throw new SentBefore();
      return done;
    });
  } catch (cause) {
    if (!(cause instanceof SentBefore)) throw cause;
    return (await findSending(db, sending))?.case ?? refuse('sent-meanwhile');
  }
}

/**
 * A program sends a report, with its photos.
 *
 * With a `sentId` of its own it is recorded once however often it is sent: an answer that got lost on the
 * way must not make a second case. The report is checked before a photo is looked at, so that nothing is kept of one
 * that is refused.
 */
export async function sendReport(
  here: Here,
  program: Program,
  report: Report,
  files: readonly File[],
  sentId?: string
): Promise<Case | Faults | Refusal> {
  const { world, city } = here;
  const sending: Sending | undefined = sentId === undefined ? undefined : { program, what: 'report', sentId };
  const before = sending && (await findSending(world.db, sending));
  if (before) return before.case;
  if (files.length > 0) {
    const faults = reportFaults(report, city, todayIn(here, world.now()).toString());
    if (faults.length > 0) return { faults };
  }
  const taken = await takePhotos(world.db, files, world, world.now());
  if (taken.faults.length > 0) return { faults: taken.faults };
  const whole = { ...report, photos: taken.photos.map(({ id }) => id) };
  const done = sending ? await submitOnce(here, whole, sending) : await submitReport(here, whole, API);
  if (!isFaults(done) && !isRefusal(done)) announce(here, done);
  return done;
}

/** Is it the person who reported that writes? Known by the address both gave; a case without one has nobody to know. */
function isReporter(c: Case, email: string | undefined): boolean {
  return (
    c.contact.by === 'email' && email !== undefined && c.contact.to.toLowerCase() === email.toLowerCase()
  );
}

/** What an update becomes: a contest, an answer to the open question, or a comment. */
function entryFor(
  here: Here,
  c: Case,
  journal: readonly Entry[],
  update: SentUpdate,
  photos: readonly string[],
  again: Promised
): NewEntry | Refusal {
  const now = here.world.now();
  const ours = isReporter(c, update.email);
  if (c.status === 'closed' && update.says === 'reopen' && ours)
    return contestAnswer(c, update.text, photos, again, here.city.profile.timezone, now);
  const fixed = update.says === 'fixed' && c.status !== 'closed' ? [saidFixed(c.lang)] : [];
  const text = [...fixed, update.text].join('\n\n');
  if (c.stoppedAt !== null && ours) return replying(here, c, journal, { text, photos }, now);
  return commentOnCase(c, text, photos, now);
}

/** The same for a case that was merged: it reaches its master, and a contest opens that for all. */
function entriesFor(
  here: Here,
  { own, journal, master, masterJournal }: Merged,
  update: SentUpdate,
  photos: readonly string[]
): SaidInBoth | Refusal {
  const now = here.world.now();
  const { text } = update;
  if (master.status === 'closed' && update.says === 'reopen' && isReporter(own, update.email)) {
    const again = deadlineAgain(here, master, now);
    const { promised } = again;
    const said = { text, photos, promised };
    const decided = contestMerged(own, journal, master, said, here.city.profile.timezone, now);
    if (isRefusal(decided)) return decided;
    const back = backToUnits(here, master, masterJournal, promised, now);
    return {
      own: decided.own,
      photos,
      master: { entries: [decided.master, ...back], ...tellingAgain(here, again, now) }
    };
  }
  const decided = commentOnMerged(own, master, text, photos, now);
  return isRefusal(decided) ? decided : { own: decided.own, photos, master: { entries: [decided.master] } };
}

/**
 * A program passes on what somebody wrote about a case there, with photos.
 *
 * The person who reported (known by their address) answers the city's open question with it, or contests
 * with the state `reopen`; everybody else comments. That an app calls a case fixed closes nothing here: the
 * unit reads it as words. Gives the case and which entry of its journal it became.
 *
 * Once for each `sentId` on a case: a program that got no answer sends again, and some count anew on every case.
 */
export async function passOn(
  here: Here,
  program: Program,
  update: SentUpdate,
  files: readonly File[]
): Promise<{ case: Case; seq: number } | Faults | Refusal> {
  const { world } = here;
  const { sentId } = update;
  const sending: Sending | undefined =
    sentId === undefined ? undefined : { program, what: 'update', sentId: `${caseCode(update)} ${sentId}` };
  const before = sending && (await findSending(world.db, sending));
  if (before) return before;
  const found = await findCaseByNumber(world.db, update);
  if (!found) return refuse('no-such-case', 'service_request_id');
  const taken = await takePhotos(world.db, files, world, world.now());
  if (taken.faults.length > 0) return { faults: taken.faults };
  const photos = taken.photos.map(({ id }) => id);
  let seq = 0;
  const noted = (tx: Tx, { id, version }: Case) => {
    seq = version + 1;
    return sending && noteSending(tx, sending, id, seq);
  };
  const own = async (c: Case, journal: readonly Entry[], tx: Tx): Promise<Decided | Refusal> => {
    const now = world.now();
    const again = deadlineAgain(here, c, now);
    const decided = entryFor(here, c, journal, update, photos, again.promised);
    if (isRefusal(decided)) return decided;
    const second = await noted(tx, c);
    if (second) return second;
    if (decided.kind !== 'contested') return { entries: [decided], photos };
    const back = backToUnits(here, c, journal, again.promised, now);
    return { entries: [decided, ...back], photos, ...tellingAgain(here, again, now) };
  };
  const done = await onCaseOrMerged(here, found.id, own, async (held, tx) => {
    const decided = entriesFor(here, held, update, photos);
    return isRefusal(decided) ? decided : ((await noted(tx, held.own)) ?? decided);
  });
  if (!isRefusal(done)) return { case: done, seq };
  return (done.refusal === 'sent-meanwhile' && sending && (await findSending(world.db, sending))) || done;
}

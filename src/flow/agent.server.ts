/** What an agent at the desk does: takes a report for a caller, dispatches, asks, closes, tells by telephone. */
import { isFaults, isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import { mayUseDesk, type Person } from '#people/person.ts';
import { unitOn } from '#people/unit.ts';
import type { Case } from '#cases/case.ts';
import { findCase } from '#cases/case.server.ts';
import { categoryFor } from '#reports/check.ts';
import { entry, type By, type Entry, type NewEntry, type Outcome } from '#cases/entry.ts';
import type { Report } from '#reports/report.ts';
import { askResident, CONTEST_DAYS } from '#cases/talk.ts';
import { whyOf } from '#cases/receive.ts';
import { closeCase, dispatchCase, recategoriseCase, unchanged } from '#cases/work.ts';
import { withDues } from '#dispatch/promise/dues.ts';
import { promisedAnew } from '#dispatch/promise/promise.ts';
import { dayInWords } from '#ui/dates.ts';
import { OUTCOME_WORDS } from '#ui/texts/standing.ts';
import {
  calendarsOf,
  completed,
  onCase,
  periodNow,
  todayIn,
  type Decided,
  type Here
} from './here.server.ts';
import { unitsGiven } from './dispatch/given.server.ts';
import { letterFor } from './letters.server.ts';
import { announce, submitReport } from './resident.server.ts';

/** An agent at a case: the person, the case and the version they are looking at. */
export type Agent = { person: Person; id: string; seen: number };

function byOf({ person }: { person: Person }): By {
  return { as: 'agent', person: person.id };
}

/**
 * An agent writes down what a caller says. The channel is the telephone or the counter, never the portal.
 *
 * `once` is the id the empty form was given: the same form sent twice (a double click, a reload) is one case.
 * Refused with `sent-meanwhile` when that id belongs to somebody else.
 */
export async function submitForCaller(
  here: Here,
  person: Person,
  report: Report,
  once: string
): Promise<Case | Faults | Refusal> {
  if (!mayUseDesk(person)) return refuse('not-allowed');
  const { db, seal } = here.world;
  const browser_hash = seal.keyed(`caller ${person.id}`);
  let fresh = false;
  const done = await db.transaction().execute(async (tx) => {
    const begun = await tx
      .insertInto('drafts')
      .values({
        id: once,
        browser_hash,
        report: '{}',
        case_id: null,
        changed_at: here.world.now().toString()
      })
      .onConflict((at) => at.column('id').doNothing())
      .executeTakeFirst();
    if (begun.numInsertedOrUpdatedRows === 0n)
      return (await takenBefore(tx, once, browser_hash)) ?? refuse('sent-meanwhile');
    const taken = await submitReport(here, report, byOf({ person }), tx);
    if (isFaults(taken)) await tx.deleteFrom('drafts').where('id', '=', once).execute();
    else await tx.updateTable('drafts').set({ case_id: taken.id }).where('id', '=', once).execute();
    fresh = !isFaults(taken);
    return taken;
  });
  if (fresh && !isFaults(done) && !isRefusal(done)) announce(here, done);
  return done;
}

/** The case a form became when it was sent before by the same person. */
async function takenBefore(tx: Tx, once: string, browser: Buffer): Promise<Case | undefined> {
  const row = await tx
    .selectFrom('drafts')
    .select(['case_id', 'browser_hash'])
    .where('id', '=', once)
    .executeTakeFirst();
  return row?.case_id && row.browser_hash.equals(browser) ? findCase(tx, row.case_id) : undefined;
}

/**
 * What giving a case to units decides, the first of them leading; the same for one case and for many. Refused
 * as a whole when no unit is named, or one does not exist today.
 */
export function dispatching(here: Here, person: Person, units: readonly string[], now: Temporal.Instant) {
  const day = todayIn(here, now).toString();
  const [lead, ...further] = units;
  if (lead === undefined) return refuse('unit-missing', 'unit');
  if (units.some((code) => unitOn(here.city.units, code, day)?.code !== code))
    return refuse('unknown-unit', 'unit');
  return (c: Case, journal: readonly Entry[], seen: number): Decided | Refusal => {
    const decided = unchanged(c, journal, seen) ?? dispatchCase(c, { lead, further }, byOf({ person }), now);
    return isRefusal(decided) ? decided : { entries: completed(here, c, decided) };
  };
}

/** The desk gives the case to units, the first of them leading. Refused when a unit does not exist today. */
export async function dispatchTo(here: Here, at: Agent, units: readonly string[]): Promise<Case | Refusal> {
  if (!mayUseDesk(at.person)) return refuse('not-allowed');
  const decide = dispatching(here, at.person, units, here.world.now());
  return isRefusal(decide) ? decide : onCase(here, at, (c, journal) => decide(c, journal, at.seen));
}

/** The desk changes the category; the case goes to the new category's units unless its units are the same. */
export async function recategorise(here: Here, at: Agent, code: string): Promise<Case | Refusal> {
  if (!mayUseDesk(at.person)) return refuse('not-allowed');
  const now = here.world.now();
  const today = todayIn(here, now);
  const kind = here.city.categories.find((c) => c.code === code)?.kind ?? 'problem';
  const category = categoryFor(here.city, code, kind, today.toString());
  if (isRefusal(category)) return category;
  return onCase(here, at, (c, journal) => {
    if (c.stoppedAt !== null) return refuse('resident-is-asked');
    const period = periodNow(here.city, { regime: c.regime, category: category.code });
    const promised = promisedAnew(journal, period, calendarsOf(here.city));
    const decided = unchanged(c, journal, at.seen) ?? recategoriseCase(c, category, promised, byOf(at), now);
    if (isRefusal(decided)) return decided;
    const units = unitsGiven(here.city, category, c.place, today);
    const open = c.tasks.filter((t) => t.status === 'open').map((t) => t.unit);
    const same =
      units && open.length > 0 && [units.lead, ...units.further].every((unit) => open.includes(unit));
    const dispatched: NewEntry[] | Refusal =
      !units || same ? [] : dispatchCase({ ...c, dueOn: promised.dueOn }, units, byOf(at), now, whyOf(units));
    const moved = withDues(c, journal, decided, calendarsOf(here.city));
    return { entries: [moved, ...(isRefusal(dispatched) ? [] : dispatched)] };
  });
}

/** The desk asks the resident itself. */
export async function ask(here: Here, at: Agent, question: string): Promise<Case | Refusal> {
  if (!mayUseDesk(at.person)) return refuse('not-allowed');
  const now = here.world.now();
  return onCase(here, at, (c, journal) => {
    const decided = unchanged(c, journal, at.seen) ?? askResident(c, null, question, byOf(at), now);
    if (isRefusal(decided)) return decided;
    return {
      entries: [decided],
      notices: (after) => letterFor(here, 'asked', after, now, { question: question.trim() })
    };
  });
}

/** One answer to the resident as the desk types it. */
export type Closing = { outcome: Outcome; text: string; photos: readonly string[] };

/**
 * What closing a case decides: its entry and the letter that tells of it. The same for one case and for many;
 * `seen` is the version the agent had before their eyes.
 */
export function closing(here: Here, person: Person, given: Closing, now: Temporal.Instant) {
  const contestUntil = todayIn(here, now).add({ days: CONTEST_DAYS }).toString();
  return (c: Case, journal: readonly Entry[], seen: number): Decided | Refusal => {
    const decided = unchanged(c, journal, seen) ?? closeCase(c, given, byOf({ person }), now);
    if (isRefusal(decided)) return decided;
    const fill = {
      answer: given.text.trim(),
      outcome: OUTCOME_WORDS[given.outcome][c.lang],
      contestUntil: dayInWords(contestUntil, c.lang)
    };
    return {
      entries: [decided],
      photos: given.photos,
      notices: (after) => letterFor(here, 'closed', after, now, fill)
    };
  };
}

/** The desk gives one answer, closes the case, and the resident is told. */
export async function close(here: Here, at: Agent, given: Closing): Promise<Case | Refusal> {
  if (!mayUseDesk(at.person)) return refuse('not-allowed');
  const decide = closing(here, at.person, given, here.world.now());
  return onCase(here, at, (c, journal) => decide(c, journal, at.seen));
}

/** An agent rang the resident and told them; the notice leaves the list of calls to make. */
export async function informByPhone(here: Here, person: Person, notice: string): Promise<Case | Refusal> {
  if (!mayUseDesk(person)) return refuse('not-allowed');
  const now = here.world.now();
  const waiting = await here.world.db
    .selectFrom('notices')
    .select('case_id')
    .where('id', '=', notice)
    .executeTakeFirst();
  if (!waiting?.case_id) return refuse('no-such-notice');
  return onCase(here, { id: waiting.case_id, person }, async (_c, _journal, tx) => {
    const told = await tx
      .updateTable('notices')
      .set({ state: 'sent', sent_at: now.toString(), next_at: null })
      .where('id', '=', notice)
      .where('by', '=', 'phone')
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    if (told.numUpdatedRows === 0n) return refuse('told-before');
    return { entries: [entry('informed', byOf({ person }), now, { notice, by: 'phone' })] };
  });
}

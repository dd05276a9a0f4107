/** What a resident does: sends a report, follows it, answers, comments, rates, contests. */
import { isFaults, isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import type { Db, Tx } from '#world/database.server.ts';
import { begin, type Case } from '#cases/case.ts';
import { nextNumber, recordNew, type Recorded } from '#cases/case.server.ts';
import { categoryFor, reportFaults } from '#reports/check.ts';
import { clean } from '#reports/words.ts';
import type { By, Entry, NewEntry, Rating } from '#cases/entry.ts';
import { commentOnMerged, contestMerged, sharedAnswer } from '#cases/merge.ts';
import { receive } from '#cases/receive.ts';
import type { Report } from '#reports/report.ts';
import { commentOnCase, contestAnswer, rateAnswer, replyToQuestion, saidBefore } from '#cases/talk.ts';
import { withDues } from '#dispatch/promise/dues.ts';
import { promiseOf } from '#dispatch/promise/promise.ts';
import { reasonInWords } from '#dispatch/reason.ts';
import type { Notice } from '#notices/notice.ts';
import { districtAt } from '#places/district.ts';
import { onCaseOrMerged, type Merged, type SaidInBoth } from './duplicates/say.server.ts';
import {
  attachPhotos,
  calendarsOf,
  completed,
  deadlineNow,
  isPromisedWithin,
  onCase,
  periodFor,
  tellOf,
  todayIn,
  type Here
} from './here.server.ts';
import { unitsGiven } from './dispatch/given.server.ts';
import { letterFor } from './letters.server.ts';
import { backToUnits, deadlineAgain, tellingAgain } from './units/again.server.ts';

/** The report as it is kept: words cleaned, the district worked out unless a person chose one. */
function kept(report: Report, { city }: Here): Report {
  const { point, district } = report.place;
  const found = district ?? (point && districtAt(city.districts, point)?.code);
  const texts = Object.fromEntries(
    (['address', 'detail'] as const).flatMap((key) =>
      report.place[key]?.trim() ? [[key, clean(report.place[key])]] : []
    )
  );
  return {
    ...report,
    description: clean(report.description),
    place: { ...(point ? { point } : {}), ...texts, ...(found ? { district: found } : {}) }
  };
}

/**
 * The case a fit report makes: promised a day, given to its units, with the letter that tells of it; not yet
 * recorded. `number` was drawn for it. Refused with every fault of the report at once.
 */
export function received(
  here: Here,
  given: Report,
  by: By,
  number: { year: number; number: number },
  now: Temporal.Instant
): Received | Faults {
  const { world, city } = here;
  const today = todayIn(here, now);
  const faults = reportFaults(given, city, today.toString());
  const category = categoryFor(city, given.category, given.kind, today.toString());
  if (isRefusal(category) || faults.length > 0) return { faults };
  const report = kept(given, here);
  const within = isPromisedWithin({ regime: 'report', contact: report.contact });
  const deadline = deadlineNow(city, periodFor(city, category), now, within);
  const units = unitsGiven(city, category, report.place, today);
  const news = receive(report, category, number, deadline.promised, units, by, now);
  const begun = begin(world.newId(), completed(here, category, news));
  const reason = reasonInWords(deadline, report.lang);
  return { ...begun, notices: letterFor(here, 'recorded', begun.case, now, { reason }) };
}

/** A case as its report made it, whole, with what goes with it. */
export type Received = Recorded & { notices: readonly Notice[] };

/**
 * A report becomes a case: numbered, promised a day, dispatched to its units, its resident told.
 *
 * `db` may be a transaction of the caller's (a draft that becomes a case). All of it is one statement, so
 * it is recorded whole and durably, or not at all. Refused with every fault of the report at once.
 */
export async function submitReport(
  here: Here,
  given: Report,
  by: By,
  db: Db | Tx = here.world.db
): Promise<Case | Faults> {
  const now = here.world.now();
  const today = todayIn(here, now);
  const faults = reportFaults(given, here.city, today.toString());
  if (faults.length > 0) return { faults };
  const number = { year: today.year, number: await nextNumber(db, today.year) };
  const made = received(here, given, by, number, now);
  if (isFaults(made)) return made;
  await recordNew(db, [made]);
  if (given.photos.length > 0) await attachPhotos(db, given.photos, made.case.id);
  return made.case;
}

/** Tells lists and outbox of a case that was just committed. */
export function announce(here: Here, c: Case): void {
  tellOf(here, c);
  if (c.contact.by !== 'none') here.world.jobs.soon('send-notices');
}

/** The resident's answer with the promise it moves: the case's, and each unit's that has a clock of its own. */
export function replying(
  here: Here,
  c: Case,
  journal: readonly Entry[],
  said: { text: string; photos: readonly string[] },
  now: Temporal.Instant
): NewEntry | Refusal {
  const calendars = calendarsOf(here.city);
  const promised = promiseOf(journal, calendars, now);
  const decided = replyToQuestion(c, said.text, said.photos, promised, now);
  return isRefusal(decided) ? decided : withDues(c, journal, decided, calendars);
}

/** The resident answers what a unit asked; the clock goes on. `seen` is the version the form was made from, if there was one. */
export function reply(
  here: Here,
  id: string,
  text: string,
  photos: readonly string[],
  seen?: number
): Promise<Case | Refusal> {
  const now = here.world.now();
  return onCaseOrMerged(
    here,
    id,
    (c, journal) => {
      const decided =
        saidBefore(journal, seen, 'replied', text) ?? replying(here, c, journal, { text, photos }, now);
      return isRefusal(decided) ? decided : { entries: [decided], photos };
    },
    commenting(text, photos, seen, now)
  );
}

/** Words to a merged case, be they an answer to a question that was open before, reach its master as a comment. */
function commenting(
  text: string,
  photos: readonly string[],
  seen: number | undefined,
  now: Temporal.Instant
) {
  return ({ own, journal, master }: Merged): SaidInBoth | Refusal => {
    const said =
      saidBefore(journal, seen, 'commented', text) ?? commentOnMerged(own, master, text, photos, now);
    return isRefusal(said) ? said : { own: said.own, photos, master: { entries: [said.master] } };
  };
}

/** The resident adds words or photos to an open case; every unit that works on it sees them. */
export function comment(
  here: Here,
  id: string,
  text: string,
  photos: readonly string[],
  seen?: number
): Promise<Case | Refusal> {
  const now = here.world.now();
  return onCaseOrMerged(
    here,
    id,
    (c, journal) => {
      const decided = saidBefore(journal, seen, 'commented', text) ?? commentOnCase(c, text, photos, now);
      return isRefusal(decided) ? decided : { entries: [decided], photos };
    },
    commenting(text, photos, seen, now)
  );
}

/** The resident says whether the answer helped. */
export function rate(
  here: Here,
  id: string,
  rating: Rating,
  text: string,
  seen?: number
): Promise<Case | Refusal> {
  const now = here.world.now();
  return onCase(here, id, (c, journal) => {
    if (c.mergedInto !== null && !sharedAnswer(journal)) return refuse('case-open');
    const decided = saidBefore(journal, seen, 'rated', text) ?? rateAnswer(c, rating, text, now);
    return isRefusal(decided) ? decided : { entries: [decided] };
  });
}

/** The resident contests the answer; the case opens again with a new promised day, at the units that answered it. */
export function contest(
  here: Here,
  id: string,
  text: string,
  photos: readonly string[],
  seen?: number
): Promise<Case | Refusal> {
  const now = here.world.now();
  const { timezone } = here.city.profile;
  return onCaseOrMerged(
    here,
    id,
    (c, journal) => {
      const again = deadlineAgain(here, c, now);
      const decided =
        saidBefore(journal, seen, 'contested', text) ??
        contestAnswer(c, text, photos, again.promised, timezone, now);
      if (isRefusal(decided)) return decided;
      return {
        entries: [decided, ...backToUnits(here, c, journal, again.promised, now)],
        photos,
        ...tellingAgain(here, again, now)
      };
    },
    ({ own, journal, master, masterJournal }) => {
      const again = deadlineAgain(here, master, now);
      const { promised } = again;
      const decided =
        saidBefore(journal, seen, 'contested', text) ??
        contestMerged(own, journal, master, { text, photos, promised }, timezone, now);
      if (isRefusal(decided)) return decided;
      const back = backToUnits(here, master, masterJournal, promised, now);
      return {
        own: decided.own,
        photos,
        master: { entries: [decided.master, ...back], ...tellingAgain(here, again, now) }
      };
    }
  );
}

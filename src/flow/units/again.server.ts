/** What opens again: a closed case by the desk, tasks taken back, the units whose answer was contested. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Db, Tx } from '#world/database.server.ts';
import { contestedTo, dispatchContested, recallTasks, reopenCase } from '#cases/again.ts';
import type { Case } from '#cases/case.ts';
import type { By, Entry, NewEntry, Promised } from '#cases/entry.ts';
import { dispatchOf } from '#cases/task.ts';
import { unchanged } from '#cases/work.ts';
import { ownDueOn, withDues } from '#dispatch/promise/dues.ts';
import type { Deadline } from '#dispatch/deadline.ts';
import { reasonInWords } from '#dispatch/reason.ts';
import { heirOf } from '#dispatch/successor.ts';
import type { Agent } from '#flow/agent.server.ts';
import {
  calendarsOf,
  categoryOf,
  deadlineNow,
  isPromisedWithin,
  onCase,
  periodNow,
  todayIn,
  type Decided,
  type Here
} from '#flow/here.server.ts';
import { letterFor } from '#flow/letters.server.ts';
import { holdUntold, withdrawNotices } from '#notices/outbox.server.ts';
import { mayUseDesk } from '#people/person.ts';
import { untilInWords } from '#ui/dates.ts';

function byOf({ person }: Agent): By {
  return { as: 'agent', person: person.id };
}

/**
 * The contested case goes back to the units that answered it, in the step that contests it: who knows the
 * matter looks again at once, and the desk sees it among what is under way. A unit that ended is followed by its
 * successor; without any the case waits at the desk. A unit with a period of its own has it again from now on.
 */
export function backToUnits(
  here: Here,
  c: Case,
  journal: readonly Entry[],
  promised: Promised,
  now: Temporal.Instant
): NewEntry[] {
  const category = categoryOf(here.city, c.category);
  const day = todayIn(here, now).toString();
  const { desk } = here.city.profile;
  const nowOf = (unit: string) =>
    category && heirOf(here.city, unit, { category, place: c.place }, day)?.unit.code;
  const units = contestedTo(c, (unit) => (nowOf(unit) === desk ? undefined : nowOf(unit)));
  const dues = units.flatMap(({ unit, from }) => {
    const period = dispatchOf(journal, from ?? unit)?.body.period;
    if (!period) return [];
    const dueOn = ownDueOn(period, now, promised.dueOn, calendarsOf(here.city));
    return [[unit, { dueOn, period }] as const];
  });
  return dispatchContested(units, promised.dueOn, { as: 'clock' }, now, Object.fromEntries(dues));
}

/** The letters and texts that tell of the last closing: its resident, those of the cases merged into it, and who follows one of them. */
function closingLetters(db: Db | Tx, c: Case) {
  return db
    .selectFrom('notices')
    .innerJoin('cases', 'cases.id', 'notices.case_id')
    .select('notices.id')
    .where((eb) => eb.or([eb('cases.id', '=', c.id), eb('cases.merged_into', '=', c.id)]))
    .where('letter', 'in', ['closed', 'settled', 'text-closed', 'news'])
    .where('recorded_at', '=', c.closedAt);
}

/** Is one of these letters on its way, or read already? Then the closing cannot be taken back any more. */
export async function isClosingTold(db: Db, c: Case): Promise<boolean> {
  const begun = await closingLetters(db, c)
    .where((eb) => eb.or([eb('notices.state', '<>', 'waiting'), eb('notices.attempts', '>', 0)]))
    .limit(1)
    .executeTakeFirst();
  return begun !== undefined;
}

/** The letters that tell of the last closing, if nobody has begun to send one of them; held, so that nobody begins. */
async function untoldOf(tx: Tx, c: Case): Promise<ReadonlySet<string> | Refusal> {
  const rows = await closingLetters(tx, c).execute();
  const ids = rows.map(({ id }) => id);
  const untold = await holdUntold(tx, ids);
  return untold.size === ids.length ? untold : refuse('resident-was-told');
}

/**
 * The desk opens a closed case again.
 *
 * With a reason it gets a new promised day and the resident is told. `undo` takes a closing back as if it had
 * never been: the letters that tell of it are withdrawn, and it is refused with `resident-was-told` once one is
 * on its way.
 */
export async function reopen(
  here: Here,
  at: Agent,
  given: { reason: string; undo: boolean }
): Promise<Case | Refusal> {
  if (!mayUseDesk(at.person)) return refuse('not-allowed');
  const now = here.world.now();
  return onCase(here, at, async (c, journal, tx) => {
    const stale = unchanged(c, journal, at.seen);
    if (stale) return stale;
    const deadline = deadlineAgain(here, c, now);
    const promised = given.undo ? {} : { promised: deadline.promised };
    const decided = reopenCase(c, journal, { reason: given.reason, ...promised }, byOf(at), now);
    if (isRefusal(decided)) return decided;
    if (given.undo) {
      const untold = await untoldOf(tx, c);
      if (isRefusal(untold)) return untold;
      await withdrawNotices(tx, [...untold]);
      return { entries: [decided] };
    }
    return {
      entries: [withDues(c, journal, decided, calendarsOf(here.city))],
      ...tellingAgain(here, deadline, now)
    };
  });
}

/** What is promised for a case that begins again today. */
export function deadlineAgain(here: Here, c: Case, now: Temporal.Instant): Deadline {
  return deadlineNow(here.city, periodNow(here.city, c), now, isPromisedWithin(c));
}

/** Who is told that a case began again, and until when: its resident, and those of the cases merged into it. */
export function tellingAgain(
  here: Here,
  deadline: Deadline,
  now: Temporal.Instant
): Required<Pick<Decided, 'notices' | 'shared'>> {
  const { dueOn, dueAt = null } = deadline.promised;
  const letter = (c: Case) =>
    letterFor(here, 'reopened', c, now, {
      until: untilInWords({ dueOn, dueAt }, c.lang, here.city.profile.timezone),
      reason: reasonInWords(deadline, c.lang)
    });
  return { notices: letter, shared: letter };
}

/** The desk takes tasks back from units; what had ended in their stead opens again. */
export async function recall(here: Here, at: Agent, units: readonly string[]): Promise<Case | Refusal> {
  if (!mayUseDesk(at.person)) return refuse('not-allowed');
  const now = here.world.now();
  const decide = (c: Case, journal: readonly Entry[]) =>
    unchanged(c, journal, at.seen) ?? recallTasks(c, journal, units, byOf(at), now);
  return onCase(here, at, (c, journal) => {
    const decided = decide(c, journal);
    return isRefusal(decided) ? decided : { entries: [decided] };
  });
}

/** The promise of a case, worked out from its journal: counted, kept under the ceiling, moved by what happened since. */
import type { Period } from '#catalogue/period.ts';
import { nextWorkingDay } from '#days/calendar.ts';
import { dayIn, type Calendars, type Stop } from '#days/worktime.ts';
import type { Entry, Promised, Regime } from '#cases/entry.ts';
import { deadlineFrom, movedBy, type Deadline } from '#dispatch/deadline.ts';

/** The longest a resident whom we can reach waits for an answer, if nobody tells them why it takes longer. */
export const CEILING: Period = { calendar_months: 1 };

/**
 * The deadline promised for a period that begins at an instant.
 *
 * Never later than one calendar month where the resident left a contact (`named`). What decides whether a
 * report is a complaint or a proposal is its content, not its form (KPA art. 222), and both are answered
 * within a month (art. 237 §1, art. 244 §1): whatever a court calls it later, its term was kept.
 */
export function promiseFor(
  period: Period,
  at: Temporal.Instant,
  calendars: Calendars,
  { named, stops = [] }: { named: boolean; stops?: readonly Stop[] }
): Deadline {
  const deadline = deadlineFrom(period, at, calendars, stops);
  if (!named) return deadline;
  const ceiling = deadlineFrom(CEILING, at, calendars, stops);
  if (deadline.promised.dueOn <= ceiling.promised.dueOn) return deadline;
  return { ...ceiling, promised: { ...ceiling.promised, instead: period } };
}

/** The times the clock stood still since an entry: from each question to its answer, or to `until` while it is open. */
export function stopsOf(journal: readonly Entry[], since = 1, until?: Temporal.Instant): Stop[] {
  const stops: Stop[] = [];
  let from: string | undefined;
  for (const { kind, at, seq } of journal) {
    if (kind === 'asked' && seq >= since) from ??= at;
    const goesOn = kind === 'replied' || kind === 'closed' || kind === 'merged';
    if (goesOn && from !== undefined) {
      stops.push({ from, to: at });
      from = undefined;
    }
  }
  return from !== undefined && until ? [...stops, { from, to: until.toString() }] : stops;
}

type PromisingEntry = Entry & { body: { promised: Promised } };

/** Kinds of entry that begin a count; other promises only move one. */
const COUNTED = new Set<Entry['kind']>([
  'submitted',
  'recategorised',
  'contested',
  'reopened',
  'requalified'
]);

/**
 * The entry whose count holds: the last that began one. A case that left another keeps its count, but for one
 * whose day went by meanwhile: that is counted from the day it left.
 */
export function countOf(journal: readonly Entry[]): PromisingEntry {
  const found = journal.reduce<PromisingEntry | undefined>((before, one) => {
    if (!('promised' in one.body)) return before;
    const anew = one.kind === 'unmerged' && one.body.promised.from > (before?.body.promised.from ?? '');
    return COUNTED.has(one.kind) || anew ? (one as PromisingEntry) : before;
  }, undefined);
  if (!found) throw new Error('A journal begins with a promised day.');
  return found;
}

/** The promise that holds as it was told: the last one an entry made. */
export function promiseIn(journal: readonly Entry[]): Promised | undefined {
  const found = journal.findLast((e) => 'promised' in e.body);
  return found && 'promised' in found.body ? found.body.promised : undefined;
}

/** What a promise was counted from: when the case last began again (contested, opened again), or the report itself. */
export function begunIn(journal: readonly Entry[]): Entry {
  const again = (e: Entry) => (e.kind === 'contested' || e.kind === 'reopened') && 'promised' in e.body;
  return journal.findLast(again) ?? journal[0]!;
}

/** Did the resident leave a contact with the report? */
export function isNamed(journal: readonly Entry[]): boolean {
  const [first] = journal;
  return first?.kind === 'submitted' && first.body.contact.by !== 'none';
}

/** By which law it is answered. */
export function regimeIn(journal: readonly Entry[]): Regime {
  const last = journal.findLast((e) => e.kind === 'requalified');
  return last?.kind === 'requalified' ? last.body.regime : 'report';
}

/** From which entry on a stop of the clock moves this count: all since what it is counted from. */
function stopsFrom(journal: readonly Entry[], promised: Promised, calendars: Calendars): number {
  const begins = (entry: Entry) => dayIn(Temporal.Instant.from(entry.at), calendars).toString();
  return journal.find((entry) => begins(entry) >= promised.from)?.seq ?? 1;
}

/** The count of a journal with its stops, by the calendars as they are. */
export function recount(
  journal: readonly Entry[],
  calendars: Calendars,
  now?: Temporal.Instant
): { deadline: Deadline; stops: Stop[]; counted: PromisingEntry } {
  const counted = countOf(journal);
  const { promised } = counted.body;
  const stops = stopsOf(journal, stopsFrom(journal, promised, calendars), now);
  const period = promised.instead ?? promised.period;
  const from = Temporal.PlainDate.from(promised.from);
  const at = promised.fromAt
    ? Temporal.Instant.from(promised.fromAt)
    : from.toZonedDateTime(calendars.timezone).toInstant();
  const named = isNamed(journal) && regimeIn(journal) === 'report';
  return { deadline: promiseFor(period, at, calendars, { named, stops }), stops, counted };
}

/**
 * The promise of a journal by the calendars as they are: counted with all the time the clock stood, and where
 * the city moved the day, that day, moved by what the clock stood since. `now` ends a question that is open.
 */
export function promiseOf(journal: readonly Entry[], calendars: Calendars, now?: Temporal.Instant): Promised {
  const { deadline, counted } = recount(journal, calendars, now);
  const moved = journal.findLast((e) => e.kind === 'extended' && e.seq > counted.seq);
  if (moved?.kind !== 'extended') return deadline.promised;
  const { dueAt: _, ...promised } = deadline.promised;
  const day = nextWorkingDay(calendars.working, Temporal.PlainDate.from(moved.body.promised.dueOn));
  return { ...promised, dueOn: afterStops(day.toString(), stopsOf(journal, moved.seq, now), calendars) };
}

/** A fixed day moved by each stop in turn. */
export function afterStops(dueOn: string, stops: readonly Stop[], calendars: Calendars): string {
  return stops.reduce(
    (day, { from, to }) =>
      movedBy(
        day,
        dayIn(Temporal.Instant.from(from), calendars),
        dayIn(Temporal.Instant.from(to), calendars),
        calendars.working
      ),
    dueOn
  );
}

/**
 * The promise of a case whose category was wrong, as if it had been of this category all along.
 *
 * Counted from when the report came, so that nobody gains time by a wrong category; of a contested case from
 * when it was contested, because its first promise was kept. The time its clock stood still since then is the
 * resident's and counts again. A clock of the law (`regime`) begins on the day the matter came in, whatever
 * was said since, and knows no ceiling but its own.
 */
export function promisedAnew(
  journal: readonly Entry[],
  period: Period,
  calendars: Calendars,
  regime: Regime = regimeIn(journal)
): Promised {
  const begun = regime === 'report' ? begunIn(journal) : journal[0]!;
  return promiseFor(period, Temporal.Instant.from(begun.at), calendars, {
    named: isNamed(journal) && regime === 'report',
    stops: stopsOf(journal, begun.seq)
  }).promised;
}

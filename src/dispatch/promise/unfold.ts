/** A deadline unfolded into how it came about: what was counted, what was left out, what moved it since. */
import type { Period } from '#catalogue/period.ts';
import type { Entry, Promised, Regime } from '#cases/entry.ts';
import { dayIn, type Calendars, type Stop } from '#days/worktime.ts';
import type { Said } from '#ui/said.ts';
import { deadlineFrom, leftOut, stoppedDays, type Deadline } from '#dispatch/deadline.ts';
import { countedFrom } from './dues.ts';
import { promiseIn, recount, regimeIn, stopsOf } from './promise.ts';

/** What a count begins with. */
export type Beginning = 'submitted' | 'contested' | 'reopened' | 'unmerged' | 'dispatched';

/**
 * One step of how a day came about, in the order they are told. Days are YYYY-MM-DD; `at` is the minute hours are
 * counted from; `to` of a stop is nothing while the resident is still asked.
 */
export type UnfoldStep =
  | { step: 'begun'; by: Beginning; on: string; at?: string; period: Period }
  | { step: 'period'; period: Period }
  | { step: 'law'; regime: Exclude<Regime, 'report'> }
  | { step: 'ceiling'; instead: Period }
  | { step: 'left-out'; named: { day: string; why: Said }[]; weekends: boolean }
  | { step: 'shifted'; from: string }
  | { step: 'stopped'; from: string; to: string | null; days: number }
  | { step: 'within'; promised: string }
  | { step: 'extended'; on: string; to: string; reason: string }
  | { step: 'recounted'; on: string; calendar: string; to: string }
  | { step: 'end'; dueOn: string; dueAt?: string };

/** `deadline` holds the days of the count, where they still lead to what was promised. */
export type Unfolded = { steps: UnfoldStep[]; deadline?: Deadline; dueOn: string };

const dayOf = (at: string, calendars: Calendars) => dayIn(Temporal.Instant.from(at), calendars).toString();

function leftOutStep(deadline: Deadline): UnfoldStep[] {
  const { period } = deadline.promised;
  if (!('working_days' in period) && !('working_hours' in period)) return [];
  const off = leftOut(deadline);
  const named = off.flatMap(({ day, why }) => (why === 'weekend' ? [] : [{ day, why }]));
  const weekends = off.some(({ why }) => why === 'weekend');
  return off.length === 0 ? [] : [{ step: 'left-out', named, weekends }];
}

/** A count of calendar days that ended on a day off, and went on (KPA art. 57 §4). */
function shiftedStep({ promised, days }: Deadline): UnfoldStep[] {
  if ('working_days' in promised.period || 'working_hours' in promised.period) return [];
  const last = days.findLast(({ nth }) => nth !== null);
  return last && last.day !== promised.dueOn ? [{ step: 'shifted', from: last.day }] : [];
}

function stoppedSteps(stops: readonly Stop[], period: Period, calendars: Calendars): UnfoldStep[] {
  return stops.flatMap((stop): UnfoldStep[] => {
    const { from, to } = stoppedDays(stop, calendars);
    const days = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
    return days > 0 || 'working_hours' in period ? [{ step: 'stopped', from, to, days }] : [];
  });
}

/** A question that is open now. */
function openStop(journal: readonly Entry[], calendars: Calendars): UnfoldStep[] {
  const asked = journal.findLast(({ kind }) => kind === 'asked' || kind === 'replied' || kind === 'closed');
  return asked?.kind === 'asked'
    ? [{ step: 'stopped', from: dayOf(asked.at, calendars), to: null, days: 0 }]
    : [];
}

/** What moved the day since it was counted. */
function movedSteps(journal: readonly Entry[], since: number, calendars: Calendars): UnfoldStep[] {
  return journal.flatMap((e): UnfoldStep[] => {
    if (e.seq <= since) return [];
    const on = dayOf(e.at, calendars);
    if (e.kind === 'extended')
      return [{ step: 'extended', on, to: e.body.promised.dueOn, reason: e.body.reason }];
    if (e.kind === 'recounted' && e.body.of !== 'tasks')
      return [{ step: 'recounted', on, calendar: e.body.calendar, to: e.body.promised.dueOn }];
    return [];
  });
}

function beginning(
  { kind }: Entry,
  journal: readonly Entry[],
  promised: Promised,
  calendars: Calendars
): Beginning {
  if (kind === 'unmerged') return 'unmerged';
  const again = journal.findLast((e) => e.kind === 'contested' || e.kind === 'reopened');
  const from = again && dayOf(again.at, calendars) === promised.from ? again.kind : 'submitted';
  return from as Beginning;
}

function end({ dueOn, dueAt }: Promised): UnfoldStep {
  return { step: 'end', dueOn, ...(dueAt === undefined ? {} : { dueAt }) };
}

/**
 * How the promised day of a case came about, by its journal and the calendars as they are.
 *
 * The days themselves come along only where they lead to the day that was told: a calendar that changed since
 * would show another count than the one that was made.
 */
export function unfold(journal: readonly Entry[], calendars: Calendars): Unfolded {
  const told = promiseIn(journal)!;
  const { deadline, stops, counted } = recount(journal, calendars);
  const { promised } = deadline;
  const moved = movedSteps(journal, counted.seq, calendars);
  const extended = moved.some(({ step }) => step === 'extended');
  const regime = regimeIn(journal);
  const leads = extended || promised.dueOn === told.dueOn;
  const steps: UnfoldStep[] = [
    {
      step: 'begun',
      by: beginning(counted, journal, promised, calendars),
      on: promised.from,
      ...(promised.fromAt === undefined ? {} : { at: promised.fromAt }),
      period: promised.period
    },
    ...(regime === 'report' ? [] : [{ step: 'law' as const, regime }]),
    ...(promised.instead ? [{ step: 'ceiling' as const, instead: promised.instead }] : []),
    { step: 'period', period: promised.period },
    ...(leads ? leftOutStep(deadline) : []),
    ...stoppedSteps(stops, promised.period, calendars),
    ...openStop(journal, calendars),
    ...(leads ? shiftedStep(deadline) : []),
    ...moved,
    end(told)
  ];
  return { steps, dueOn: told.dueOn, ...(leads ? { deadline } : {}) };
}

/**
 * How a unit's own day came about: by its own period where a rule of dispatch gives it one, else as the case's.
 */
export function unfoldTask(
  journal: readonly Entry[],
  task: { unit: string; dueOn: string | null },
  calendars: Calendars
): Unfolded {
  const own = countedFrom(journal, task.unit);
  const whole = unfold(journal, calendars);
  if (!own || task.dueOn === null) return whole;
  const { period, from } = own;
  const stops = stopsOf(journal, from.seq);
  const deadline = deadlineFrom(period, Temporal.Instant.from(from.at), calendars, stops);
  const { promised } = deadline;
  const within = promised.dueOn > whole.dueOn;
  const leads = promised.dueOn === task.dueOn;
  const steps: UnfoldStep[] = [
    {
      step: 'begun',
      by: from.kind === 'reopened' || from.kind === 'unmerged' ? from.kind : 'dispatched',
      on: promised.from,
      ...(promised.fromAt === undefined ? {} : { at: promised.fromAt }),
      period
    },
    { step: 'period', period },
    ...(leads ? leftOutStep(deadline) : []),
    ...stoppedSteps(stops, period, calendars),
    ...openStop(journal, calendars),
    ...(leads ? shiftedStep(deadline) : []),
    ...(within ? [{ step: 'within' as const, promised: whole.dueOn }] : []),
    ...movedSteps(journal, from.seq, calendars),
    { step: 'end', dueOn: task.dueOn }
  ];
  return { steps, dueOn: task.dueOn, ...(leads ? { deadline } : {}) };
}

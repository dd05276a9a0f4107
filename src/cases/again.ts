/** What opens again: a closed case, tasks that were taken back, the work of units whose answer was contested. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { said } from '#reports/words.ts';
import { replay, type Case } from './case.ts';
import { entry, type By, type Entry, type NewEntry, type Promised } from './entry.ts';
import type { OwnDue } from './receive.ts';
import { dispatchOf, type Task } from './task.ts';
import { TEXT_MAX } from './work.ts';

/** The case as it was before an entry of its journal. */
function before(c: Case, journal: readonly Entry[], seq: number): Case {
  return replay(
    c.id,
    journal.filter((e) => e.seq < seq)
  );
}

/** The units whose tasks ended with the last closing, by an answer of its own. */
export function endedByClosing(c: Case, journal: readonly Entry[]): string[] {
  const closing = journal.findLast(({ kind }) => kind === 'closed');
  if (!closing) return [];
  const open = new Set(
    before(c, journal, closing.seq).tasks.flatMap((t) => (t.status === 'open' ? t.unit : []))
  );
  return c.tasks.flatMap((t) => (t.status === 'ended' && open.has(t.unit) ? t.unit : []));
}

/** Why a closed case is opened again, and what is promised then. Without a promise it is undone, as if never closed. */
export type Reopening = { reason: string; promised?: Promised };

/**
 * The desk opens a closed case again: an answer was wrong, or went to the wrong case.
 *
 * Tasks that ended with the closing open again; units that had answered keep their answers, so that the case
 * waits for the desk's word. With a new promise the resident is told and the reason must be given; without
 * one it undoes a closing nobody was told of. Refused when it is open, and when it is merged into another,
 * whose answer is its own.
 */
export function reopenCase(
  c: Case,
  journal: readonly Entry[],
  given: Reopening,
  by: By,
  now: Temporal.Instant
): NewEntry | Refusal {
  const { promised } = given;
  const reason = promised ? said(given.reason, TEXT_MAX, 'reason') : given.reason.trim();
  if (isRefusal(reason)) return reason;
  if (c.status !== 'closed') return refuse('case-open');
  if (c.mergedInto !== null) return refuse('merged-elsewhere');
  const tasks = endedByClosing(c, journal);
  const body = promised
    ? { reason, undo: false as const, tasks, promised }
    : { reason, undo: true as const, tasks };
  return entry('reopened', by, now, body);
}

/**
 * The task a dispatch opened anew, as it was when its unit had answered or returned it. An answer the
 * resident contested does not count again.
 */
function doneBefore(c: Case, journal: readonly Entry[], { seq, body }: Entry<'dispatched'>): Task[] {
  if (body.why === 'contested') return [];
  return before(c, journal, seq).tasks.filter(
    ({ unit, status }) => unit === body.unit && (status === 'answered' || status === 'returned')
  );
}

/**
 * The desk takes tasks back from units: they were dispatched by mistake.
 *
 * What their dispatch ended opens again, a unit that had answered or given it back before still has, and the lead goes back to who had it, if that unit works on the
 * case again; else to whoever still does. Work nobody else takes over waits at the desk. Refused without a
 * unit, when one has no open task, when the case is closed, and while the resident is asked.
 */
export function recallTasks(
  c: Case,
  journal: readonly Entry[],
  units: readonly string[],
  by: By,
  now: Temporal.Instant
): NewEntry | Refusal {
  if (units.length === 0) return refuse('tasks-missing', 'units');
  if (c.status === 'closed') return refuse('case-closed');
  if (c.stoppedAt !== null) return refuse('resident-is-asked');
  const taken = new Set(units);
  const open = c.tasks.filter((t) => t.status === 'open').map((t) => t.unit);
  if (units.some((unit) => !open.includes(unit))) return refuse('no-task-there', 'units');
  const dispatches = units.flatMap((unit) => dispatchOf(journal, unit) ?? []);
  const first = Math.min(...dispatches.map(({ seq }) => seq));
  const earlier = before(c, journal, first);
  const ended = (unit: string) => c.tasks.some((t) => t.unit === unit && t.status === 'ended');
  const instead = new Set(dispatches.flatMap(({ body }) => body.instead));
  const tasks = [...instead].filter((unit) => !taken.has(unit) && ended(unit));
  const left = [...open.filter((unit) => !taken.has(unit)), ...tasks];
  const done = dispatches.flatMap((dispatch) => doneBefore(c, journal, dispatch));
  const answered = [...c.tasks, ...done].flatMap((t) => (t.status === 'answered' ? t.unit : []));
  const stays = c.lead !== null && taken.has(c.lead) ? null : c.lead;
  const led = [stays, earlier.lead].find((unit) => unit !== null && [...left, ...answered].includes(unit));
  return entry('recalled', by, now, {
    units: [...taken],
    tasks,
    lead: led ?? left[0] ?? answered[0] ?? null,
    ...(done.length === 0 ? {} : { before: done })
  });
}

/** A unit that works on a case again; `from` is the unit whose successor it is. */
export type Again = { unit: string; lead: boolean; from?: string };

/**
 * Who works on a contested case again: the units that had answered, the leading one first. `nowOf` names the
 * unit that does a unit's work today; one without a successor is left out, and when none is left the case
 * waits at the desk.
 */
export function contestedTo(c: Case, nowOf: (unit: string) => string | undefined): Again[] {
  const units: Again[] = [];
  const answered = c.tasks.filter((t) => t.status === 'answered');
  for (const task of answered.toSorted((a, b) => Number(b.lead) - Number(a.lead))) {
    const unit = nowOf(task.unit);
    if (unit === undefined || units.some((one) => one.unit === unit)) continue;
    units.push({
      unit,
      lead: units.length === 0,
      ...(unit === task.unit ? {} : { from: task.unit })
    });
  }
  return units;
}

/**
 * The dispatches by which a contested case goes back to its units; the resident's words bring them. `dues` are the
 * days of units with a period of their own.
 */
export function dispatchContested(
  units: readonly Again[],
  dueOn: string,
  by: By,
  now: Temporal.Instant,
  dues: Readonly<Record<string, OwnDue>> = {}
): NewEntry[] {
  return units.map(({ unit, lead, from }) =>
    entry('dispatched', by, now, {
      unit,
      lead,
      ...(dues[unit] ?? { dueOn }),
      why: 'contested',
      instead: [],
      ...(from === undefined ? {} : { from })
    })
  );
}

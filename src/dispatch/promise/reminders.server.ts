/** Reminders in the database: each open task keeps the instant at which somebody is to be reminded of it next. */
import { sql } from 'kysely';
import type { Calendars, Stop } from '#days/worktime.ts';
import type { Case } from '#cases/case.ts';
import type { Entry } from '#cases/entry.ts';
import type { Task } from '#cases/task.ts';
import type { Db, Tx } from '#world/database.server.ts';
import { stopsOf } from './promise.ts';
import {
  nextReminder,
  remindersNow,
  remindersOf,
  type Planned,
  type Reminder,
  type ToldOf
} from './reminder.ts';

/** When nobody is to be reminded: of a task whose clock stands still, or of which everything was told. */
const NEVER = '9999-12-31T00:00:00Z';

/** A task at a moment: what is told of it now, and when the clock looks at it again. */
export type Reminding = { now: Reminder[]; next: string };

type Clocked = Pick<Case, 'dueOn' | 'dueAt' | 'stoppedAt'>;
type Given = Pick<Task, 'unit' | 'dueOn' | 'dispatchedAt' | 'acceptBy' | 'acceptedAt' | 'reminded'>;

/** What was told of a task since it was given. */
function toldOf(task: Given, journal: readonly Entry[]): ToldOf {
  const given = journal.findLast((e) => e.kind === 'dispatched' && e.body.unit === task.unit)?.seq ?? 0;
  const accept = journal.some(
    (e) => e.kind === 'reminded' && e.seq > given && e.body.unit === task.unit && e.body.of === 'accept'
  );
  return { percent: task.reminded, accept };
}

/** Reminders of one open task; of a clock that stands still there are none. */
export function remindingOf(
  c: Clocked,
  task: Given,
  journal: readonly Entry[],
  calendars: Calendars,
  now: Temporal.Instant
): Reminding {
  if (task.dueOn === null || c.stoppedAt !== null) return { now: [], next: NEVER };
  const told = toldOf(task, journal);
  const stops: Stop[] = stopsOf(journal).filter(({ to }) => to > task.dispatchedAt);
  const dueAt = task.dueOn === c.dueOn ? c.dueAt : null;
  const planned: Planned[] = remindersOf({ ...task, dueOn: task.dueOn, dueAt }, calendars, stops);
  const due = remindersNow(planned, told, now, calendars);
  const next = nextReminder(planned, told, now)?.toString() ?? NEVER;
  return { now: due, next: due.length > 0 ? now.toString() : next };
}

type Unplanned = {
  case_id: string;
  unit: string;
  due_on: string | null;
  dispatched_at: string;
  accept_by: string | null;
  accepted_at: string | null;
  reminded: number;
  case_due_on: string | null;
  due_at: string | null;
  stopped_at: string | null;
};

/** The entries reminders depend on, by case. */
async function entriesOf(tx: Tx, cases: readonly string[]): Promise<Map<string, Entry[]>> {
  const rows = await tx
    .selectFrom('entries')
    .select(['case_id', 'seq', 'kind', 'at', 'by', 'body'])
    .where('case_id', 'in', [...cases])
    .where('kind', 'in', ['dispatched', 'reminded', 'asked', 'replied', 'closed', 'merged'])
    .orderBy('case_id')
    .orderBy('seq')
    .execute();
  return Map.groupBy(rows, ({ case_id }) => case_id) as unknown as Map<string, Entry[]>;
}

/** When somebody is to be reminded of a task next, as a row of the database. */
export type Plan = { case_id: string; unit: string; remind_at: string };

/**
 * When somebody is to be reminded next of open tasks where nobody knows it: new ones, and those whose case changed
 * since. They stay locked until the transaction ends; several processes at once get different ones.
 */
export async function holdPlans(
  tx: Tx,
  calendars: Calendars,
  now: Temporal.Instant,
  most: number
): Promise<Plan[]> {
  const { rows } = await sql<Unplanned>`
    select t.case_id, t.unit, t.due_on, t.dispatched_at, t.accept_by, t.accepted_at, t.reminded,
      c.due_on as case_due_on, c.due_at, c.stopped_at
    from tasks t join cases c on c.id = t.case_id
    where t.status = 'open' and t.remind_at is null
    order by t.case_id, t.unit limit ${most} for update of t skip locked`.execute(tx);
  if (rows.length === 0) return [];
  const journals = await entriesOf(tx, [...new Set(rows.map((row) => row.case_id))]);
  return rows.map((row) => {
    const c = { dueOn: row.case_due_on, dueAt: row.due_at, stoppedAt: row.stopped_at };
    const task = {
      unit: row.unit,
      dueOn: row.due_on,
      dispatchedAt: row.dispatched_at,
      acceptBy: row.accept_by,
      acceptedAt: row.accepted_at,
      reminded: row.reminded
    };
    const { next } = remindingOf(c, task, journals.get(row.case_id) ?? [], calendars, now);
    return { case_id: row.case_id, unit: row.unit, remind_at: next };
  });
}

/** Cases with a task somebody is to be reminded of now, the longest due first. */
export async function listToRemind(db: Db, now: Temporal.Instant, most: number): Promise<string[]> {
  const { rows } = await sql<{ case_id: string }>`
    select case_id from tasks where status = 'open' and remind_at is not null and remind_at <= ${now.toString()}
    order by remind_at, case_id limit ${most}`.execute(db);
  return [...new Set(rows.map((row) => row.case_id))];
}

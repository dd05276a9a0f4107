/** A task: what one unit has to do on a case. */
import type { Entry, TaskDue } from './entry.ts';
import type { Status } from './case.ts';

export type Task = {
  unit: string;
  lead: boolean;
  /** `ended` without an answer: the case was closed or the task went to another unit. */
  status: 'open' | 'answered' | 'returned' | 'ended';
  dueOn: string | null;
  dispatchedAt: string;
  answeredAt: string | null;
  /** Until when the unit takes it or gives it back, and when it took it. */
  acceptBy: string | null;
  acceptedAt: string | null;
  /** The percent of its time of which the unit was last reminded. */
  reminded: number;
};

function changed(tasks: readonly Task[], unit: string, change: Partial<Task>): Task[] {
  return tasks.map((task) => (task.unit === unit ? { ...task, ...change } : task));
}

/** The unit took its task: by saying so, or by working on it (it asks, it answers). The first time counts. */
function accepted(tasks: readonly Task[], unit: string, at: string): Task[] {
  return tasks.map((task) =>
    task.unit === unit && task.status === 'open' && task.acceptedAt === null
      ? { ...task, acceptedAt: at }
      : task
  );
}

/** A task as a dispatch makes it; a second dispatch to the same unit opens its task again. */
function dispatched(tasks: readonly Task[], { body, at }: Entry<'dispatched'>): Task[] {
  const others = tasks
    .filter((t) => t.unit !== body.unit)
    .map((t) => (body.lead ? { ...t, lead: false } : t))
    .map((t) =>
      t.status === 'open' && body.instead.includes(t.unit) ? { ...t, status: 'ended' as const } : t
    );
  return [
    ...others,
    {
      unit: body.unit,
      lead: body.lead,
      status: 'open',
      dueOn: body.dueOn,
      dispatchedAt: at,
      answeredAt: null,
      acceptBy: body.acceptBy ?? null,
      acceptedAt: null,
      reminded: 0
    }
  ];
}

/** Open tasks take over a promised day that moved: their own where one is told, else the case's. */
function moved(tasks: readonly Task[], dueOn: string, own: readonly TaskDue[] = []): Task[] {
  return tasks.map((t) => {
    if (t.status !== 'open') return t;
    const due = own.find(({ unit }) => unit === t.unit);
    return { ...dueBy(t, due?.dueOn ?? dueOn), acceptBy: due?.acceptBy ?? t.acceptBy };
  });
}

/** The task with another day; what was told of the time to the day before it is over. */
function dueBy(task: Task, dueOn: string): Task {
  return task.dueOn === dueOn ? task : { ...task, dueOn, reminded: 0 };
}

/** The status of the tasks of these units, as it is after an entry that names them. */
function turned(tasks: readonly Task[], units: readonly string[], status: Task['status']): Task[] {
  return tasks.map((t) => (units.includes(t.unit) ? { ...t, status } : t));
}

/** Tasks of these units open again, with a new day where one is told: their own, else the case's. */
function opened(
  tasks: readonly Task[],
  units: readonly string[],
  dueOn?: string,
  own: readonly TaskDue[] = []
): Task[] {
  const open = turned(tasks, units, 'open');
  if (dueOn === undefined) return open;
  const dayOf = ({ unit }: Task) => own.find((due) => due.unit === unit)?.dueOn ?? dueOn;
  return open.map((t) => (units.includes(t.unit) ? dueBy(t, dayOf(t)) : t));
}

function led(tasks: readonly Task[], lead: string | null): Task[] {
  return tasks.map((t) => ({ ...t, lead: t.unit === lead }));
}

/** Tasks taken back: what they ended opens again, and a task that was there before stands as it stood. */
function recalled(tasks: readonly Task[], { body }: Entry<'recalled'>): Task[] {
  const back = turned(turned(tasks, body.units, 'ended'), body.tasks, 'open');
  return led(
    back.map((t) => body.before?.find(({ unit }) => unit === t.unit) ?? t),
    body.lead
  );
}

/** The tasks after an entry. */
export function taskAfter(tasks: readonly Task[], next: Entry): readonly Task[] {
  switch (next.kind) {
    case 'dispatched':
      return dispatched(tasks, next);
    case 'returned':
      return changed(tasks, next.body.unit, { status: 'returned' });
    case 'answered':
      return changed(accepted(tasks, next.body.unit, next.at), next.body.unit, {
        status: 'answered',
        answeredAt: next.at
      });
    case 'accepted':
      return accepted(tasks, next.body.unit, next.at);
    case 'asked':
      return next.body.unit === null ? tasks : accepted(tasks, next.body.unit, next.at);
    case 'replied':
    case 'recategorised':
    case 'extended':
    case 'recounted':
    case 'requalified':
      return moved(tasks, next.body.promised.dueOn, next.body.tasks);
    case 'reminded':
      return next.body.unit === null || next.body.of === 'accept'
        ? tasks
        : changed(tasks, next.body.unit, { reminded: next.body.percent });
    case 'closed':
    case 'merged':
      return tasks.map((t) => (t.status === 'open' ? { ...t, status: 'ended' } : t));
    case 'unmerged':
      return opened(tasks, next.body.tasks, next.body.dueOn, next.body.dues);
    case 'reopened':
      return next.body.undo
        ? opened(tasks, next.body.tasks)
        : opened(tasks, next.body.tasks, next.body.promised.dueOn, next.body.dues);
    case 'recalled':
      return recalled(tasks, next);
    default:
      return tasks;
  }
}

/** Where a case stands by what its units have done; `stopped` while the resident is asked. */
export function tasksStatus(tasks: readonly Task[], stopped: boolean): Status {
  if (stopped) return 'asked';
  if (tasks.some((t) => t.status === 'open')) return 'dispatched';
  if (tasks.some((t) => t.status === 'answered')) return 'answered';
  return tasks.some((t) => t.status === 'returned') ? 'returned' : 'received';
}

/** The open task of a unit, if it has one. */
export function openTask(tasks: readonly Task[], unit: string): Task | undefined {
  return tasks.find((t) => t.unit === unit && t.status === 'open');
}

/** The last dispatch a unit's task came from. */
export function dispatchOf(journal: readonly Entry[], unit: string): Entry<'dispatched'> | undefined {
  return journal.findLast((e): e is Entry<'dispatched'> => e.kind === 'dispatched' && e.body.unit === unit);
}

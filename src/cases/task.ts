/** A task: what one unit has to do on a case. */
import type { Entry } from './entry.ts';
import type { Status } from './case.ts';

export type Task = {
  unit: string;
  lead: boolean;
  /** `ended` without an answer: the case was closed or the task went to another unit. */
  status: 'open' | 'answered' | 'returned' | 'ended';
  dueOn: string | null;
  dispatchedAt: string;
  answeredAt: string | null;
};

function changed(tasks: readonly Task[], unit: string, change: Partial<Task>): Task[] {
  return tasks.map((task) => (task.unit === unit ? { ...task, ...change } : task));
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
      answeredAt: null
    }
  ];
}

/** The tasks after an entry. Open tasks take over a promised day that moved. */
export function taskAfter(tasks: readonly Task[], next: Entry): readonly Task[] {
  switch (next.kind) {
    case 'dispatched':
      return dispatched(tasks, next);
    case 'returned':
      return changed(tasks, next.body.unit, { status: 'returned' });
    case 'answered':
      return changed(tasks, next.body.unit, { status: 'answered', answeredAt: next.at });
    case 'replied':
    case 'recategorised':
      return tasks.map((t) => (t.status === 'open' ? { ...t, dueOn: next.body.promised.dueOn } : t));
    case 'closed':
      return tasks.map((t) => (t.status === 'open' ? { ...t, status: 'ended' } : t));
    default:
      return tasks;
  }
}

/** Where a case stands by what its units have done; `stopped` while the resident is asked. */
export function tasksStatus(tasks: readonly Task[], stopped: boolean): Status {
  if (stopped) return 'asked';
  if (tasks.some((t) => t.status === 'open')) return 'dispatched';
  if (tasks.some((t) => t.status === 'answered')) return 'answered';
  return tasks.length > 0 ? 'returned' : 'received';
}

/** The open task of a unit, if it has one. */
export function openTask(tasks: readonly Task[], unit: string): Task | undefined {
  return tasks.find((t) => t.unit === unit && t.status === 'open');
}

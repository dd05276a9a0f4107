import { describe, expect, it } from 'vitest';
import { openTask, taskAfter, tasksStatus, type Task } from './task.ts';

const task = (unit: string, status: Task['status']): Task => ({
  unit,
  lead: false,
  status,
  dueOn: null,
  dispatchedAt: '',
  answeredAt: null,
  acceptBy: null,
  acceptedAt: null,
  reminded: 0
});

describe('where a case stands by what its units have done', () => {
  it.each<[Task['status'][], boolean, string]>([
    [[], false, 'received'],
    [['open'], false, 'dispatched'],
    [['open', 'answered'], false, 'dispatched'],
    [['answered', 'returned'], false, 'answered'],
    [['returned'], false, 'returned'],
    [['returned', 'ended'], false, 'returned'],
    [['answered'], false, 'answered'],
    [['open'], true, 'asked']
  ])('%j, clock stopped %s: %s', (statuses, stopped, status) => {
    expect(
      tasksStatus(
        statuses.map((s, i) => task(`U${i}`, s)),
        stopped
      )
    ).toBe(status);
  });
});

it('only an open task is a unit’s to answer', () => {
  expect(openTask([task('A', 'answered'), task('B', 'open')], 'A')).toBeUndefined();
  expect(openTask([task('A', 'answered'), task('B', 'open')], 'B')?.unit).toBe('B');
});

it('a task taken back stands as it stood before, if the entry says how; else it ends', () => {
  const again = { ...task('A', 'open'), dispatchedAt: '2026-11-10T09:00:00Z' };
  const recalled = (before?: Task[]) =>
    taskAfter([again, task('B', 'open')], {
      seq: 2,
      kind: 'recalled',
      at: '2026-11-10T09:05:00Z',
      by: { as: 'clock' },
      body: { units: ['A', 'B'], tasks: [], lead: null, ...(before ? { before } : {}) }
    });
  expect(recalled()).toEqual([{ ...again, status: 'ended' }, task('B', 'ended')]);
  expect(recalled([task('A', 'answered')])).toEqual([task('A', 'answered'), task('B', 'ended')]);
});

it('a task that opens again with another day is reminded of from the beginning', () => {
  const late = { ...task('A', 'ended'), dueOn: '2026-11-10', reminded: 120 };
  const again = (dueOn: string) =>
    taskAfter([late], {
      seq: 2,
      kind: 'reopened',
      at: '2026-11-16T09:00:00Z',
      by: { as: 'clock' },
      body: {
        reason: 'x',
        undo: false,
        tasks: ['A'],
        promised: { dueOn, from: dueOn, period: { working_days: 7 } }
      }
    })[0];
  expect(again('2026-11-25')).toMatchObject({ status: 'open', dueOn: '2026-11-25', reminded: 0 });
  expect(again('2026-11-10')).toMatchObject({ status: 'open', reminded: 120 });
});
